import { z } from 'zod'
import { Datum, Gemeentecode, PakketId } from './ids.ts'

/** What a cost depends on where a gemeente gives no figure of its own. */
export const ParameterId = z.enum([
  'licentie_basis',
  'licentie_per_inwoner',
  'beheer_per_applicatie',
  'vast_aandeel',
  'beheer_aandeel_deelnemer',
  'regie_opslag',
  'invoering_basis',
  'invoering_per_inwoner',
  'samenvoegen_aandeel',
  'verhuizing_basis',
  'verhuizing_per_inwoner',
  'koppeling_per_kant',
  'dubbele_lasten_maanden',
  'afkoop_aandeel',
  'aanbesteding_per_traject',
  'projectleiding_opslag',
  'uitloop_opslag',
  'nieuw_pakket_factor',
  'inwoners_onbekend',
  'discontovoet',
])
export type ParameterId = z.infer<typeof ParameterId>

/** A figure with its range: laag ≤ verwacht ≤ hoog. */
export const Spreiding3 = z
  .object({ laag: z.number(), verwacht: z.number(), hoog: z.number() })
  .refine(({ laag, verwacht, hoog }) => laag <= verwacht && verwacht <= hoog, 'laag ≤ verwacht ≤ hoog moet gelden')
export type Spreiding3 = z.infer<typeof Spreiding3>

export const Kostenparameter = z.object({
  id: ParameterId,
  naam: z.string().min(1),
  eenheid: z.enum(['centen', 'aandeel', 'maanden', 'factor', 'inwoners']),
  waarde: Spreiding3,
  /** `aanname`, or where the figure comes from. */
  bron: z.string().min(1),
  /** What it stands for and why it has this value. */
  toelichting: z.string().min(1),
})
export type Kostenparameter = z.infer<typeof Kostenparameter>

/** All parameters, each once. */
export const Kostenparameters = z
  .object({ versie: Datum, parameters: z.array(Kostenparameter) })
  .refine(
    ({ parameters }) => ParameterId.options.every((id) => parameters.filter((own) => own.id === id).length === 1),
    'elke parameter moet er precies één keer in staan',
  )
export type Kostenparameters = z.infer<typeof Kostenparameters>

export const Kostensoort = z.enum([
  'licentie',
  'beheer',
  'gedeelde_instantie',
  'invoering',
  'verhuizing',
  'koppeling',
  'projectleiding',
  'uitloop',
  'dubbele_lasten',
  'afkoop',
  'aanbesteding',
])
export type Kostensoort = z.infer<typeof Kostensoort>

/** Whose figure it is: stated by the gemeente, derived from figures of others for the same pakket, or a default. */
export const Bedragherkomst = z.enum(['opgave', 'afgeleid', 'standaard'])
export type Bedragherkomst = z.infer<typeof Bedragherkomst>

/** One amount of the business case: adding them all gives every total in the dossier. */
export const Kostenpost = z.object({
  gemeentecode: Gemeentecode,
  /** 1 is the first year from the start of the plan. */
  jaar: z.int().positive(),
  soort: Kostensoort,
  pakketId: PakketId,
  bedragInCenten: z.int().nonnegative(),
  herkomst: Bedragherkomst,
})
export type Kostenpost = z.infer<typeof Kostenpost>

const centen = z.int()

/** Money of one gemeente in one year. */
export const Jaarbedrag = z.object({
  gemeentecode: Gemeentecode,
  jaar: z.int().positive(),
  eenmaligInCenten: centen,
  jaarlijksInCenten: centen,
})
export type Jaarbedrag = z.infer<typeof Jaarbedrag>

export const Bandbreedte = z.object({ laagInCenten: centen, middenInCenten: centen, hoogInCenten: centen })
export type Bandbreedte = z.infer<typeof Bandbreedte>

/** How far one parameter moves the result when it alone goes from low to high. */
export const Gevoeligheid = z.object({
  parameter: ParameterId,
  naam: z.string(),
  bijLaagInCenten: centen,
  bijHoogInCenten: centen,
})
export type Gevoeligheid = z.infer<typeof Gevoeligheid>

/** What a scenario costs, and what it brings against doing nothing. Amounts in prices of the peildatum. */
export const Businesscase = z.object({
  horizonInJaren: z.int().positive(),
  discontovoet: z.number(),
  /** Sorted by gemeentecode, then jaar. */
  jaren: z.array(Jaarbedrag),
  eenmaligInCenten: centen,
  jaarlijksInCenten: centen,
  totaalInCenten: centen,
  /** Present value of all cost; years count from the start, at the end of each year. */
  contanteWaardeInCenten: centen,
  /** Present value of niets_doen minus that of this scenario: negative means that it costs more than doing nothing. */
  nettoContanteWaardeInCenten: centen,
  /** Sorted by gemeentecode. */
  perGemeente: z.array(
    z.object({
      gemeentecode: Gemeentecode,
      totaalInCenten: centen,
      nettoContanteWaardeInCenten: centen,
    }),
  ),
  /** First year after which the sum of the differences is no longer a loss; null when that does not come. */
  terugverdientijdInJaren: z.int().nullable(),
  /** Range of the net present value: 10, 50 and 90 of every 100 draws lie below. */
  bandbreedte: Bandbreedte.nullable(),
  /** Share of the draws in which the scenario costs less than doing nothing. */
  kansOpVoordeel: z.number().min(0).max(1).nullable(),
  /** Largest effect first. */
  gevoeligheid: z.array(Gevoeligheid),
  /** Share of the total that rests on defaults, not on figures of gemeenten. */
  aandeelStandaard: z.number().min(0).max(1).nullable(),
  /** Uses without a cost of their own: each got a default. */
  gebruikenZonderKosten: z.int().nonnegative(),
  gebruiken: z.int().nonnegative(),
})
export type Businesscase = z.infer<typeof Businesscase>
