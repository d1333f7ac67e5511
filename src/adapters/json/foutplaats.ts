/** Where something stands in a text, both from 1. */
export type Tekstplaats = { readonly regel: number; readonly kolom: number }

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\s*(?:([[\]{}:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-]))/y
type Verwacht =
  | 'waarde'
  | 'waarde_of_einde'
  | 'sleutel'
  | 'sleutel_of_einde'
  | 'dubbele_punt'
  | 'komma_of_einde'
  | 'niets'

/**
 * Finds where a text stops being JSON: the runtime says so in words only, and not always.
 *
 * @param tekst - a text that JSON.parse refuses
 * @returns the place of the first thing that may not stand there, or of the end of the text
 * @source RFC 8259
 */
export function findFoutplaats(tekst: string): Tekstplaats {
  const open: ('[' | '{')[] = []
  let verwacht: Verwacht = 'waarde'
  let position = 0
  for (;;) {
    TOKEN.lastIndex = position
    const match = TOKEN.exec(tekst)
    const next: Verwacht | null = match === null ? null : step(verwacht, match, open)
    if (match === null || next === null) return toPlaats(tekst, skipSpace(tekst, position))
    verwacht = next
    position = TOKEN.lastIndex
  }
}

/** What may follow a token; null when the token itself may not stand here. */
function step(verwacht: Verwacht, [, sign, text, literal]: RegExpExecArray, open: ('[' | '{')[]): Verwacht | null {
  const isValueExpected = verwacht === 'waarde' || verwacht === 'waarde_of_einde'
  if (text !== undefined && (verwacht === 'sleutel' || verwacht === 'sleutel_of_einde')) return 'dubbele_punt'
  if (text !== undefined || literal !== undefined) return isValueExpected ? afterValue(open) : null
  if (sign === ':') return verwacht === 'dubbele_punt' ? 'waarde' : null
  if (sign === ',') return verwacht !== 'komma_of_einde' ? null : open.at(-1) === '{' ? 'sleutel' : 'waarde'
  if (sign === '[' || sign === '{') {
    if (!isValueExpected) return null
    open.push(sign)
    return sign === '[' ? 'waarde_of_einde' : 'sleutel_of_einde'
  }
  const isEndExpected =
    verwacht === 'komma_of_einde' || verwacht === (sign === ']' ? 'waarde_of_einde' : 'sleutel_of_einde')
  if (!isEndExpected || open.at(-1) !== (sign === ']' ? '[' : '{')) return null
  open.pop()
  return afterValue(open)
}

function afterValue(open: readonly string[]): Verwacht {
  return open.length === 0 ? 'niets' : 'komma_of_einde'
}

function skipSpace(tekst: string, from: number): number {
  let position = from
  while (position < tekst.length && /[ \t\r\n]/.test(tekst.charAt(position))) position++
  return position
}

function toPlaats(tekst: string, position: number): Tekstplaats {
  const before = tekst.slice(0, position).split('\n')
  return { regel: before.length, kolom: (before.at(-1)?.length ?? 0) + 1 }
}
