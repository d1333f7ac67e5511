import { z } from 'zod'
import { Geleerd } from './geleerd.ts'
import { Datum, ObjectId } from './ids.ts'

/** Where a fact was read: a public address with the day, or `algemeen_bekend` for what needs no address. */
export const Catalogusbron = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('adres'), adres: z.url(), gelezenOp: Datum }),
  z.object({ soort: z.literal('algemeen_bekend') }),
])
export type Catalogusbron = z.infer<typeof Catalogusbron>

/** A product that gemeenten use, as the shipped catalogue knows it. Names are spelled as the leverancier does. */
export const Cataloguspakket = z.object({
  naam: z.string().min(1),
  /** Who delivers it now; absent for open source without a leverancier, and where nobody is known. */
  leverancier: z.string().min(1).optional(),
  /** Who delivered it before, newest first; never the present one. */
  eerdereLeveranciers: z.array(z.string().min(1)),
  /** Other and former names of the product, sorted; never its own naam. */
  aliassen: z.array(z.string().min(1)),
  /** One sentence on what it does for a gemeente. */
  omschrijving: z.string().min(1),
  /** What it is used for, most characteristic one first; all of the release that ships with the package. */
  referentiecomponenten: z.array(ObjectId).min(1),
  /** Object IDs of standaarden that it is known to support. */
  standaarden: z.array(ObjectId).optional(),
  bron: Catalogusbron,
})
export type Cataloguspakket = z.infer<typeof Cataloguspakket>

/**
 * One step in the history of a leverancier: what `van` delivered is now of `naar`. A product that went another way says so
 * by its own leverancier and eerdereLeveranciers, which go before this.
 */
export const Leveranciersopvolging = z.object({
  van: z.string().min(1),
  naar: z.string().min(1),
  jaar: z.int().min(1950).max(2100).optional(),
  soort: z.enum(['overname', 'naamswijziging', 'fusie']),
  bron: Catalogusbron,
})
export type Leveranciersopvolging = z.infer<typeof Leveranciersopvolging>

/** What ships as knowledge of products: pakketten sorted by naam and leverancier, opvolgingen by `van` and `naar`. */
export const Catalogus = z.object({
  pakketten: z.array(Cataloguspakket),
  leveranciersopvolgingen: z.array(Leveranciersopvolging),
  /** What the ranking learned from these pakketten; learned anew when absent. */
  geleerd: Geleerd.optional(),
})
export type Catalogus = z.infer<typeof Catalogus>
