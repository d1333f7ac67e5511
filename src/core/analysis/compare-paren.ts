import { type Celtabel, countGedeeldeBits, projectCeltabel, readStaatbits, type Staatbits } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Paar } from '../model/vergelijking.ts'
import { measureFunctieoverlap, type Statentelling } from './functieoverlap.ts'
import { computeInbegrepen } from './inbegrepen.ts'
import { type Pakketspreiding, spreadPakketten } from './spread-pakketten.ts'

/** One gemeente: its code, its staten, and how many pairs (referentiecomponent, pakket) it has. */
type Kant = Staatbits & { readonly code: Gemeentecode; readonly paren: number }

/**
 * Compares every two gemeenten of the group: do they do the same, and did they choose the same.
 *
 * Staten are counted 32 referentiecomponenten at a time; shared pakketten by walking over the users of each, instead of over
 * all cellen of every two. Cost: O(c × n² / 32 + Σ over pakketten of users²) for n gemeenten and c referentiecomponenten.
 *
 * @param spreiding - who uses what, where the caller has it already
 * @returns one paar per two gemeenten, sorted by links, then rechts; empty for fewer than two gemeenten
 */
export function compareParen(
  celtabel: Celtabel,
  spreiding: Pakketspreiding = spreadPakketten(projectCeltabel(celtabel)),
): Paar[] {
  const size = celtabel.kolommen.length
  const kanten = readKanten(celtabel, spreiding)
  const { gedeeldeParen, gelijk } = countGedeeld(spreiding, size)
  const paren: Paar[] = []
  for (const [at, links] of kanten.entries()) {
    for (const [later, rechts] of kanten.slice(at + 1).entries()) {
      const place = at * size + at + 1 + later
      paren.push(describePaar(links, rechts, { gedeeld: gedeeldeParen[place] ?? 0, gelijk: gelijk[place] ?? 0 }))
    }
  }
  return paren
}

function readKanten({ kolommen }: Celtabel, { gebruikers }: Pakketspreiding): Kant[] {
  const paren = new Int32Array(kolommen.length)
  for (const user of gebruikers) paren[user] = (paren[user] ?? 0) + 1
  return kolommen.map((kolom, position) => {
    return { ...readStaatbits(kolom), code: kolom.gemeente.gemeente.gemeentecode, paren: paren[position] ?? 0 }
  })
}

/**
 * Counts for every two of n gemeenten how many pairs they share, and for how many referentiecomponenten they share one: every
 * two users of a pakket do.
 *
 * @returns counts at `links × n + rechts`, links < rechts
 */
function countGedeeld({ componenten, begin, gebruikers }: Pakketspreiding, size: number) {
  const gedeeldeParen = new Int32Array(size * size)
  const gelijk = new Int32Array(size * size)
  /** The last referentiecomponent that two were found equal in, plus one: it counts once. */
  const laatste = new Int32Array(size * size)
  for (let row = 1; row < componenten.length; row += 1) {
    const tot = componenten[row] ?? 0
    for (let entry = componenten[row - 1] ?? 0; entry < tot; entry += 1) {
      const end = begin[entry + 1] ?? 0
      for (let first = begin[entry] ?? 0; first < end; first += 1) {
        const links = (gebruikers[first] ?? 0) * size
        for (let second = first + 1; second < end; second += 1) {
          const at = links + (gebruikers[second] ?? 0)
          gedeeldeParen[at] = (gedeeldeParen[at] ?? 0) + 1
          if (laatste[at] === row) continue
          laatste[at] = row
          gelijk[at] = (gelijk[at] ?? 0) + 1
        }
      }
    }
  }
  return { gedeeldeParen, gelijk }
}

function countStaten(links: Kant, rechts: Kant): Statentelling {
  const beide = countGedeeldeBits(links.aanwezig, rechts.aanwezig)
  const aanwezigOnbekend =
    countGedeeldeBits(links.aanwezig, rechts.onbekend) + countGedeeldeBits(links.onbekend, rechts.aanwezig)
  const beideOnbekend = countGedeeldeBits(links.onbekend, rechts.onbekend)
  return {
    beide,
    eenOfBeide: links.aantalAanwezig + rechts.aantalAanwezig - beide,
    aanwezigOnbekend,
    beideOnbekend,
    onbekendAfwezig: links.aantalOnbekend + rechts.aantalOnbekend - 2 * beideOnbekend - aanwezigOnbekend,
  }
}

function describePaar(
  links: Kant,
  rechts: Kant,
  { gedeeld, gelijk }: { readonly gedeeld: number; readonly gelijk: number },
): Paar {
  const staten = countStaten(links, rechts)
  const { beide } = staten
  const inbegrepen = computeInbegrepen({ links: links.aantalAanwezig, rechts: rechts.aantalAanwezig, beide })
  const totaal = links.paren + rechts.paren - gedeeld
  return {
    links: links.code,
    rechts: rechts.code,
    functieoverlap: measureFunctieoverlap(staten),
    pakketoverlap: { aandeel: totaal === 0 ? null : gedeeld / totaal, gedeeld, totaal },
    overeenstemming: { aandeel: beide === 0 ? null : gelijk / beide, gelijk, gedeeld: beide },
    inbegrepenLinks: inbegrepen.links,
    inbegrepenRechts: inbegrepen.rechts,
  }
}
