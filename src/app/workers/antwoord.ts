import { type Foutcode, LandschapError } from '../../core/index.ts'

/** What a thread answers: errors of ours travel as values, for a class does not survive the crossing. */
export type Answer<T> =
  | { readonly uitkomst: T }
  | { readonly fout: { readonly code: Foutcode; readonly detail: string } }

/** Does work in a thread. @throws what is no LandschapError: a bug */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { uitkomst: await work() }
  } catch (error) {
    if (!(error instanceof LandschapError)) throw error
    return { fout: { code: error.code, detail: error.detail } }
  }
}

/** Takes the outcome, on the side that asked. @throws LandschapError that the work threw */
export function takeAnswer<T>(given: Answer<T>): T {
  if ('uitkomst' in given) return given.uitkomst
  throw new LandschapError(given.fout.code, given.fout.detail)
}
