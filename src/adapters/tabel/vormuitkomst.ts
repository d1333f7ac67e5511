import type { Inlezing } from '../../core/model/inlezing.ts'
import type { Blad, Leescontext } from './rijlezer.ts'

/** What came out of the tables of one form; `uit` counts what the form is about. */
export type Vormuitkomst = Pick<Inlezing, 'inventarisaties' | 'samenwerkingsverbanden' | 'kennis' | 'koppelingen'> & {
  readonly uit: number
}

/** Reads all tables of one form; counts and bevindingen go to the verslag of the context. */
export type Vormlezer = (bladen: readonly Blad[], context: Leescontext) => Vormuitkomst

/** The uitkomst of a form without the parts it does not have. */
export function buildUitkomst(parts: Partial<Vormuitkomst> & Pick<Vormuitkomst, 'uit'>): Vormuitkomst {
  return { inventarisaties: [], samenwerkingsverbanden: [], kennis: [], koppelingen: [], ...parts }
}
