import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Inlezing } from '../../core/model/inlezing.ts'
import { type LeesOpties, type Rij, readTabellen } from '../tabel/index.ts'
import { decodeTekst } from './codering.ts'
import { stripFormuletekens } from './formuletekens.ts'
import { snijRijen } from './rijen.ts'
import { findScheiding } from './scheidingsteken.ts'

export { decodeTekst } from './codering.ts'

/** Largest file that is read, in bytes. */
export const MAX_CSV_BYTES = 200 * 1024 * 1024
/** Most lines that are read, as in a workbook: no landschap comes near, and memory stays under 500 MB. */
const MAX_REGELS = 200_000

/**
 * Reads a CSV file in any of the forms that the tables adapter knows.
 *
 * Encoding and separator are detected; `lezing` says what was found. Every `plaats.regel` is the first physical line of the
 * row, as an editor shows it.
 *
 * @throws LandschapError leeg_bestand, bestand_te_groot, onbekend_formaat - nothing to read, too much, or no text
 * @throws LandschapError onleesbaar_bestand - quotes that fit nowhere, with the line
 * @throws LandschapError geen_kopregel, onbekende_kolom, ongeldige_invoer - as for every table
 */
export function readCsv(bytes: Uint8Array, options: LeesOpties): Inlezing {
  const { bestand } = options
  if (bytes.byteLength === 0) throw new LandschapError('leeg_bestand', `${bestand}: het bestand is leeg.`)
  if (bytes.byteLength > MAX_CSV_BYTES) {
    throw new LandschapError(
      'bestand_te_groot',
      `${bestand}: het bestand is groter dan 200 MB. Splits de lijst in delen.`,
    )
  }
  const { tekst, codering, isOnzeker } = decodeTekst(bytes, bestand)
  refuseTooLong(tekst, bestand)
  const { teken, begin } = findScheiding(tekst)
  const { rijen, openAanhalingstekens } = snijRijen(tekst, teken, begin)
  const inlezing = readTabellen([{ rijen: stripFormuletekens(rijen) }], { codering, scheidingsteken: teken }, options)
  const bevindingen = [
    ...(isOnzeker ? [buildCoderingOnzeker(codering, bestand)] : []),
    ...openAanhalingstekens.slice(0, 100).map((regel) => buildOpenAanhalingsteken(regel, bestand)),
  ]
  return bevindingen.length === 0 ? inlezing : { ...inlezing, bevindingen: [...bevindingen, ...inlezing.bevindingen] }
}

/**
 * Reads the rows of a CSV file as they are, for files with a form of our own.
 *
 * @returns each row with its first physical line, from 1; also the row with the headings
 * @throws LandschapError leeg_bestand, bestand_te_groot, onbekend_formaat, onleesbaar_bestand
 */
export function readCsvRijen(bytes: Uint8Array, bestand: string): readonly Rij[] {
  if (bytes.byteLength === 0) throw new LandschapError('leeg_bestand', `${bestand}: het bestand is leeg.`)
  const { tekst } = decodeTekst(bytes, bestand)
  refuseTooLong(tekst, bestand)
  const { teken, begin } = findScheiding(tekst)
  return snijRijen(tekst, teken, begin).rijen
}

function refuseTooLong(tekst: string, bestand: string): void {
  let lines = 0
  for (let at = tekst.indexOf('\n'); at >= 0 && lines <= MAX_REGELS; at = tekst.indexOf('\n', at + 1)) lines += 1
  if (lines <= MAX_REGELS) return
  throw new LandschapError(
    'bestand_te_groot',
    `${bestand}: het bestand heeft meer dan ${MAX_REGELS.toLocaleString('nl-NL')} regels. Exporteer alleen de applicaties, één regel per applicatie.`,
  )
}

function buildCoderingOnzeker(codering: string, bestand: string): Bevinding {
  return {
    code: 'codering_onzeker',
    ernst: 'waarschuwing',
    tekst: `Het bestand is gelezen als ${codering}, maar bevat tekens die daar niet bij passen. Staan er vreemde tekens in namen, sla het bestand dan op als UTF-8.`,
    plaats: { bestand },
  }
}

function buildOpenAanhalingsteken(regel: number, bestand: string): Bevinding {
  return {
    code: 'regel_onregelmatig',
    ernst: 'waarschuwing',
    tekst:
      'Een aanhalingsteken aan het begin van een cel wordt niet gesloten; de cel is gelezen tot het scheidingsteken.',
    plaats: { bestand, regel },
  }
}
