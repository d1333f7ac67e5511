import { z } from 'zod'
import {
  Datum,
  Deelnemer,
  Groepskosten,
  Herijking,
  ObjectId,
  Plannaam,
  Scenariovergelijking,
  Verdeelopdracht,
  Verdelingsoverzicht,
} from '../../core/index.ts'
import { listOf } from '../regels/filters.ts'
import { describe } from './describe.ts'
import { scenarioveld } from './plan.ts'
import { PLANVOORBEELD, UITKOMSTVOORBEELD } from './planvoorbeeld.ts'

const { scenario, bewijs, samenvatting, planning, voorstellen } = UITKOMSTVOORBEELD
const { componenten: _, ...meting } = UITKOMSTVOORBEELD.meting
const { jaren: __, gevoeligheid: ___, ...businesscase } = UITKOMSTVOORBEELD.businesscase
const [voorstel] = voorstellen
const ID = '5f0c8a52-9f5c-4c1c-8b55-0a3f6a3f7f10'

export const ScenariovergelijkingVraag = z.strictObject({
  scenarios: listOf(z.uuid(), 'Id’s van bewaarde scenario’s, hoogstens tien.').meta({ maxItems: 10 }),
})

export const ScenariovergelijkingAntwoord = describe('Scenariovergelijking', Scenariovergelijking, {
  description:
    'Scenario’s naast elkaar, een kolom per scenario; keuzen staan in de volgorde van de kolommen. Niets doen staat er één keer als het overal hetzelfde uitkomt.',
  example: {
    kolommen: [
      {
        scenarioId: ID,
        plan: PLANVOORBEELD.naam,
        scenario: scenario.naam,
        strategie: scenario.strategie,
        referentiemodel: PLANVOORBEELD.referentiemodel,
        peildatum: PLANVOORBEELD.peildatum,
        startdatum: PLANVOORBEELD.startdatum,
        gemeenten: ['9911', '9912'],
        bewijs,
        samenvatting,
        meting,
        businesscase,
        einddatum: '2027-07-01',
        nietOpTijd: 0,
        stabieleSleutels: null,
      },
    ],
    componenten: [
      {
        referentiecomponent: voorstel?.referentiecomponent,
        isGelijk: true,
        keuzen: [{ soort: voorstel?.soort, doel: voorstel?.doel.map(({ pakket }) => pakket) }],
      },
    ],
  },
})

/** The golden case of three: 180 together, 100, 80 and 60 alone. */
const TABEL = {
  naam: 'Samen één zaaksysteem',
  deelnemers: [
    { id: 'A', naam: 'Wilgenrade', inwoners: 50_000 },
    { id: 'B', naam: 'Hazelmonde', inwoners: 30_000 },
  ],
  kosten: [
    { deelnemers: ['A'], kostenInCenten: 10_000_000 },
    { deelnemers: ['B'], kostenInCenten: 8_000_000 },
    { deelnemers: ['A', 'B'], kostenInCenten: 14_000_000 },
  ],
  sleutels: ['gelijk'],
}

export const VerdeelInvoer = describe(
  'VerdeelInvoer',
  Verdeelopdracht.extend({
    deelnemers: z.array(Deelnemer).min(1).max(12),
    // 2^12 groups at most
    kosten: z.array(Groepskosten).min(1).max(4095),
  }).strict(),
  {
    description:
      'Wat elke deelgroep zonder de anderen zou betalen: bij n deelnemers 2^n − 1 regels, ook elke deelnemer alleen en allen samen.',
    example: TABEL,
  },
)

const VERDELING = {
  naam: TABEL.naam,
  totaalInCenten: 14_000_000,
  samenAlleenInCenten: 18_000_000,
  verdelingen: [
    {
      sleutel: 'gelijk',
      uitleg: 'Ieder betaalt evenveel.',
      bijdragen: [
        {
          deelnemer: 'A',
          naam: 'Wilgenrade',
          bijdrageInCenten: 7_000_000,
          alleenInCenten: 10_000_000,
          voordeelInCenten: 3_000_000,
        },
        {
          deelnemer: 'B',
          naam: 'Hazelmonde',
          bijdrageInCenten: 7_000_000,
          alleenInCenten: 8_000_000,
          voordeelInCenten: 1_000_000,
        },
      ],
      stabiel: true,
      schending: null,
    },
  ],
  vertrek: [],
}

export const VerdelingAntwoord = describe('Verdelingsoverzicht', Verdelingsoverzicht, {
  description: 'Gezamenlijke kosten met elke verdeelsleutel verdeeld; de delen tellen op tot het totaal.',
  example: VERDELING,
})

export const VerdelingenAntwoord = describe(
  'ScenarioVerdelingen',
  z.object({ verdelingen: z.array(z.object({ scenario: z.string(), verdeling: Verdelingsoverzicht.nullable() })) }),
  {
    description: 'Van elk scenario van het plan de verdeling; null waar niets gedeeld wordt.',
    example: {
      verdelingen: [
        { scenario: 'Niets doen', verdeling: null },
        { scenario: scenario.naam, verdeling: VERDELING },
      ],
    },
  },
)

export const AlternatiefVraag = z.strictObject({
  scenario: scenarioveld.meta({
    description: 'Welk scenario van het plan, bij naam; anders het laatste dat op kosten is gekozen.',
  }),
  referentiecomponent: ObjectId.meta({ description: 'Id van het referentiecomponent.' }),
})

export const AlternatiefAntwoord = describe(
  'Alternatief',
  z.object({
    scenario: z.string(),
    referentiecomponentId: ObjectId,
    doel: z.array(Plannaam),
    verschilInCenten: z.int(),
    isBewezen: z.boolean(),
  }),
  {
    description:
      'Wat een referentiecomponent anders zou vullen (de meeste gemeenten eerst) en wat het hele plan dan meer kost.',
    example: {
      scenario: scenario.naam,
      referentiecomponentId: voorstel?.referentiecomponent.id,
      doel: [voorstel?.nummerTwee.pakket],
      verschilInCenten: 1_500_000,
      isBewezen: true,
    },
  },
)

export const HerijkingVraag = z.strictObject({
  scenario: scenarioveld,
  peildatum: Datum.optional().meta({
    description: 'Dag van de landschappen waar het plan naast ligt; anders vandaag.',
  }),
})

const [stap] = planning.stappen

export const HerijkingAntwoord = describe('Herijking', Herijking, {
  description: 'Gepland naast gerealiseerd: hoe elke stap ervoor staat, en wat er kwam dat niet gepland was.',
  example: {
    naam: PLANVOORBEELD.naam,
    scenario: scenario.naam,
    planpeildatum: PLANVOORBEELD.peildatum,
    peildatum: '2027-09-01',
    tellingen: { gedaan: 1, deels: 0, te_laat: 0, nog_niet: 0, anders: 0 },
    gepland: 1,
    gerealiseerd: 1,
    harmonisatiegraad: { bijPlan: 0, nu: 1, doel: 1 },
    stappen: [{ stap, stand: 'gedaan', uitleg: 'Het nieuwe pakket is in gebruik, het oude is weg.' }],
    buitenPlan: [],
  },
})
