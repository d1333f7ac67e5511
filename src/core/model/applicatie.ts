import { z } from 'zod'
import { Plaats } from './bevinding.ts'
import { ApplicatieId, Datum, Gemeentecode, SamenwerkingsverbandId } from './ids.ts'

/** Status of use; `onbekend` where the bron states none. */
export const Gebruikstatus = z.enum([
  'verwerving',
  'gepland',
  'in_productie',
  'uit_te_faseren',
  'uitgefaseerd',
  'onbekend',
])
export type Gebruikstatus = z.infer<typeof Gebruikstatus>

/** In use unless the caller asks otherwise: in productie, uit te faseren, or not stated. */
export const IN_GEBRUIK: readonly Gebruikstatus[] = ['in_productie', 'uit_te_faseren', 'onbekend']

export const Hosting = z.enum(['on_premises', 'iaas', 'paas', 'saas', 'onbekend'])
export type Hosting = z.infer<typeof Hosting>

/** Own use, or the samenwerkingsverband through which the gemeente uses it. */
export const Via = z.union([z.literal('eigen'), SamenwerkingsverbandId])
export type Via = z.infer<typeof Via>

/** A referentiecomponent as a bron names it: nothing resolved yet. */
export const Vermelding = z.object({
  /** Name as written; absent when the bron gives only an id. */
  naam: z.string().optional(),
  /** Object ID or identifier as written. */
  id: z.string().optional(),
  /** Who says so: the gemeente ("wordt gebruikt voor") or the leverancier ("is geschikt voor"). */
  herkomst: z.enum(['gemeente', 'leverancier']),
})
export type Vermelding = z.infer<typeof Vermelding>

/** An applicatie as a bron states it, before it has an id: what adapters give. */
export const AangetroffenApplicatie = z.object({
  naam: z.string().min(1),
  leverancier: z.string().optional(),
  versie: z.string().optional(),
  omschrijving: z.string().optional(),
  /** Department, domain or heading under which the bron lists it. */
  afdeling: z.string().optional(),
  status: Gebruikstatus,
  /** The status as written, when there was one. */
  statusTekst: z.string().optional(),
  hosting: Hosting.optional(),
  ingangsdatum: Datum.optional(),
  einddatumContract: Datum.optional(),
  /** After the end of the contract the gemeente may stay until here without a new one. */
  verlengbaarTot: Datum.optional(),
  /** From here on the leverancier no longer supports what the gemeente runs. */
  eindeOndersteuning: Datum.optional(),
  kostenPerJaarInCenten: z.int().nonnegative().optional(),
  gebruikers: z.int().nonnegative().optional(),
  /** Sorted, at least one. */
  via: z.array(Via).min(1),
  vermeldingen: z.array(Vermelding),
  /** Names of referentiecomponenten of which the gemeente says that they are not what it is used for. */
  afgewezen: z.array(z.string()).optional(),
  /** Names or Object IDs of standaardversies or standaarden that the bron says it supports. */
  standaarden: z.array(z.string()),
  /** Ids of the Softwarecatalogus, where the bron has them. */
  softwarecatalogus: z
    .object({
      pakketId: z.string().optional(),
      pakketversieId: z.string().optional(),
      leverancierId: z.string().optional(),
    })
    .optional(),
  plaats: Plaats,
})
export type AangetroffenApplicatie = z.infer<typeof AangetroffenApplicatie>

/** What one gemeente runs: one row of its landschap. */
export const Applicatie = AangetroffenApplicatie.extend({ id: ApplicatieId, gemeentecode: Gemeentecode })
export type Applicatie = z.infer<typeof Applicatie>
