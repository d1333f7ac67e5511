import type { Pakket, Samenvoegvoorstel } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { compactText } from './fold-text.ts'
import { findNearTexts, readDigits } from './near-texts.ts'

/** A pakket with what its names are compared on. */
export type Vergelijknaam = {
  readonly pakket: Pakket
  /** Key of the leverancier; `''` when none is known. */
  readonly leverancier: string
  /** The leverancier as one word, then the words of the product. */
  readonly woorden: readonly string[]
  /** Joined words of the product. */
  readonly product: string
}

/** Shorter names are too often near each other by chance. */
const SHORTEST = 5
const LONGEST = 80

/**
 * Finds pakketten that look alike, for a person to accept or reject.
 *
 * Alike are: names one typing error apart (a letter more, less, other, or two swapped) with the same digits, of one
 * leverancier or of one not known; a name with words behind it, when it is the only longer one of that leverancier; and
 * an abbreviation that the other has in parentheses. Members of a family (Key2Burgerzaken, Key2Financiën) are not.
 *
 * @returns best gelijkenis first, then links and rechts; links is the lower id
 */
export function findSamenvoegvoorstellen(namen: readonly Vergelijknaam[]): Samenvoegvoorstel[] {
  const found = new Map<string, Samenvoegvoorstel>()
  for (const voorstel of [...findTypingErrors(namen), ...findAbbreviations(namen), ...findExtensions(namen)]) {
    const key = `${voorstel.links} ${voorstel.rechts}`
    if (!found.has(key)) found.set(key, voorstel)
  }
  return [...found.values()].sort(
    (a, b) => b.gelijkenis - a.gelijkenis || compareText(a.links, b.links) || compareText(a.rechts, b.rechts),
  )
}

function buildVoorstel(a: Pakket, b: Pakket, rest: Pick<Samenvoegvoorstel, 'gelijkenis' | 'reden'>): Samenvoegvoorstel {
  const [links, rechts] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
  return { links, rechts, gelijkenis: Math.round(rest.gelijkenis * 100) / 100, reden: rest.reden }
}

function findTypingErrors(namen: readonly Vergelijknaam[]): Samenvoegvoorstel[] {
  const entries = namen.flatMap((naam) => {
    const texts = naam.leverancier === '' ? [naam.product] : [naam.product, naam.leverancier + naam.product]
    return texts.map((text) => ({ naam, text, isWhole: text !== naam.product || naam.leverancier === '' }))
  })
  const usable = entries.filter(({ naam, text }) => naam.product.length >= SHORTEST && text.length <= LONGEST)
  return findNearTexts(usable.map(({ text }) => text)).flatMap(([i, j]) => {
    const [a, b] = [usable[i], usable[j]]
    if (a === undefined || b === undefined || a.naam.pakket === b.naam.pakket) return []
    if (readDigits(a.text) !== readDigits(b.text)) return []
    const isOneMaker =
      a.naam.leverancier === b.naam.leverancier || a.naam.leverancier === '' || b.naam.leverancier === ''
    if (!isOneMaker && !(a.isWhole && b.isWhole)) return []
    const gelijkenis = 1 - 1 / Math.max(a.text.length, b.text.length)
    const reden = `"${a.naam.pakket.naam}" en "${b.naam.pakket.naam}" verschillen één letter, mogelijk een tikfout`
    return [
      buildVoorstel(a.naam.pakket, b.naam.pakket, { gelijkenis, reden: `${reden}${describeMaker(a.naam, b.naam)}.` }),
    ]
  })
}

function describeMaker(a: Vergelijknaam, b: Vergelijknaam): string {
  if (a.leverancier === '' || b.leverancier === '') return '; niet van beide is de leverancier bekend'
  return a.leverancier === b.leverancier ? '; de leverancier is dezelfde' : '; de leveranciers lijken ook op elkaar'
}

/** `SCCM` and `Microsoft Configuration Manager (SCCM)`. */
function findAbbreviations(namen: readonly Vergelijknaam[]): Samenvoegvoorstel[] {
  const byName = new Map<string, Vergelijknaam>()
  for (const naam of namen) byName.set(`${naam.leverancier} ${naam.product}`, naam)
  return namen.flatMap((long) => {
    const inside = /\(([\p{Lu}\d][\p{Lu}\d.&-]+)\)\s*$/u.exec(long.pakket.naam)?.[1]
    if (inside === undefined) return []
    const short = [long.leverancier, ''].map((maker) => byName.get(`${maker} ${compactText(inside)}`)).find(Boolean)
    if (short === undefined || short.pakket === long.pakket) return []
    const reden = `"${short.pakket.naam}" staat tussen haakjes achter de naam "${long.pakket.naam}".`
    return [buildVoorstel(short.pakket, long.pakket, { gelijkenis: 0.9, reden })]
  })
}

/** `Veeam` and `Veeam Backup & Replication`: only when nothing else of the leverancier begins with that name. */
function findExtensions(namen: readonly Vergelijknaam[]): Samenvoegvoorstel[] {
  const known = namen.filter(({ leverancier }) => leverancier !== '')
  const byName = new Map(known.map((naam) => [`${naam.leverancier} ${naam.woorden.join(' ')}`, naam]))
  const longer = new Map<Vergelijknaam, Vergelijknaam[]>()
  for (const naam of known) {
    for (let end = Math.min(naam.woorden.length, 8) - 1; end > 0; end -= 1) {
      const short = byName.get(`${naam.leverancier} ${naam.woorden.slice(0, end).join(' ')}`)
      const listed = short === undefined ? [] : (longer.get(short) ?? [])
      // two names of one pakket are no two pakketten
      if (short === undefined || [short, ...listed].some(({ pakket }) => pakket === naam.pakket)) continue
      longer.set(short, [...listed, naam])
    }
  }
  return [...longer].flatMap(([short, [only, ...others]]) => {
    if (only === undefined || others.length > 0 || short.product.length < SHORTEST - 1) return []
    const gelijkenis = Math.min(0.9, short.woorden.join('').length / only.woorden.join('').length)
    const reden = `"${only.pakket.naam}" begint met de hele naam "${short.pakket.naam}" en is van dezelfde leverancier.`
    return [buildVoorstel(short.pakket, only.pakket, { gelijkenis, reden })]
  })
}
