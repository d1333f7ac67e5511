import { z } from 'zod'
import { Bedrijfsfunctie, Datum, GemmaStatus, ObjectId, Referentiecomponent, Verbindingsrol } from '../../core/index.ts'
import { anyOf, searchField } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'

const BASE = 'https://api.example.nl/v1/referentiemodellen/2026-06-30'
const links = z.object({ self: Link })
const aantal = z.int().nonnegative()

export const Modelstatus = z.enum(['concept', 'gepubliceerd', 'ingetrokken'])

export const ModelAdres = z.object({
  versie: Datum.meta({ description: 'Datum van de release.', examples: ['2026-06-30'] }),
})
export const OnderdeelAdres = ModelAdres.extend({ id: ObjectId.meta({ description: 'GEMMA Object ID.' }) })

export const ModelAntwoord = describe(
  'Referentiemodel',
  z.object({
    versie: Datum,
    naam: z.string(),
    status: Modelstatus,
    toegevoegdOp: z.iso.datetime(),
    gewijzigdOp: z.iso.datetime(),
    aantallen: z.object({
      referentiecomponenten: aantal,
      standaarden: aantal,
      applicatieservices: aantal,
      bedrijfsfuncties: aantal,
      beleidsdomeinen: aantal,
    }),
    _links: z.object({ self: Link, referentiecomponenten: Link }),
  }),
  {
    description: 'Een release van GEMMA. Alleen wat gepubliceerd is, wordt gebruikt als u zelf niets kiest.',
    example: {
      versie: '2026-06-30',
      naam: 'GEMMA',
      status: 'gepubliceerd',
      toegevoegdOp: '2026-11-26T09:00:00.000Z',
      gewijzigdOp: '2026-11-26T09:00:00.000Z',
      aantallen: {
        referentiecomponenten: 169,
        standaarden: 198,
        applicatieservices: 422,
        bedrijfsfuncties: 296,
        beleidsdomeinen: 7,
      },
      _links: { self: { href: BASE }, referentiecomponenten: { href: `${BASE}/referentiecomponenten` } },
    },
  },
)
export const ModelLijst = describeList(ModelAntwoord)

export const ModellenVraag = z.strictObject({
  ...paginaVelden,
  status: anyOf(Modelstatus, 'Alleen releases met deze status.'),
})

export const StatusInvoer = describe('ReferentiemodelWijziging', z.strictObject({ status: Modelstatus }), {
  description: 'De nieuwe status van een release.',
  example: { status: 'gepubliceerd' },
})

export const OnderdelenVraag = z.strictObject({ ...paginaVelden, search: searchField })

const tekst = z.string().min(1).max(200)
export const ComponentenVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  status: anyOf(GemmaStatus, 'Alleen met deze status in GEMMA.'),
  beleidsdomein: anyOf(tekst, 'Alleen in dit beleidsdomein: Object ID of naam.'),
  standaard: anyOf(tekst, 'Alleen met deze standaard: Object ID of naam.'),
})

export const VerschillenVraag = z.strictObject({
  met: Datum.meta({ description: 'De release waarmee vergeleken wordt: de oude kant.', examples: ['2025-10-11'] }),
})

export const Verwijzing = z
  .object({ id: ObjectId, naam: z.string() })
  .meta({ id: 'Verwijzing', description: 'Een onderdeel van het referentiemodel, met zijn naam.' })

const { id, identifier, naam, eerdereNamen, status, biv, bbn, omschrijving, trefwoorden } = Referentiecomponent.shape
const COMPONENT = {
  id: '6b3f6f5c-2f0d-4d0a-9d4b-0b7c7d1c2a11',
  naam: 'Zaakregistratiecomponent',
  eerdereNamen: [],
  status: 'in_gebruik',
  biv: { beschikbaarheid: 2, integriteit: 2, vertrouwelijkheid: 2 },
  omschrijving: 'Legt zaken en hun voortgang vast.',
  beleidsdomeinen: [{ id: '0d1f6c1e-0a35-4a2c-9b8c-21c5f4a9d702', naam: 'Dienstverlening' }],
  _links: { self: { href: `${BASE}/referentiecomponenten/6b3f6f5c-2f0d-4d0a-9d4b-0b7c7d1c2a11` } },
}
const componentFacts = z.object({
  id,
  naam,
  eerdereNamen,
  status,
  biv,
  bbn,
  omschrijving,
  beleidsdomeinen: z.array(Verwijzing),
  _links: links,
})

export const ComponentAntwoord = describe('Referentiecomponent', componentFacts, {
  description: 'Een soort applicatie in GEMMA.',
  example: COMPONENT,
})
export const ComponentLijst = describeList(ComponentAntwoord)

