import { z } from 'zod'
import { Datum, Planopdracht, Planscenario, Scenariokeuze, Strategie } from '../../core/index.ts'
import { searchField, sortField } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { SamenwerkingsverbandAdres } from './samenwerkingsverband.ts'
import { filledIn } from './tekst.ts'

const ADRES = 'https://api.example.nl/v1/samenwerkingsverbanden/ict-samenwerking-noord'
const ID = '5f0c8a52-9f5c-4c1c-8b55-0a3f6a3f7f10'

export const ScenarioAdres = SamenwerkingsverbandAdres.extend({
  scenarioId: z.uuid().meta({ description: 'Id van het scenario.' }),
})

export const ScenariosVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  sort: sortField(['naam', 'aangemaaktOp', 'gewijzigdOp']),
})

const EXAMPLE = {
  naam: 'Samen verder in 2027',
  soort: 'samenwerkingsverband',
  gemeenten: ['9911', '9912'],
  startdatum: '2027-01-01',
  horizonInJaren: 8,
  planperiodeInJaren: 4,
  scenarios: [{ strategie: 'best_of_breed', naam: 'Het beste per referentiecomponent' }],
  spelregels: [
    { soort: 'een_pakket', aan: true, referentiecomponenten: ['Zaakregistratiecomponent'] },
    { soort: 'meeste_gebruik', aan: true },
    { soort: 'behoud_wat_goed_is', aan: true, margeInCenten: 250_000 },
  ],
}

export const ScenarioInvoer = describe(
  'ScenarioInvoer',
  z
    .strictObject({
      ...Planopdracht.shape,
      naam: filledIn(200),
      soort: z.enum(['samenwerkingsverband', 'herindeling']).optional().meta({
        description:
          'Zonder: herindeling als de soort van het samenwerkingsverband dat zegt, anders samenwerkingsverband.',
      }),
      strategie: Strategie.optional().meta({ description: 'Kort voor scenarios met alleen deze strategie.' }),
      scenarios: z.array(Scenariokeuze).min(1).max(10).optional(),
      tijdslimietInSeconden: z.number().positive().max(120).default(60),
      referentiemodel: Datum.optional().meta({ description: 'Release van GEMMA; anders de nieuwste gepubliceerde.' }),
      peildatum: Datum.optional().meta({ description: 'Dag waarvan het plan uitgaat; anders vandaag.' }),
    })
    .refine(({ strategie, scenarios }) => strategie === undefined || scenarios === undefined, {
      message: 'Geef strategie of scenarios, niet allebei.',
      path: ['strategie'],
    }),
  {
    description:
      'Een planopdracht, zoals het commando plan die leest. Zonder strategie en scenarios: alle vijf strategieën naast elkaar. Niets doen is er altijd bij. Pakketten en referentiecomponenten bij naam of id. Bedragen in centen.',
    example: { ...EXAMPLE, peildatum: '2026-11-26' },
  },
)

export const ScenarioAntwoord = describe(
  'Scenario',
  z.object({
    ...Planscenario.shape.opdracht.shape,
    ...Planscenario.omit({ opdracht: true }).shape,
    _links: z.object({
      self: Link,
      samenwerkingsverband: Link,
      plan: Link,
      dossier: Link,
    }),
  }),
  {
    description:
      'Een bewaard scenario: een planopdracht met de gemeenten, release en peildatum waar de uitkomst op rust. Er verandert niets door aan een landschap.',
    example: {
      ...EXAMPLE,
      inwoners: {},
      parameters: {},
      eigenGegevens: [],
      eindeOndersteuning: [],
      simulaties: 300,
      zaad: 1,
      tijdslimietInSeconden: 60,
      id: ID,
      samenwerkingsverband: 'ict-samenwerking-noord',
      referentiemodel: '2026-06-30',
      peildatum: '2026-11-26',
      account: 'lokaal',
      aangemaaktOp: '2026-11-26T09:00:00.000Z',
      gewijzigdOp: '2026-11-26T09:00:00.000Z',
      _links: {
        self: { href: `${ADRES}/scenarios/${ID}` },
        samenwerkingsverband: { href: ADRES },
        plan: { href: `${ADRES}/scenarios/${ID}/plan` },
        dossier: { href: `${ADRES}/scenarios/${ID}/dossier` },
      },
    },
  },
)

export const ScenarioLijst = describeList(ScenarioAntwoord)
