import { z } from 'zod'
import { Datum, ObjectId } from './ids.ts'

/** Life-cycle status in GEMMA: of components, standaarden and voorzieningen, and of versions of a standaard. */
export const GemmaStatus = z.enum([
  'in_gebruik',
  'in_ontwikkeling',
  'einde_ondersteuning',
  'teruggetrokken',
  'onbekend',
])
export type GemmaStatus = z.infer<typeof GemmaStatus>

export const Verbindingsrol = z.enum(['verplicht', 'aanbevolen', 'onbekend'])
export type Verbindingsrol = z.infer<typeof Verbindingsrol>

/** What every fact of the model has: GEMMA's key, the identifier of the modelling tool (never derive one from the other), a name. */
const feit = { id: ObjectId, identifier: z.string(), naam: z.string() }

export const Referentiecomponent = z.object({
  ...feit,
  /** Names in earlier releases, newest first. */
  eerdereNamen: z.array(z.string()),
  status: GemmaStatus,
  /** Scores 1..3 as GEMMA gives them; absent for Verzamelcomponent. */
  biv: z.object({ beschikbaarheid: z.int(), integriteit: z.int(), vertrouwelijkheid: z.int() }).optional(),
  bbn: z.string().optional(),
  omschrijving: z.string(),
  trefwoorden: z.array(z.string()),
  /** Domains of the services that the component offers. */
  beleidsdomeinen: z.array(ObjectId),
  applicatieservices: z.array(ObjectId),
  standaarden: z.array(z.object({ standaardId: ObjectId, verbindingsrol: Verbindingsrol })),
  apis: z.array(z.object({ apiId: ObjectId, richting: z.enum(['biedt', 'gebruikt']), verbindingsrol: Verbindingsrol })),
})
export type Referentiecomponent = z.infer<typeof Referentiecomponent>

export const Applicatieservice = z.object({
  ...feit,
  /** Services that this one is part of. */
  onderdeelVan: z.array(ObjectId),
  /** Functions that this service supports. */
  bedrijfsfuncties: z.array(ObjectId),
})
export type Applicatieservice = z.infer<typeof Applicatieservice>

export const Bedrijfsfunctie = z.object({
  ...feit,
  soort: z.enum(['laag', 'domein', 'hoofdfunctie', 'deelfunctie']),
  /** Names of the layers (Sturing … Ondersteuning) it hangs under; empty for the one function without a parent. */
  lagen: z.array(z.string()),
  onderdeelVan: z.array(ObjectId),
})
export type Bedrijfsfunctie = z.infer<typeof Bedrijfsfunctie>

export const Standaard = z.object({
  ...feit,
  status: GemmaStatus,
  versies: z.array(z.object({ ...feit, status: GemmaStatus })),
})
export type Standaard = z.infer<typeof Standaard>

export const Beleidsdomein = z.object(feit)
export type Beleidsdomein = z.infer<typeof Beleidsdomein>

/** Interface that components offer or use, with the standaarden it follows. */
export const Api = z.object({ ...feit, standaarden: z.array(ObjectId) })
export type Api = z.infer<typeof Api>

/** National or sector facility outside the gemeente, such as DigiD. */
export const Voorziening = z.object({ ...feit, status: GemmaStatus })
export type Voorziening = z.infer<typeof Voorziening>

/** Data flow between two referentiecomponenten. */
export const Stroom = z.object({ van: ObjectId, naar: ObjectId, naam: z.string().optional() })

/** A rectangle of the heat-map view, in units of the view; drawing order is list order, later on top. */
export const Kaartvak = z.object({
  x: z.number(),
  y: z.number(),
  breedte: z.number(),
  hoogte: z.number(),
  soort: z.enum(['referentiecomponent', 'groep', 'label']),
  tekst: z.string(),
  referentiecomponentId: ObjectId.optional(),
})
export type Kaartvak = z.infer<typeof Kaartvak>

export const Kaart = z.object({
  naam: z.string(),
  breedte: z.number(),
  hoogte: z.number(),
  vakken: z.array(Kaartvak),
})
export type Kaart = z.infer<typeof Kaart>

/**
 * One release of GEMMA. Every list is sorted by naam, then id.
 *
 * `kaart` is null when the release lacks the view with all referentiecomponenten.
 */
export const Referentiemodel = z.object({
  /** Date of the release, its name. */
  versie: Datum,
  naam: z.string(),
  referentiecomponenten: z.array(Referentiecomponent),
  applicatieservices: z.array(Applicatieservice),
  bedrijfsfuncties: z.array(Bedrijfsfunctie),
  standaarden: z.array(Standaard),
  beleidsdomeinen: z.array(Beleidsdomein),
  apis: z.array(Api),
  voorzieningen: z.array(Voorziening),
  stromen: z.array(Stroom),
  kaart: Kaart.nullable(),
})
export type Referentiemodel = z.infer<typeof Referentiemodel>

/** Object ID of GEMMA's rest bin: an applicatie on it counts as without toewijzing. */
export const VERZAMELCOMPONENT_NAAM = 'Verzamelcomponent'
