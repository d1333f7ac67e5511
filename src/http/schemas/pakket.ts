import { z } from 'zod'
import { Gemeentecode, ObjectId, PakketId, Samenvoegbesluit, Samenvoegvoorstel } from '../../core/index.ts'
import { anyOf, searchField, sortField, yesOrNo } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { GemeentecodeTekst } from './gemeente.ts'

const API = 'https://api.example.nl/v1'
const ID = 'maker--zaaksysteem-noord'
const BESLUIT = '0b6f6d1f-1c5e-4a8b-8f1c-2f0f7f6f3b11'

export const PakketAntwoord = describe(
  'Pakket',
  z.object({
    id: PakketId,
    naam: z.string(),
    leverancier: z.string().optional(),
    eerdereLeveranciers: z.array(z.string()),
    aliassen: z.array(z.string()),
    omschrijving: z.string().optional(),
    referentiecomponenten: z.array(
      z.object({
        id: ObjectId,
        naam: z.string(),
        stemmen: z.array(z.enum(['catalogus', 'leverancier', 'gemeente'])),
        gemeenten: z.int().min(0),
      }),
    ),
    standaarden: z.array(z.string()),
    gemeenten: z.array(Gemeentecode),
    _links: z.object({ self: Link }),
  }),
  {
    description:
      'Een product onder al zijn namen. stemmen zegt wie het bij een referentiecomponent noemt; gemeenten noemt en telt alleen gemeenten die u mag lezen.',
    example: {
      id: ID,
      naam: 'Zaaksysteem Noord',
      leverancier: 'Maker',
      eerdereLeveranciers: [],
      aliassen: ['Noordzaak'],
      omschrijving: 'Registreert en volgt alle zaken van een gemeente.',
      referentiecomponenten: [
        {
          id: '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01',
          naam: 'Zaakafhandelcomponent',
          stemmen: ['catalogus'],
          gemeenten: 2,
        },
      ],
      standaarden: [],
      gemeenten: ['9911', '9912'],
      _links: { self: { href: `${API}/pakketten/${ID}` } },
    },
  },
)

export const PakketLijst = describeList(PakketAntwoord)

const pakketId = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'Kleine letters, cijfers en koppeltekens, bijvoorbeeld maker--zaaksysteem-noord.')
  .max(300)

export const PakketAdres = z.object({
  id: pakketId.meta({ description: 'Id van het pakket.', examples: [ID] }),
})

export const PakkettenVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  leverancier: anyOf(z.string().min(1).max(200), 'Alleen van deze leverancier.'),
  referentiecomponent: anyOf(ObjectId, 'Alleen wat bij dit referentiecomponent genoemd of gebruikt wordt (Object ID).'),
  inGebruik: yesOrNo(false, 'Alleen wat een gemeente die u mag lezen gebruikt.'),
  sort: sortField(['naam', 'leverancier', 'id']),
})

export const VoorstelAntwoord = describe(
  'Samenvoegvoorstel',
  Samenvoegvoorstel.extend({ namen: z.object({ links: z.string(), rechts: z.string() }) }),
  {
    description: 'Twee pakketten die op elkaar lijken. Niemand voegt ze samen tot een mens dat besluit.',
    example: {
      links: 'maker--zaaksysteem-noord',
      rechts: 'maker--zaaksystem-noord',
      gelijkenis: 0.94,
      reden:
        '"Zaaksysteem Noord" en "Zaaksystem Noord" verschillen één letter, mogelijk een tikfout; de leverancier is dezelfde.',
      namen: { links: 'Zaaksysteem Noord', rechts: 'Zaaksystem Noord' },
    },
  },
)

export const VoorstelLijst = describeList(VoorstelAntwoord)

export const VoorstellenVraag = z.strictObject({ ...paginaVelden, gemeente: GemeentecodeTekst })

export const SamenvoegingAntwoord = describe(
  'Samenvoeging',
  Samenvoegbesluit.extend({
    id: z.string(),
    account: z.string(),
    vastgelegdOp: z.iso.datetime(),
    _links: z.object({ self: Link }),
  }),
  {
    description: 'Het besluit dat twee pakketten één zijn, of juist niet. Het laatste besluit over een paar telt.',
    example: {
      id: BESLUIT,
      links: 'maker--zaaksysteem-noord',
      rechts: 'maker--zaaksystem-noord',
      besluit: 'samenvoegen',
      account: 'lokaal',
      vastgelegdOp: '2026-11-26T09:00:00.000Z',
      _links: { self: { href: `${API}/samenvoegingen/${BESLUIT}` } },
    },
  },
)

export const SamenvoegingLijst = describeList(SamenvoegingAntwoord)

export const SamenvoegingAdres = z.object({
  id: z.guid().meta({ description: 'Id van het besluit.', examples: [BESLUIT] }),
})

export const SamenvoegingenVraag = z.strictObject({ ...paginaVelden })

export const SamenvoegingInvoer = describe(
  'SamenvoegingInvoer',
  z.strictObject({ links: pakketId, rechts: pakketId, besluit: z.enum(['samenvoegen', 'apart']) }),
  {
    description: 'Welke twee pakketten één zijn (samenvoegen), of op elkaar lijken en het niet zijn (apart).',
    example: { links: 'maker--zaaksysteem-noord', rechts: 'maker--zaaksystem-noord', besluit: 'samenvoegen' },
  },
)
