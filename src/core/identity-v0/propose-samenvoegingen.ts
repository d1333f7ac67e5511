import { distance } from 'fastest-levenshtein'
import type { Pakket, Samenvoegvoorstel } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { buildProductsleutel } from './normalize.ts'

/** Shorter names differ too easily by accident. */
const SHORTEST = 5
/** Letters that may differ: one swap of neighbours counts two. */
const MOST_EDITS = 2

type Candidate = { readonly pakket: Pakket; readonly key: string; readonly digits: string }

/**
 * Finds pakketten that look alike: a person decides whether they are one.
 *
 * Compares only names that start or end alike, so that it stays fast for many pakketten. Names that differ in a digit, and
 * names with a known leverancier each that is not the same, are no proposal.
 *
 * @returns sorted by links, rechts; gelijkenis 1 − edits / length of the longer name
 */
export function proposeSamenvoegingen(pakketten: readonly Pakket[]): Samenvoegvoorstel[] {
  const candidates = pakketten.map((pakket): Candidate => {
    const key = buildProductsleutel(pakket.naam, pakket.leverancier?.naam).product
    return { pakket, key, digits: key.replace(/\D/g, '') }
  })
  const blocks = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    if (candidate.key.length < SHORTEST) continue
    for (const block of [`^${candidate.key.slice(0, 3)}`, `${candidate.key.slice(-4)}$`]) {
      const list = blocks.get(block)
      if (list === undefined) blocks.set(block, [candidate])
      else list.push(candidate)
    }
  }
  const found = new Map<string, Samenvoegvoorstel>()
  for (const block of blocks.values()) {
    for (const [position, a] of block.entries()) {
      for (const b of block.slice(position + 1)) {
        const voorstel = compare(a, b)
        if (voorstel !== null) found.set(`${voorstel.links} ${voorstel.rechts}`, voorstel)
      }
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.links, b.links) || compareText(a.rechts, b.rechts))
}

function compare(a: Candidate, b: Candidate): Samenvoegvoorstel | null {
  if (a.digits !== b.digits || Math.abs(a.key.length - b.key.length) > MOST_EDITS) return null
  const [vendorA, vendorB] = [a.pakket.leverancier?.id, b.pakket.leverancier?.id]
  if (vendorA !== undefined && vendorB !== undefined && vendorA !== vendorB) return null
  const edits = distance(a.key, b.key)
  const longest = Math.max(a.key.length, b.key.length)
  if (edits > MOST_EDITS || edits * 4 > longest) return null
  const [links, rechts] = a.pakket.id < b.pakket.id ? [a.pakket, b.pakket] : [b.pakket, a.pakket]
  const reden =
    edits === 0
      ? `'${links.naam}' en '${rechts.naam}' heten hetzelfde`
      : `'${links.naam}' en '${rechts.naam}' verschillen ${edits === 1 ? 'één letter' : `${edits} letters`}`
  return { links: links.id, rechts: rechts.id, gelijkenis: 1 - edits / longest, reden }
}
