import { cleanCel } from './celtekst.ts'
import type { Kop } from './kopregel.ts'
import { kopsleutel } from './koptekst.ts'
import { isPersoonskolom } from './persoonsgegevens.ts'
import type { Rij } from './tabel.ts'
import { waardesleutel } from './waarden.ts'

/** What a row under the header is. A tussenkop is the heading of a domain: its text is for the rows below it. */
export type Regelsoort =
  | { readonly soort: 'gegevens' | 'leeg' | 'totaal' | 'herhaalde_kop' }
  | { readonly soort: 'tussenkop'; readonly tekst: string; readonly isOnzeker: boolean }

/** Forms that people keep by hand; the others are exports, where every row is data. */
const MET_TUSSENKOPPEN = new Set(['eigen_lijst', 'topdesk_cmdb'])
const TOTAAL = /^(?:(?:sub|eind)?-?tota(?:al|len|l)\b|som\b|aantal applicaties\b|grand total\b)/i
const VOORVOEGSEL = /^(?:domein|afdeling|team|cluster|sector|beleidsdomein|dienst)\s*[:=]\s*/i
const DOMEINEN = new Set(
  ['bedrijfsvoering', 'belastingen', 'burgerzaken', 'dienstverlening', 'ict', 'informatie archief', 'ruimte', 'overig']
    .concat([
      'sociaal domein',
      'ruimtelijk domein',
      'algemeen',
      'financien',
      'personeel',
      'hrm',
      'p o',
      'hr',
      'juridisch',
    ])
    .concat(['facilitair', 'veiligheid', 'openbare orde en veiligheid', 'bestuur', 'griffie', 'communicatie', 'inkoop'])
    .concat([
      'werk en inkomen',
      'jeugd',
      'wmo',
      'onderwijs',
      'vth',
      'vergunningen',
      'handhaving',
      'geo',
      'kcc',
      'wonen',
    ])
    .concat(['publiekszaken', 'informatievoorziening', 'informatiebeheer', 'gegevensbeheer', 'basisregistraties'])
    .concat(['leefomgeving', 'fysiek domein', 'fysieke leefomgeving', 'beheer openbare ruimte', 'dagelijks bestuur'])
    .concat(['bestuur en organisatie', 'samenleving', 'economie', 'cultuur', 'sport', 'milieu', 'overige', 'diversen']),
)
const DOMEINWOORD =
  /DOMEIN|ONTWIKKELING|ZAKEN|BEHEER|VOERING|RUIMTE|FINANCI|BELASTING|VERLENING|AFDELING|TEAM|CLUSTER|VEILIGHEID|ARCHIEF|PERSONEEL|ONDERWIJS|VERGUNNING|INKOMEN|ZORG|JEUGD|BESTUUR/

/** Makes the judge of rows under a header; it keeps what it must know of the rows before. */
export function buildRegelkeurder(kop: Kop, rijen: readonly Rij[]): (rij: Rij, next: Rij | undefined) => Regelsoort {
  const naamkolom = findNaamkolom(kop)
  const hasTussenkoppen = MET_TUSSENKOPPEN.has(kop.vorm.formaat)
  const isNamesOnly = isMostlySingle(rijen.slice(kop.index + 1, kop.index + 301))
  let afterBlank = hasBlankBeforeSingles(rijen.slice(kop.index + 1, kop.index + 1001), naamkolom)
  return (rij, next) => {
    const filled = findFilled(rij.cellen)
    const wasBlank = afterBlank
    afterBlank = filled.count === 0
    if (filled.count === 0) return { soort: 'leeg' }
    if (isHerhaaldeKop(rij, kop, naamkolom)) return { soort: 'herhaalde_kop' }
    if (TOTAAL.test(filled.tekst.trim()) && hasOnlyNumbers(rij.cellen, filled.first)) return { soort: 'totaal' }
    if (!hasTussenkoppen || filled.count > 1 || isNamesOnly || kop.persoonskolommen.has(filled.first))
      return { soort: 'gegevens' }
    const tekst = cleanCel(filled.tekst, false).tekst
    const isCertain = filled.first === naamkolom ? isDomein(tekst) : filled.first < naamkolom && /\p{L}/u.test(tekst)
    const isOnzeker = !isCertain && filled.first === naamkolom && wasBlank && isBroad(next)
    if (!isCertain && !isOnzeker) return { soort: 'gegevens' }
    return { soort: 'tussenkop', tekst: isPersoonskolom(tekst) ? '' : tekst.replace(VOORVOEGSEL, ''), isOnzeker }
  }
}

