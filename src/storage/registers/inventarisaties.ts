import type { Gemeentecode, Inventarisatie, Inventarisatieinhoud, Samenwerkingsverband } from '../../core/index.ts'

/** Content of an inventarisatie is written once and never changes. */
export type InventarisatieRegister = {
  /** Sorted by volgnummer; of all gemeenten asked for. Without content. */
  list(codes: readonly Gemeentecode[]): Promise<readonly Inventarisatie[]>
  find(id: string): Promise<Inventarisatie | null>
  /** Those that the inventarisaties of these gemeenten name (null: of all), as each names them. */
  listSamenwerkingsverbanden(codes: readonly Gemeentecode[] | null): Promise<readonly Samenwerkingsverband[]>
  readInhoud(ids: readonly string[]): Promise<ReadonlyMap<string, Inventarisatieinhoud>>
  /** Gives id and volgnummer, and raises the revisie of the gemeente. */
  add(inventarisatie: Omit<Inventarisatie, 'id' | 'volgnummer'>, inhoud: Inventarisatieinhoud): Promise<Inventarisatie>
  /** @returns false when it was not there */
  remove(id: string): Promise<boolean>
}
