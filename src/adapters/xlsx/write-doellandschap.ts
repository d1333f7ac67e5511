import type { Row } from 'write-excel-file/node'
import type { Harmonisatieplan, Scenariouitkomst } from '../../core/model/dossier.ts'
import { findScenario, listDoelgebruik, listStanden, type Planstand } from '../../core/plan/index.ts'
import { findKlasse, VOORSTEL_LABELS, WIJZIGING_LABELS } from '../taal/index.ts'
import { type Noem, nameKeys } from './dossierbladen.ts'
import { type Blad, colourCell, countCell, type Kolom, shareCell, tableSheet, textCell } from './write-blad.ts'
import { writeWerkmap } from './write-werkmap.ts'

/**
 * Writes the doellandschap of a scenario as a workbook: the measures before and after, every cel, every referentiecomponent,
 * what goes and what comes (the gap), and the landschap after every plateau.
 *
 * @returns the bytes of the .xlsx; the same for the same plan
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export async function writeDoellandschapXlsx(plan: Harmonisatieplan, scenario: string): Promise<Uint8Array> {
  const uitkomst = findScenario(plan, scenario)
  const noem = nameKeys(plan)
  const standen = listStanden(uitkomst)
  const bladen = [
    buildMaten(uitkomst),
    buildCellen(uitkomst, noem),
    buildComponenten(uitkomst),
    buildGap(plan, { uitkomst, standen, noem }),
    buildStanden(standen, noem),
  ]
  return writeWerkmap(bladen, plan.peildatum)
}

function buildMaten({ meting }: Scenariouitkomst): Blad {
  const { voor, na, koppelingen, standaarden } = meting
  const rows: Row[] = [
    [textCell('Harmonisatiegraad'), shareCell(voor.harmonisatiegraad), shareCell(na.harmonisatiegraad)],
    [textCell('Pakketten'), countCell(voor.pakketten), countCell(na.pakketten)],
    [textCell('Applicaties'), countCell(voor.applicaties), countCell(na.applicaties)],
    [textCell('Dubbelingen'), countCell(voor.dubbelingen), countCell(na.dubbelingen)],
    [textCell('Hiaten'), countCell(voor.hiaten), countCell(na.hiaten)],
    [textCell('Bekende koppelingen die werken'), countCell(koppelingen.totaal), countCell(koppelingen.blijft)],
    [
      textCell(`Cellen die aan alle verplichte standaarden voldoen, van ${standaarden.cellen}`),
      countCell(standaarden.voorVoldoet),
      countCell(standaarden.naVoldoet),
    ],
  ]
  return tableSheet(
    'Maten',
    [
      ['Maat', 60],
      ['Nu (Baseline)', 16, 'getal'],
      ['Straks (Target)', 16, 'getal'],
    ],
    rows,
  )
}

function buildCellen({ voorstellen, planning }: Scenariouitkomst, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    ['Referentiecomponent', 34],
    ['Gemeente', 22],
    ['Code', 8],
    ['Nu', 40],
    ['Straks', 40],
    ['Gedeeld', 10],
    ['Wat verandert', 34],
    ['Klaar op', 12],
  ]
  const rows = voorstellen.flatMap((voorstel) =>
    listDoelgebruik(voorstel).map(({ gemeentecode, nu, straks, isGedeeld, wijziging }): Row => {
      const dates = planning.stappen
        .filter((stap) => stap.gemeentecode === gemeentecode)
        .filter((stap) => straks.includes(stap.pakketId) || stap.vervangt.some((id) => nu.includes(id)))
        .map(({ datum }) => datum)
        .sort()
      return [
        textCell(voorstel.referentiecomponent.naam),
        textCell(noem(gemeentecode)),
        textCell(gemeentecode),
        textCell(nu.map(noem).join(', ') || '–'),
        textCell(straks.map(noem).join(', ')),
        textCell(isGedeeld ? 'ja' : 'nee'),
        textCell(WIJZIGING_LABELS[wijziging]),
        textCell(wijziging === 'blijft' ? '–' : (dates.at(-1) ?? '–')),
      ]
    }),
  )
  return { ...tableSheet('Cellen', kolommen, rows), vasteKolommen: 2 }
}

function buildComponenten({ meting, voorstellen }: Scenariouitkomst): Blad {
  const proposed = new Map<string, string>(
    voorstellen.map(({ referentiecomponent: { id }, soort }) => [id, VOORSTEL_LABELS[soort]]),
  )
  const rows = meting.componenten.map(({ referentiecomponent, voor, na }): Row => {
    const [before, after] = [findKlasse(voor), findKlasse(na)]
    return [
      textCell(referentiecomponent.naam),
      textCell(proposed.get(referentiecomponent.id) ?? 'buiten het plan'),
      colourCell(before.label, before),
      colourCell(after.label, after),
      countCell(voor.pakketten),
      countCell(na.pakketten),
      countCell(voor.hiaten),
      countCell(na.hiaten),
    ]
  })
  const kolommen: Kolom[] = [
    ['Referentiecomponent', 40],
    ['Voorstel', 16],
    ['Nu', 22],
    ['Straks', 22],
    ['Pakketten nu', 12, 'getal'],
    ['Pakketten straks', 12, 'getal'],
    ['Hiaten nu', 12, 'getal'],
    ['Hiaten straks', 12, 'getal'],
  ]
  return { ...tableSheet('Referentiecomponenten', kolommen, rows), vasteKolommen: 1 }
}

type Verschil = {
  readonly uitkomst: Scenariouitkomst
  readonly standen: readonly Planstand[]
  readonly noem: Noem
}

/** Every pakket with who uses it before and after: what goes, what comes, what stays. */
function buildGap({ pakketten }: Harmonisatieplan, { standen, noem }: Verschil): Blad {
  const usersOf = (stand: Planstand | undefined, id: string) =>
    [...(stand?.stand ?? [])].filter(([, own]) => own.has(id)).map(([code]) => noem(code))
  const rows = pakketten.flatMap(({ id, naam, leverancier }): Row[] => {
    const [before, after] = [usersOf(standen[0], id), usersOf(standen.at(-1), id)]
    if (before.length + after.length === 0) return []
    const verschil = before.length === 0 ? 'komt erbij' : after.length === 0 ? 'verdwijnt' : 'blijft'
    return [
      [
        textCell(naam),
        textCell(leverancier ?? ''),
        textCell(verschil),
        countCell(before.length),
        countCell(after.length),
        textCell(before.sort().join(', ') || '–'),
        textCell(after.sort().join(', ') || '–'),
      ],
    ]
  })
  const kolommen: Kolom[] = [
    ['Pakket', 40],
    ['Leverancier', 26],
    ['Verschil (Gap)', 14],
    ['Gemeenten nu', 12, 'getal'],
    ['Gemeenten straks', 12, 'getal'],
    ['Wie nu', 50],
    ['Wie straks', 50],
  ]
  return { ...tableSheet('Pakketten', kolommen, rows), vasteKolommen: 1 }
}

/** What every gemeente uses at every moment of the plan. */
function buildStanden(standen: readonly Planstand[], noem: Noem): Blad {
  const rows = standen.flatMap(({ naam, datum, stand }) =>
    [...stand]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, own]) =>
        [...own]
          .sort()
          .map(
            (id): Row => [textCell(naam), textCell(datum), textCell(noem(code)), textCell(code), textCell(noem(id))],
          ),
      ),
  )
  const kolommen: Kolom[] = [
    ['Plateau', 14],
    ['Datum', 12],
    ['Gemeente', 22],
    ['Code', 8],
    ['Pakket', 44],
  ]
  return tableSheet('Plateaus', kolommen, rows)
}
