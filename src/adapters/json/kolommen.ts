import { LandschapError } from '../../core/errors.ts'
import type { LeesOpties } from '../tabel/index.ts'
import { JsonApplicatie } from './schema.ts'
import { cleanSleutel, isPersoonssleutel, parseObject } from './velden.ts'

const MAX_GENOEMD = 40

/**
 * Key in the file → our field, from what the caller names in `options.kolommen`.
 *
 * @param lijsten - the lists of applicaties in the file; without any item no key is missed
 * @throws LandschapError onbekende_kolom - no such field, or a key that no item has; the detail lists what there is
 * @throws LandschapError ongeldige_invoer - a key that holds data of people
 */
export function readKolommen({ bestand, kolommen = {} }: LeesOpties, lijsten: readonly unknown[]): Map<string, string> {
  const possible = Object.keys(JsonApplicatie.shape)
  const veldBySleutel = new Map<string, string>()
  for (const [veld, sleutel] of Object.entries(kolommen)) {
    if (!possible.includes(veld)) {
      throw new LandschapError('onbekende_kolom', `'${veld}' is geen veld. Mogelijke velden: ${possible.join(', ')}.`)
    }
    veldBySleutel.set(sleutel, veld)
  }
  if (veldBySleutel.size > 0) checkSleutels([...veldBySleutel.keys()], findSleutels(lijsten), bestand)
  return veldBySleutel
}

function findSleutels(lijsten: readonly unknown[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const items of lijsten) {
    if (!Array.isArray(items)) continue
    for (const item of items) for (const key of Object.keys(parseObject(item) ?? {})) found.add(key)
  }
  return found
}

function checkSleutels(named: readonly string[], found: ReadonlySet<string>, bestand: string): void {
  for (const sleutel of named) {
    if (found.size > 0 && !found.has(sleutel)) {
      const possible = [...found].filter((key) => !isPersoonssleutel(key)).slice(0, MAX_GENOEMD)
      throw new LandschapError(
        'onbekende_kolom',
        `${bestand}: geen enkel item heeft de sleutel '${sleutel}'. Mogelijke sleutels: ${possible.map((key) => `'${cleanSleutel(key)}'`).join(', ')}.`,
      )
    }
    if (isPersoonssleutel(sleutel)) {
      throw new LandschapError(
        'ongeldige_invoer',
        `${bestand}: sleutel '${cleanSleutel(sleutel)}' houdt volgens haar naam gegevens van personen en wordt niet gelezen. Staan er afdelingen of teams in, geef de sleutel dan een naam die dat zegt, bijvoorbeeld 'afdeling'.`,
      )
    }
  }
}
