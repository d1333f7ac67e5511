import type { CellObject, Row } from 'write-excel-file/node'
import type { Harmonisatieplan, Scenariouitkomst } from '../../core/model/dossier.ts'
import { formatDatumsIn, STAP_LABELS } from '../taal/index.ts'
import { type Blad, countCell, type Kolom, shareCell, tableSheet, textCell } from './write-blad.ts'

/** Names a gemeente, pakket or referentiecomponent by its code or id. */
export type Noem = (key: string) => string

/** Names of all that a plan speaks of; what is not known stays as it is. */
export function nameKeys({ gemeenten, pakketten, scenarios }: Harmonisatieplan): Noem {
  const names = new Map<string, string>([
    ...gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam] as const),
    ...pakketten.map(({ id, naam }) => [id, naam] as const),
    ...scenarios.flatMap(({ voorstellen }) =>
      voorstellen.map(({ referentiecomponent: { id, naam } }) => [id, naam] as const),
    ),
  ])
  return (key) => names.get(key) ?? key
}

export const SCENARIO: Kolom = ['Scenario', 34]

/** Whole cents as euros, so that a reader can go on calculating; an en dash where there is none. */
export function euroCell(centen: number | null): CellObject {
  if (centen === null) return textCell('–', { align: 'right', indent: 0 })
  return { value: centen / 100, type: Number, format: '#,##0.00', alignVertical: 'top' }
}

/** Rows of every scenario, with its name in front. */
export function perScenario(
  { scenarios }: Harmonisatieplan,
  rows: (uitkomst: Scenariouitkomst) => readonly Row[],
): Row[] {
  return scenarios.flatMap((uitkomst) => rows(uitkomst).map((row) => [textCell(uitkomst.scenario.naam), ...row]))
}

export function buildPlanning(plan: Harmonisatieplan, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    SCENARIO,
    ['Plateau', 9, 'getal'],
    ['Klaar op', 12],
    ['Gemeente', 22],
    ['Stap', 28],
    ['Pakket', 34],
    ['Vervangt', 40],
    ['Referentiecomponenten', 40],
    ['Contract tot', 14],
    ['Afkoop (jaren)', 12, 'getal'],
    ['Omdat', 50],
  ]
  const rows = perScenario(plan, ({ planning }) =>
    planning.stappen.map((stap) => [
      countCell(stap.plateau),
      textCell(stap.datum),
      textCell(noem(stap.gemeentecode)),
      textCell(STAP_LABELS[stap.soort]),
      textCell(stap.pakket),
      textCell(stap.vervangt.map(noem).join(', ')),
      textCell(stap.referentiecomponenten.map(noem).join(', ')),
      textCell(stap.contractTot ?? '–'),
      { value: stap.afkoopInJaren, type: Number, format: '0.0', alignVertical: 'top' as const },
      textCell(formatDatumsIn(stap.redenen.join(' '))),
    ]),
  )
  return tableSheet('Planning', kolommen, rows)
}

export function buildStandaarden({ standaarden }: Harmonisatieplan, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    ['Referentiecomponent', 34],
    ['Gemeente', 22],
    ['Pakketten', 34],
    ['Verplicht', 50],
    ['Steun niet bekend van', 50],
    ['Van het pakket is iets bekend', 16],
  ]
  const rows = standaarden.flatMap(({ referentiecomponent, verplicht, gaten }) =>
    gaten.map(
      ({ gemeentecode, pakketten, ontbreekt, isBekend }): Row => [
        textCell(referentiecomponent.naam),
        textCell(noem(gemeentecode)),
        textCell(pakketten.join(', ')),
        textCell(verplicht.join(', ')),
        textCell(ontbreekt.join(', ')),
        textCell(isBekend ? 'ja' : 'nee'),
      ],
    ),
  )
  return tableSheet('Standaarden', kolommen, rows)
}

export function buildDiensten({ diensten }: Harmonisatieplan): Blad {
  const kolommen: Kolom[] = [
    ['Hoofdfunctie', 40],
    ['Score', 10, 'getal'],
    ['Componenten', 13, 'getal'],
    ['Dekking', 10, 'getal'],
    ['Gelijkheid', 10, 'getal'],
    ['Migraties', 10, 'getal'],
    ['Koppelingen binnen', 13, 'getal'],
    ['Contracten vrij', 12, 'getal'],
    ['Waarom', 70],
  ]
  const rows = diensten.map(
    (own): Row => [
      textCell(own.naam),
      shareCell(own.score),
      countCell(own.referentiecomponenten),
      shareCell(own.dekking),
      shareCell(own.gelijkheid),
      countCell(own.migraties),
      shareCell(own.koppelingenBinnen),
      shareCell(own.contractenVrij),
      textCell(own.redenen.join(' ')),
    ],
  )
  return tableSheet('Diensten', kolommen, rows)
}

export function buildRisicos({ risicos }: Harmonisatieplan): Blad {
  const rows = risicos.map(({ soort, tekst }): Row => [textCell(soort), textCell(tekst)])
  return tableSheet(
    'Risico’s',
    [
      ['Soort', 16],
      ['Wat u moet weten', 120],
    ],
    rows,
  )
}

export function buildParameters({ parameters }: Harmonisatieplan): Blad {
  const kolommen: Kolom[] = [
    ['Parameter', 40],
    ['Eenheid', 12],
    ['Laag', 14, 'getal'],
    ['Verwacht', 14, 'getal'],
    ['Hoog', 14, 'getal'],
    ['Bron', 40],
    ['Toelichting', 70],
  ]
  const number = (value: number, eenheid: string): CellObject =>
    eenheid === 'centen' ? euroCell(value) : { value, type: Number, format: '0.0###', alignVertical: 'top' }
  const rows = parameters.map(
    ({ naam, eenheid, waarde, bron, toelichting }): Row => [
      textCell(naam),
      textCell(eenheid === 'centen' ? 'euro' : eenheid),
      number(waarde.laag, eenheid),
      number(waarde.verwacht, eenheid),
      number(waarde.hoog, eenheid),
      textCell(bron),
      textCell(toelichting),
    ],
  )
  return tableSheet('Parameters', kolommen, rows)
}
