import type { Scenariouitkomst } from '../../../core/model/dossier.ts'
import { cleanLine, formatEuro, formatRond } from '../../taal/index.ts'
import { type Html, html } from '../html.ts'

const BREEDTE = 900
const LINKS = 250
const RIJ = 34

/** Round amounts that cover all values: 1, 2 or 5 times a power of ten apart, zero among them. */
export function listTicks(waarden: readonly number[], meeste = 6): number[] {
  const [low, high] = [Math.min(0, ...waarden), Math.max(0, ...waarden)]
  const rough = (high - low || 1) / meeste
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power
  const from = Math.floor(low / step)
  return Array.from({ length: Math.ceil(high / step) - from + 1 }, (_, at) => (from + at) * step)
}

/** A number to a place on a line from the lowest to the highest tick. */
function buildSchaal(ticks: readonly number[]): (waarde: number) => number {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const span = high - low || 1
  return (waarde) => LINKS + ((waarde - low) / span) * (BREEDTE - LINKS - 40)
}

/** Thin lines with amounts under them. */
function drawAs(ticks: readonly number[], schaal: (waarde: number) => number, hoogte: number): Html[] {
  return ticks.map((tick) => {
    const x = schaal(tick)
    return html`<line x1="${x}" x2="${x}" y1="4" y2="${hoogte - 22}" stroke="${tick === 0 ? '#14202b' : '#d9dfe5'}"/><text x="${x}" y="${hoogte - 6}" font-size="12" text-anchor="middle" fill="${tick === 0 ? '#14202b' : '#55616c'}">${tick === 0 ? 'niets doen' : formatRond(tick)}</text>`
  })
}

/** The advantage of every scenario over doing nothing: the expected value as a dot, eighty of a hundred draws as a bar. */
export function drawVoordeel(scenarios: readonly Scenariouitkomst[]): Html {
  const shown = scenarios.filter(({ scenario }) => scenario.strategie !== 'niets_doen')
  const ticks = listTicks(
    shown.flatMap(({ businesscase: { bandbreedte, nettoContanteWaardeInCenten } }) => [
      nettoContanteWaardeInCenten,
      ...(bandbreedte === null ? [] : [bandbreedte.laagInCenten, bandbreedte.hoogInCenten]),
    ]),
  )
  const schaal = buildSchaal(ticks)
  const hoogte = shown.length * RIJ + 30
  const rows = shown.map(({ scenario, businesscase }, at) => {
    const y = at * RIJ + 20
    const { bandbreedte: band, nettoContanteWaardeInCenten: value } = businesscase
    const label = `${cleanLine(scenario.naam)}: verwacht ${formatEuro(value)}`
    const bar =
      band === null
        ? null
        : html`<rect x="${schaal(band.laagInCenten)}" y="${y - 7}" width="${Math.max(1, schaal(band.hoogInCenten) - schaal(band.laagInCenten))}" height="14" fill="#bcd7ea" stroke="#5f8fb3"/><line x1="${schaal(band.middenInCenten)}" x2="${schaal(band.middenInCenten)}" y1="${y - 7}" y2="${y + 7}" stroke="#14202b" stroke-width="2"/>`
    return html`
<g><title>${label}</title><text x="0" y="${y + 4}" font-size="13">${shorten(scenario.naam, 36)}</text>${bar}<circle cx="${schaal(value)}" cy="${y}" r="6" fill="#12497b" stroke="#fff"/></g>`
  })
  return html`
<svg class="grafiek" viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-label="Voordeel per scenario ten opzichte van niets doen">${drawAs(ticks, schaal, hoogte)}${rows}
</svg>`
}

const LIJNEN = ['#12497b', '#b4690e', '#2f7d4f', '#8a3b8f', '#5a6672'] as const
const STREPEN = ['', '8 4', '3 3', '12 4 3 4', '1 4'] as const

