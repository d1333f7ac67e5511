import { z } from 'zod'
import { Gemeentecode, ObjectId } from './ids.ts'

/** A main function of layer Ondersteuning as a candidate for a shared service. */
export const DienstKandidaat = z.object({
  id: z.string(),
  naam: z.string(),
  /** Mean of the marks below; null when nobody fills any component of it. */
  score: z.number().min(0).max(1).nullable(),
  /** Referentiecomponenten that support it and that someone fills. */
  referentiecomponenten: z.int(),
  /** Share of its cellen that is filled. */
  dekking: z.number().nullable(),
  /** How far the gemeenten are on the way to one pakket: harmonisatiegraad of these components. */
  gelijkheid: z.number().nullable(),
  /** Moves to get to one pakket per component. */
  migraties: z.int(),
  /** Share of the koppelingen of what is used here that stays within it: the rest goes to primary systems. */
  koppelingenBinnen: z.number().nullable(),
  /** Share of the known contracts that end within the planperiode. */
  contractenVrij: z.number().nullable(),
  /** In Dutch, for a person to check. */
  redenen: z.array(z.string()),
})
export type DienstKandidaat = z.infer<typeof DienstKandidaat>

/** Standaarden of one referentiecomponent that is in use in the group. */
export const Standaardenstand = z.object({
  referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
  verplicht: z.array(z.string()),
  aanbevolen: z.array(z.string()),
  /** Per gemeente that fills it: the standaarden that are verplicht and not known to be supported. */
  gaten: z.array(
    z.object({
      gemeentecode: Gemeentecode,
      pakketten: z.array(z.string()),
      ontbreekt: z.array(z.string()),
      isBekend: z.boolean(),
    }),
  ),
})
export type Standaardenstand = z.infer<typeof Standaardenstand>

/** The fewest standaarden that together touch every referentiecomponent where gemeenten use different pakketten. */
export const Standaardenkeuze = z.object({
  standaarden: z.array(z.object({ id: ObjectId, naam: z.string(), referentiecomponenten: z.array(z.string()) })),
  /** Components with different pakketten that no standaard touches: there coexistentie stays work. */
  zonderStandaard: z.array(z.string()),
  isBewezen: z.boolean(),
})
export type Standaardenkeuze = z.infer<typeof Standaardenkeuze>
