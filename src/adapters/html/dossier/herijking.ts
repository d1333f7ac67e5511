import type { Harmonisatieplan, Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Herijking, Stapstand } from '../../../core/model/herijking.ts'
import {
  cleanLine,
  formatAantal,
  formatDatum,
  formatDatumsIn,
  formatOpsomming,
  formatPercentage,
  formatRond,
  STAND_LABELS,
  STAND_UITLEG,
  STAP_LABELS,
} from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'
import { namePlan, type Plannamen } from './namen.ts'

/** A herijking with the plan that it is about. */
export type Herijkingsdeel = { readonly herijking: Herijking; readonly eerder: Harmonisatieplan }

const STANDEN = ['gedaan', 'deels', 'anders', 'te_laat', 'nog_niet'] as const satisfies readonly Stapstand[]
const KLEUREN = {
  gedaan: '#2569a3',
  deels: '#9cc6e3',
  anders: '#f8e7a0',
  te_laat: '#f0ae74',
  nog_niet: '#ffffff',
} as const satisfies Record<Stapstand, string>

/**
 * Planned against realised: what should be done by now, what is, and what the plan promised then and promises now.
 *
 * @param nieuw - the plan made anew on the landschap of now; null when it was not made
 */
export function writeHerijking({ herijking, eerder }: Herijkingsdeel, nieuw: Harmonisatieplan | null): Html {
  const namen = namePlan(eerder)
  return section('herijking', 'Herijking: gepland en gerealiseerd', [
    paragraph(describeKern(herijking), 'kernzin'),
    drawStanden(herijking, namen),
    writeStandlegenda(herijking),
    writeGraad(herijking),
    nieuw === null ? null : writeBeloften(herijking, { eerder, nieuw }),
    ...writeAandacht(herijking, namen),
    ...writeBuitenPlan(herijking, namen),
  ])
}

function describeKern({ scenario, planpeildatum, peildatum, gepland, gerealiseerd }: Herijking): string {
  const about = `Scenario ‘${cleanLine(scenario)}’ van ${formatDatum(planpeildatum)}, gelegd naast de landschappen van ${formatDatum(peildatum)}.`
  if (gepland === 0) return `${about} Er hoefde nog geen enkele stap klaar te zijn.`
  const share = formatPercentage(gerealiseerd / gepland)
  return `${about} Van de ${formatAantal(gepland)} stappen die nu klaar hadden moeten zijn, zijn er ${formatAantal(gerealiseerd)} gedaan: ${share}.`
}

/** A bar per gemeente, and one for all: how its steps stand. */
function drawStanden({ stappen, tellingen }: Herijking, namen: Plannamen): Html {
  const codes = [...new Set(stappen.map(({ stap }) => stap.gemeentecode))].sort()
  const rows = [
    ...codes.map((code) => ({
      naam: namen.gemeente(code),
      counts: (stand: Stapstand) =>
        stappen.filter((own) => own.stand === stand && own.stap.gemeentecode === code).length,
    })),
    { naam: 'Samen', counts: (stand: Stapstand) => tellingen[stand] },
  ]
  const bars = rows.map(({ naam, counts }, at) => {
    const total = Math.max(
      1,
      STANDEN.reduce((sum, stand) => sum + counts(stand), 0),
    )
    let x = 200
    const parts = STANDEN.filter((stand) => counts(stand) > 0).map((stand) => {
      const width = (counts(stand) / total) * 690
      const left = x
      x += width
      const label =
        width < 22
          ? null
          : html`<text x="${left + width / 2}" y="${at * 30 + 20}" font-size="12" text-anchor="middle" fill="${stand === 'gedaan' ? '#fff' : '#14202b'}">${counts(stand)}</text>`
      return html`<g><title>${naam}: ${counts(stand)} ${STAND_LABELS[stand]}</title><rect x="${left}" y="${at * 30 + 5}" width="${width}" height="22" fill="${KLEUREN[stand]}" stroke="#4a5a68"/>${label}</g>`
    })
    return html`<text x="0" y="${at * 30 + 20}" font-size="13">${naam}</text>${parts}`
  })
  return html`
<svg class="grafiek" viewBox="0 0 900 ${rows.length * 30 + 6}" role="img" aria-label="Stand van de stappen per gemeente">${bars}
</svg>`
}

function writeStandlegenda({ tellingen }: Herijking): Html {
  const items = STANDEN.map((stand) => {
    return html`<li><svg width="22" height="14" aria-hidden="true"><rect width="22" height="14" fill="${KLEUREN[stand]}" stroke="#4a5a68"/></svg> <b>${STAND_LABELS[stand]}</b> (${tellingen[stand]}): ${STAND_UITLEG[stand]}</li>`
  })
  return html`
<ul class="lijnen onder">${items}</ul>`
}