/** The running total of what every scenario saves against doing nothing, year by year: below zero is money not earned back. */
export function drawOpbouw(scenarios: readonly Scenariouitkomst[]): Html {
  const base = scenarios.find(({ scenario }) => scenario.strategie === 'niets_doen')
  const shown = scenarios.filter((uitkomst) => uitkomst !== base)
  const lines = shown.map((uitkomst) => runningTotal(uitkomst, base))
  const amounts = listTicks(lines.flat())
  const [low, high] = [amounts[0] ?? 0, amounts.at(-1) ?? 0]
  const hoogte = 300
  const y = (value: number) => 10 + ((high - value) / (high - low || 1)) * (hoogte - 50)
  const years = Math.max(1, ...lines.map((line) => line.length))
  const x = (year: number) => 110 + (year / years) * (BREEDTE - 130)
  const drawn = lines.map((line, at) => {
    const points = [0, ...line].map((value, year) => `${x(year)},${y(value)}`).join(' ')
    return html`
<polyline points="${points}" fill="none" stroke="${LIJNEN[at % 5] ?? ''}" stroke-width="3" stroke-dasharray="${STREPEN[at % 5] ?? ''}"/>`
  })
  const ticks = Array.from({ length: years + 1 }, (_, year) => {
    return html`<text x="${x(year)}" y="${hoogte - 18}" font-size="12" text-anchor="middle">${year}</text>`
  })
  const marks = amounts.map((value) => {
    return html`<line x1="110" x2="${BREEDTE - 20}" y1="${y(value)}" y2="${y(value)}" stroke="${value === 0 ? '#14202b' : '#d9dfe5'}"/><text x="104" y="${y(value) + 4}" font-size="12" text-anchor="end">${formatRond(value)}</text>`
  })
  const legend = shown.map(({ scenario }, at) => {
    return html`<li><svg width="44" height="10" aria-hidden="true"><line x1="0" x2="44" y1="5" y2="5" stroke="${LIJNEN[at % 5] ?? ''}" stroke-width="3" stroke-dasharray="${STREPEN[at % 5] ?? ''}"/></svg> ${cleanLine(scenario.naam)}</li>`
  })
  return html`
<svg class="grafiek" viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-label="Opgeteld voordeel per jaar">
${marks}${ticks}${drawn}
<text x="${BREEDTE / 2}" y="${hoogte - 2}" font-size="12" text-anchor="middle">jaren na de start</text>
</svg>
<ul class="lijnen">${legend}</ul>`
}

function runningTotal(uitkomst: Scenariouitkomst, base: Scenariouitkomst | undefined): number[] {
  const perYear = ({ businesscase: { jaren, horizonInJaren } }: Scenariouitkomst) =>
    Array.from({ length: horizonInJaren }, (_, at) =>
      jaren
        .filter(({ jaar }) => jaar === at + 1)
        .reduce((sum, { eenmaligInCenten, jaarlijksInCenten }) => sum + eenmaligInCenten + jaarlijksInCenten, 0),
    )
  const nothing = base === undefined ? [] : perYear(base)
  let total = 0
  return perYear(uitkomst).map((amount, at) => {
    total += (nothing[at] ?? 0) - amount
    return total
  })
}

/** How far each parameter alone moves the advantage: the widest bars first. */
export function drawGevoeligheid({ businesscase }: Scenariouitkomst, meeste = 8): Html {
  const shown = businesscase.gevoeligheid.slice(0, meeste)
  const value = businesscase.nettoContanteWaardeInCenten
  const ticks = listTicks([value, ...shown.flatMap((own) => [own.bijLaagInCenten, own.bijHoogInCenten])])
  const schaal = buildSchaal(ticks)
  const hoogte = shown.length * 26 + 38
  const rows = shown.map(({ naam, bijLaagInCenten: low, bijHoogInCenten: high }, at) => {
    const [from, to] = [Math.min(schaal(low), schaal(high)), Math.max(schaal(low), schaal(high))]
    const label = `${naam}: bij de lage waarde ${formatEuro(low)}, bij de hoge ${formatEuro(high)}`
    return html`
<g><title>${label}</title><text x="0" y="${at * 26 + 20}" font-size="13">${shorten(naam, 38)}</text><rect x="${from}" y="${at * 26 + 8}" width="${Math.max(1, to - from)}" height="16" fill="#bcd7ea" stroke="#5f8fb3"/></g>`
  })
  return html`
<svg class="grafiek" viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-label="Invloed van elke aanname op het voordeel">${drawAs(ticks, schaal, hoogte)}${rows}
<line x1="${schaal(value)}" x2="${schaal(value)}" y1="2" y2="${hoogte - 24}" stroke="#12497b" stroke-width="3"/>
</svg>`
}

function shorten(text: string, most: number): string {
  const clean = cleanLine(text)
  return clean.length <= most ? clean : `${clean.slice(0, most - 1)}…`
}
