import { z } from 'zod'
import { cleanCel, isPersoonskolom, showKop, type Verslag } from '../tabel/index.ts'
import { ONGEBRUIKTE_SLEUTELS } from './schema.ts'

export type Jsonobject = Readonly<Record<string, unknown>>
const AnyObject = z.record(z.string(), z.unknown())

/** An object as JSON has it; null for an array, a text, a number or nothing. */
export function parseObject(value: unknown): Jsonobject | null {
  const parsed = AnyObject.safeParse(value)
  return parsed.success ? parsed.data : null
}

export type Veldcontext = { readonly bestand: string; readonly verslag: Verslag }

/**
 * Parses an object field by field: a field that does not fit becomes a bevinding at its JSON pointer and counts as absent.
 *
 * @param pointer - of the object
 * @returns null when it does not fit even then: a field that it cannot do without is missing or wrong
 */
export function parseVelden<T>(
  schema: z.ZodType<T>,
  value: Jsonobject,
  { bestand, verslag, pointer }: Veldcontext & { readonly pointer: string },
): T | null {
  const first = schema.safeParse(value)
  if (first.success) return first.data
  const wrong = new Set(first.error.issues.map(({ path }) => String(path[0])))
  const second = schema.safeParse(Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key))))
  if (!second.success) return null
  for (const { path } of first.error.issues) {
    const element = `${pointer}/${path.map(String).join('/')}`
    const tekst = `De waarde op ${element} heeft niet de verwachte vorm en is niet gelezen.`
    verslag.meld('waarde_onbekend', 'waarschuwing', tekst, { bestand, element })
  }
  return second.data
}

/** Reports the keys of an object that the schema does not have, each once per file; never what stands in them. */
export function meldSleutels(value: Jsonobject, known: Iterable<string>, { bestand, verslag }: Veldcontext): void {
  const names = new Set(known)
  for (const key of Object.keys(value)) {
    if (names.has(key) || ONGEBRUIKTE_SLEUTELS.has(key)) continue
    const plaats = { bestand, element: cleanSleutel(key) }
    if (isPersoonssleutel(key)) {
      const tekst = `Veld '${plaats.element}' houdt gegevens van personen en is niet gelezen.`
      verslag.meldWaarde('persoonskolom_weggelaten', 'informatie', tekst, plaats)
    } else {
      const tekst = `Veld '${plaats.element}' is niet bekend en niet gelezen.`
      verslag.meldWaarde('onbekende_kolom', 'informatie', tekst, plaats)
    }
  }
}

/** Whether a key holds data of people, judged as the heading of a column is. */
export function isPersoonssleutel(key: string): boolean {
  return isPersoonskolom(key.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))
}

/** A key fit to be shown: cleaned as a heading is, without e-mail addresses and telephone numbers. */
export function cleanSleutel(key: string): string {
  return showKop(cleanCel(key, false).tekst.slice(0, 100), 'sleutel')
}
