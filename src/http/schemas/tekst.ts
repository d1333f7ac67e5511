import { z } from 'zod'

/** Something that is no space, and no NUL: that is what a database cannot keep. */
const PATTERN = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$'
const FITTING = new RegExp(PATTERN)

/**
 * Text that somebody fills in: space around it is taken off, and something must be left.
 *
 * @param most - characters
 */
export function filledIn(most: number) {
  const withoutNul = (text: string) => text === '' || FITTING.test(text)
  // the document says so too: a client then sees that only space will not do
  return z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine(withoutNul, 'Bevat een teken dat niet bewaard kan worden (NUL).')
    .meta({ pattern: PATTERN })
}
