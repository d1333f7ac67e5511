import type { Row } from 'write-excel-file/node'
import type { Harmonisatieplan } from '../../core/model/dossier.ts'
import type { Herijking } from '../../core/model/herijking.ts'
import type { Kostenpost } from '../../core/model/kosten.ts'
import {
  BEDRAGHERKOMST_LABELS,
  describeBewijs,
  KOSTENSOORT_LABELS,
  SLEUTEL_LABELS,
  STRATEGIE_LABELS,
  VOORSTEL_LABELS,
} from '../taal/index.ts'
import {
  buildDiensten,
  buildParameters,
  buildPlanning,
  buildRisicos,
  buildStandaarden,
  euroCell,
  type Noem,
  nameKeys,
  perScenario,
  SCENARIO,
} from './dossierbladen.ts'
import { buildHerijking } from './herijkingbladen.ts'
import { type Blad, countCell, type Kolom, shareCell, tableSheet, textCell } from './write-blad.ts'
import { writeWerkmap } from './write-werkmap.ts'

/** A herijking with the plan that it is about. */
type Herijkingsdeel = { readonly herijking: Herijking; readonly eerder: Harmonisatieplan }

/**
 * Writes a harmonisatieplan as a workbook with all numbers: Scenario's, Jaren, Kostenposten, Verdeling, Voorstellen, Planning,
 * Standaarden, Diensten, Risico's, Parameters.
 *
 * @param deel - an earlier plan held against the landschap of now: its sheets come first
 * @returns the bytes of the .xlsx; the same for the same plan
 */
export async function writeDossierXlsx(plan: Harmonisatieplan, deel?: Herijkingsdeel): Promise<Uint8Array> {
  const nameOf = nameKeys(plan)
  const bladen = [
    ...(deel === undefined ? [] : buildHerijking(deel.herijking, nameKeys(deel.eerder))),
    buildScenarios(plan),
    buildJaren(plan, nameOf),
    buildKostenposten(plan, nameOf),
    buildVerdeling(plan),
    buildVoorstellen(plan, nameOf),
    buildPlanning(plan, nameOf),
    buildStandaarden(plan, nameOf),
    buildDiensten(plan),
    buildRisicos(plan),
    buildParameters(plan),
  ]
  return writeWerkmap(bladen, plan.peildatum)
}

function buildScenarios(plan: Harmonisatieplan): Blad {
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Strategie', 16],
    ['Eenmalig (€)', 16, 'getal'],
    ['Jaarlijks over de looptijd (€)', 18, 'getal'],
    ['Totaal (€)', 16, 'getal'],
    ['Contante waarde (€)', 18, 'getal'],
    ['Voordeel contant (€)', 18, 'getal'],
    ['Laag, 10 % (€)', 16, 'getal'],
    ['Midden (€)', 16, 'getal'],
    ['Hoog, 90 % (€)', 16, 'getal'],
    ['Kans op voordeel', 12, 'getal'],
    ['Terugverdiend na (jaar)', 14, 'getal'],
    ['Op standaardbedragen', 14, 'getal'],
    ['Verhuizingen', 13, 'getal'],
    ['Harmonisatiegraad voor', 16, 'getal'],
    ['Harmonisatiegraad na', 16, 'getal'],
    ['Zekerheid van de uitkomst', 50],
  ]
  const rows = perScenario(plan, ({ scenario, businesscase: own, samenvatting, meting, bewijs }) => [
    [
      textCell(STRATEGIE_LABELS[scenario.strategie]),
      euroCell(own.eenmaligInCenten),
      euroCell(own.jaarlijksInCenten),
      euroCell(own.totaalInCenten),
      euroCell(own.contanteWaardeInCenten),
      euroCell(own.nettoContanteWaardeInCenten),
      euroCell(own.bandbreedte?.laagInCenten ?? null),
      euroCell(own.bandbreedte?.middenInCenten ?? null),
      euroCell(own.bandbreedte?.hoogInCenten ?? null),
      shareCell(own.kansOpVoordeel),
      countCell(own.terugverdientijdInJaren),
      shareCell(own.aandeelStandaard),
      countCell(samenvatting.verhuizingen),
      shareCell(meting.voor.harmonisatiegraad),
      shareCell(meting.na.harmonisatiegraad),
      textCell(describeBewijs(bewijs)),
    ],
  ])
  return { ...tableSheet('Scenario’s', kolommen, rows), vasteKolommen: 1 }
}

function buildJaren(plan: Harmonisatieplan, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Gemeente', 22],
    ['Code', 8],
    ['Jaar', 8, 'getal'],
    ['Eenmalig (€)', 16, 'getal'],
    ['Jaarlijks (€)', 16, 'getal'],
  ]
  const rows = perScenario(plan, ({ businesscase }) =>
    businesscase.jaren.map(({ gemeentecode, jaar, eenmaligInCenten, jaarlijksInCenten }) => [
      textCell(noem(gemeentecode)),
      textCell(gemeentecode),
      countCell(jaar),
      euroCell(eenmaligInCenten),
      euroCell(jaarlijksInCenten),
    ]),
  )
  return tableSheet('Jaren', kolommen, rows)
}

