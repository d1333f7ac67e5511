import type { Volledig } from '../../core/model/landschap.ts'
import type { Veldcontext } from './velden.ts'

type Context = Veldcontext & { readonly beleidsdomeinen: readonly string[] | undefined }

/**
 * Reads which beleidsdomeinen an item covers. One that the release does not have is left out, with a bevinding; case does not
 * matter.
 *
 * @param pointer - where the value stands
 * @returns the names as the release has them; as they are when no release is given
 */
export function readVolledig(value: Volledig, pointer: string, context: Context): Volledig {
  const { bestand, verslag, beleidsdomeinen } = context
  if (typeof value === 'boolean' || beleidsdomeinen === undefined) return value
  return value.flatMap((naam, index) => {
    const known = beleidsdomeinen.find((domein) => domein.toLowerCase() === naam.trim().toLowerCase())
    if (known !== undefined) return [known]
    const element = `${pointer}/${index}`
    const tekst = `Het beleidsdomein op ${element} bestaat niet in de release en telt niet mee. Kies uit: ${beleidsdomeinen.join(', ')}.`
    verslag.meld('waarde_onbekend', 'waarschuwing', tekst, { bestand, element })
    return []
  })
}
