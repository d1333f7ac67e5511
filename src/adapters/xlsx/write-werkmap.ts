import writeXlsxFile from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'
import { type Blad, fitHeights } from './write-blad.ts'
import { setZipDatum } from './write-zipdatum.ts'

const SHEET = 'xl/worksheets/sheet{id}.xml'
const WORKBOOK = 'xl/workbook.xml'

/**
 * Writes sheets as a workbook: headings in view, a filter on every table, fitted to the width of landscape A4 in print.
 *
 * The library knows no filters, print titles or fit to width; its features mechanism lets a caller add the elements.
 *
 * @param datum - `YYYY-MM-DD`, the date of the entries of the zip: the same sheets give the same bytes
 */
export async function writeWerkmap(bladen: readonly Blad[], datum: string): Promise<Uint8Array> {
  const sheets = bladen.map((blad) => ({
    data: fitHeights(blad),
    sheet: blad.naam,
    columns: blad.breedtes.map((width) => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: blad.koprij ?? blad.vasteRijen ?? 0,
    stickyColumnsCount: blad.vasteKolommen ?? 0,
    showGridLines: blad.koprij !== undefined,
  }))
  const options = { fontFamily: 'Calibri', fontSize: 11, features: [buildOpmaak(bladen)] }
  return setZipDatum(await writeXlsxFile(sheets, options).toBuffer(), datum)
}

function buildOpmaak(bladen: readonly Blad[]) {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const blad = bladen[sheetIndex]
            return blad === undefined ? xml : addSheetElements(xml, blad)
          },
          transformElementAttributes: (tag: string, attributes: Record<string, string | number>) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
        [WORKBOOK]: { transform: (xml: string) => addPrintTitles(xml, bladen) },
      },
    },
  }
}

function addSheetElements(xml: string, blad: Blad): string {
  const range = findFilterRange(blad)
  const elements = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...(range === null ? [] : [`<autoFilter ref="${range}"/>`]),
    ...buildKeuzelijsten(blad),
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPagina &amp;P van &amp;N</oddFooter></headerFooter>',
  ]
  return elements.reduce((result, element) => insert(result, element, SHEET, 'worksheet'), xml)
}

/** Lists to choose from, for all rows under the headings; nothing for a sheet without rows. */
function buildKeuzelijsten({ keuzelijsten = [], koprij = 0, rijen }: Blad): string[] {
  if (keuzelijsten.length === 0 || rijen.length <= koprij) return []
  const lists = keuzelijsten.map(({ kolom, formule, isStreng }) => {
    const range = `${getCellAddress(koprij, kolom)}:${getCellAddress(rijen.length - 1, kolom)}`
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="${isStreng ? 1 : 0}" sqref="${range}"><formula1>${sanitizeTextContent(formule)}</formula1></dataValidation>`
  })
  return [`<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`]
}

/** The table under the headings, `A1:F20`; null for a sheet without a table. */
function findFilterRange({ koprij, rijen, breedtes }: Blad): string | null {
  if (koprij === undefined) return null
  return `${getCellAddress(koprij - 1, 0)}:${getCellAddress(rijen.length - 1, breedtes.length - 1)}`
}

/** Names that Excel keeps per sheet: the rows to repeat on every printed page, and the range of the filter. */
function addPrintTitles(xml: string, bladen: readonly Blad[]): string {
  const names = bladen.flatMap((blad, at) => {
    const range = findFilterRange(blad)
    if (range === null) return []
    const sheet = `'${sanitizeTextContent(blad.naam)}'!`
    const absolute = range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}${absolute}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}$1:$${blad.koprij}</definedName>`,
    ]
  })
  return insert(
    xml.replace('<definedNames/>', ''),
    `<definedNames>${names.join('')}</definedNames>`,
    WORKBOOK,
    'workbook',
  )
}

function insert(xml: string, element: string, file: typeof SHEET | typeof WORKBOOK, parent: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, getOrderOfSiblings(file, parent) ?? [], parent)
}
