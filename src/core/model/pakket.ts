import { z } from 'zod'
import type { Bevinding } from './bevinding.ts'
import type { Cataloguspakket } from './catalogus.ts'
import { type ApplicatieId, LeverancierId, PakketId } from './ids.ts'
import type { Pakketkennis } from './inlezing.ts'

export const Leverancier = z.object({ id: LeverancierId, naam: z.string() })
export type Leverancier = z.infer<typeof Leverancier>

/** A product: the same under all its spellings. */
export const Pakket = z.object({
  id: PakketId,
  naam: z.string(),
  /** Absent when no bron names one. */
  leverancier: Leverancier.optional(),
  /** Spellings met, sorted, without repeats. */
  schrijfwijzen: z.array(z.string()),
  /** Object IDs of standaarden it is known to support. Sorted. */
  standaarden: z.array(z.string()),
})
export type Pakket = z.infer<typeof Pakket>

/** Two pakketten that look alike: for a person to accept or reject, never merged silently. */
export const Samenvoegvoorstel = z.object({
  links: PakketId,
  rechts: PakketId,
  gelijkenis: z.number().min(0).max(1),
  reden: z.string(),
})
export type Samenvoegvoorstel = z.infer<typeof Samenvoegvoorstel>

/** Which applicaties are the same pakket. */
export type Pakketindeling = {
  /** Sorted by id. */
  readonly pakketten: readonly Pakket[]
  /** Every applicatie has exactly one pakket. */
  readonly pakketByApplicatie: ReadonlyMap<ApplicatieId, PakketId>
  /** Of the knowledge that was given along: what belongs to one of these pakketten. */
  readonly pakketByKennis?: ReadonlyMap<Pakketkennis, PakketId>
  /** Which product of the catalogue a pakket is; more than one only where a person or a bron unites them. */
  readonly catalogusByPakket?: ReadonlyMap<PakketId, readonly Cataloguspakket[]>
  readonly samenvoegvoorstellen: readonly Samenvoegvoorstel[]
  readonly bevindingen: readonly Bevinding[]
}
