import { kopdelen, koptekstWoorden } from './koptekst.ts'

/** Words that always mean data of people, whatever stands beside them. */
const PERSOON =
  /^(?:e?mail|mailadres|emailadres|telefoon|telefoonnummer|telefoonnr|tel|telnr|mobiel|mobile|phone|contact|contactgegevens|contactpersoon|contactpersonen|contactinformatie|persoon|personen|person|medewerker|medewerkers|bsn|voornaam|achternaam|voorletters|initialen|gebruikersnaam|username|login|auteur|author|adres|woonplaats)$/
/** Words for a role that a person has; with a word for a part of the organisation beside it, it is that part. */
const ROL =
  /(?:eigenaar|eigenaren|owner|owners|beheerder|beheerders|manager|managers|houder|coordinator|adviseur|verantwoordelijke|verantwoordelijk|aanspreekpunt|sleutelgebruiker|keyuser|keyusers|projectleider|architect|steward|stewards|opdrachtgever|budgethouder|specialist|consultant|directeur|teamleider)$/
/** Roles of one person, also beside a part of the organisation: the head of an afdeling is no afdeling. */
const LEIDING = /(?:hoofd|chef|leider|leidinggevende|manager|managers|coordinator|coordinatoren|directeur)$/
/** "Hoofd" before one of these means main, not head. */
const HOOFDZAAK =
  /^(?:applicaties?|proces|processen|systeem|systemen|pakket|component|functie|categorie|leverancier|groep|module|taak)$/
const ORGANISATIE =
  /^(?:team|teams|afdeling|afdelingen|department|domein|domain|cluster|unit|dienst|organisatie|organisatieonderdeel|group|groep|sector|directie)$/
const DOOR = /\b(?:door|by)$/

/**
 * Whether a column holds contact data of people, judged by its heading: names of owners, e-mail, telephone.
 *
 * A team or department is no person: `Owner team` stays, `Owner`, `Afdeling / eigenaar` and `Hoofd afdeling` do not.
 *
 * @example isPersoonskolom('Applicatie-eigenaar') // true
 */
export function isPersoonskolom(heading: string): boolean {
  const kop = heading.replace(/\bhoofd-(?=[\s/])/gi, '')
  const words = koptekstWoorden(kop)
  if (words.some((word) => PERSOON.test(word)) || words.join(' ').includes('e mail')) return true
  if (words.join('').startsWith('applicatieeigenaar')) return true
  const parts = kopdelen(kop)
  return parts.length > 1 ? parts.some((part) => isRol(koptekstWoorden(part))) : isRol(words)
}

function isRol(words: readonly string[]): boolean {
  if (words.some((word, index) => LEIDING.test(word) && !(word === 'hoofd' && HOOFDZAAK.test(words[index + 1] ?? ''))))
    return true
  if (words.some((word) => ORGANISATIE.test(word))) return false
  return words.some((word) => ROL.test(word)) || DOOR.test(words.join(' ')) || words.join('').includes('keyuser')
}

const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const TELEFOON =
  /(?<![\w.,-])(?:(?:\+|00)\d{2}[\s.-]?(?:\(0\)[\s.-]?)?\d(?:[\s.-]?\d){7,9}|\(?0\d{1,3}\)?[\s.-]{0,3}\d(?:[\s.-]?\d){5,7}|06[\s.-]{0,3}\d(?:[\s.-]?\d){7})(?![\w-]|[.,]\d)/g
const WEGGELATEN = '[weggelaten]'
/** A name behind a word that announces one: `contact: …`, `Beheerder = …`, `dhr. …`, `t.a.v. …`. */
const AANGEKONDIGD =
  /((?<!\p{L})(?:(?:[Cc]ontact(?:persoon)?|[Aa]anspreekpunt|\p{L}*(?:[Ee]igenaar|[Bb]eheerder|[Mm]anager|[Cc]o[oö]rdinator))\s*[:=]|(?:[Dd]hr|[Mm]evr|[Mm]w|[Tt]\.?a\.?v)\.|[Dd]e heer|[Mm]evrouw)\s+)\p{Lu}[\p{L}'’.-]*(?:\s+(?:van|den|der|de|ter|ten|te|het|'t|in|op|v\.?d\.?)(?!\p{L}))*(?:\s+\p{Lu}[\p{L}'’-]*){0,3}/gu
/** What every one of those words has behind it: looked for first, because most texts have none. */
const MISSCHIEN_AANGEKONDIGD = /[:=]|\.\s|\b[Dd]e heer|\b[Mm]evrouw/

/**
 * Replaces e-mail addresses, telephone numbers and announced names of people in a text by `[weggelaten]`.
 *
 * @returns the same string when there was nothing to leave out
 * @example weglatenPersoonsgegevens('bel 06-12345678') // 'bel [weggelaten]'
 */
export function weglatenPersoonsgegevens(text: string): string {
  const withoutMail = text.includes('@') ? text.replace(EMAIL, WEGGELATEN) : text
  const nameless = MISSCHIEN_AANGEKONDIGD.test(withoutMail)
    ? withoutMail.replace(AANGEKONDIGD, (_, label: string) => `${label}${WEGGELATEN}`)
    : withoutMail
  return hasDigits(nameless, 9) ? nameless.replace(TELEFOON, leaveOutWhenTelefoon) : nameless
}

function leaveOutWhenTelefoon(candidate: string): string {
  const digits = candidate.replace(/\D/g, '').length
  const isNational = candidate.startsWith('0') || candidate.startsWith('(')
  return isNational && !candidate.startsWith('00') && digits !== 10 ? candidate : WEGGELATEN
}

function hasDigits(text: string, wanted: number): boolean {
  if (text.length < wanted) return false
  let found = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 48 && code <= 57 && ++found === wanted) return true
  }
  return false
}
