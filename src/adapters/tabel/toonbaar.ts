import { GEBRUIKELIJKE_NAMEN, ONGEBRUIKTE_NAMEN } from './kolomnamen.ts'
import { koptekstWoorden } from './koptekst.ts'
import { isPersoonskolom } from './persoonsgegevens.ts'
import { WAARDEWOORDEN, waardesleutel } from './waarden.ts'

/** Words that people put in a status or hosting without its being in a value list. */
const BIJWOORDEN =
  'hybride hybrid deels gedeeltelijk bezig wacht concept nieuw oud fase status hosting extern privaat private publiek public datacenter rekencentrum server servers azure aws citrix docker windows linux web desktop client app browser intranet vm virtueel fysiek hoster leverancier gehost applicatie systeem hosted edge multi tenant single gemeente regio centrum dienst nog niet wel en of met zonder via bij de het een'.split(
    ' ',
  )
const TOONBAAR: ReadonlySet<string> = new Set([...WAARDEWOORDEN, ...BIJWOORDEN])
const LANGSTE = 40

/**
 * A value that is in no value list, fit to be repeated to a reader: a cell of a shifted row may hold the name of a person.
 *
 * Only texts of known words are: they can name no one.
 *
 * @returns for in a sentence: the text between quotes, or `een onbekende waarde`
 * @example describeWaarde('Hybride cloud') // "'Hybride cloud'"
 */
export function describeWaarde(text: string): string {
  return isToonbaar(text) ? `'${text}'` : 'een onbekende waarde'
}

/** The remark for a status or hosting that is in no value list. */
export function describeOnbekend(wat: 'status' | 'hosting', text: string): string {
  return `De ${wat} is ${describeWaarde(text)} en staat niet in de waardenlijst; gelezen als onbekend.`
}

/** The text of a status as it may be kept: the whole, else without what stands behind it, else nothing. */
export function showStatus(text: string): string | undefined {
  const candidates = [text, text.replace(/\s*(?:\(.*|\s[-–:].*)/s, '')]
  return candidates.find((candidate) => candidate !== '' && isToonbaar(candidate))
}

/** Whether every word of a short text is one that values are made of; one without letters shows only few digits. */
export function isToonbaar(text: string): boolean {
  if (text.length > LANGSTE || /\d{5}/.test(text)) return false
  if (/[^\x20-\x7e]/.test(text.normalize('NFKD').replace(/\p{M}/gu, ''))) return false
  const words = waardesleutel(text).split(' ')
  return words.every((word) => TOONBAAR.has(word) || /^\d{0,4}$/.test(word))
}

/** Words of headings that we know: a heading with one of them names no person. */
const KOPWOORDEN: ReadonlySet<string> = new Set([
  ...[...Object.values(GEBRUIKELIJKE_NAMEN).flat(), ...ONGEBRUIKTE_NAMEN].flatMap(koptekstWoorden),
  ...'soort type aantal datum klasse classificatie prioriteit opmerking opmerkingen bron niveau locatie risico'.split(
    ' ',
  ),
  ...'score budget project jaar maand link url pad cpu diversen extra totaal periode object edition service'.split(' '),
])
const TUSSENVOEGSELS = new Set(['van', 'de', 'der', 'den', 'ter', 'ten', 'te', 'het', 't', 'in', 'op', 'v', 'd', 'en'])
const NAAM =
  /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:van|de|der|den|ter|ten|te|het|'t|’t|in|op|v\.?d\.?))*(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u

/**
 * Whether a text looks like the name of a person: two to four capitalised words, perhaps with `van de` between them, none of
 * which is a word that headings or values have.
 *
 * @example isPersoonsnaam('J. van Voorbeeld') // true
 */
export function isPersoonsnaam(text: string): boolean {
  const bare = text.trim()
  if (bare.length > 60 || !NAAM.test(bare)) return false
  const words = koptekstWoorden(bare).filter((word) => !TUSSENVOEGSELS.has(word))
  return words.every((word) => !KOPWOORDEN.has(word) && !TOONBAAR.has(word) && !isPersoonskolom(word))
}

/**
 * A heading, or the name of a sheet, as it may be shown: one that looks like a person gives its place instead, and still
 * counts as a column of people.
 *
 * @param plek - `kolom 3`, `blad 2`
 */
export function showKop(kop: string, plek: string): string {
  return isPersoonsnaam(kop) || namesEigenaar(kop) ? `${plek} (lijkt een persoon)` : kop
}

/** `Eigenaar: Voorbeeld Naam`: a heading for people that names one. */
function namesEigenaar(kop: string): boolean {
  if (!isPersoonskolom(kop)) return false
  const others = kop.split(/[^\p{L}\p{N}'’.-]+/u).filter((word) => {
    const [key = ''] = koptekstWoorden(word)
    return /^\p{Lu}/u.test(word) && !KOPWOORDEN.has(key) && !TOONBAAR.has(key) && !isPersoonskolom(word)
  })
  return others.length >= 2
}
