import { foldText } from '../identity/index.ts'

/** Letters per gram: long enough to tell parts of Dutch compounds apart, short enough to find them inside a word. */
const GRAM = 4

/** Texts are read up to here: what follows in a long description seldom says what the applicatie is for. */
const MOST_CHARACTERS = 1500

/** Words that occur everywhere and tell nothing: of the language, and of every list of applicaties. */
const STOP_WORDS = new Set(
  `de het een en van voor met in op te of om aan bij door is zijn wordt worden naar uit als dat die dit deze der den over
  tot per via ook niet geen zonder onder tussen and for of to with the alle andere zie gebruikt gebruik team component
  componenten systeem applicatie applicaties software pakket beheer gemeente`.split(/\s+/),
)

/**
 * The words of a text that tell something, folded, in order, with repeats.
 *
 * @returns empty for a text without such words
 */
export function readWoorden(text: string): string[] {
  return foldText(text.slice(0, MOST_CHARACTERS))
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
}

/**
 * Cuts words into runs of four letters, with `_` before and behind the word; a short word is one gram of its own.
 *
 * @example buildGrammen(['zaak', 'bi']) // ['_zaa', 'zaak', 'aak_', '_bi_']
 */
export function buildGrammen(woorden: readonly string[]): string[] {
  return woorden.flatMap((woord) => {
    const padded = `_${woord}_`
    if (padded.length <= GRAM) return [padded]
    return Array.from({ length: padded.length - GRAM + 1 }, (_, start) => padded.slice(start, start + GRAM))
  })
}
