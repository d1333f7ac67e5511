import { z } from 'zod'
import { Doelmeting, Harmonisatieplan, Planning, Scenariouitkomst } from '../../core/index.ts'
import { yesOrNo } from '../regels/filters.ts'
import { describe } from './describe.ts'
import { PLANVOORBEELD, UITKOMSTVOORBEELD } from './planvoorbeeld.ts'
import { filledIn } from './tekst.ts'

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
export const scenarioveld = filledIn(200)
  .optional()
  .meta({ description: 'Welk scenario van het plan, bij naam; anders het laatste.' })

export const ScenarioVraag = z.strictObject({ scenario: scenarioveld })

export const DossierVraag = z.strictObject({
  scenario: scenarioveld.meta({ description: 'Welk scenario als AMEFF uitgaat, bij naam; anders het laatste.' }),
})

export const DoellandschapVraag = z.strictObject({
  scenario: scenarioveld,
  moment: z
    .enum(['nu', 'straks', 'beide'])
    .default('beide')
    .meta({ description: 'Welk landschap op de plaat staat (image/svg+xml).' }),
})

export const DoellandschapAntwoord = describe('Doellandschap', z.object({ scenario: z.string(), meting: Doelmeting }), {
  description: 'Een scenario gemeten, voor en na: harmonisatiegraad, dubbelingen, hiaten, koppelingen, standaarden.',
  example: { scenario: UITKOMSTVOORBEELD.scenario.naam, meting: UITKOMSTVOORBEELD.meting },
})

export const PlanningAntwoord = describe('Planning', z.object({ scenario: z.string(), planning: Planning }), {
  description: 'De stappen van een scenario in halfjaren, en de momenten waarop gemeenten samen over kunnen.',
  example: { scenario: UITKOMSTVOORBEELD.scenario.naam, planning: UITKOMSTVOORBEELD.planning },
})
