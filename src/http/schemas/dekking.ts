import { z } from 'zod'
import { Datum, Herkomst, ObjectId, Staat } from '../../core/index.ts'
import { anyOf, searchField, yesOrNo } from '../regels/filters.ts'
import { Paginering, paginaVelden } from '../regels/pagination.ts'
import { describe, Link } from './describe.ts'
import { GemeenteAdres } from './gemeente.ts'
import { filledIn } from './tekst.ts'
import { standVelden } from './vergelijking.ts'

const GEMEENTE = 'https://api.example.nl/v1/gemeenten/9911'
const COMPONENT = '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01'

const aantal = z.int().min(0)
const Aantallen = z.object({ staten: z.record(Staat, aantal), dubbelingen: aantal })

const cel = {
  referentiecomponent: { id: COMPONENT, naam: 'Zaakafhandelcomponent' },
  beleidsdomeinen: ['Niet domeingebonden'],
  staat: 'aanwezig',
  dubbeling: false,
  applicaties: [
    {
      id: '9911-zaaksysteem-noord',
      naam: 'Zaaksysteem Noord',
      pakket: { id: 'maker--zaaksysteem-noord', naam: 'Zaaksysteem Noord' },
      herkomst: 'gemeente',
    },
  ],
  _links: {
    self: { href: `${GEMEENTE}/dekking/${COMPONENT}` },
    referentiecomponent: {
      href: `https://api.example.nl/v1/referentiemodellen/2026-06-30/referentiecomponenten/${COMPONENT}`,
    },
  },
}

export const CelAntwoord = describe(
  'Dekkingscel',
  z.object({
    referentiecomponent: z.object({ id: ObjectId, naam: z.string() }),
    beleidsdomeinen: z.array(z.string()),
    staat: Staat,
    dubbeling: z.boolean(),
    applicaties: z.array(
      z.object({
        id: z.string(),
        naam: z.string(),
        pakket: z.object({ id: z.string(), naam: z.string() }),
        herkomst: Herkomst,
      }),
    ),
    reden: z.string().optional(),
    door: z.string().optional(),
    besluit: z
      .object({
        staat: z.enum(['niet_nodig', 'elders_belegd']),
        reden: z.string(),
        door: z.string().optional(),
        vastgelegdOp: z.iso.datetime(),
      })
      .optional(),
    _links: z.object({ self: Link, referentiecomponent: Link }),
  }),
  {
    description:
      'Eén referentiecomponent in één gemeente: aanwezig met bewijs, afwezig, onbekend, of door de gemeente zelf op niet_nodig of elders_belegd gezet. besluit staat er bij het ophalen van één cel, ook als een applicatie in gebruik ervoor gaat.',
    example: cel,
  },
)

export const DekkingAntwoord = describe(
  'Dekking',
  z.object({
    referentiemodel: Datum,
    peildatum: Datum,
    samenvatting: Aantallen,
    beleidsdomeinen: z.array(Aantallen.extend({ naam: z.string() })),
    resultaten: z.array(CelAntwoord),
    paginering: Paginering,
  }),
  {
    description:
      'Wat een gemeente vult, mist en wat niemand weet: als samenvatting, per beleidsdomein (een referentiecomponent van meer domeinen telt in elk) en per referentiecomponent.',
    example: {
      referentiemodel: '2026-06-30',
      peildatum: '2026-11-24',
      samenvatting: {
        staten: { aanwezig: 74, afwezig: 71, onbekend: 21, niet_nodig: 0, elders_belegd: 0 },
        dubbelingen: 9,
      },
      beleidsdomeinen: [
        {
          naam: 'Bestuur',
          staten: { aanwezig: 3, afwezig: 2, onbekend: 0, niet_nodig: 0, elders_belegd: 0 },
          dubbelingen: 0,
        },
      ],
      resultaten: [cel],
      paginering: { pagina: 1, paginagrootte: 20, totaalAantal: 166, totaalPaginas: 9 },
    },
  },
)

export const CelAdres = GemeenteAdres.extend({
  referentiecomponentId: ObjectId.meta({ description: 'Object ID in GEMMA.', examples: [COMPONENT] }),
})

export const DekkingVraag = z.strictObject({
  ...paginaVelden,
  ...standVelden,
  search: searchField,
  staat: anyOf(Staat, 'Alleen cellen in deze staat.'),
  beleidsdomein: anyOf(z.string().min(1).max(100), 'Alleen referentiecomponenten van dit beleidsdomein (naam).'),
  dubbeling: yesOrNo(false, 'Alleen cellen met meer dan één pakket.'),
})

export const CelInvoer = describe(
  'DekkingscelInvoer',
  z.strictObject({
    staat: z.enum(['niet_nodig', 'elders_belegd']),
    reden: filledIn(500),
    door: filledIn(200).optional(),
  }),
  {
    description: 'Waarom de gemeente dit niet zelf heeft: niet nodig, of belegd bij een andere organisatie (door).',
    example: {
      staat: 'elders_belegd',
      reden: 'Belastingen liggen bij de gemeenschappelijke regeling.',
      door: 'Belastingsamenwerking Noord',
    },
  },
)
