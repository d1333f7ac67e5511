import type { Cell, CellObject } from 'write-excel-file/node'
import type { Landschapsuitvoer, Uitvoerregel } from '../../core/model/uitvoer.ts'
import { HERKOMST_LABELS, HOSTING_LABELS, listComponentnamen, STATUS_LABELS } from '../taal/index.ts'
import { type Blad, countCell, type Kolom, shareCell, tableSheet, textCell } from './write-blad.ts'

type Rij = Uitvoerregel & Pick<Landschapsuitvoer['landschap'], 'gemeente'> & { readonly via: string }

/** Between several values in one cell: names may hold commas, and the reader splits at this one. */
const TUSSEN = '; '

/** Every column: heading (one that the reader of own lists knows), width, and the cell. */
const KOLOMMEN: readonly (readonly [kolom: Kolom, cel: (rij: Rij) => Cell])[] = [
  [['Applicatie', 34], ({ applicatie }) => textCell(applicatie.naam, { fontWeight: 'bold' })],
  [['Leverancier', 26], ({ applicatie }) => textCell(applicatie.leverancier ?? '')],
  [['Versie', 12], ({ applicatie }) => textCell(applicatie.versie ?? '')],
  [['Status', 16], ({ applicatie }) => textCell(STATUS_LABELS[applicatie.status])],
  [['Hosting', 14], ({ applicatie }) => textCell(HOSTING_LABELS[applicatie.hosting ?? 'onbekend'])],
  [['Ingangsdatum', 13], ({ applicatie }) => dateCell(applicatie.ingangsdatum)],
  [['Einddatum contract', 13], ({ applicatie }) => dateCell(applicatie.einddatumContract)],
  [['Verlengbaar tot', 13], ({ applicatie }) => dateCell(applicatie.verlengbaarTot)],
  [['Einde ondersteuning', 13], ({ applicatie }) => dateCell(applicatie.eindeOndersteuning)],
  [['Kosten per jaar', 14, 'getal'], ({ applicatie }) => euroCell(applicatie.kostenPerJaarInCenten)],
  [['Aantal gebruikers', 12, 'getal'], ({ applicatie }) => optionalCount(applicatie.gebruikers)],
  [['Afdeling', 24], ({ applicatie }) => textCell(applicatie.afdeling ?? '')],
  [['Omschrijving', 50], ({ applicatie }) => textCell(applicatie.omschrijving ?? '')],
  [['Referentiecomponenten', 42], (rij) => textCell(listComponentnamen(rij).join(TUSSEN))],
  [['Herkomst', 18], ({ toewijzingen }) => textCell(describeHerkomst(toewijzingen))],
  [['Zekerheid', 11, 'getal'], ({ toewijzingen }) => lowestZekerheid(toewijzingen)],
  [['Standaarden', 30], ({ applicatie }) => textCell(applicatie.standaarden.join(TUSSEN))],
  [['Samenwerkingsverband', 26], ({ via }) => textCell(via)],
  [['Gemeente', 20], ({ gemeente }) => textCell(gemeente.naam)],
  [['Gemeentecode', 13], ({ gemeente }) => textCell(gemeente.gemeentecode)],
  [['Pakket ID', 16], ({ applicatie }) => textCell(applicatie.softwarecatalogus?.pakketId ?? '')],
  [['Pakketversie ID', 16], ({ applicatie }) => textCell(applicatie.softwarecatalogus?.pakketversieId ?? '')],
  [['Leverancier ID', 16], ({ applicatie }) => textCell(applicatie.softwarecatalogus?.leverancierId ?? '')],
  [['Applicatie ID', 26], ({ applicatie }) => textCell(applicatie.id)],
]

/** The sheet with all fields of every applicatie, in the order of the landschap. */
export function buildApplicaties({ landschap, regels, samenwerkingsverbanden }: Landschapsuitvoer): Blad {
  const names = new Map<string, string>(samenwerkingsverbanden.map(({ id, naam }) => [id, naam]))
  const nameVia = (one: string): string => (one === 'eigen' ? 'eigen gebruik' : (names.get(one) ?? one))
  const rijen = regels.map((regel) => {
    const { via } = regel.applicatie
    const isOwn = via.length === 1 && via[0] === 'eigen'
    const rij = { ...regel, gemeente: landschap.gemeente, via: isOwn ? '' : via.map(nameVia).join(TUSSEN) }
    return KOLOMMEN.map(([, cel]) => cel(rij))
  })
  const kolommen = KOLOMMEN.map(([kolom]) => kolom)
  return { ...tableSheet('Applicaties', kolommen, rijen), vasteKolommen: 1 }
}

type Toewijzingen = Uitvoerregel['toewijzingen']

function describeHerkomst(toewijzingen: Toewijzingen): string {
  const inForce = toewijzingen.filter(({ vanKracht }) => vanKracht)
  return [...new Set(inForce.map(({ herkomst }) => HERKOMST_LABELS[herkomst]))].join(TUSSEN)
}

function lowestZekerheid(toewijzingen: Toewijzingen): Cell {
  const inForce = toewijzingen.filter(({ vanKracht }) => vanKracht)
  return inForce.length === 0 ? null : shareCell(Math.min(...inForce.map(({ zekerheid }) => zekerheid)))
}

function optionalCount(value: number | undefined): Cell {
  return value === undefined ? null : countCell(value)
}

function euroCell(centen: number | undefined): Cell {
  return centen === undefined ? null : { value: centen / 100, type: Number, format: '#,##0.00', alignVertical: 'top' }
}

const DAY = 86_400_000
/** Day 0 of a workbook, in days before 1970; right from 1 March 1900, for Excel takes 1900 for a leap year. */
const EPOCH = 25_569
const FIRST_SURE = 61

/** A real date, that a spreadsheet sorts and filters; the number itself, so that no time zone can move it. */
function dateCell(datum: string | undefined): CellObject | null {
  if (datum === undefined) return null
  const serial = Date.parse(`${datum}T00:00:00Z`) / DAY + EPOCH
  if (serial < FIRST_SURE) return textCell(datum)
  return { value: serial, type: Number, format: 'dd-mm-yyyy', alignVertical: 'top' }
}
