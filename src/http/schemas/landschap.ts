import { z } from 'zod'
import { TOEWIJZINGSTANDEN } from '../../app/index.ts'
import { Applicatie, Gebruikstatus, Herkomst, Hosting, ObjectId, Toewijzingstatus } from '../../core/index.ts'
import { anyOf, searchField, sortField } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { GemeenteAdres, GemeentecodeTekst } from './gemeente.ts'
import { filledIn } from './tekst.ts'
import { standVelden } from './vergelijking.ts'

const GEMEENTE = 'https://api.example.nl/v1/gemeenten/9911'
const COMPONENT = '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01'

export const ApplicatieAntwoord = describe(
  'Applicatie',
  Applicatie.extend({
    aard: z.enum(['applicatie', 'voorziening', 'geen_applicatie']),
    pakket: z.object({ id: z.string(), naam: z.string(), leverancier: z.string().optional() }),
    referentiecomponenten: z.array(
      z.object({
        id: ObjectId,
        naam: z.string(),
        herkomst: Herkomst,
        status: Toewijzingstatus,
        zekerheid: z.number().min(0).max(1),
      }),
    ),
    voorstellen: z.int().min(0),
    toewijzingstand: z.enum(TOEWIJZINGSTANDEN),
    _links: z.object({ self: Link, gemeente: Link, toewijzingen: Link }),
  }),
  {
    description:
      'Wat een gemeente gebruikt: één regel van haar landschap, met het pakket dat het is en de referentiecomponenten die het vult. voorstellen telt wat op een oordeel wacht. toewijzingstand zegt of er een toewijzing geldt, of er alleen voorstellen zijn (te_beoordelen), of helemaal niets (zonder).',
    example: {
      id: '9911-zaaksysteem-noord',
      gemeentecode: '9911',
      naam: 'Zaaksysteem Noord',
      leverancier: 'Maker',
      status: 'in_productie',
      via: ['eigen'],
      vermeldingen: [{ naam: 'Zaakafhandelcomponent', herkomst: 'gemeente' }],
      standaarden: [],
      plaats: { bestand: 'gemeente-wilgenrade.csv', regel: 12 },
      aard: 'applicatie',
      pakket: { id: 'maker--zaaksysteem-noord', naam: 'Zaaksysteem Noord', leverancier: 'Maker' },
      referentiecomponenten: [
        { id: COMPONENT, naam: 'Zaakafhandelcomponent', herkomst: 'gemeente', status: 'vermeld', zekerheid: 1 },
      ],
      voorstellen: 0,
      toewijzingstand: 'geldend',
      _links: {
        self: { href: `${GEMEENTE}/applicaties/9911-zaaksysteem-noord` },
        gemeente: { href: GEMEENTE },
        toewijzingen: { href: `${GEMEENTE}/toewijzingen?applicatie=9911-zaaksysteem-noord` },
      },
    },
  },
)

export const ApplicatieLijst = describeList(ApplicatieAntwoord)

const applicatieId = z.string().min(1).max(300)

export const ApplicatieAdres = GemeenteAdres.extend({
  id: applicatieId.meta({ description: 'Id van de applicatie.', examples: ['9911-zaaksysteem-noord'] }),
})

export const StandVraag = z.strictObject(standVelden)

export const ApplicatiesVraag = z.strictObject({
  ...paginaVelden,
  ...standVelden,
  search: searchField,
  status: anyOf(Gebruikstatus, 'Alleen met deze status van gebruik.'),
  aard: anyOf(z.enum(['applicatie', 'voorziening', 'geen_applicatie']), 'Alleen van deze aard.'),
  hosting: anyOf(Hosting, 'Alleen met deze hosting.'),
  leverancier: anyOf(z.string().min(1).max(200), 'Alleen van deze leverancier, zoals bij het pakket vermeld.'),
  referentiecomponent: anyOf(ObjectId, 'Alleen wat dit referentiecomponent vult (Object ID).'),
  toewijzingstand: anyOf(
    z.enum(TOEWIJZINGSTANDEN),
    'Alleen waarvoor een toewijzing geldt, waarvoor alleen voorstellen wachten, of waarvoor er geen is.',
  ),
  samenMet: anyOf(
    GemeentecodeTekst,
    'Lees het landschap zoals in een vergelijking met deze gemeenten: een naam die twee leveranciers er gebruiken, is daar onzeker.',
  ),
  sort: sortField(['id', 'naam', 'leverancier', 'status']),
})

const TOEWIJZING = '0f1e2d3c4b5a69788796a5b4c3d2e1f0'