const verbonden = z.object({ id: ObjectId, naam: z.string(), verbindingsrol: Verbindingsrol })
export const ComponentVolledig = describe(
  'ReferentiecomponentVolledig',
  componentFacts.extend({
    identifier,
    trefwoorden,
    applicatieservices: z.array(Verwijzing),
    bedrijfsfuncties: z.array(Verwijzing),
    standaarden: z.array(verbonden.extend({ status: GemmaStatus })),
    apis: z.array(verbonden.extend({ richting: z.enum(['biedt', 'gebruikt']) })),
  }),
  {
    description: 'Een referentiecomponent met alles wat eraan hangt. Lijsten staan op volgorde van naam.',
    example: {
      ...COMPONENT,
      identifier: 'id-6b3f6f5c-2f0d-4d0a-9d4b-0b7c7d1c2a11',
      trefwoorden: ['zaaksysteem'],
      applicatieservices: [{ id: 'a51e7a0d-4a0f-4a56-8d0a-6d0c3e3b9f10', naam: 'Zaken registreren' }],
      bedrijfsfuncties: [{ id: 'b7c1b7a9-3f63-49f5-8a41-9c0fce6a1e55', naam: 'Zaakafhandeling' }],
      standaarden: [
        {
          id: 'c2d7a1f0-9a3b-4f9e-a0d8-2d5b4f6e7a80',
          naam: 'Zaakgericht werken API',
          verbindingsrol: 'verplicht',
          status: 'in_gebruik',
        },
      ],
      apis: [],
    },
  },
)

export const StandaardAntwoord = describe(
  'Standaard',
  z.object({
    id: ObjectId,
    naam: z.string(),
    status: GemmaStatus,
    versies: z.array(z.object({ id: ObjectId, naam: z.string(), status: GemmaStatus })),
    referentiecomponenten: z.array(verbonden),
    _links: links,
  }),
  {
    description: 'Een standaard met zijn versies en de referentiecomponenten waarvoor hij geldt.',
    example: {
      id: 'c2d7a1f0-9a3b-4f9e-a0d8-2d5b4f6e7a80',
      naam: 'Zaakgericht werken API',
      status: 'in_gebruik',
      versies: [
        { id: 'd1e2f3a4-5b6c-4d7e-8f90-a1b2c3d4e5f6', naam: 'Zaakgericht werken API 1.5', status: 'in_gebruik' },
      ],
      referentiecomponenten: [{ id: COMPONENT.id, naam: COMPONENT.naam, verbindingsrol: 'verplicht' }],
      _links: { self: { href: `${BASE}/standaarden/c2d7a1f0-9a3b-4f9e-a0d8-2d5b4f6e7a80` } },
    },
  },
)

export const ServiceAntwoord = describe(
  'Applicatieservice',
  z.object({
    id: ObjectId,
    naam: z.string(),
    onderdeelVan: z.array(Verwijzing),
    bedrijfsfuncties: z.array(Verwijzing),
    referentiecomponenten: z.array(Verwijzing),
    _links: links,
  }),
  {
    description: 'Een dienst die referentiecomponenten leveren.',
    example: {
      id: 'a51e7a0d-4a0f-4a56-8d0a-6d0c3e3b9f10',
      naam: 'Zaken registreren',
      onderdeelVan: [],
      bedrijfsfuncties: [{ id: 'b7c1b7a9-3f63-49f5-8a41-9c0fce6a1e55', naam: 'Zaakafhandeling' }],
      referentiecomponenten: [{ id: COMPONENT.id, naam: COMPONENT.naam }],
      _links: { self: { href: `${BASE}/applicatieservices/a51e7a0d-4a0f-4a56-8d0a-6d0c3e3b9f10` } },
    },
  },
)

export const FunctieAntwoord = describe(
  'Bedrijfsfunctie',
  z.object({
    id: ObjectId,
    naam: z.string(),
    soort: Bedrijfsfunctie.shape.soort,
    lagen: z.array(z.string()),
    onderdeelVan: z.array(Verwijzing),
    applicatieservices: z.array(Verwijzing),
    _links: links,
  }),
  {
    description: 'Een groep van wat de gemeente doet.',
    example: {
      id: 'b7c1b7a9-3f63-49f5-8a41-9c0fce6a1e55',
      naam: 'Zaakafhandeling',
      soort: 'hoofdfunctie',
      lagen: ['Uitvoering'],
      onderdeelVan: [],
      applicatieservices: [{ id: 'a51e7a0d-4a0f-4a56-8d0a-6d0c3e3b9f10', naam: 'Zaken registreren' }],
      _links: { self: { href: `${BASE}/bedrijfsfuncties/b7c1b7a9-3f63-49f5-8a41-9c0fce6a1e55` } },
    },
  },
)

export const DomeinAntwoord = describe(
  'Beleidsdomein',
  z.object({ id: ObjectId, naam: z.string(), referentiecomponenten: z.array(Verwijzing), _links: links }),
  {
    description: 'Een beleidsdomein met zijn referentiecomponenten.',
    example: {
      id: '0d1f6c1e-0a35-4a2c-9b8c-21c5f4a9d702',
      naam: 'Dienstverlening',
      referentiecomponenten: [{ id: COMPONENT.id, naam: COMPONENT.naam }],
      _links: { self: { href: `${BASE}/beleidsdomeinen/0d1f6c1e-0a35-4a2c-9b8c-21c5f4a9d702` } },
    },
  },
)