/** The column that every row must have: of the applicatie, of one side of a koppeling, of the samenwerking. */
function findNaamkolom({ kolomByVeld }: Kop): number {
  return kolomByVeld.get('naam') ?? kolomByVeld.get('naamVan') ?? kolomByVeld.get('samenwerkingsverband') ?? -1
}

function isBroad(rij: Rij | undefined): boolean {
  return rij !== undefined && findFilled(rij.cellen).count > 1
}

/** Whether the list sets headings of domains apart by an empty row; then the first row can be one too. */
function hasBlankBeforeSingles(rijen: readonly Rij[], naamkolom: number): boolean {
  return rijen.some((rij, index) => {
    const previous = rijen[index - 1]
    if (previous === undefined || findFilled(previous.cellen).count > 0) return false
    const { count, first } = findFilled(rij.cellen)
    return count === 1 && first === naamkolom && isBroad(rijen[index + 1])
  })
}

type Gevuld = { readonly count: number; readonly first: number; readonly tekst: string }
const NIETS: Gevuld = { count: 0, first: -1, tekst: '' }

/** How many different texts a row has, 2 for more: a merged heading may come as the same text in three cells or more. */
function findFilled(cellen: readonly string[]): Gevuld {
  let first = -1
  let tekst = ''
  let equal = 0
  for (let index = 0; index < cellen.length; index++) {
    const cel = cellen[index] ?? ''
    if (cel === '' || cel.trim() === '') continue
    if (first >= 0 && cel !== tekst) return { count: 2, first, tekst }
    if (first < 0) {
      first = index
      tekst = cel
    }
    equal++
  }
  return first < 0 ? NIETS : { count: equal === 2 ? 2 : 1, first, tekst }
}

function isHerhaaldeKop(rij: Rij, kop: Kop, naamkolom: number): boolean {
  const heading = kop.koppen[naamkolom] ?? ''
  const naam = rij.cellen[naamkolom] ?? ''
  const isLikely =
    heading !== '' &&
    naam.slice(0, 1).toLowerCase() === heading.slice(0, 1).toLowerCase() &&
    Math.abs(naam.length - heading.length) <= 3
  if (!isLikely || kopsleutel(naam) !== kopsleutel(heading)) return false
  return rij.cellen.every((cel, kolom) => cel.trim() === '' || kopsleutel(cel) === kopsleutel(kop.koppen[kolom] ?? ''))
}

function hasOnlyNumbers(cellen: readonly string[], first: number): boolean {
  return cellen.every(
    (cel, kolom) => kolom <= first || /^[\s\d.,€$%:-]*(?:applicaties|systemen|pakketten|stuks|regels)?$/i.test(cel),
  )
}

function isDomein(tekst: string): boolean {
  if (VOORVOEGSEL.test(tekst) || /\p{L}:$/u.test(tekst)) return true
  return DOMEINEN.has(waardesleutel(tekst)) || (tekst === tekst.toUpperCase() && DOMEINWOORD.test(tekst))
}

function isMostlySingle(rijen: readonly Rij[]): boolean {
  const counts = rijen.map((rij) => findFilled(rij.cellen).count).filter((count) => count > 0)
  return counts.filter((count) => count === 1).length * 2 > counts.length
}
