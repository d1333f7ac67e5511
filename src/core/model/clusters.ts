import { z } from 'zod'
import { Gemeentecode, ObjectId, PakketId } from './ids.ts'

/** By which measure gemeenten are near each other. */
export const Clustermaat = z.enum(['pakketoverlap', 'functieoverlap'])
export type Clustermaat = z.infer<typeof Clustermaat>

const aandeel = z.number().min(0).max(1)
const kenmerk = {
  /** Gemeenten of the cluster that have it, as a count and as a share. */
  gemeenten: z.int().positive(),
  aandeel,
  /** Share that have it of all gemeenten of which the reader may see the landschap. */
  aandeelOveral: aandeel,
  /** `aandeel` / `aandeelOveral`: above 1 is more than elsewhere. */
  lift: z.number().nonnegative(),
}

/** Gemeenten that run much the same, and what sets them apart. */
export const Cluster = z.object({
  /** From 1, the largest first. */
  nummer: z.int().positive(),
  /** Sorted by gemeentecode. */
  gemeenten: z.array(z.object({ gemeentecode: Gemeentecode, naam: z.string() })),
  /** Pakketten that at least half of it uses, highest lift first. */
  pakketten: z.array(
    z.object({ pakket: z.object({ id: PakketId, naam: z.string(), leverancier: z.string().optional() }), ...kenmerk }),
  ),
  /** Referentiecomponenten that at least half of it fills, highest lift first. */
  referentiecomponenten: z.array(
    z.object({ referentiecomponent: z.object({ id: ObjectId, naam: z.string() }), ...kenmerk }),
  ),
})
export type Cluster = z.infer<typeof Cluster>

export const Clusters = z.object({
  maat: Clustermaat,
  zaad: z.int(),
  gemeenten: z.int().nonnegative(),
  /** How much closer the gemeenten of a cluster are than chance would have it; null when none are near each other. */
  modulariteit: z.number().min(-1).max(1).nullable(),
  clusters: z.array(Cluster),
  /** Gemeenten that have nothing in common with another. Sorted by gemeentecode. */
  zonderCluster: z.array(z.object({ gemeentecode: Gemeentecode, naam: z.string() })),
})
export type Clusters = z.infer<typeof Clusters>
