import type { Datum } from '../../../core/model/ids.ts'
import type { Planning, Stap, Venster } from '../../../core/model/planning.ts'
import { cleanLine, formatDatum, formatOpsomming, STAP_LABELS } from '../../taal/index.ts'
import { type Html, html } from '../html.ts'
import type { Plannamen } from './namen.ts'

export const GANTT_BREEDTE = 960
const LINKS = 280
const RIJ = 20
const KOP = 34
/** Rows per picture: a picture does not break over pages in print. */
const PER_PLAAT = 34

const KLEUREN = { invoeren: '#2b70a8', aansluiten: '#98c2e1', uitfaseren: '#c9c9d2' } as const satisfies Record<
  Stap['soort'],
  string
>
const LIJN = '#b4690e'

/** One pakket in one half-year, and who does something about it then. */
type Rij = {
  readonly pakket: string
  readonly soort: Stap['soort']
  readonly plateau: number
  readonly stappen: readonly Stap[]
  /** By when how many could go for free. */
  readonly venster: Venster | null
}

/** Everything of a planning that is drawn: rows in the order of the plan, and the number of half-years. */
export type Gantt = {
  readonly planning: Planning
  readonly namen: Plannamen
  readonly rijen: readonly Rij[]
  readonly halfjaren: number
}

/** Reads the rows of a planning; none when there is nothing to do. */
export function buildGantt(planning: Planning, namen: Plannamen): Gantt {
  const rijen = listRijen(planning)
  return { planning, namen, rijen, halfjaren: Math.max(1, ...planning.plateaus.map(({ plateau }) => plateau)) }
}

/**
 * Draws a planning as Gantt charts for a page: a row per pakket, a column per half-year, with how many gemeenten do it then.
 *
 * @returns nothing to draw gives an empty list
 */
export function drawGantt(planning: Planning, namen: Plannamen): Html[] {
  const gantt = buildGantt(planning, namen)
  const pictures: Html[] = []
  for (let from = 0; from < gantt.rijen.length; from += PER_PLAAT) {
    const own = { ...gantt, rijen: gantt.rijen.slice(from, from + PER_PLAAT) }
    pictures.push(html`
<svg class="gantt" viewBox="0 0 ${GANTT_BREEDTE} ${measureGantt(own)}" role="img" aria-label="Planning vanaf ${formatDatum(planning.startdatum)}">${drawGanttrijen(own)}
</svg>`)
  }
  return pictures
}

/** Height of the drawing of these rows. */
export function measureGantt({ rijen }: Gantt): number {
  return KOP + rijen.length * RIJ + 6
}

/** Headings, bars, windows and dependencies, for an svg of the right size. */
export function drawGanttrijen(gantt: Gantt): Html[] {
  const { rijen, planning, halfjaren } = gantt
  const hoogte = measureGantt(gantt)
  const heads = Array.from({ length: halfjaren }, (_, at) => {
    const x = columnX(gantt, at + 1)
    return html`<text x="${x + columnWidth(gantt) / 2}" y="20" font-size="11" text-anchor="middle">${halfyearLabel(planning.startdatum, at + 1)}</text><line x1="${x}" x2="${x}" y1="26" y2="${hoogte}" stroke="#d9dfe5"/>`
  })
  return [...heads, ...rijen.map((rij, at) => drawRij(gantt, rij, at)), ...drawKoppelingen(gantt)]
}

function columnWidth({ halfjaren }: Gantt): number {
  return (GANTT_BREEDTE - LINKS) / halfjaren
}

/** Left side of the column of a half-year, from 1. */
function columnX(gantt: Gantt, halfjaar: number): number {
  return LINKS + (halfjaar - 1) * columnWidth(gantt)
}

const rowY = (at: number) => KOP + at * RIJ

function halfyearLabel(startdatum: Datum, halfjaar: number): string {
  const [year = 0, month = 1] = startdatum.split('-').map(Number)
  const index = year * 12 + month - 1 + 6 * (halfjaar - 1)
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The half-year, from 1, that ends at a date. */
function halfyearAt(startdatum: Datum, datum: Datum): number {
  const months = (own: Datum) => {
    const [year = 0, month = 1] = own.split('-').map(Number)
    return year * 12 + month
  }
  return Math.max(1, Math.round((months(datum) - months(startdatum)) / 6))
}

function listRijen({ stappen, vensters }: Planning): Rij[] {
  const found = new Map<string, Stap[]>()
  for (const stap of stappen) {
    const soort = stap.soort === 'uitfaseren' ? 'uit' : 'in'
    const key = `${String(stap.plateau).padStart(3, '0')} ${soort} ${stap.pakket} ${stap.pakketId}`
    found.set(key, [...(found.get(key) ?? []), stap])
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own
      if (first === undefined) return []
      const soort = own.some((stap) => stap.soort === 'invoeren') ? 'invoeren' : first.soort
      const venster = vensters.find(({ pakketId, plateau }) => pakketId === first.pakketId && plateau === first.plateau)
      return [{ pakket: first.pakket, soort, plateau: first.plateau, stappen: own, venster: venster ?? null }]
    })
}