/** A row per gemeente, pakket and kind, a column per year: adding a column gives the year of the scenario. */
function buildKostenposten(plan: Harmonisatieplan, noem: Noem): Blad {
  const years = Math.max(1, ...plan.scenarios.map(({ businesscase }) => businesscase.horizonInJaren))
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Gemeente', 22],
    ['Pakket', 34],
    ['Soort', 24],
    ['Herkomst van het bedrag', 26],
    ...Array.from({ length: years }, (_, at): Kolom => [`Jaar ${at + 1} (€)`, 14, 'getal']),
    ['Totaal (€)', 16, 'getal'],
  ]
  const rows = perScenario(plan, ({ kostenposten }) => {
    const groups = new Map<string, Kostenpost[]>()
    for (const post of kostenposten) {
      const key = [post.gemeentecode, post.pakketId, post.soort, post.herkomst].join(' ')
      const known = groups.get(key)
      if (known === undefined) groups.set(key, [post])
      else known.push(post)
    }
    return [...groups.values()].flatMap((own): Row[] => {
      const [first] = own
      if (first === undefined) return []
      const amounts = Array.from({ length: years }, (_, at) =>
        own.filter(({ jaar }) => jaar === at + 1).reduce((sum, { bedragInCenten }) => sum + bedragInCenten, 0),
      )
      return [
        [
          textCell(noem(first.gemeentecode)),
          textCell(noem(first.pakketId)),
          textCell(KOSTENSOORT_LABELS[first.soort]),
          textCell(BEDRAGHERKOMST_LABELS[first.herkomst]),
          ...amounts.map(euroCell),
          euroCell(amounts.reduce((sum, amount) => sum + amount, 0)),
        ],
      ]
    })
  })
  return { ...tableSheet('Kostenposten', kolommen, rows), vasteKolommen: 3 }
}

function buildVerdeling(plan: Harmonisatieplan): Blad {
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Sleutel', 20],
    ['Gemeente', 22],
    ['Bijdrage (€)', 18, 'getal'],
    ['Alleen (€)', 18, 'getal'],
    ['Voordeel (€)', 18, 'getal'],
    ['Stabiel', 40],
  ]
  const rows = perScenario(plan, ({ verdeling }) =>
    (verdeling?.verdelingen ?? []).flatMap(({ sleutel, bijdragen, stabiel, schending }) =>
      bijdragen.map(({ naam, bijdrageInCenten, alleenInCenten, voordeelInCenten }) => [
        textCell(SLEUTEL_LABELS[sleutel]),
        textCell(naam),
        euroCell(bijdrageInCenten),
        euroCell(alleenInCenten),
        euroCell(voordeelInCenten),
        textCell(
          schending === null
            ? stabiel === true
              ? 'ja'
              : 'niet zeker'
            : `nee: ${schending.deelnemers.join(', ')} zonder de anderen goedkoper uit`,
        ),
      ]),
    ),
  )
  return tableSheet('Verdeling', kolommen, rows)
}

function buildVoorstellen(plan: Harmonisatieplan, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Referentiecomponent', 34],
    ['Beleidsdomeinen', 26],
    ['Voorstel', 14],
    ['Straks', 50],
    ['Wie verhuist', 50],
    ['Vervalt', 40],
    ['Omdat', 50],
    ['Tweede keus', 28],
    ['Meerkosten (€)', 16, 'getal'],
  ]
  const rows = perScenario(plan, ({ voorstellen }) =>
    voorstellen.map(
      ({ referentiecomponent, beleidsdomeinen, soort, doel, verhuizingen, vervalt, beslisgronden, nummerTwee }) => [
        textCell(referentiecomponent.naam),
        textCell(beleidsdomeinen.join(', ')),
        textCell(VOORSTEL_LABELS[soort]),
        textCell(
          doel
            .map(({ pakket, gemeenten, vorm }) => `${pakket.naam}: ${gemeenten.map(noem).join(', ')} (${vorm})`)
            .join('\n'),
        ),
        textCell(
          verhuizingen
            .map(
              ({ gemeentecode, van, naar }) =>
                `${noem(gemeentecode)}: ${van.map(noem).join(', ') || 'niets'} → ${noem(naar)}`,
            )
            .join('\n'),
        ),
        textCell(vervalt.map(({ gemeentecode, pakketId }) => `${noem(gemeentecode)}: ${noem(pakketId)}`).join('\n')),
        textCell(beslisgronden.map(({ uitleg }) => uitleg).join(' ')),
        textCell(nummerTwee?.pakket.naam ?? '–'),
        euroCell(nummerTwee?.verschilInCenten ?? null),
      ],
    ),
  )
  return { ...tableSheet('Voorstellen', kolommen, rows), vasteKolommen: 2 }
}
