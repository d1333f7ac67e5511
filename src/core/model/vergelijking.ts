import { z } from 'zod'
import { Gebruikstatus, Via } from './applicatie.ts'
import { ApplicatieId, Datum, Gemeentecode, ObjectId, PakketId } from './ids.ts'
import { Volledig } from './landschap.ts'
import { Herkomst } from './toewijzing.ts'

/** Staat of a cel (gemeente × referentiecomponent). */
export const Staat = z.enum(['aanwezig', 'afwezig', 'onbekend', 'niet_nodig', 'elders_belegd'])
export type Staat = z.infer<typeof Staat>

export const Dekking = z.enum(['volledig', 'gedeeltelijk', 'enkel', 'geen', 'onbekend'])
export type Dekking = z.infer<typeof Dekking>

/** The sameness ladder, best first. */
export const Gelijkheid = z.enum([
  'zelfde_instantie',
  'zelfde_versie',
  'zelfde_pakket',
  'zelfde_leverancier',
  'uitwisselbaar',
  'verschillend',
])
export type Gelijkheid = z.infer<typeof Gelijkheid>

/** How gemeenten weigh in concentratie. */
export const Weging = z.enum(['gelijk', 'inwoners'])
export type Weging = z.infer<typeof Weging>

const aandeel = z.number().min(0).max(1).nullable()
const aantal = z.int().nonnegative()

export const Functieoverlap = z.object({
  aandeel,
  ondergrens: aandeel,
  bovengrens: aandeel,
  gedeeld: aantal,
  totaal: aantal,
})
export type Functieoverlap = z.infer<typeof Functieoverlap>

export const Pakketoverlap = z.object({ aandeel, gedeeld: aantal, totaal: aantal })
export type Pakketoverlap = z.infer<typeof Pakketoverlap>

export const Overeenstemming = z.object({ aandeel, gelijk: aantal, gedeeld: aantal })
export type Overeenstemming = z.infer<typeof Overeenstemming>

export const Concentratie = z.object({ hhi: z.number(), effectiefAantal: z.number(), entropie: z.number() })
export type Concentratie = z.infer<typeof Concentratie>

export const Paar = z.object({
  links: Gemeentecode,
  rechts: Gemeentecode,
  functieoverlap: Functieoverlap,
  pakketoverlap: Pakketoverlap,
  overeenstemming: Overeenstemming,
  inbegrepenLinks: aandeel,
  inbegrepenRechts: aandeel,
})
export type Paar = z.infer<typeof Paar>

export const CelApplicatie = z.object({
  id: ApplicatieId,
  naam: z.string(),
  versie: z.string().optional(),
  status: Gebruikstatus,
  herkomst: Herkomst,
  /** `eigen` and ids of samenwerkingsverbanden: one use may have both. */
  via: z.array(Via),
})
export type CelApplicatie = z.infer<typeof CelApplicatie>

export const Cel = z.object({
  gemeentecode: Gemeentecode,
  staat: Staat,
  /** Evidence of aanwezig, sorted by id; empty in every other staat. */
  applicaties: z.array(CelApplicatie),
  /** Why the cel was set by hand, and by whom it is done. */
  reden: z.string().optional(),
  door: z.string().optional(),
})
export type Cel = z.infer<typeof Cel>

export const Componentvergelijking = z.object({
  referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
  beleidsdomeinen: z.array(z.string()),
  dekking: Dekking,
  gelijkheid: Gelijkheid.nullable(),
  dubbeling: z.boolean(),
  hiaten: z.array(Gemeentecode),
  onbekend: z.array(Gemeentecode),
  migraties: aantal.nullable(),
  concentratie: Concentratie.nullable(),
  pakketten: z.array(
    z.object({
      pakket: z.object({ id: PakketId, naam: z.string(), leverancier: z.string().optional() }),
      gemeenten: z.array(Gemeentecode),
    }),
  ),
  cellen: z.array(Cel),
})
export type Componentvergelijking = z.infer<typeof Componentvergelijking>

export const VergelekenGemeente = z.object({
  gemeentecode: Gemeentecode,
  naam: z.string(),
  voorlopig: z.boolean(),
  applicaties: aantal,
  pakketten: aantal,
  referentiecomponenten: aantal,
  /** In use, fills nothing, but has a proposal that waits for a person. */
  teBeoordelen: aantal,
  /** In use, fills nothing and has no proposal at all. */
  zonderToewijzing: aantal,
  volledig: Volledig,
})
export type VergelekenGemeente = z.infer<typeof VergelekenGemeente>

/** The comparison of two or more landschappen: the contract of the API and of `vergelijk --formaat json`. */
export const Vergelijking = z.object({
  referentiemodel: Datum,
  peildatum: Datum,
  /** Sorted by gemeentecode. */
  gemeenten: z.array(VergelekenGemeente),
  samenvatting: z.object({
    /** Number of referentiecomponenten compared. */
    referentiecomponenten: aantal,
    harmonisatiegraad: aandeel,
    dekking: z.record(Dekking, aantal),
    gelijkheid: z.record(Gelijkheid, aantal),
    dubbelingen: aantal,
    hiaten: aantal,
  }),
  /** Sorted by links, rechts. */
  paren: z.array(Paar),
  /** Every compared referentiecomponent, sorted by naam. */
  componenten: z.array(Componentvergelijking),
})
export type Vergelijking = z.infer<typeof Vergelijking>
