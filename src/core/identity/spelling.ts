import { buildSlug } from '../model/ids.ts'
import { compareText } from '../model/sorteren.ts'
import { buildBoundedCache } from './bounded-cache.ts'

/**
 * Chooses the most used of the spellings; among equals one that is neither all capitals nor all small, then the lowest.
 *
 * @param spellings - with how often each is used
 * @returns an empty string when there are none
 */
export function chooseSpelling(spellings: ReadonlyMap<string, number>): string {
  const [best = ''] = [...spellings.entries()]
    .sort(([a, countA], [b, countB]) => countB - countA || evenness(a) - evenness(b) || compareText(a, b))
    .map(([spelling]) => spelling)
  return best
}

function evenness(text: string): number {
  return text === text.toUpperCase() || text === text.toLowerCase() ? 1 : 0
}

/** Counts how often each text occurs; `weigh` tells how much one occurrence counts. */
export function countSpellings<T>(items: readonly T[], read: (item: T) => string, weigh: (item: T) => number) {
  const counts = new Map<string, number>()
  for (const item of items) {
    const spelling = read(item)
    counts.set(spelling, (counts.get(spelling) ?? 0) + weigh(item))
  }
  return counts
}

/**
 * Makes a slug that differs for every key: what ASCII cannot write is told apart by a checksum.
 *
 * @param woorden - folded words; joined they are the key
 * @example buildSleutelslug(['rx', 'mission']) // 'rx-mission'
 */
export function buildSleutelslug(woorden: readonly string[]): string {
  return slugs(woorden.join('\u0000'), () => {
    const key = woorden.join('')
    const slug = buildSlug(woorden.join(' '))
    if (slug !== '' && slug.replaceAll('-', '') === key) return slug
    return `${slug === '' ? 'naamloos' : slug}-${checksum(key)}`
  })
}

const MOST_REMEMBERED = 40_000
const slugs = buildBoundedCache<string>(MOST_REMEMBERED)

/** @source FNV-1a, 32 bits: Fowler, Noll, Vo */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