function drawRij(gantt: Gantt, rij: Rij, at: number): Html {
  const { pakket, soort, plateau, stappen } = rij
  const who = formatOpsomming([...new Set(stappen.map(({ gemeentecode }) => gantt.namen.gemeente(gemeentecode)))])
  const [x, y, breedte] = [columnX(gantt, plateau), rowY(at), columnWidth(gantt)]
  return html`
<g><title>${cleanLine(pakket)}: ${STAP_LABELS[soort]} door ${who}</title><text x="0" y="${y + 13}" font-size="12">${shorten(pakket)}</text>${drawVenster(gantt, rij, at)}<rect x="${x + 2}" y="${y + 2}" width="${breedte - 4}" height="${RIJ - 5}" rx="3" fill="${KLEUREN[soort]}" stroke="#4a5a68"/><text x="${x + breedte / 2}" y="${y + 14}" font-size="11" text-anchor="middle" fill="${soort === 'invoeren' ? '#fff' : '#14202b'}">${stappen.length}</text></g>`
}

/** From when how many can go without exit fee: a circle where the number grows, up to the bar. */
function drawVenster(gantt: Gantt, { venster, plateau }: Rij, at: number): Html | null {
  const marks = (venster?.momenten ?? [])
    .map(({ datum, gemeenten }) => ({
      halfjaar: halfyearAt(gantt.planning.startdatum, datum),
      aantal: gemeenten.length,
    }))
    .filter(({ halfjaar }) => halfjaar < plateau)
  const [first] = marks
  if (first === undefined) return null
  const middle = (halfjaar: number) => columnX(gantt, halfjaar) + columnWidth(gantt) / 2
  const y = rowY(at) + RIJ / 2 - 0.5
  const circles = marks.map(({ halfjaar, aantal }) => {
    return html`<circle cx="${middle(halfjaar)}" cy="${y}" r="7" fill="#fff" stroke="#4a5a68"/><text x="${middle(halfjaar)}" y="${y + 4}" font-size="10" text-anchor="middle">${aantal}</text>`
  })
  return html`<line x1="${middle(first.halfjaar)}" x2="${columnX(gantt, plateau) + 2}" y1="${y}" y2="${y}" stroke="#4a5a68" stroke-dasharray="2 3"/>${circles}`
}

/** A line from each step to the steps that a koppeling ties to it, which do not go before it. */
function drawKoppelingen(gantt: Gantt): Html[] {
  const { rijen } = gantt
  return rijen.flatMap((rij, at) => {
    const earlier = new Set(
      rij.stappen.flatMap(({ gemeentecode, gekoppeldAan }) =>
        rijen.flatMap((other, index) => {
          const isSame = other.stappen.some((own) => own.gemeentecode === gemeentecode)
          return isSame && gekoppeldAan.some((id) => other.stappen[0]?.pakketId === id) ? [index] : []
        }),
      ),
    )
    return [...earlier].map((index) => drawPijl(gantt, index, at))
  })
}

function drawPijl(gantt: Gantt, from: number, to: number): Html {
  const [start, end] = [gantt.rijen[from]?.plateau ?? 1, gantt.rijen[to]?.plateau ?? 1]
  const x1 = columnX(gantt, start) + columnWidth(gantt) - 6
  const x2 = end === start ? x1 : columnX(gantt, end) + 6
  const [y1, y2] = [rowY(from) + RIJ / 2, rowY(to) + RIJ / 2]
  const bend = end === start ? x1 + 14 : x2
  return html`
<path d="M${x1} ${y1} C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}" fill="none" stroke="${LIJN}" stroke-width="1.5"/><circle cx="${x2}" cy="${y2}" r="2.5" fill="${LIJN}"/>`
}

/** What colours, circles and lines mean: how each looks, and its words. */
export const GANTTLEGENDA: readonly { readonly teken: Html; readonly tekst: string }[] = [
  ...(['invoeren', 'aansluiten', 'uitfaseren'] as const).map((soort) => ({
    teken: html`<rect width="18" height="12" fill="${KLEUREN[soort]}" stroke="#4a5a68"/>`,
    tekst: STAP_LABELS[soort],
  })),
  {
    teken: html`<rect width="18" height="12" fill="#fff" stroke="#4a5a68"/><text x="9" y="10" font-size="10" text-anchor="middle">2</text>`,
    tekst: 'in een balk: zoveel gemeenten doen dit dan',
  },
  {
    teken: html`<circle cx="9" cy="6" r="5.5" fill="#fff" stroke="#4a5a68"/>`,
    tekst: 'zoveel gemeenten kunnen dan al weg zonder afkoop',
  },
  {
    teken: html`<path d="M0 2 C14 2 4 10 16 10" fill="none" stroke="${LIJN}" stroke-width="1.5"/><circle cx="15" cy="10" r="2" fill="${LIJN}"/>`,
    tekst: 'gekoppeld: dit gaat niet eerder',
  },
]

/** What the colours mean. */
export function writeGanttlegenda(): Html {
  const items = GANTTLEGENDA.map(
    ({ teken, tekst }) => html`<li><svg width="18" height="12" aria-hidden="true">${teken}</svg> ${tekst}</li>`,
  )
  return html`
<ul class="lijnen">${items}</ul>`
}

function shorten(text: string): string {
  const clean = cleanLine(text)
  return clean.length <= 44 ? clean : `${clean.slice(0, 43)}…`
}
