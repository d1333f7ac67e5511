import { z } from 'zod'
import { Scenariouitkomst } from './dossier.ts'
import { Datum, Gemeentecode, ObjectId } from './ids.ts'
import { Businesscase } from './kosten.ts'
import { Bewijs, Doelmeting, Plannaam, Strategie, Voorstelsoort } from './plan.ts'
import { Verdeelsleutel } from './verdeling.ts'

/** One way to go, in the figures that a decision rests on. */
export const Scenariokolom = z.object({
  /** Id of the scenario that is kept, and the name of its plan. */
  scenarioId: z.string(),
  plan: z.string(),
  /** Name within that plan. */
  scenario: z.string(),
  strategie: Strategie,
  referentiemodel: Datum,
  peildatum: Datum,
  startdatum: Datum,
  gemeenten: z.array(Gemeentecode),
  bewijs: Bewijs,
  samenvatting: Scenariouitkomst.shape.samenvatting,
  meting: Doelmeting.omit({ componenten: true }),
  businesscase: Businesscase.omit({ jaren: true, gevoeligheid: true }),
  /** Day after which nothing moves any more; null when nothing does. */
  einddatum: Datum.nullable(),
  nietOpTijd: z.int().nonnegative(),
  /** Verdeelsleutels with which no sub-group is cheaper on its own; null where nothing is shared. */
  stabieleSleutels: z.array(Verdeelsleutel).nullable(),
})
export type Scenariokolom = z.infer<typeof Scenariokolom>

/** What one way to go does with one referentiecomponent. */
export const Scenariokeus = z.object({ soort: Voorstelsoort, doel: z.array(Plannaam) })
export type Scenariokeus = z.infer<typeof Scenariokeus>

/** Scenarios side by side. */
export const Scenariovergelijking = z.object({
  /** In the order asked for; within a plan its own order. Doing nothing stands there once for each group, release and period. */
  kolommen: z.array(Scenariokolom).min(1),
  /** Sorted by naam. */
  componenten: z.array(
    z.object({
      referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
      /** Every column proposes the same. */
      isGelijk: z.boolean(),
      /** One per column; null where the scenario is not about this component. */
      keuzen: z.array(Scenariokeus.nullable()),
    }),
  ),
})
export type Scenariovergelijking = z.infer<typeof Scenariovergelijking>
