import { z } from 'zod'
import { Datum, LeverancierId, ObjectId, PakketId } from './ids.ts'

/** A calendar month, `YYYY-MM`. */
export const Maand = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Een maand is een jaar en een maand, bijvoorbeeld 2026-11.')
  .brand<'Maand'>()
export type Maand = z.infer<typeof Maand>

/** No cell is about fewer gemeenten, and every count is a multiple of it. */
export const KLEINSTE_CEL = 5

const vijftal = z.int().min(KLEINSTE_CEL).multipleOf(KLEINSTE_CEL)
const aandeel = z.number().min(0).max(1)

/** What a value lies between, where cells that are left out could change it; equal where they could not. */
export const Grenzen = z.object({ ondergrens: aandeel, bovengrens: aandeel })
export type Grenzen = z.infer<typeof Grenzen>

/** Gemeenten that use it, in multiples of five, and its share of all use that is shown. */
const cel = { gemeenten: vijftal, aandeel }

/** How one kind of choice is spread over the gemeenten that fill a referentiecomponent. */
const verdeling = <T extends z.ZodRawShape>(keuze: T) =>
  z.object({
    /** Most used first. */
    cellen: z.array(z.object({ ...keuze, ...cel })),
    /** Everything that fewer than five gemeenten use, together; null when that is nothing or fewer than five gemeenten. */
    overig: z.object(cel).nullable(),
    /** Σ aandeel²; null when nothing is shown. */
    hhi: Grenzen.nullable(),
  })

export const LandelijkComponent = z.object({
  referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
  beleidsdomeinen: z.array(z.string()),
  /** Gemeenten that fill it; null for fewer than five, and then all below is empty. */
  gemeenten: vijftal.nullable(),
  pakketten: verdeling({ pakket: z.object({ id: PakketId, naam: z.string(), leverancier: z.string().optional() }) }),
  leveranciers: verdeling({ leverancier: z.object({ id: LeverancierId, naam: z.string() }) }),
  /** How much is already the same: (most used pakket − 1) / (gemeenten − 1). */
  harmonisatiegraad: Grenzen.nullable(),
})
export type LandelijkComponent = z.infer<typeof LandelijkComponent>

/** The national picture of one month: fixed cells, nothing about fewer than five gemeenten. */
export const LandelijkBeeld = z.object({
  maand: Maand,
  /** Month in which the figures were computed: earlier than `maand` when hardly anything has changed since. */
  standVan: Maand,
  referentiemodel: Datum,
  /** Gemeenten with a landschap; null for fewer than five. */
  gemeenten: vijftal.nullable(),
  /** Mean over the referentiecomponenten that are shown; null when none is. */
  harmonisatiegraad: Grenzen.nullable(),
  /** Every referentiecomponent, sorted by naam. */
  componenten: z.array(LandelijkComponent),
})
export type LandelijkBeeld = z.infer<typeof LandelijkBeeld>

/** A published picture with what is needed to judge the next one. `afdrukken` is never published. */
export const LandelijkePublicatie = z.object({
  beeld: LandelijkBeeld,
  /** Per gemeentecode a fingerprint of what it ran when the figures were computed. */
  afdrukken: z.record(z.string(), z.string()),
})
export type LandelijkePublicatie = z.infer<typeof LandelijkePublicatie>
