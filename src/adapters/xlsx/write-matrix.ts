import type { CellObject, Row } from 'write-excel-file/node'
import { findCelOf, findPakkettenOf } from '../../core/analysis/index.ts'
import {
  type Componentvergelijking,
  Gelijkheid,
  type VergelekenGemeente,
  type Vergelijking,
} from '../../core/model/vergelijking.ts'
import { DEKKING_LABELS, describeKlasse, findKlasse, HIAAT_KLEUR, STAAT_KLEUREN, STAAT_LABELS } from '../taal/index.ts'
import { type Blad, colourCell, countCell, headingRow, type Kolom, textCell } from './write-blad.ts'

const VASTE_KOLOMMEN = [
  ['Referentiecomponent', 40],
  ['Beleidsdomein', 24],
  ['Dekking', 14],
  ['Gelijkheid', 20],
  ['Migraties', 12, 'getal'],
] as const satisfies readonly Kolom[]

/**
 * The whole vergelijking on one sheet: a row per referentiecomponent, a column per gemeente, the pakketten in the cell.
 *
 * The colour of a cell says how alike the gemeenten are; the column Gelijkheid says the same in words.
 */
export function buildMatrix({ gemeenten, componenten }: Vergelijking): Blad {
  const columns: Kolom[] = [...VASTE_KOLOMMEN, ...gemeenten.map(({ naam }) => [naam, 28] as const)]
  return {
    naam: 'Matrix',
    breedtes: columns.map(([, breedte]) => breedte),
    rijen: [
      buildLegenda(columns.length),
      headingRow(columns.map(([kop, , soort]) => [kop, soort])),
      ...componenten.map((component) => buildRij(component, gemeenten)),
    ],
    koprij: 2,
    vasteKolommen: 1,
  }
}

/** One row: the ladder from the same to different. There are always columns enough: five fixed ones and two gemeenten. */
function buildLegenda(columns: number): Row {
  const ladder = Gelijkheid.options.map((klasse) => {
    const beeld = describeKlasse(klasse)
    return colourCell(`${beeld.teken}  ${beeld.label}`, beeld, { alignVertical: 'center' })
  })
  return [textCell('Legenda: zo gelijk zijn de gemeenten', { alignVertical: 'center' }), ...ladder].slice(0, columns)
}

function buildRij(component: Componentvergelijking, gemeenten: readonly VergelekenGemeente[]): Row {
  const beeld = findKlasse(component)
  return [
    textCell(component.referentiecomponent.naam, { fontWeight: 'bold' }),
    textCell(component.beleidsdomeinen.join(', ')),
    textCell(DEKKING_LABELS[component.dekking]),
    component.gelijkheid === null ? textCell('–') : colourCell(`${beeld.teken}  ${beeld.label}`, beeld),
    countCell(component.migraties),
    ...gemeenten.map(({ gemeentecode }) => buildCel(component, gemeentecode)),
  ]
}

function buildCel(
  component: Componentvergelijking,
  gemeentecode: VergelekenGemeente['gemeentecode'],
): CellObject | null {
  const cel = findCelOf(component, gemeentecode)
  if (cel === undefined) return null
  if (cel.staat === 'aanwezig') {
    const names = findPakkettenOf(component, gemeentecode).map(({ pakket }) => pakket.naam)
    return colourCell(names.join('\n'), findKlasse(component))
  }
  const isHiaat = component.hiaten.includes(gemeentecode)
  const text = isHiaat ? 'hiaat' : `${STAAT_LABELS[cel.staat]}${cel.door === undefined ? '' : `: ${cel.door}`}`
  return colourCell(text, isHiaat ? HIAAT_KLEUR : STAAT_KLEUREN[cel.staat], { fontStyle: 'italic' })
}
