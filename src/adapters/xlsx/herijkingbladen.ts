import type { Row } from 'write-excel-file/node'
import type { Herijking } from '../../core/model/herijking.ts'
import { formatDatumsIn, STAND_LABELS, STAP_LABELS } from '../taal/index.ts'
import type { Noem } from './dossierbladen.ts'
import { type Blad, countCell, type Kolom, shareCell, tableSheet, textCell } from './write-blad.ts'

/** Planned against realised as sheets: the counts, every step, and what is in use outside the plan. */
export function buildHerijking(herijking: Herijking, noem: Noem): Blad[] {
  return [buildTellingen(herijking, noem), buildStappen(herijking, noem), buildBuitenPlan(herijking, noem)]
}

function buildTellingen({ stappen, peildatum, harmonisatiegraad: graad }: Herijking, noem: Noem): Blad {
  const codes = [...new Set(stappen.map(({ stap }) => stap.gemeentecode))].sort()
  const describe = (naam: string, own: Herijking['stappen']): Row => {
    const due = own.filter(({ stap }) => stap.datum <= peildatum)
    const done = due.filter(({ stand }) => stand === 'gedaan').length
    const count = (stand: Herijking['stappen'][number]['stand']) => own.filter((one) => one.stand === stand).length
    return [
      textCell(naam),
      countCell(own.length),
      countCell(due.length),
      countCell(done),
      shareCell(due.length === 0 ? null : done / due.length),
      countCell(count('deels')),
      countCell(count('te_laat')),
      countCell(count('anders')),
    ]
  }
  const rows: Row[] = [
    ...codes.map((code) =>
      describe(
        noem(code),
        stappen.filter(({ stap }) => stap.gemeentecode === code),
      ),
    ),
    describe('Samen', stappen),
    [],
    [textCell('Harmonisatiegraad bij het plan'), shareCell(graad.bijPlan)],
    [textCell('Harmonisatiegraad nu'), shareCell(graad.nu)],
    [textCell('Harmonisatiegraad als doel'), shareCell(graad.doel)],
  ]
  const kolommen: Kolom[] = [
    ['Gemeente', 30],
    ['Stappen in het plan', 12, 'getal'],
    ['Nu klaar volgens plan', 12, 'getal'],
    ['Daarvan gedaan', 12, 'getal'],
    ['Aandeel', 10, 'getal'],
    ['Deels', 10, 'getal'],
    ['Te laat', 10, 'getal'],
    ['Anders gelopen', 12, 'getal'],
  ]
  return tableSheet('Herijking', kolommen, rows)
}

function buildStappen({ stappen }: Herijking, noem: Noem): Blad {
  const kolommen: Kolom[] = [
    ['Gemeente', 22],
    ['Code', 8],
    ['Plateau', 9, 'getal'],
    ['Klaar op', 12],
    ['Stap', 28],
    ['Pakket', 34],
    ['Vervangt', 40],
    ['Stand', 20],
    ['Toelichting', 60],
  ]
  const rows = stappen.map(
    ({ stap, stand, uitleg }): Row => [
      textCell(noem(stap.gemeentecode)),
      textCell(stap.gemeentecode),
      countCell(stap.plateau),
      textCell(stap.datum),
      textCell(STAP_LABELS[stap.soort]),
      textCell(stap.pakket),
      textCell(stap.vervangt.map(noem).join(', ')),
      textCell(STAND_LABELS[stand]),
      textCell(formatDatumsIn(uitleg)),
    ],
  )
  return tableSheet('Stappen nu', kolommen, rows)
}

function buildBuitenPlan({ buitenPlan }: Herijking, noem: Noem): Blad {
  const rows = buildRows(buitenPlan, noem)
  return tableSheet(
    'Buiten het plan',
    [
      ['Gemeente', 22],
      ['Code', 8],
      ['Pakket', 44],
    ],
    rows,
  )
}

function buildRows(buitenPlan: Herijking['buitenPlan'], noem: Noem): Row[] {
  return buitenPlan.flatMap(({ gemeentecode, pakketten }) =>
    pakketten.map((naam): Row => [textCell(noem(gemeentecode)), textCell(gemeentecode), textCell(naam)]),
  )
}
