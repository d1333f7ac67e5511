import type { Harmonisatieplan, Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Gevoeligheid } from '../../../core/model/kosten.ts'
import type { Stap } from '../../../core/model/planning.ts'
import { findEensgezind } from '../../../core/plan/index.ts'
import { cleanLine, formatAantal, formatDatum, formatOpsomming, formatRond, formatTelling } from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { paragraph, section } from '../onderdelen.ts'
import type { Plannamen } from './namen.ts'
import { tableMetRest } from './vouw.ts'

const MEESTE = 15

/** What makes sense whatever is chosen, and what has to be found out first. */
export function writeNuAl(plan: Harmonisatieplan, namen: Plannamen): Html {
  return section('nu-al', 'Wat u nu al kunt doen, wat u ook kiest', [
    html`
<ol class="kern">${listVragen(plan).map((line) => html`<li>${line}</li>`)}</ol>`,
    ...writeEensgezind(plan),
    ...writeContracten(plan, namen),
  ])
}

function listVragen({ scenarios, gemeenten }: Harmonisatieplan): Part[] {
  const [nothing] = scenarios
  const best = findBest(scenarios)
  const { gebruikenZonderKosten = 0, gebruiken = 0 } = nothing?.businesscase ?? {}
  const open = gemeenten.filter(({ zonderToewijzing }) => zonderToewijzing > 0)
  const heavy = (best?.businesscase.gevoeligheid ?? []).slice(0, 3)
  return [
    ...(gebruikenZonderKosten === 0
      ? []
      : [
          html`<b>Zoek bedragen op.</b> Van ${formatAantal(gebruikenZonderKosten)} van de ${formatAantal(gebruiken)} gebruikte pakketten is niet opgegeven wat ze per jaar kosten. Begin bij de grootste contracten.`,
        ]),
    ...(heavy.length === 0
      ? []
      : [
          html`<b>Toets de aannames die het zwaarst tellen:</b> ${formatOpsomming(heavy.map(({ naam }) => `‘${cleanLine(naam)}’`))}. De eerste alleen al verschuift het voordeel van het gunstigste scenario tussen ${describeRange(heavy[0])}.`,
        ]),
    ...(open.length === 0
      ? []
      : [
          html`<b>Beoordeel de toewijzingen.</b> Bij geen referentiecomponent staan ${formatOpsomming(open.map(({ naam, zonderToewijzing }) => `${formatTelling(zonderToewijzing, 'applicatie', 'applicaties')} van ${cleanLine(naam)}`))}. Die zijn nu niet meegerekend.`,
        ]),
    html`<b>Ruim eigen dubbelingen op.</b> Dat kan elke gemeente zonder de andere, en in elk scenario gebeurt het. Vraag eerst de gebruikers of het tweede pakket echt weg kan.`,
  ]
}

function describeRange(gevoeligheid: Gevoeligheid | undefined): string {
  const { bijLaagInCenten: low = 0, bijHoogInCenten: high = 0 } = gevoeligheid ?? {}
  return `${formatRond(Math.min(low, high))} en ${formatRond(Math.max(low, high))}`
}

/** The scenario with the largest expected advantage, doing nothing left out. */
function findBest(scenarios: readonly Scenariouitkomst[]): Scenariouitkomst | undefined {
  return [...scenarios]
    .filter(({ scenario }) => scenario.strategie !== 'niets_doen')
    .sort((a, b) => b.businesscase.nettoContanteWaardeInCenten - a.businesscase.nettoContanteWaardeInCenten)[0]
}

function writeEensgezind(plan: Harmonisatieplan): Part[] {
  const found = findEensgezind(plan)
  const scenarios = plan.scenarios.filter(({ scenario }) => scenario.strategie !== 'niets_doen').length
  if (scenarios < 2) return []
  if (found.length === 0) {
    return [
      html`<h3>Waar alle scenario’s hetzelfde zeggen</h3>`,
      paragraph('Bij geen enkele referentiecomponent komen alle scenario’s op hetzelfde pakket uit.'),
    ]
  }
  return [
    html`<h3>Waar alle scenario’s hetzelfde zeggen</h3>`,
    paragraph(
      `Bij ${formatTelling(found.length, 'referentiecomponent', 'referentiecomponenten')} komen alle ${scenarios} scenario’s op hetzelfde pakket uit. Wie daar begint, sluit geen scenario uit.${found.length > MEESTE ? ` De ${MEESTE} met de meeste verhuizingen:` : ''}`,
    ),
    ...tableMetRest(
      [
        { kop: 'Referentie\u00adcomponent' },
        { kop: 'Straks voor allen' },
        { kop: 'Gemeenten die verhuizen', soort: 'getal' },
      ],
      found
        .slice(0, MEESTE)
        .map(({ referentiecomponent, pakket, verhuizingen }) => [
          cleanLine(referentiecomponent.naam),
          cleanLine(pakket.naam),
          formatAantal(verhuizingen),
        ]),
      'Waar alle scenario’s hetzelfde zeggen',
    ),
  ]
}

/** Contracts that end soon and are left in at least one scenario: the first moments at which a choice is made by not choosing. */
function writeContracten({ scenarios, startdatum }: Harmonisatieplan, namen: Plannamen): Part[] {
  const years = Number(startdatum.slice(0, 4)) + 2
  const until = `${years}${startdatum.slice(4)}`
  const found = new Map<string, { stap: Stap; old: string; scenarios: Set<string> }>()
  for (const { scenario, planning } of scenarios) {
    for (const stap of planning.stappen) {
      if (stap.contractTot === null || stap.contractTot > until) continue
      for (const old of stap.vervangt) {
        const key = `${stap.contractTot} ${stap.gemeentecode} ${old}`
        const known = found.get(key) ?? { stap, old, scenarios: new Set() }
        known.scenarios.add(scenario.naam)
        found.set(key, known)
      }
    }
  }
  if (found.size === 0) return []
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own)
  return [
    html`<h3>Contracten om in de gaten te houden</h3>`,
    paragraph(
      `Deze contracten zijn binnen twee jaar na de start afgelopen of al verlopen, en minstens één scenario vertrekt er. Verleng ze niet langer dan nodig: wie vijf jaar bijtekent, kiest.${rows.length > 2 * MEESTE ? ` De eerste ${2 * MEESTE} van ${rows.length}; de rest staat in de werkmap.` : ''}`,
    ),
    ...tableMetRest(
      [
        { kop: 'Gemeente' },
        { kop: 'Pakket' },
        { kop: 'Contract tot' },
        { kop: 'Verlengbaar tot' },
        { kop: 'Scenario’s die vertrekken', soort: 'getal' },
      ],
      rows
        .slice(0, 2 * MEESTE)
        .map(({ stap, old, scenarios: leaving }) => [
          namen.gemeente(stap.gemeentecode),
          namen.pakket(old),
          stap.contractTot === null ? '–' : formatDatum(stap.contractTot),
          stap.verlengbaarTot === null ? 'niet bekend' : formatDatum(stap.verlengbaarTot),
          `${leaving.size} van ${scenarios.length - 1}`,
        ]),
      'Contracten om in de gaten te houden',
    ),
  ]
}
