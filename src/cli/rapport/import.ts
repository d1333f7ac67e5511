import { cleanLine, formatDatum, formatTelling, groupBevindingen } from '../../adapters/index.ts'
import type { Importuitkomst } from '../../app/index.ts'

/**
 * Writes what came of each file, with what was not understood in it: the kinds of bevindingen, not each of them.
 *
 * @returns lines, one or more per file; an empty text for no files
 */
export function writeImportTekst(uitkomsten: readonly Importuitkomst[]): string {
  return uitkomsten.flatMap((uitkomst) => [describe(uitkomst), ...describeBevindingen(uitkomst)]).join('')
}

function describe(uitkomst: Importuitkomst): string {
  const start = `${cleanLine(uitkomst.bestandsnaam)}: ${uitkomst.nieuw ? '' : 'was al ingelezen; '}`
  if (uitkomst.soort === 'levering') {
    const { inventarisaties, aantallen } = uitkomst.levering
    const parts = [
      formatTelling(inventarisaties.length, 'landschap', 'landschappen'),
      formatTelling(aantallen.kennis, 'pakket van leveranciers', 'pakketten van leveranciers'),
      formatTelling(aantallen.koppelingen, 'koppeling', 'koppelingen'),
      formatTelling(aantallen.samenwerkingsverbanden, 'samenwerkingsverband', 'samenwerkingsverbanden'),
    ]
    return `${start}${parts.join(', ')}\n`
  }
  const { gemeente, inventarisatie } = uitkomst
  const whose = `${cleanLine(gemeente.naam)} (${gemeente.gemeentecode}${gemeente.voorlopig ? ', werkcode' : ''})`
  const count = formatTelling(inventarisatie.applicaties, 'applicatie', 'applicaties')
  return `${start}${whose}, ${count}, peildatum ${formatDatum(inventarisatie.peildatum)}\n`
}

function describeBevindingen(uitkomst: Importuitkomst): string[] {
  const { bevindingen } = uitkomst.soort === 'levering' ? uitkomst.levering : uitkomst.inventarisatie
  return groupBevindingen(bevindingen).map(
    ({ label, ernst, bevindingen: found }) => `  ${ernst === 'waarschuwing' ? '!' : '-'} ${label}: ${found.length}\n`,
  )
}
