import { cleanCel } from './celtekst.ts'
import { parseDatum } from './datum.ts'
import { buildKolomindeling, findKolom, type Kolomindeling, kolomindexOf } from './kolomindeling.ts'
import { findVeld, guessVeld } from './kolomnamen.ts'
import { kopsleutel } from './koptekst.ts'
import { isPersoonskolom } from './persoonsgegevens.ts'
import type { LeesOpties, Rij, Tabel } from './tabel.ts'
import { showKop } from './toonbaar.ts'
import type { Veld } from './velden.ts'
import { EIGEN_LIJST, findVorm, type Vorm } from './vormen.ts'

/** The header of a table, and how its columns are read. */
export type Kop = Kolomindeling & {
  readonly vorm: Vorm
  /** Place in `rijen`; the rows before it are title rows. */
  readonly index: number
  readonly regel: number
  /** Headings as written, cleaned; none behind the last one that has text. */
  readonly koppen: readonly string[]
}

/** A header is looked for in this many rows from the top, and this many columns. */
const MAX_RIJEN = 100
const MAX_KOLOMMEN = 500
const MAX_KOPLENGTE = 200

/**
 * Finds the header of a table by what stands in it: never by position or file name.
 *
 * With `options.kolommen` it is the first row that holds those columns. Else the first row with the headings of a known form,
 * else the row that looks most like the header of an own list.
 *
 * @returns null when no row is a header with a column for naam
 * @throws LandschapError onbekende_kolom - a field in `options.kolommen` that does not exist
 */
export function findKop(tabel: Tabel, options: LeesOpties): Kop | null {
  const rows = tabel.rijen.slice(0, MAX_RIJEN)
  const given = Object.values(options.kolommen ?? {})
  const found = given.length > 0 ? findRijMetKolommen(rows, given) : (findRijMetVorm(rows) ?? findRijVanLijst(rows))
  const rij = found === null ? undefined : rows[found.index]
  if (found === null || rij === undefined) return null
  const koppen = showKoppen(readKoppen(rij), found.vorm, given)
  const indeling = buildKolomindeling(koppen, found.vorm, options.kolommen)
  return { ...indeling, vorm: found.vorm, index: found.index, regel: rij.regel, koppen }
}

/**
 * The headings of the row that looks most like a header, for telling a person what was seen.
 *
 * @returns an empty list for a table without text
 */
export function findGezieneKoppen(tabel: Tabel): readonly string[] {
  const rows = tabel.rijen.slice(0, MAX_RIJEN)
  let best: readonly string[] = []
  let bestScore = Number.NEGATIVE_INFINITY
  for (const rij of rows) {
    const koppen = showKoppen(readKoppen(rij), EIGEN_LIJST)
    const score = scoreRij(koppen).score + Math.min(koppen.filter((kop) => kop !== '').length, 20)
    if (koppen.length > 0 && score > bestScore) {
      best = koppen
      bestScore = score
    }
  }
  return best.filter((kop) => kop !== '')
}

type Vindplaats = { readonly index: number; readonly vorm: Vorm }

function readKoppen(rij: Rij): readonly string[] {
  const koppen = rij.cellen.slice(0, MAX_KOLOMMEN).map((cel) => cleanCel(cel.slice(0, MAX_KOPLENGTE), false).tekst)
  return koppen.slice(0, koppen.findLastIndex((kop) => kop !== '') + 1)
}

/** Headings as they may be shown; what the caller names stays, to be found, and so does what the form has. */
function showKoppen(koppen: readonly string[], vorm: Vorm, given: readonly string[] = []): readonly string[] {
  const isBekend = (kop: string): boolean =>
    given.includes(kop) || vorm.ongebruikt.has(kopsleutel(kop)) || findVeld(kop, kolomindexOf(vorm)) !== null
  return koppen.map((kop, kolom) => (isBekend(kop) ? kop : showKop(kop, `kolom ${kolom + 1}`)))
}

function findRijMetKolommen(rows: readonly Rij[], given: readonly string[]): Vindplaats | null {
  const index = rows.findIndex((rij) => {
    const koppen = readKoppen(rij)
    return given.every((heading) => findKolom(koppen, heading) !== null)
  })
  const rij = rows[index]
  return rij === undefined ? null : { index, vorm: findVorm(new Set(readKoppen(rij).map(kopsleutel))) ?? EIGEN_LIJST }
}

function findRijMetVorm(rows: readonly Rij[]): Vindplaats | null {
  for (const [index, rij] of rows.entries()) {
    const vorm = findVorm(new Set(readKoppen(rij).map(kopsleutel)))
    if (vorm !== null) return { index, vorm }
  }
  return null
}

function findRijVanLijst(rows: readonly Rij[]): Vindplaats | null {
  const filled = rows.map((rij) => rij.cellen.filter((cel) => cel.trim() !== '').length)
  const widest = Math.max(0, ...filled)
  const firstBroad = filled.findIndex((count) => count >= Math.min(2, widest) && count > 0)
  let best: Vindplaats | null = null
  let bestScore = 0
  for (const [index, rij] of rows.entries()) {
    const { score, velden, hasNaam, hasZekereNaam } = scoreRij(readKoppen(rij))
    const isHeader = velden.size >= 2 ? hasNaam : hasZekereNaam && index === firstBroad
    if (isHeader && score > bestScore) {
      best = { index, vorm: EIGEN_LIJST }
      bestScore = score
    }
  }
  return best
}

type Score = {
  readonly score: number
  readonly velden: ReadonlySet<Veld>
  readonly hasNaam: boolean
  readonly hasZekereNaam: boolean
}

/** Counts what in a row is a heading of an own list, and takes off for what looks like data. */
function scoreRij(koppen: readonly string[]): Score {
  const velden = new Set<Veld>()
  const guessed = new Set<Veld>()
  let score = 0
  for (const kop of koppen) {
    if (kop === '') continue
    const certain = findVeld(kop, kolomindexOf(EIGEN_LIJST))
    const guess = certain === null && kop.length < 60 ? guessVeld(kop) : null
    if (certain !== null) velden.add(certain.veld)
    else if (guess !== null) guessed.add(guess.veld)
    else if (isPersoonskolom(kop) || EIGEN_LIJST.ongebruikt.has(kopsleutel(kop))) score += 1
    else if (looksLikeData(kop)) score -= 2
  }
  const hasZekereNaam = velden.has('naam')
  const all = new Set([...velden, ...guessed])
  return { score: score + 3 * velden.size + guessed.size, velden: all, hasNaam: all.has('naam'), hasZekereNaam }
}

function looksLikeData(text: string): boolean {
  return text.length > 80 || /^[\d.,€\s%-]+$/.test(text) || parseDatum(text) !== null
}