function writeGraad({ harmonisatiegraad: { bijPlan, nu, doel } }: Herijking): Html {
  return paragraph(
    `Harmonisatiegraad: ${formatPercentage(bijPlan)} toen het plan werd gemaakt, ${formatPercentage(nu)} nu, ${formatPercentage(doel)} als doel. Deze maat telt alles wat er nu is, ook wat buiten het plan om kwam of ging. Aansluiten op een gedeelde instantie telt als gedaan zodra een gemeente het pakket via een samenwerkingsverband gebruikt, ook als dat al zo was.`,
  )
}

/** What each scenario promised then, and what it promises on the landschap of now. */
function writeBeloften(
  { peildatum }: Herijking,
  { eerder, nieuw }: { eerder: Harmonisatieplan; nieuw: Harmonisatieplan },
): Part {
  const then = new Map(eerder.scenarios.map((own) => [own.scenario.naam, own]))
  const show = (own: Scenariouitkomst | undefined, read: (own: Scenariouitkomst) => number | null) =>
    own === undefined ? '–' : formatRond(read(own))
  const rijen = nieuw.scenarios.map((own) => {
    const before = then.get(own.scenario.naam)
    const isNothing = own.scenario.strategie === 'niets_doen'
    const worth = ({ businesscase }: Scenariouitkomst) =>
      isNothing ? businesscase.contanteWaardeInCenten : businesscase.nettoContanteWaardeInCenten
    return [
      `${cleanLine(own.scenario.naam)}${isNothing ? ' (kosten)' : ' (voordeel)'}`,
      show(before, worth),
      formatRond(worth(own)),
      show(before, ({ businesscase }) => businesscase.eenmaligInCenten),
      formatRond(own.businesscase.eenmaligInCenten),
      `${before === undefined ? '–' : formatAantal(before.planning.stappen.length)} → ${formatAantal(own.planning.stappen.length)}`,
    ]
  })
  return [
    html`<h3>Wat het plan toen beloofde en nu belooft</h3>`,
    paragraph(
      `Opnieuw doorgerekend op de landschappen van ${formatDatum(peildatum)}. Wat al gedaan is, zit nu in niets doen: het voordeel hoort dus kleiner te worden naarmate u verder bent. Wat het werkelijk kostte, weet dit dossier niet.`,
    ),
    table(
      [
        { kop: 'Scenario' },
        { kop: 'Contant, toen', soort: 'getal' },
        { kop: 'Contant, nu', soort: 'getal' },
        { kop: 'Nog eenmalig, toen', soort: 'getal' },
        { kop: 'Nog eenmalig, nu', soort: 'getal' },
        { kop: 'Stappen', soort: 'getal' },
      ],
      rijen,
      { titel: 'Wat het plan toen beloofde en nu belooft', kaartjes: true },
    ),
  ]
}

function writeAandacht({ stappen }: Herijking, namen: Plannamen): Part[] {
  const shown = stappen.filter(({ stand }) => stand === 'te_laat' || stand === 'deels' || stand === 'anders')
  if (shown.length === 0) return [paragraph('Geen enkele stap is te laat, half af of anders gelopen.')]
  return [
    html`<h3>Wat aandacht vraagt</h3>`,
    table(
      [
        { kop: 'Gemeente' },
        { kop: 'Stap' },
        { kop: 'Vervangt' },
        { kop: 'Klaar op' },
        { kop: 'Stand' },
        { kop: 'Toelichting' },
      ],
      shown.map(({ stap, stand, uitleg }) => [
        namen.gemeente(stap.gemeentecode),
        `${cleanLine(stap.pakket)}: ${STAP_LABELS[stap.soort]}`,
        stap.vervangt.map(namen.pakket).join(', ') || '–',
        formatDatum(stap.datum),
        STAND_LABELS[stand],
        formatDatumsIn(uitleg),
      ]),
      { titel: 'Wat aandacht vraagt', kaartjes: true },
    ),
  ]
}

function writeBuitenPlan({ buitenPlan }: Herijking, namen: Plannamen): Part[] {
  if (buitenPlan.length === 0) return []
  return [
    html`<h3>In gebruik, maar niet in het plan</h3>`,
    html`
<ul class="kern">${buitenPlan.map(({ gemeentecode, pakketten }) => html`<li><b>${namen.gemeente(gemeentecode)}:</b> ${formatOpsomming(pakketten.map(cleanLine))}.</li>`)}</ul>`,
  ]
}
