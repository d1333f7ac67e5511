import { z } from 'zod'
import { AangetroffenApplicatie, Vermelding } from './applicatie.ts'
import { Bevinding } from './bevinding.ts'
import { Datum, Gemeentecode } from './ids.ts'
import { Samenwerkingsverband, Volledig } from './landschap.ts'

/** The forms of input-formats, by letter: A..E Softwarecatalogus CSV, F CMDB, G own list, H..J AMEFF, and our JSON. */
export const Formaat = z.enum([
  'softwarecatalogus_pakketten',
  'softwarecatalogus_portfolio',
  'softwarecatalogus_pakketoverzicht',
  'softwarecatalogus_koppelingen',
  'softwarecatalogus_samenwerkingen',
  'topdesk_cmdb',
  'eigen_lijst',
  'ameff_softwarecatalogus_oud',
  'ameff_softwarecatalogus_nieuw',
  'ameff_getekend',
  'json',
])
export type Formaat = z.infer<typeof Formaat>

/** How a bron was read: what was taken for what, so that a person can check and override it. */
export const Lezing = z.object({
  codering: z.string().optional(),
  scheidingsteken: z.string().optional(),
  /** Sheets read, in file order. */
  bladen: z.array(z.string()).optional(),
  /** Row of the header, from 1. */
  kopregel: z.int().positive().optional(),
  /** Every column of the file in order. `gelezenAls` null: not read (unknown, or of a person). */
  kolommen: z.array(z.object({ kolom: z.string(), gelezenAls: z.string().nullable() })),
})
export type Lezing = z.infer<typeof Lezing>

/** regelsIn = uit + sum of the reasons: nothing disappears without a word. */
export const Tellingen = z.object({
  regelsIn: z.int().nonnegative(),
  /** Applicaties, pakketten, koppelingen or samenwerkingsverbanden that came out, as the form has them. */
  uit: z.int().nonnegative(),
  redenen: z.array(z.object({ reden: z.string(), aantal: z.int().positive() })),
})
export type Tellingen = z.infer<typeof Tellingen>

/** One gemeente's part of a bron. */
export const AangetroffenInventarisatie = z.object({
  gemeente: z.object({ gemeentecode: Gemeentecode.optional(), naam: z.string().optional() }),
  peildatum: Datum.optional(),
  volledig: Volledig.optional(),
  applicaties: z.array(AangetroffenApplicatie),
})
export type AangetroffenInventarisatie = z.infer<typeof AangetroffenInventarisatie>

/** What a supply of leveranciers says of a pakket: knowledge, not a landschap. */
export const Pakketkennis = z.object({
  naam: z.string(),
  leverancier: z.string().optional(),
  pakketId: z.string().optional(),
  omschrijving: z.string().optional(),
  /** Claims of the leverancier, and what gemeenten use it for. */
  vermeldingen: z.array(Vermelding),
  standaarden: z.array(z.string()),
})
export type Pakketkennis = z.infer<typeof Pakketkennis>

/** One side of a koppeling as a bron names it. */
export const Koppelkant = z.object({
  naam: z.string(),
  leverancier: z.string().optional(),
  /** Id of the pakket in the Softwarecatalogus. */
  pakketId: z.string().optional(),
  /** A voorziening outside the gemeente, the bron says. */
  buitengemeentelijk: z.boolean(),
})
export type Koppelkant = z.infer<typeof Koppelkant>

export const Koppelrichting = z.enum(['a_naar_b', 'b_naar_a', 'beide', 'onbekend'])
export type Koppelrichting = z.infer<typeof Koppelrichting>

export const Koppelsoort = z.enum(['standaard', 'maatwerk', 'onbekend'])
export type Koppelsoort = z.infer<typeof Koppelsoort>

/** A koppeling as a bron states it: nothing resolved yet. */
export const Koppeling = z.object({
  id: z.string(),
  /** Name of the gemeente; absent when the bron does not say. */
  gemeente: z.string().optional(),
  van: Koppelkant,
  naar: Koppelkant,
  /** `a_naar_b` is from `van` to `naar`. */
  richting: Koppelrichting,
  soort: Koppelsoort,
  standaard: z.string().optional(),
})
export type Koppeling = z.infer<typeof Koppeling>

/** What an adapter makes of one file. */
export const Inlezing = z.object({
  formaat: Formaat,
  lezing: Lezing,
  inventarisaties: z.array(AangetroffenInventarisatie),
  samenwerkingsverbanden: z.array(Samenwerkingsverband),
  kennis: z.array(Pakketkennis),
  koppelingen: z.array(Koppeling),
  tellingen: Tellingen,
  bevindingen: z.array(Bevinding),
})
export type Inlezing = z.infer<typeof Inlezing>
