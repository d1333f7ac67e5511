import type { Bronkennis, Levering } from '../../core/index.ts'

export type LeveringRegister = {
  /** Newest first. */
  list(): Promise<readonly Levering[]>
  find(id: string): Promise<Levering | null>
  findByHash(bestandshash: string): Promise<Levering | null>
  /** The knowledge of all leveringen together, in order of arrival. */
  readKennis(): Promise<Bronkennis>
  /** Gives the id and raises the revisie of the knowledge. `inventarisaties` are read off the inventarisaties that name it. */
  add(levering: Omit<Levering, 'id' | 'inventarisaties'>, kennis: Bronkennis): Promise<Levering>
  /** Takes the inventarisaties that it brought away too. @returns false when it was not there */
  remove(id: string): Promise<boolean>
}
