import { z } from 'zod'
import { compareText } from '../../core/index.ts'
import { filledIn } from '../schemas/tekst.ts'

/** A whole number in a query. */
export function wholeNumber({
  least,
  most = Number.MAX_SAFE_INTEGER,
  standard,
  description,
}: {
  readonly least: number
  readonly most?: number
  readonly standard: number
  readonly description: string
}) {
  const read = (value: unknown) => (typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value)
  return z
    .preprocess(read, z.int().min(least).max(most))
    .meta({ type: 'integer', minimum: least, maximum: most, description: `${description} Zonder: ${standard}.` })
    .default(standard)
}

/** True or false in a query. */
export function yesOrNo(standard: boolean, description: string) {
  const read = (value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)
  return z
    .preprocess(read, z.boolean())
    .meta({ type: 'boolean', description: `${description} Zonder: ${standard}.` })
    .default(standard)
}

/**
 * A filter: several values with a comma between, any of which will do. Absent: everything.
 *
 * @param one - schema of one value, from text
 */
export function anyOf<T extends z.ZodType<unknown, string>>(one: T, description: string) {
  return listOf(one, description).optional()
}

const REPEATED = "Noem deze sleutel één keer, met komma's tussen de waarden."

/** Several values with a comma between, at least one. */
export function listOf<T extends z.ZodType<unknown, string>>(one: T, description: string) {
  // a key that comes twice is an array already
  const read = (value: unknown) => (typeof value === 'string' ? value.split(',') : null)
  return z.preprocess(read, z.array(one, REPEATED).min(1).max(200)).meta({
    type: 'array',
    items: describeItem(one),
    minItems: 1,
    description: `${description} Meer waarden mogen, met een komma ertussen.`,
  })
}

/** Parts of a list are described in the document as what they are. */
function describeItem(one: z.ZodType): object {
  const { $schema: _, ...item } = z.toJSONSchema(one, { io: 'input', target: 'openapi-3.0', unrepresentable: 'any' })
  const isFree = item['type'] === 'string' && !['enum', 'format', 'pattern'].some((key) => key in item)
  // a comma ends a value
  return isFree ? { ...item, pattern: '^[^,]+$' } : item
}

/** Free text to search with; capitals and diacritics do not matter. */
export const searchField = filledIn(200).optional().meta({
  description: 'Vrije tekst; hoofdletters en accenten maken niet uit.',
})

/** Makes a test for a text: whether it holds every word of the search. */
export function buildSearch(search: string | undefined): (text: string) => boolean {
  const words = fold(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return (text) => {
    if (words.length === 0) return true
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Order of a list: `?sort=-inwoners,naam`, a minus for descending.
 *
 * @param fields - what can be sorted on; the first is the order when nothing is asked
 */
export function sortField<const F extends string>(fields: readonly [F, ...F[]]) {
  const options = fields.flatMap((field): string[] => [field, `-${field}`])
  return listOf(z.enum(options), 'Volgorde; een - ervoor is aflopend.').default([fields[0]])
}

const dutch = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

/** Sorts by what `sort` says, then by key, so that pages never overlap. What has no value comes last. */
export function sortBy<T>(items: readonly T[], sort: readonly string[], key: (item: T) => string): T[] {
  const steps = sort.map((step) => ({ field: step.replace(/^-/, ''), sign: step.startsWith('-') ? -1 : 1 }))
  return [...items].sort((a, b) => {
    for (const { field, sign } of steps) {
      const order = compareValues(fieldOf(a, field), fieldOf(b, field), sign)
      if (order !== 0) return order
    }
    return compareText(key(a), key(b))
  })
}

function fieldOf(item: unknown, field: string): unknown {
  return typeof item === 'object' && item !== null ? Reflect.get(item, field) : undefined
}

function compareValues(a: unknown, b: unknown, sign: number): number {
  if (a === undefined || a === null) return b === undefined || b === null ? 0 : 1
  if (b === undefined || b === null) return -1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  if (typeof a === 'string' && typeof b === 'string') return sign * dutch.compare(a, b)
  throw new Error('lists are sorted on texts and numbers only')
}
