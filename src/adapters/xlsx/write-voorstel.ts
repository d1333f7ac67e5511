import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import { buildVoorstelrijen, VOORSTELKOLOMMEN, type Voorstelkolom } from '../taal/index.ts'
import { type Blad, type Keuzelijst, tableSheet, textCell } from './write-blad.ts'

const KEUZELIJST = 'Keuzelijst'

const UITLEG = [
  'Vul achter een voorstel ja of nee in. Met ja hoort de referentiecomponent bij de applicatie; met nee wordt zij niet meer voorgesteld. Leeg laten mag: dan blijft het een voorstel.',
  'Past geen voorstel, kies dan in de kolom Referentiecomponenten. Meer dan een? Zet er een puntkomma tussen. De lijst staat op het blad Keuzelijst.',
  'Lees het bestand daarna in als inventarisatie, bijvoorbeeld met: gemene-deler vergelijk voorstel.xlsx andere-gemeente.csv',
]

/**
 * Writes applicaties with their proposals as a workbook in which a colleague says yes or no, and that reads in again as the
 * list of the gemeente: Applicaties, Keuzelijst, Toelichting.
 *
 * Cells for a choice offer ja and nee; the column Referentiecomponenten offers the names of the release, and lets others in.
 *
 * @param uitvoeren - one or more landschappen of one release; without any the headings alone
 * @returns the bytes of the .xlsx; the same for the same landschappen
 */
export async function writeVoorstelXlsx(uitvoeren: readonly Landschapsuitvoer[]): Promise<Uint8Array> {
  const names = listNamen(uitvoeren)
  // the library is loaded when something is written: who only reads does not wait for it
  const { writeWerkmap } = await import('./write-werkmap.ts')
  const bladen = [
    buildApplicaties(uitvoeren, names.length),
    tableSheet(
      KEUZELIJST,
      [['Namen uit GEMMA', 60]],
      names.map((naam) => [textCell(naam)]),
    ),
    { naam: 'Toelichting', breedtes: [100], rijen: UITLEG.map((text) => [textCell(text)]) },
  ]
  return writeWerkmap(bladen, uitvoeren[0]?.landschap.peildatum ?? '1980-01-01')
}

function listNamen([first]: readonly Landschapsuitvoer[]): string[] {
  return first?.cellen.map(({ component }) => component.naam) ?? []
}

function buildApplicaties(uitvoeren: readonly Landschapsuitvoer[], names: number): Blad {
  const rijen = buildVoorstelrijen(uitvoeren)
  const table = tableSheet(
    'Applicaties',
    VOORSTELKOLOMMEN.map(({ kop, breedte }) => [kop, breedte] as const),
    rijen.map((rij) =>
      VOORSTELKOLOMMEN.map(({ lees }, at) => textCell(lees(rij), at === 0 ? { fontWeight: 'bold' } : {})),
    ),
  )
  return {
    ...table,
    vasteKolommen: 1,
    keuzelijsten: VOORSTELKOLOMMEN.flatMap((kolom, at) => buildKeuzelijst(kolom, at, names)),
  }
}

function buildKeuzelijst({ soort }: Voorstelkolom, kolom: number, names: number): Keuzelijst[] {
  if (soort === 'keuze') return [{ kolom, formule: '"ja,nee"', isStreng: true }]
  return soort === 'componenten' && names > 0
    ? [{ kolom, formule: `${KEUZELIJST}!$A$2:$A$${names + 1}`, isStreng: false }]
    : []
}
