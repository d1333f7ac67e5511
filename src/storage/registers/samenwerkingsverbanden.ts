import type { Samenwerkingsverband } from '../../core/index.ts'

/** Those that people registered over the API; those that bronnen name are in the content of the bron. */
export type SamenwerkingsverbandRegister = {
  list(): Promise<readonly Samenwerkingsverband[]>
  find(id: string): Promise<Samenwerkingsverband | null>
  save(verband: Samenwerkingsverband): Promise<void>
  remove(id: string): Promise<boolean>
}
