import type { Gemeentecode } from '../../core/index.ts'

/**
 * Numbers that rise with every change, for caches: one per gemeente, one for all knowledge (leveringen, samenvoegingen,
 * samenwerkingsverbanden), one for the reference models.
 *
 * Known in memory and kept so by LISTEN/NOTIFY: changes of this process at once after the commit, those of another within
 * moments. While the listener is away they are read from the store.
 */
export type RevisieRegister = {
  read(codes: readonly Gemeentecode[]): Promise<Revisies>
  /**
   * Lets nobody else change these until the end of the transaction: for work that reads, judges what it read (If-Match)
   * and then writes. Every write of a register takes the same lock itself.
   */
  lock(onderwerpen: readonly (Gemeentecode | 'kennis' | 'referentiemodellen' | 'sleutels')[]): Promise<void>
}

export type Revisies = {
  readonly gemeenten: ReadonlyMap<Gemeentecode, number>
  readonly kennis: number
  readonly referentiemodellen: number
  readonly sleutels: number
  /** Of the list of gemeenten with their names, whatever their landschappen. */
  readonly gemeentenlijst: number
  /** Of the table of uses: of what was derived, not of what it was derived from. */
  readonly gebruik: number
}
