import { z } from 'zod'
import { LandschapError } from '../core/index.ts'
import { openBestand } from './bestanden.ts'

/**
 * Reads a JSON file that a person wrote, against its schema.
 *
 * @throws LandschapError onleesbaar_bestand when it is no JSON, ongeldige_invoer with every place that is not right
 */
export async function readJsonBestand<T>(pad: string, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await openBestand(pad))
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw new LandschapError('onleesbaar_bestand', `${pad}: dit is geen geldige JSON.`, { cause })
  }
  const read = schema.safeParse(content, { error: z.locales.nl().localeError })
  if (read.success) return read.data
  const places = read.error.issues
    .slice(0, 10)
    .map((issue) => `${issue.path.join('.') || 'bovenaan'}: ${describeIssue(issue)}`)
  throw new LandschapError('ongeldige_invoer', `${pad}: ${places.join('; ')}`)
}

/** An unknown kind of rule or scenario is answered with the kinds that there are. */
function describeIssue(issue: z.core.$ZodIssue): string {
  const known = issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined
  return Array.isArray(known) ? `kies uit ${known.join(', ')}` : issue.message
}
