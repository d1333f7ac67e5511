import type { Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Planvoorstel } from '../../../core/model/plan.ts'
import type { Kaart } from '../../../core/model/referentiemodel.ts'
import {
  cleanLine,
  describeBewijs,
  describeKoppelwerk,
  formatAantal,
  formatDatum,
  formatEuro,
  formatOpsomming,
  formatRond,
  formatTelling,
  STRATEGIE_LABELS,
  VOORSTEL_LABELS,
} from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'
import { drawDoelkaart, writeDoellegenda } from './doelkaart.ts'
import { drawGantt, writeGanttlegenda } from './gantt.ts'
import { writeJaren, writeSoorten, writeVerdeling } from './geld.ts'
import { drawGevoeligheid } from './grafiek.ts'
import { describeStrategie } from './kort.ts'
import type { Plannamen } from './namen.ts'
import { drawPlankaart, writePlanlegenda } from './plankaart.ts'
import { vouw } from './vouw.ts'

export type Scenariodeel = {
  readonly namen: Plannamen
  readonly kaart: Kaart | null
  readonly nummer: number
  /** The scenario in which nothing is done. */
  readonly niets: Scenariouitkomst | undefined
}

/** One scenario: what it does, what it brings, what it costs whom, when. */
export function writeScenario(uitkomst: Scenariouitkomst, deel: Scenariodeel): Html {
  const { namen, nummer } = deel
  const { scenario, spelregels, bewijs, meting, samenvatting } = uitkomst
  const isNothing = scenario.strategie === 'niets_doen'
  return section(`scenario-${nummer}`, `Scenario ${nummer}: ${cleanLine(scenario.naam)}`, [
    paragraph(
      `Strategie: ${STRATEGIE_LABELS[scenario.strategie]}. ${describeStrategie(uitkomst)} ${describeBewijs(bewijs)}`,
    ),
    isNothing
      ? null
      : paragraph(
          `Van de ${formatAantal(uitkomst.voorstellen.length)} referentiecomponenten: ${samenvatting.behouden} behouden, ${samenvatting.vervangen} vervangen, ${samenvatting.uitfaseren} uitfaseren, ${samenvatting.invoeren} invoeren, ${samenvatting.aanbesteden} aanbesteden. Dubbelingen gaan van ${meting.voor.dubbelingen} naar ${meting.na.dubbelingen}, hiaten van ${meting.voor.hiaten} naar ${meting.na.hiaten}. ${describeKoppelwerk(meting)}`,
        ),
    vouw('Kosten per jaar en naar soort', describeKosten(uitkomst), [
      writeJaren(uitkomst, namen),
      writeSoorten(uitkomst),
    ]),
    isNothing ? null : writeRest(uitkomst, deel),
    isNothing ? null : writeSpelregels(spelregels),
  ])
}

function writeSpelregels(spelregels: readonly string[]): Html {
  return vouw(
    'Spelregels',
    `${formatTelling(spelregels.length, 'regel', 'regels')}, in volgorde`,
    html`<ol class="kern">${spelregels.map((regel) => html`<li>${cleanLine(regel)}</li>`)}</ol>`,
  )
}

function writeRest(uitkomst: Scenariouitkomst, { namen, kaart, niets }: Scenariodeel): Part {
  return [
    vouw('Wie betaalt wat?', describeVerdeling(uitkomst), writeVerdeling(uitkomst, niets)),
    vouw('Wanneer: het plan in plateaus', describePlanning(uitkomst), writePlanning(uitkomst, namen)),
    vouw('Welke aannames tellen het zwaarst?', describeZwaarste(uitkomst), [
      paragraph(
        'Elke balk laat zien waar het voordeel uitkomt als alleen deze aanname van laag naar hoog gaat. De dikke blauwe lijn is de verwachting.',
      ),
      drawGevoeligheid(uitkomst),
    ]),
    kaart === null
      ? null
      : vouw(
          'Op de plaat van GEMMA',
          'wat er met elke referentiecomponent gebeurt, en hoe gelijk de gemeenten straks zijn',
          html`${writePlanlegenda(uitkomst)}${drawPlankaart(kaart, uitkomst)}
<h3>Hoe gelijk de gemeenten straks zijn</h3>${writeDoellegenda(uitkomst)}${drawDoelkaart(kaart, uitkomst, { moment: 'na', namen })}`,
        ),
  ]
}

