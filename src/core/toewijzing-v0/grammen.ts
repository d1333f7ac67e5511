import { splitWords } from '../identity-v0/index.ts'

/** Words that say nothing about which system it is: function words, and what stands in every application list. */
const STOP = new Set(
  `de het een van voor en in op met te tot om door die dat dit is zijn wordt worden naar bij of uit aan als per via over
  onder tussen binnen alle andere ook niet nog meer o.a. oa etc zoals waarin waarmee the of and for to a
  systeem systemen applicatie applicaties software programma tool pakket module component gemeente gemeenten
  gemeentelijk gemeentelijke team afdeling gebruik gebruikt nieuwe oude`.split(/\s+/),
)

const SIZE = 4

/** The words of a text that can tell systems apart, in order; single letters and bare numbers are left out. */
export function findWords(text: string): string[] {
  return splitWords(text).filter((word) => !STOP.has(word) && /\p{L}/u.test(word) && word.length > 1)
}

/**
 * Cuts a word into overlapping pieces of four characters, with its edges marked, so that a compound is recognised by its
 * parts. A word of four characters or fewer is one piece.
 *
 * @example cutGrammen('wmo') // ['_wmo_']
 */
export function cutGrammen(word: string): string[] {
  if (word.length <= SIZE) return [`_${word}_`]
  const marked = `_${word}_`
  return Array.from({ length: marked.length - SIZE + 1 }, (_, at) => marked.slice(at, at + SIZE))
}
