import type { Catalogus } from '../../core/index.ts'
import { hashText } from '../hash-text.ts'

/** Raised when the same catalogue makes something else of a landschap than before: what was derived is then derived again. */
const LEESWIJZE = 1

const described = new WeakMap<Catalogus, string>()

/** Names what a version of the package knows of products: another catalogue, or another way to read it, another name. */
export function describeKennis(catalogus: Catalogus): string {
  const known = described.get(catalogus) ?? hashText(JSON.stringify([LEESWIJZE, catalogus]))
  described.set(catalogus, known)
  return known
}
