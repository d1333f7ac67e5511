const KANDIDATEN = [';', ',', '\t', '|'] as const
/** Rows and characters that are looked at. */
const PROEFREGELS = 60
const PROEFTEKENS = 200_000

/** What separates the cells, and where the table begins: behind a first line `sep=;` when there is one. */
export type Scheiding = { readonly teken: string; readonly begin: number }

/**
 * Finds the separator: the one that a first line `sep=` names, else the one that cuts the first rows most evenly.
 *
 * Only separators outside quotes count. Of each candidate the number per row that occurs most often is taken; the product
 * of that number and of the rows that have it decides. Text without any of them has one column.
 */
export function findScheiding(tekst: string): Scheiding {
  const stated = /^[\s]*"?sep=(.)"?[^\S\r\n]*(?:\r\n?|\n|$)/i.exec(tekst.slice(0, 40))
  if (stated?.[1] !== undefined) return { teken: stated[1], begin: stated[0].length }
  const sample = tekst.slice(0, PROEFTEKENS)
  let best: string = ';'
  let bestScore = 0
  for (const teken of KANDIDATEN) {
    const score = scoreCounts(countPerRij(sample, teken))
    if (score > bestScore) {
      best = teken
      bestScore = score
    }
  }
  return { teken: best, begin: 0 }
}

function countPerRij(sample: string, teken: string): readonly number[] {
  const counts: number[] = []
  let count = 0
  let isQuoted = false
  let isFieldStart = true
  for (let index = 0; index < sample.length && counts.length < PROEFREGELS; index++) {
    const char = sample[index]
    if (char === '"' && (isQuoted || isFieldStart)) isQuoted = !isQuoted
    else if (!isQuoted && char === teken) count++
    else if (!isQuoted && (char === '\n' || char === '\r')) {
      counts.push(count)
      count = 0
    }
    isFieldStart = !isQuoted && (char === teken || char === '\n' || char === '\r' || (isFieldStart && char === ' '))
  }
  return [...counts, count]
}

function scoreCounts(counts: readonly number[]): number {
  const rowsByCount = new Map<number, number>()
  for (const count of counts) if (count > 0) rowsByCount.set(count, (rowsByCount.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, rows] of rowsByCount) best = Math.max(best, rows * rows * Math.min(count, 30))
  return best
}
