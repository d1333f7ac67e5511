import { z } from 'zod'
import { AangetroffenApplicatie } from './applicatie.ts'
import { Bevinding } from './bevinding.ts'
import { Datum, Gemeentecode } from './ids.ts'
import { Formaat, Koppeling, Lezing, Pakketkennis, Tellingen } from './inlezing.ts'
import { Samenwerkingsverband, Volledig } from './landschap.ts'

/** Who did something: the id of an API key, or `lokaal` for the one person on loopback. Never a name. */
export const Account = z.string().min(1)

/** One upload for one gemeente, without what it holds: the report that its sender gets. The file itself is never kept. */
export const Inventarisatie = z.object({
  id: z.guid(),
  gemeentecode: Gemeentecode,
  /** What the upload is a newer state of: the newest full inventarisatie per bron counts. */
  bron: z.string().min(1),
  bestandsnaam: z.string().optional(),
  /** SHA-256 of the file, in hex. */
  bestandshash: z.string(),
  formaat: Formaat,
  /** Release that names of referentiecomponenten were recognised with. */
  referentiemodel: Datum,
  peildatum: Datum,
  volledig: Volledig,
  /** Order of arrival: of two with one peildatum the higher is the newer. */
  volgnummer: z.int().nonnegative(),
  ingelezenOp: z.iso.datetime(),
  account: Account,
  /** The levering that brought it, when it came with others. */
  leveringId: z.guid().optional(),
  lezing: Lezing,
  tellingen: Tellingen,
  bevindingen: z.array(Bevinding),
  /** Number of applicaties that it holds. */
  applicaties: z.int().nonnegative(),
})
export type Inventarisatie = z.infer<typeof Inventarisatie>

/** What bronnen know beside landschappen: of leveranciers, of links, of samenwerking. */
export const Bronkennis = z.object({
  kennis: z.array(Pakketkennis),
  koppelingen: z.array(Koppeling),
  samenwerkingsverbanden: z.array(Samenwerkingsverband),
})
export type Bronkennis = z.infer<typeof Bronkennis>

/** What an inventarisatie holds; `via` of its applicaties points at the ids of its samenwerkingsverbanden. */
export const Inventarisatieinhoud = Bronkennis.extend({ applicaties: z.array(AangetroffenApplicatie) })
export type Inventarisatieinhoud = z.infer<typeof Inventarisatieinhoud>

/** A file about many gemeenten or none: its landschappen are inventarisaties of their own, its knowledge stays here. */
export const Levering = z.object({
  id: z.guid(),
  bestandsnaam: z.string().optional(),
  bestandshash: z.string(),
  formaat: Formaat,
  referentiemodel: Datum,
  ingelezenOp: z.iso.datetime(),
  account: Account,
  lezing: Lezing,
  tellingen: Tellingen,
  bevindingen: z.array(Bevinding),
  /** Ids of the inventarisaties that it brought, in the order of gemeentecode. */
  inventarisaties: z.array(z.guid()),
  /** How many of each the levering knows. */
  aantallen: z.object({
    kennis: z.int().nonnegative(),
    koppelingen: z.int().nonnegative(),
    samenwerkingsverbanden: z.int().nonnegative(),
  }),
})
export type Levering = z.infer<typeof Levering>