export const ToewijzingAntwoord = describe(
  'Toewijzing',
  z.object({
    id: z.string(),
    applicatie: z.object({ id: z.string(), naam: z.string(), leverancier: z.string().optional() }),
    pakket: z.object({ id: z.string(), naam: z.string() }).optional(),
    referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
    herkomst: Herkomst,
    status: Toewijzingstatus,
    zekerheid: z.number().min(0).max(1),
    redenen: z.array(z.string()),
    vanKracht: z.boolean(),
    vervallen: z.boolean(),
    besluit: z
      .object({
        besluit: z.enum(['bevestigd', 'afgewezen']),
        eigen: z.boolean(),
        reden: z.string().optional(),
        vastgelegdOp: z.iso.datetime(),
      })
      .optional(),
    _links: z.object({ self: Link, applicatie: Link }),
  }),
  {
    description:
      'Waarvoor een applicatie gebruikt wordt, wie dat zegt (gemeente, leverancier of afgeleid) en hoe zeker het is. Van kracht is per applicatie de hoogste stem die spreekt. vervallen: het referentiecomponent staat niet meer in de release; de toewijzing blijft bewaard.',
    example: {
      id: TOEWIJZING,
      applicatie: { id: '9911-zaaksysteem-noord', naam: 'Zaaksysteem Noord', leverancier: 'Maker' },
      pakket: { id: 'maker--zaaksysteem-noord', naam: 'Zaaksysteem Noord' },
      referentiecomponent: { id: COMPONENT, naam: 'Zaakafhandelcomponent' },
      herkomst: 'afgeleid',
      status: 'voorgesteld',
      zekerheid: 0.74,
      redenen: ["naam bevat 'zaaksysteem'"],
      vanKracht: false,
      vervallen: false,
      _links: {
        self: { href: `${GEMEENTE}/toewijzingen/${TOEWIJZING}` },
        applicatie: { href: `${GEMEENTE}/applicaties/9911-zaaksysteem-noord` },
      },
    },
  },
)

export const ToewijzingLijst = describeList(ToewijzingAntwoord)

export const ToewijzingAdres = GemeenteAdres.extend({
  id: z
    .string()
    .min(1)
    .max(64)
    .meta({ description: 'Id van de toewijzing.', examples: [TOEWIJZING] }),
})

export const ToewijzingenVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  status: anyOf(Toewijzingstatus, 'Alleen met deze status.'),
  herkomst: anyOf(Herkomst, 'Alleen van deze stem.'),
  applicatie: anyOf(applicatieId, 'Alleen van deze applicatie.'),
  referentiecomponent: anyOf(ObjectId, 'Alleen naar dit referentiecomponent (Object ID).'),
  sort: sortField(['applicatie', 'zekerheid', 'status', 'herkomst']),
})

const reden = filledIn(500).optional()

export const ToewijzingWijziging = describe(
  'ToewijzingWijziging',
  z.strictObject({ status: z.enum(['bevestigd', 'afgewezen']), reden }),
  { description: 'Het oordeel van de gemeente over een toewijzing.', example: { status: 'bevestigd' } },
)

export const EigenToewijzingInvoer = describe(
  'ToewijzingInvoer',
  z.strictObject({ applicatieId, referentiecomponentId: ObjectId, reden }),
  {
    description: 'Een toewijzing van de gemeente zelf.',
    example: {
      applicatieId: '9911-zaaksysteem-noord',
      referentiecomponentId: COMPONENT,
      reden: 'Wordt gebruikt voor alle zaken.',
    },
  },
)

export const ToewijzingAangemaakt = describe(
  'ToewijzingAangemaakt',
  z.object({
    id: z.string(),
    applicatieId: z.string(),
    referentiecomponentId: ObjectId,
    _links: z.object({ self: Link }),
  }),
  {
    description: 'Waar de toegevoegde toewijzing staat.',
    example: {
      id: TOEWIJZING,
      applicatieId: '9911-zaaksysteem-noord',
      referentiecomponentId: COMPONENT,
      _links: { self: { href: `${GEMEENTE}/toewijzingen/${TOEWIJZING}` } },
    },
  },
)

export const ToewijzingOordelen = describe(
  'ToewijzingOordelen',
  z.strictObject({
    status: z.enum(['bevestigd', 'afgewezen']).nullable(),
    reden,
    ids: z.array(z.string().min(1).max(64)).min(1).max(1000).optional(),
    minimaleZekerheid: z.number().min(0).max(1).optional(),
  }),
  {
    description:
      'Een oordeel over veel toewijzingen tegelijk: die met deze ids, of alle voorstellen met ten minste deze zekerheid die per applicatie het eerste zijn. status null neemt het oordeel over deze ids terug; wat geen oordeel had, blijft zoals het is.',
    example: { status: 'bevestigd', minimaleZekerheid: 0.8 },
  },
)

export const OordeelUitkomst = describe(
  'OordeelUitkomst',
  z.object({ gewijzigd: z.int().min(0), ids: z.array(z.string()) }),
  {
    description:
      'Hoeveel toewijzingen een oordeel kregen of verloren, en welke: met die ids is het ook terug te nemen.',
    example: { gewijzigd: 1, ids: [TOEWIJZING] },
  },
)
