import type { Archiefregel } from '../archief/regels.ts'

/** Everything at once, for writeArchief and readArchief. */
export type ArchiefRegister = {
  /** Gives all that is kept, as it is at one moment, in the order in which it can be restored. */
  read(receive: (regel: Archiefregel) => Promise<void>): Promise<void>
  /**
   * Puts all of it in the place of what the store has, and raises every revisie.
   *
   * Not empty is a store with landschappen, knowledge, decisions or keys; what seedStore puts in does not count.
   *
   * @param regels - begins again with each call: the work may have to be done twice
   * @throws LandschapError tegenstrijdig when the store is not empty and `vervangen` is false
   */
  restore(
    regels: () => AsyncIterable<Archiefregel>,
    options: { readonly vervangen: boolean; readonly sleutelhashes: boolean },
  ): Promise<void>
}
