import { z } from 'zod'

/**
 * Text that somebody fills in: space around it is taken off, and something must be left.
 *
 * @param most - characters
 */
export function filledIn(most: number) {
  // the document says so too: a client then sees that only space will not do
  return z.string().trim().min(1).max(most).meta({ pattern: '\\S' })
}
