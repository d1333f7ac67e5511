import type { Gemeente, Gemeentecode } from '../../core/index.ts'

export type GemeenteRegister = {
  list(): Promise<readonly Gemeente[]>
  find(code: Gemeentecode): Promise<Gemeente | null>
  /** Adds or replaces. */
  save(gemeenten: readonly Gemeente[]): Promise<void>
}
