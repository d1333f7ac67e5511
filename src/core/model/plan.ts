import { z } from 'zod'
import { Datum, Gemeentecode, ObjectId, PakketId } from './ids.ts'
import { ParameterId, Spreiding3 } from './kosten.ts'
import { Dekking, Gelijkheid } from './vergelijking.ts'

export const Strategie = z.enum(['niets_doen', 'absorptie', 'best_of_breed', 'coexistentie', 'vernieuwing'])
export type Strategie = z.infer<typeof Strategie>

/** A referentiecomponent or pakket as a person names it: its id or its exact naam. */
const verwijzing = z.string().min(1)

const aan = z.boolean().default(true)

/**
 * An executable rule. The order of the list is the priority.
 *
 * Rules of preference (meeste_gebruik … nieuwste_contract) rank pakketten; the others forbid or demand something.
 */
export const Spelregel = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('meeste_gebruik'), aan }),
  z.object({ soort: z.literal('grootste_gemeente'), aan }),
  z.object({ soort: z.literal('nieuwste_contract'), aan }),
  z.object({
    soort: z.literal('verplichte_standaarden'),
    aan,
    /** Forbid instead of prefer. */
    hard: z.boolean().default(false),
    /** Whether a pakket of which nothing is known counts as one that supports them. */
    onbekendVoldoet: z.boolean().default(true),
  }),
  z.object({ soort: z.literal('einde_ondersteuning'), aan }),
  /** Nobody moves to a pakket of which it is only derived, by one gemeente's row, that it covers the component. */
  z.object({ soort: z.literal('stevig_bewijs'), aan }),
  z.object({ soort: z.literal('gelijk_dan_aanbesteden'), aan }),
  z.object({
    soort: z.literal('een_pakket'),
    aan,
    referentiecomponenten: z.union([z.literal('alle'), z.array(verwijzing)]),
  }),
  /** No change without a gain of more than this per gemeente and referentiecomponent. */
  z.object({ soort: z.literal('behoud_wat_goed_is'), aan, margeInCenten: z.int().nonnegative() }),
  z.object({ soort: z.literal('contract_respecteren'), aan }),
  /** Fill hiaten where at least this share of the group has it. */
  z.object({ soort: z.literal('vul_hiaten'), aan, vanafAandeel: z.number().min(0).max(1) }),
  z.object({
    soort: z.literal('behouden'),
    aan,
    pakket: verwijzing,
    gemeente: Gemeentecode.optional(),
    referentiecomponent: verwijzing.optional(),
  }),
  z.object({
    soort: z.literal('vervangen'),
    aan,
    pakket: verwijzing,
    door: verwijzing.optional(),
    referentiecomponent: verwijzing.optional(),
  }),
  z.object({ soort: z.literal('uitsluiten'), aan, pakket: verwijzing }),
])
export type Spelregel = z.infer<typeof Spelregel>
export type Spelregelsoort = Spelregel['soort']

/** Which part of the landschap: everything, some beleidsdomeinen, or the functions of layer Ondersteuning. */
export const Bereik = z.union([
  z.literal('alles'),
  z.literal('ondersteuning'),
  z.object({ beleidsdomeinen: z.array(z.string()).min(1) }),
])
export type Bereik = z.infer<typeof Bereik>

/** Figures of a gemeente that go before those of its inventarisatie and before defaults. */
export const EigenGegeven = z.object({
  gemeentecode: Gemeentecode,
  pakket: verwijzing,
  kostenPerJaarInCenten: z.int().nonnegative().optional(),
  einddatumContract: Datum.optional(),
  /** After the end of the contract the gemeente may stay until here without a new one. */
  verlengbaarTot: Datum.optional(),
})
export type EigenGegeven = z.infer<typeof EigenGegeven>

const Keuzes = z.object({
  /** Of the group whose landscape all take over, for absorptie; default the one with most inwoners. */
  leidendeGemeente: Gemeentecode.optional(),
  bereik: Bereik,
  /** In order of priority. */
  spelregels: z.array(Spelregel),
  horizonInJaren: z.int().min(1).max(20),
  /** Within so many years all moves are done; a contract that ends in time is waited for. */
  planperiodeInJaren: z.int().min(1).max(10),
  /** Most pakketten that one gemeente changes in half a year. */
  verhuizingenPerHalfjaar: z.int().positive(),
  /** How the cost of a shared instance is split. */
  verdeelsleutel: z.enum(['gelijk', 'naar_inwoners']),
})

/** One way to go, with every choice made. */
export const Scenario = Keuzes.extend({ naam: z.string().min(1), strategie: Strategie })
export type Scenario = z.infer<typeof Scenario>

/** One way to go, as a person describes it: what is left out is as in the planopdracht, or as usual. */
export const Scenariokeuze = Keuzes.partial().extend({ naam: z.string().min(1).optional(), strategie: Strategie })
export type Scenariokeuze = z.infer<typeof Scenariokeuze>

/** What a plan has where it names nothing. */
export const Planstandaard = Keuzes.omit({ leidendeGemeente: true, bereik: true, spelregels: true }).extend({
  /** By soort of plan, in order of priority. */
  spelregels: z.object({ samenwerkingsverband: z.array(Spelregel), herindeling: z.array(Spelregel) }),
  /** Rules that are off unless a plan switches them on. */
  uitgeschakeld: z.array(Spelregel),
})
export type Planstandaard = z.infer<typeof Planstandaard>

