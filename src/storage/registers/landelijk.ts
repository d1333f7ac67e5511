import type { LandelijkePublicatie, Maand } from '../../core/index.ts'

/** The national picture of each month, as it was published. */
export type LandelijkRegister = {
  /** The newest month first; null when nothing was published. */
  findLast(): Promise<LandelijkePublicatie | null>
  find(maand: Maand): Promise<LandelijkePublicatie | null>
  /** Keeps what was published first for a month. @returns what is kept */
  add(publicatie: LandelijkePublicatie): Promise<LandelijkePublicatie>
}
