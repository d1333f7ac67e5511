import { splitWords, stripTails } from '../identity-v0/index.ts'

/** Words of rows that stand in an application list without being an application. */
const NO_APPLICATION =
  /^(?:screensaver|schermbeveiliging|bureaubladachtergrond|achtergrond|lettertypen?|fonts?|toetsenbord|muis|beeldscherm|monitor|printer|handleiding|telefoongids|bellijst|smoelenboek|snelkoppeling|nvt|geen|onbekend|totaal|subtotaal|overig|overige|diversen?|test|leeg|xxx+)$/

/** A file kept in an office program is no system: "Telefoongids (Excel)". */
const OFFICE_FILE = /\((?:excel|word|access|xls|xlsx|mdb)[^)]*\)\s*\*?\s*$|\.(?:xlsx?|docx?|mdb|accdb)\s*$/i

/**
 * Whether a row is no application at all: a name without two letters, only a version, a file of an office program, or a
 * word that says so.
 *
 * Careful on purpose: what it does not know is an application.
 *
 * @example isGeenApplicatie('Telefoongids (Excel)') // true
 */
export function isGeenApplicatie(naam: string): boolean {
  if (!/\p{L}{2}/u.test(naam) || /^\s*(?:versie|version|v)?\.?\s*[\d.]+\s*$/i.test(naam)) return true
  if (OFFICE_FILE.test(naam)) return true
  const words = splitWords(stripTails(naam))
  const [first = ''] = words
  return (
    words.length <= 2 &&
    NO_APPLICATION.test(first) &&
    (words.length === 1 || /^(?:screensaver|lettertypen?|fonts?)$/.test(first))
  )
}
