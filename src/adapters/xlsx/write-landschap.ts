import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import { buildApplicaties } from './write-applicaties.ts'
import {
  buildDekking,
  buildLandschapsbevindingen,
  buildOverzicht,
  buildToewijzingen,
} from './write-landschapslijsten.ts'

/**
 * Writes a landschap as a workbook: Applicaties, Landschap, Toewijzingen, Dekking, Bevindingen.
 *
 * The first sheet holds every field and can be read in again as a list of a gemeente (form G), whose it is and its peildatum
 * included. That form does not hold by whom a referentiecomponent is assigned, decisions on cellen, the status as written,
 * and whether the landschap is volledig: the other sheets and columns show these to a person.
 *
 * @returns the bytes of the .xlsx; the same for the same landschap
 */
export async function writeLandschapXlsx(uitvoer: Landschapsuitvoer): Promise<Uint8Array> {
  const bladen = [
    buildApplicaties(uitvoer),
    buildOverzicht(uitvoer),
    buildToewijzingen(uitvoer),
    buildDekking(uitvoer),
    buildLandschapsbevindingen(uitvoer),
  ]
  // the library is loaded when something is written: who only reads does not wait for it
  const { writeWerkmap } = await import('./write-werkmap.ts')
  return writeWerkmap(bladen, uitvoer.landschap.peildatum)
}
