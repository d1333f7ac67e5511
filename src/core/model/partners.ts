import { z } from 'zod'
import { Gemeentecode, PakketId, SamenwerkingsverbandId } from './ids.ts'
import { Functieoverlap, Overeenstemming, Pakketoverlap } from './vergelijking.ts'

/** What partners can be ranked by. */
export const Partnermaat = z.enum(['functieoverlap', 'pakketoverlap', 'overeenstemming'])
export type Partnermaat = z.infer<typeof Partnermaat>

/** How heavily each measure counts in the ranking: relative, so 1 and 3 say the same as 0.25 and 0.75. */
export const Partnerweging = z.partialRecord(Partnermaat, z.number().nonnegative())
export type Partnerweging = z.infer<typeof Partnerweging>

/** Which gemeenten take part in the ranking; everything that is given must hold, and of a list one. */
export const Partnerfilter = z.object({
  gemeenten: z.array(Gemeentecode).optional(),
  provincies: z.array(z.string()).optional(),
  /** Both inclusive. A gemeente of which the inwoners are unknown is left out when either is given. */
  inwonersVanaf: z.int().nonnegative().optional(),
  inwonersTotEnMet: z.int().nonnegative().optional(),
  samenwerkingsverbanden: z.array(SamenwerkingsverbandId).optional(),
})
export type Partnerfilter = z.infer<typeof Partnerfilter>

/** What a pair has in common that counts most in its measures. */
export const Partnerreden = z.object({
  /** With most shared referentiecomponenten first; null is without beleidsdomein. */
  beleidsdomeinen: z.array(
    z.object({
      beleidsdomein: z.string().nullable(),
      /** Referentiecomponenten that are aanwezig in both, and of those with a pakket in common. */
      gedeeld: z.int().positive(),
      gelijk: z.int().nonnegative(),
    }),
  ),
  /** Shared pakketten, for most referentiecomponenten first, then those that fewest others use. */
  pakketten: z.array(
    z.object({
      pakket: z.object({ id: PakketId, naam: z.string(), leverancier: z.string().optional() }),
      /** Referentiecomponenten for which both use it. */
      gedeeld: z.int().positive(),
    }),
  ),
})
export type Partnerreden = z.infer<typeof Partnerreden>

export const Partner = z.object({
  /** From 1. */
  rang: z.int().positive(),
  gemeentecode: Gemeentecode,
  naam: z.string(),
  /** The chosen measure, or the weighted mean of the chosen ones. */
  score: z.number().min(0).max(1),
  functieoverlap: Functieoverlap,
  pakketoverlap: Pakketoverlap,
  overeenstemming: Overeenstemming,
  /** Absent where the reader may not see the landschap of this gemeente. */
  reden: Partnerreden.optional(),
})
export type Partner = z.infer<typeof Partner>

/** Why a gemeente has no rank: the bounds say too little, or both have too little in common to measure. */
export const ZonderRang = z.object({
  gemeentecode: Gemeentecode,
  naam: z.string(),
  reden: z.enum(['te_weinig_gegevens', 'te_weinig_gedeeld']),
  functieoverlap: Functieoverlap,
})
export type ZonderRang = z.infer<typeof ZonderRang>

/** The others, ranked for one gemeente. */
export const Partners = z.object({
  gemeentecode: Gemeentecode,
  naam: z.string(),
  /** As asked, with only the measures that count; they add up to 1. */
  weging: Partnerweging,
  /** How many have a rank, of which `partners` may be a part. */
  totaal: z.int().nonnegative(),
  /** Highest score first; equal ones by shared referentiecomponenten, then gemeentecode. */
  partners: z.array(Partner),
  /** Sorted by gemeentecode. */
  zonderRang: z.array(ZonderRang),
})
export type Partners = z.infer<typeof Partners>
