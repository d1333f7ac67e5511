import { z } from 'zod'
import { Harmonisatieplan, Scenariouitkomst } from '../../core/index.ts'
import { yesOrNo } from '../regels/filters.ts'
import { describe } from './describe.ts'
import { PLANVOORBEELD } from './planvoorbeeld.ts'

export const PlanAntwoord = describe(
  'Harmonisatieplan',
  Harmonisatieplan.extend({
    scenarios: z.array(Scenariouitkomst.partial({ kostenposten: true })).min(1),
  }),
  {
    description:
      'De scenario’s van een plan naast elkaar, niets doen eerst: per referentiecomponent wat te doen en waarom, het doellandschap gemeten voor en na, kosten tegen niets doen, de planning in halfjaren, de verdeling, en hoe zeker de uitkomst is (bewijs: grens en gat). Bedragen in centen.',
    example: PLANVOORBEELD,
  },
)

export const PlanVraag = z.strictObject({
  kostenposten: yesOrNo(
    false,
    'Ook elk bedrag van elk jaar; hun som is het totaal. Dat is negen tiende van het antwoord.',
  ),
})

/** One of the ways to go that a plan works out. */
export const scenarionaam = z.string().min(1).max(200)

export const DossierVraag = z.strictObject({
  scenario: scenarionaam
    .optional()
    .meta({ description: 'Welk scenario van het plan als AMEFF uitgaat, bij naam; anders het laatste.' }),
})
