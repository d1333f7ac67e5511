import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import { buildVoorstelrijen, VOORSTELKOLOMMEN } from '../taal/index.ts'
import { writeRows } from './write-rows.ts'

/**
 * Writes applicaties with their proposals as CSV with the columns of the workbook: it reads in again as the list of the
 * gemeente, also after someone filled in the cells for a choice.
 *
 * @returns `;`, UTF-8 with BOM, CRLF, a header row; the header alone without landschappen
 */
export function writeVoorstelCsv(uitvoeren: readonly Landschapsuitvoer[]): string {
  const rijen = buildVoorstelrijen(uitvoeren).map((rij) => VOORSTELKOLOMMEN.map(({ lees }) => lees(rij)))
  return writeRows([VOORSTELKOLOMMEN.map(({ kop }) => kop), ...rijen])
}