function describeKosten({ businesscase }: Scenariouitkomst): string {
  const { eenmaligInCenten, totaalInCenten, horizonInJaren } = businesscase
  const once = eenmaligInCenten === 0 ? 'niets eenmalig' : `waarvan ${formatRond(eenmaligInCenten)} eenmalig`
  return `samen ${formatRond(totaalInCenten)} over ${horizonInJaren} jaar, ${once}`
}

function describeVerdeling({ verdeling }: Scenariouitkomst): string {
  if (verdeling === null) return 'er wordt niets gedeeld'
  const counted = verdeling.verdelingen.filter(({ bijdragen }) => bijdragen.length > 0)
  const all = `${counted.length} verdeelsleutels`
  const stable = counted.filter(({ stabiel, schending }) => schending === null && stabiel === true).length
  if (stable > 0) {
    return `${stable} van de ${all} ${stable === 1 ? 'is' : 'zijn'} stabiel: geen groep is dan alleen goedkoper uit`
  }
  return counted.every(({ schending }) => schending !== null)
    ? `geen van de ${all} is stabiel: steeds is een groep alleen goedkoper uit`
    : `van geen van de ${all} staat vast dat geen groep alleen goedkoper uit is`
}

function describePlanning({ planning }: Scenariouitkomst): string {
  const { stappen, plateaus } = planning
  const last = plateaus.at(-1)
  if (last === undefined) return 'er hoeft niets te gebeuren'
  return `${formatTelling(stappen.length, 'stap', 'stappen')}, klaar op ${formatDatum(last.tot)}`
}

function describeZwaarste({ businesscase }: Scenariouitkomst): string {
  const [first] = businesscase.gevoeligheid
  return first === undefined ? '' : `vooral ‘${cleanLine(first.naam)}’`
}

function writePlanning({ scenario, planning }: Scenariouitkomst, namen: Plannamen): Part[] {
  if (planning.stappen.length === 0) return [paragraph('Er hoeft niets te gebeuren.')]
  const late =
    planning.nietOpTijd === 0
      ? ''
      : ` Let op: ${planning.nietOpTijd} stappen vallen na de planperiode, omdat een gemeente per halfjaar niet meer aankan.`
  const rijen = planning.plateaus.map(({ plateau, van, tot, stappen }) => {
    const own = planning.stappen.filter((stap) => stap.plateau === plateau)
    const bought = own.filter(({ afkoopInJaren }) => afkoopInJaren > 0).length
    return [
      `Plateau ${plateau}`,
      `${formatDatum(van)} tot ${formatDatum(tot)}`,
      formatAantal(stappen),
      describeLast(own, namen),
      formatAantal(bought),
    ]
  })
  return [
    paragraph(`Wie naar hetzelfde pakket gaat, gaat samen, zodra het laatste contract is afgelopen.${late}`),
    table(
      [
        { kop: 'Plateau' },
        { kop: 'Periode' },
        { kop: 'Stappen', soort: 'getal' },
        { kop: 'Per gemeente' },
        { kop: 'Met afkoop', soort: 'getal' },
      ],
      rijen,
      { titel: `Plateaus: ${cleanLine(scenario.naam)}`, kaartjes: true },
    ),
    paragraph(
      'Per pakket wanneer wie overgaat. Een cirkel zegt vanaf wanneer zoveel gemeenten weg kunnen zonder een lopend contract af te kopen: wachten tot de laatste kan, of in twee groepen gaan, is een keuze.',
    ),
    writeGanttlegenda(),
    ...drawGantt(planning, namen),
    ...writeVensters({ scenario, planning }, namen),
  ]
}

