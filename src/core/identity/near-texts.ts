import { distance } from 'fastest-levenshtein'
import { buildBoundedCache } from './bounded-cache.ts'

/** Texts that share this many candidates are all alike in a trivial way; comparing them all would take for ever. */
const LARGEST_BLOCK = 64

/** Base of the checksums, and its inverse modulo 2³²: their product is 1. */
const BASE = 0x01000193
const INVERSE = 0x359c449b

/**
 * Finds the pairs of texts that are one typing error apart: one letter more, less or other, or two neighbours swapped.
 *
 * Not all pairs are compared: two such texts become equal when the right letter is left out of each, so only texts that
 * share such a remainder are.
 *
 * @returns pairs of positions, the lower first, each pair once, in order; equal texts are no pair
 * @source blocking by deletions: W. Garbe, SymSpell (2012); distance: F. Damerau (1964), CACM 7(3)
 */
export function findNearTexts(texts: readonly string[]): (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>()
  for (const block of readBlocks(texts)) {
    for (const i of block) {
      for (const j of block) {
        if (i >= j) continue
        const key = i * texts.length + j
        if (!pairs.has(key) && isOneErrorApart(texts[i] ?? '', texts[j] ?? '')) pairs.set(key, [i, j])
      }
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

/** Checksums of names met before. */
const remember = buildBoundedCache<readonly number[]>(20_000)

/** Groups of positions whose texts have a remainder in common: sorted numbers of checksum and position, for speed. */
function readBlocks(texts: readonly string[]): number[][] {
  const room = texts.reduce((sum, text) => sum + text.length + 1, 0)
  const marks = new Float64Array(room)
  const scale = Math.max(texts.length, 1)
  let used = 0
  texts.forEach((text, position) => {
    for (const sum of remember(text, () => [...new Set(checksums(text))])) {
      marks[used] = sum * scale + position
      used += 1
    }
  })
  const sorted = marks.subarray(0, used).sort()
  const blocks: number[][] = []
  let block: number[] = []
  let current = -1
  for (const mark of sorted) {
    const sum = Math.floor(mark / scale)
    if (sum !== current) {
      if (block.length > 1 && block.length <= LARGEST_BLOCK) blocks.push(block)
      block = []
      current = sum
    }
    block.push(mark - sum * scale)
  }
  if (block.length > 1 && block.length <= LARGEST_BLOCK) blocks.push(block)
  return blocks
}

/**
 * Checksums of the text and of the text without each of its letters: polynomials, so that each takes one step from the
 * sums before and behind the letter that is left out.
 */
function checksums(text: string): number[] {
  const sums: number[] = []
  let behind = 0
  for (let at = text.length - 1; at >= 0; at -= 1) behind = (Math.imul(behind, BASE) + text.charCodeAt(at)) | 0
  sums.push(behind >>> 0)
  let before = 0
  let power = 1
  for (let left = 0; left < text.length; left += 1) {
    const letter = text.charCodeAt(left)
    behind = Math.imul((behind - letter) | 0, INVERSE)
    sums.push((before + Math.imul(behind, power)) >>> 0)
    before = (before + Math.imul(letter, power)) | 0
    power = Math.imul(power, BASE)
  }
  return sums
}

function isOneErrorApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const edits = distance(a, b)
  return edits === 1 || (edits === 2 && isSwap(a, b))
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/**
 * Builds the look-up of texts that are one typing error away from a given one.
 *
 * @returns gives them in the order given here; never the text itself
 */
export function findOneErrorApart(texts: readonly string[]): (text: string) => string[] {
  const byRemainder = new Map<number, string[]>()
  for (const text of texts) {
    for (const sum of new Set(checksums(text))) byRemainder.set(sum, [...(byRemainder.get(sum) ?? []), text])
  }
  return (text) => {
    const near = new Set(checksums(text.slice(0, 100)).flatMap((sum) => byRemainder.get(sum) ?? []))
    return [...near].filter(
      (candidate) => isOneErrorApart(text, candidate) && readDigits(text) === readDigits(candidate),
    )
  }
}

/** Digits tell versions and members of a family apart. */
export function readDigits(text: string): string {
  return text.replace(/\D/g, '')
}
