import { z } from 'zod'
import { Applicatie } from './applicatie.ts'
import { Toewijzingsbesluit } from './besluit.ts'
import { Datum, Gemeentecode, ObjectId, SamenwerkingsverbandId } from './ids.ts'

/** Whether an inventarisatie covers everything: all, nothing promised, or the named beleidsdomeinen. */
export const Volledig = z.union([z.boolean(), z.array(z.string())])
export type Volledig = z.infer<typeof Volledig>

export const Gemeente = z.object({
  gemeentecode: Gemeentecode,
  naam: z.string(),
  provincie: z.string().optional(),
  inwoners: z.int().positive().optional(),
  /** True when the code is a working code, given because the bron had none. */
  voorlopig: z.boolean(),
})
export type Gemeente = z.infer<typeof Gemeente>

/** Gemeenten that share ICT under one regeling. `deelnemers` sorted; may hold gemeenten that are not compared. */
export const Samenwerkingsverband = z.object({
  id: SamenwerkingsverbandId,
  naam: z.string(),
  soort: z.string().optional(),
  deelnemers: z.array(Gemeentecode),
  /** Participants that the bron gives by name only. */
  deelnemerNamen: z.array(z.string()),
})
export type Samenwerkingsverband = z.infer<typeof Samenwerkingsverband>

/** A cel set by hand: not needed here, or done by another organisation. */
export const Celbesluit = z.object({
  referentiecomponentId: ObjectId,
  staat: z.enum(['niet_nodig', 'elders_belegd']),
  reden: z.string().min(1),
  /** Who does it, for elders_belegd. */
  door: z.string().optional(),
})
export type Celbesluit = z.infer<typeof Celbesluit>

/** All applicaties of one gemeente on one peildatum. */
export const Landschap = z.object({
  gemeente: Gemeente,
  peildatum: Datum,
  volledig: Volledig,
  applicaties: z.array(Applicatie),
  celbesluiten: z.array(Celbesluit),
  /** In the order in which they were taken. */
  toewijzingsbesluiten: z.array(Toewijzingsbesluit),
})
export type Landschap = z.infer<typeof Landschap>