/** Windows in which waiting makes a difference: not all can go at once, or an option to extend runs out while waiting. */
function writeVensters(
  { scenario, planning: { vensters } }: Pick<Scenariouitkomst, 'scenario' | 'planning'>,
  namen: Plannamen,
): Part[] {
  const shown = vensters.filter(
    ({ momenten }) => momenten.length > 1 || momenten.some(({ overbruggen }) => overbruggen.length > 0),
  )
  if (shown.length === 0) return []
  return [
    html`<h3>Momenten waarop gemeenten samen kunnen gaan zonder afkoop</h3>`,
    table(
      [{ kop: 'Naar' }, { kop: 'Wie wanneer kan' }, { kop: 'Gepland in plateau', soort: 'getal' }, { kop: 'Let op' }],
      shown.map(({ pakket, momenten, plateau }) => {
        const waiting = new Set(momenten.at(-1)?.overbruggen)
        return [
          cleanLine(pakket),
          momenten
            .map(({ datum, gemeenten }, at) => {
              const fresh = gemeenten.filter((code) => !momenten[at - 1]?.gemeenten.includes(code))
              return `${formatDatum(datum)}: ${formatOpsomming(fresh.map(namen.gemeente))} (samen ${gemeenten.length})`
            })
            .join('; '),
          formatAantal(plateau),
          waiting.size === 0
            ? '–'
            : `verlenging loopt eerder af bij ${formatOpsomming([...waiting].map(namen.gemeente))}: overbruggen`,
        ]
      }),
      { titel: `Momenten waarop gemeenten samen kunnen gaan: ${cleanLine(scenario.naam)}`, kaartjes: true },
    ),
  ]
}

function describeLast(stappen: Scenariouitkomst['planning']['stappen'], namen: Plannamen): string {
  const counts = new Map<string, number>()
  for (const { gemeentecode } of stappen) counts.set(gemeentecode, (counts.get(gemeentecode) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${namen.gemeente(code)} ${count}`).join(', ')
}

/** All proposals of a scenario, for the appendix: what changes as a table, what stays as a list. */
export function writeVoorstellen({ scenario, voorstellen }: Scenariouitkomst, namen: Plannamen): Html {
  const stays = voorstellen.filter(({ soort }) => soort === 'behouden')
  const rijen = voorstellen
    .filter(({ soort }) => soort !== 'behouden')
    .map((voorstel) => [
      cleanLine(voorstel.referentiecomponent.naam),
      VOORSTEL_LABELS[voorstel.soort],
      describeDoel(voorstel, namen),
      voorstel.verhuizingen
        .map(
          ({ gemeentecode, van }) =>
            `${namen.gemeente(gemeentecode)}${van.length === 0 ? '' : ` (van ${van.map(namen.pakket).join(', ')})`}`,
        )
        .join('; ') || '–',
      voorstel.beslisgronden.map(({ uitleg }) => uitleg).join(' '),
      voorstel.nummerTwee === null
        ? '–'
        : `${cleanLine(voorstel.nummerTwee.pakket.naam)}: ${formatEuro(voorstel.nummerTwee.verschilInCenten)}`,
    ])
  return vouw(
    cleanLine(scenario.naam),
    `${formatTelling(rijen.length, 'wijziging', 'wijzigingen')}; ${formatAantal(stays.length)} blijven zoals ze zijn`,
    html`${table(
      [
        { kop: 'Referentie\u00adcomponent' },
        { kop: 'Voorstel' },
        { kop: 'Straks' },
        { kop: 'Wie verhuist' },
        { kop: 'Omdat' },
        { kop: 'Tweede keus, meerkosten' },
      ],
      rijen,
      { titel: `Voorstellen van ${cleanLine(scenario.naam)}`, kaartjes: true },
    )}
<p class="breed"><b>Behouden (${formatAantal(stays.length)}):</b> ${stays.map((voorstel) => `${cleanLine(voorstel.referentiecomponent.naam)} – ${describeDoel(voorstel, namen)}`).join('. ')}.</p>`,
  )
}

function describeDoel({ doel }: Planvoorstel, namen: Plannamen): string {
  return doel
    .map(({ pakket, gemeenten, vorm }) => {
      const who = formatOpsomming(gemeenten.map(namen.gemeente))
      return `${cleanLine(pakket.naam)} (${vorm === 'gedeeld' ? 'gedeeld door' : 'eigen van'} ${who})`
    })
    .join('; ')
}
