import type { Rapport } from '../../core/model/rapport.ts'
import { buildBevindingen, buildDubbelingen, buildHiaten, buildParen, buildToewijzen } from './write-lijsten.ts'
import { buildMatrix } from './write-matrix.ts'
import { buildSamenvatting, buildToelichting } from './write-samenvatting.ts'

/**
 * Writes the rapport as a workbook: Samenvatting, Paren, Matrix, Hiaten, Dubbelingen, Toewijzen, Bevindingen, Toelichting.
 *
 * Shares are real numbers with a percentage format. Every text is a text cell, also one that looks like a formula. A sheet
 * without content has its headings alone.
 *
 * @returns the bytes of the .xlsx; the same for the same rapport
 */
export async function writeVergelijkingXlsx(rapport: Rapport): Promise<Uint8Array> {
  const { vergelijking } = rapport
  const bladen = [
    buildSamenvatting(rapport),
    buildParen(vergelijking),
    buildMatrix(vergelijking),
    buildHiaten(vergelijking),
    buildDubbelingen(vergelijking),
    buildToewijzen(rapport),
    buildBevindingen(rapport),
    buildToelichting(),
  ]
  // the library is loaded when something is written: who only reads does not wait for it
  const { writeWerkmap } = await import('./write-werkmap.ts')
  return writeWerkmap(bladen, vergelijking.peildatum)
}