/** A plan to make: the group, what holds for all scenarios, and the scenarios to set side by side. */
export const Planopdracht = Keuzes.partial().extend({
  naam: z.string().min(1),
  soort: z.enum(['samenwerkingsverband', 'herindeling']).default('samenwerkingsverband'),
  /** Default every gemeente of the files. */
  gemeenten: z.array(Gemeentecode).min(2).optional(),
  /** First day of the plan: for a herindeling its ingangsdatum. Default the peildatum. */
  startdatum: Datum.optional(),
  inwoners: z.record(Gemeentecode, z.int().positive()).default({}),
  /** Default all five strategieën; niets_doen is always there. */
  scenarios: z.array(Scenariokeuze).optional(),
  parameters: z.partialRecord(ParameterId, Spreiding3).default({}),
  eigenGegevens: z.array(EigenGegeven).default([]),
  eindeOndersteuning: z.array(z.object({ pakket: verwijzing, datum: Datum })).default([]),
  simulaties: z.int().min(0).max(5000).default(300),
  zaad: z.int().default(1),
  /** Seconds that each optimised scenario may take. */
  tijdslimietInSeconden: z.number().positive().max(600).default(60),
})
export type Planopdracht = z.infer<typeof Planopdracht>

export const Voorstelsoort = z.enum(['behouden', 'vervangen', 'uitfaseren', 'invoeren', 'aanbesteden'])
export type Voorstelsoort = z.infer<typeof Voorstelsoort>

/** A pakket as a plan names it. */
export const Plannaam = z.object({ id: PakketId, naam: z.string(), leverancier: z.string().optional() })
export type Plannaam = z.infer<typeof Plannaam>

/** Why something was decided: the spelregel or the cost, in Dutch. */
export const Beslisgrond = z.object({ regel: z.string(), uitleg: z.string() })
export type Beslisgrond = z.infer<typeof Beslisgrond>

/** What is proposed for one referentiecomponent. */
export const Planvoorstel = z.object({
  referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
  beleidsdomeinen: z.array(z.string()),
  soort: Voorstelsoort,
  /** What serves it afterwards, and whom; a shared instance runs once for all of its gemeenten. */
  doel: z.array(z.object({ pakket: Plannaam, gemeenten: z.array(Gemeentecode), vorm: z.enum(['eigen', 'gedeeld']) })),
  /** Who moves, from what to what. `van` is empty where a hiaat is filled. */
  verhuizingen: z.array(z.object({ gemeentecode: Gemeentecode, van: z.array(PakketId), naar: PakketId })),
  /** What is no longer used here afterwards. */
  vervalt: z.array(z.object({ gemeentecode: Gemeentecode, pakketId: PakketId })),
  beslisgronden: z.array(Beslisgrond),
  /** The next best pakket for all, with what it would cost more when all else stays; null when there is no other. */
  nummerTwee: z.object({ pakket: Plannaam, verschilInCenten: z.int() }).nullable(),
})
export type Planvoorstel = z.infer<typeof Planvoorstel>

/** How the outcome was found. */
export const Bewijs = z.object({
  wijze: z.enum(['geen_keuze', 'spelregels', 'geoptimaliseerd']),
  /** `tijd_op`: the best found in time, not proved best. */
  status: z.enum(['volledig', 'optimaal', 'tijd_op']),
  /** What was minimised: present value of cost at once, margins for keeping included. */
  doelwaardeInCenten: z.int(),
  /** Nothing can cost less; equal to the doelwaarde when proved best, null where nothing was optimised. */
  ondergrensInCenten: z.int().nullable(),
  gat: z.number().nullable(),
  /** The plan of the quick method that it is never worse than; null where nothing was optimised. */
  snelleMethodeInCenten: z.int().nullable(),
})
export type Bewijs = z.infer<typeof Bewijs>

const maten = z.object({
  harmonisatiegraad: z.number().nullable(),
  dubbelingen: z.int(),
  hiaten: z.int(),
  pakketten: z.int(),
  applicaties: z.int(),
})

const componentstand = z.object({
  dekking: Dekking,
  gelijkheid: Gelijkheid.nullable(),
  /** Different pakketten in use for it. */
  pakketten: z.int(),
  /** Gemeenten with more than one of them. */
  dubbelingen: z.int(),
  hiaten: z.int(),
})

/** One referentiecomponent of the release, before and after, by the classes of any comparison. */
export const Doelcomponent = z.object({
  referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
  voor: componentstand,
  na: componentstand,
})
export type Doelcomponent = z.infer<typeof Doelcomponent>

/** The outcome as a landschap, measured like any other, before and after. */
export const Doelmeting = z.object({
  voor: maten,
  na: maten,
  /** Known ones: untouched, and with a side that goes or goes to a shared instance; `kanten` counts those sides, not in plans of before. */
  koppelingen: z.object({ totaal: z.int(), blijft: z.int(), breekt: z.int(), kanten: z.int().optional() }),
  /** Of the cellen with standaarden that are verplicht: how many have a pakket known to support them all. */
  standaarden: z.object({ cellen: z.int(), voorVoldoet: z.int(), naVoldoet: z.int() }),
  /** All that are compared, sorted by naam. */
  componenten: z.array(Doelcomponent),
})
export type Doelmeting = z.infer<typeof Doelmeting>
