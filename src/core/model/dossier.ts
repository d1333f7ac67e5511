import { z } from 'zod'
import { Datum, Gemeentecode } from './ids.ts'
import { Businesscase, Kostenparameter, Kostenpost } from './kosten.ts'
import { Bewijs, Doelmeting, Plannaam, Planvoorstel, Scenario } from './plan.ts'
import { Planning } from './planning.ts'
import { DienstKandidaat, Standaardenkeuze, Standaardenstand } from './quickscan.ts'
import { Verdelingsoverzicht } from './verdeling.ts'

/** One scenario worked out. */
export const Scenariouitkomst = z.object({
  scenario: Scenario,
  /** In the order of priority, in Dutch. */
  spelregels: z.array(z.string()),
  bewijs: Bewijs,
  /** How many referentiecomponenten get which proposal. */
  samenvatting: z.object({
    behouden: z.int(),
    vervangen: z.int(),
    uitfaseren: z.int(),
    invoeren: z.int(),
    aanbesteden: z.int(),
    verhuizingen: z.int(),
    gedeeldeInstanties: z.int(),
  }),
  meting: Doelmeting,
  businesscase: Businesscase,
  planning: Planning,
  /** What the gemeenten would pay together over the horizon, by every verdeelsleutel; null where nothing is shared. */
  verdeling: Verdelingsoverzicht.nullable(),
  /** Sorted by naam of the referentiecomponent. */
  voorstellen: z.array(Planvoorstel),
  /** Every amount: their sums are the figures of the businesscase. */
  kostenposten: z.array(Kostenpost),
})
export type Scenariouitkomst = z.infer<typeof Scenariouitkomst>

export const Risico = z.object({
  soort: z.enum(['onbekend', 'bewijs', 'suite', 'standaarden', 'kosten', 'planning', 'rekenwijze']),
  tekst: z.string(),
})
export type Risico = z.infer<typeof Risico>

/** A harmonisatieplan: the scenarios side by side, with doing nothing first. Same input, same value. */
export const Harmonisatieplan = z.object({
  naam: z.string(),
  soort: z.enum(['samenwerkingsverband', 'herindeling']),
  referentiemodel: Datum,
  peildatum: Datum,
  startdatum: Datum,
  gemeenten: z.array(
    z.object({
      gemeentecode: Gemeentecode,
      naam: z.string(),
      inwoners: z.int().nullable(),
      applicaties: z.int(),
      zonderToewijzing: z.int(),
    }),
  ),
  scenarios: z.array(Scenariouitkomst).min(1),
  /** All that are named anywhere in the plan, sorted by id. */
  pakketten: z.array(Plannaam),
  /** Main functions of layer Ondersteuning, best candidate for a shared service first. */
  diensten: z.array(DienstKandidaat),
  standaarden: z.array(Standaardenstand),
  standaardenkeuze: Standaardenkeuze,
  risicos: z.array(Risico),
  parameters: z.array(Kostenparameter),
})
export type Harmonisatieplan = z.infer<typeof Harmonisatieplan>
