import { foldText } from '../identity/index.ts'

/** Whole names that say that there is nothing. */
const NOTHING = new Set(
  'nvt,n v t,nb,n b,na,n a,geen,geen applicatie,onbekend,leeg,vacant,tbd,xxx,xx,test,totaal,subtotaal,naamloos,null,none,applicatie,applicatienaam'.split(
    ',',
  ),
)

/** A name that begins so is of a setting, a document or a device, with anything behind it. */
const THING =
  /^(?:screensavers?|schermbeveiliging|schermachtergrond|bureaubladachtergrond|wallpaper|lettertypen?|snelkoppeling|telefoongids|telefoonlijst|bellijst|smoelenboek|handleiding|printerdrivers?)\b/

/** A file that someone keeps in an office program: `Telefoongids (Excel)`, `Pasjes.xlsx`. */
const OFFICE_FILE =
  /\((?:ms |microsoft )?(?:excel|access|word|spreadsheet)(?:[ -]?(?:bestand|lijst|sheet|database|document))?\)\s*$|\.(?:xlsx?|xlsm|docx?|mdb|accdb|pptx?)\s*$/iu
const OFFICE_ITSELF = /\b(?:office|microsoft|ms|365)\b/iu

/**
 * Tells why a row is no application at all: no name, only a number or version, one character, a file of an office program,
 * a screensaver. Careful: what might be a product is left alone.
 *
 * @param isGenoemd - the row also states a leverancier or a referentiecomponent: then one letter may be a name, as of R
 * @returns Dutch, for in a sentence; undefined when it may be an application
 * @example findGeenApplicatie('Telefoongids (Excel)') // 'een bestand van een kantoorprogramma'
 */
export function findGeenApplicatie(naam: string, isGenoemd = false): string | undefined {
  const text = naam.slice(0, 300).trim()
  const folded = foldText(text)
  if (folded.replace(/[^\p{L}]/gu, '').length === 0) return 'een naam zonder letters'
  if ([...folded.replaceAll(' ', '')].length === 1) return isGenoemd ? undefined : 'een naam van één teken'
  if (/^(?:v|versie|version|release)? ?\d[\d ]*[a-z]?$/.test(folded)) return 'alleen een versienummer'
  if (NOTHING.has(folded)) return 'een woord dat geen naam is'
  if (OFFICE_FILE.test(text) && !OFFICE_ITSELF.test(text.replace(/\([^)]*\)\s*$/u, ''))) {
    return 'een bestand van een kantoorprogramma'
  }
  if (THING.test(folded)) return 'een instelling, document of lijst'
  return undefined
}
