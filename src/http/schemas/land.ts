import { z } from 'zod'
import {
  Clustermaat,
  Clusters,
  LandelijkBeeld,
  Partnermaat,
  Partners,
  SamenwerkingsverbandId,
} from '../../core/index.ts'
import { anyOf, listOf, wholeNumber } from '../regels/filters.ts'
import { Paginering, paginaVelden } from '../regels/pagination.ts'
import { describe, Link } from './describe.ts'
import { GemeentecodeTekst } from './gemeente.ts'

const API = 'https://api.example.nl/v1'
const overlap = { aandeel: 0.62, ondergrens: 0.55, bovengrens: 0.71, gedeeld: 71, totaal: 115 }

export const PartnersAntwoord = describe(
  'Partners',
  Partners.omit({ partners: true, totaal: true }).extend({
    resultaten: Partners.shape.partners,
    paginering: Paginering,
    _links: z.object({ self: Link }),
  }),
  {
    description:
      'De andere gemeenten, gerangschikt voor één gemeente. Wie te veel onbekend heeft krijgt geen rang maar staat bij zonderRang. reden staat er alleen bij gemeenten waarvan u het landschap mag lezen.',
    example: {
      gemeentecode: '9911',
      naam: 'Wilgenrade',
      weging: { functieoverlap: 1 },
      resultaten: [
        {
          rang: 1,
          gemeentecode: '9912',
          naam: 'Hazelmonde',
          score: 0.62,
          functieoverlap: overlap,
          pakketoverlap: { aandeel: 0.2, gedeeld: 34, totaal: 170 },
          overeenstemming: { aandeel: 0.47, gelijk: 33, gedeeld: 71 },
        },
      ],
      zonderRang: [],
      paginering: { pagina: 1, paginagrootte: 20, totaalAantal: 1, totaalPaginas: 1 },
      _links: { self: { href: `${API}/gemeenten/9911/partners` } },
    },
  },
)

const WEGING =
  'Schrijf dit als maat:gewicht, elke maat één keer, met gewichten tot een miljard en minstens één boven 0. Voorbeeld: functieoverlap:1,overeenstemming:2.'

// an empty text is no number, though JavaScript reads it as 0
const aandeel = z.preprocess(
  (value) => (typeof value === 'string' && /^\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(value) ? Number(value) : value),
  z.number().min(0).max(1),
)

const PartnersVelden = z.strictObject({
  ...paginaVelden,
  maat: Partnermaat.default('functieoverlap').meta({ description: 'Waarop de rangorde berust.' }),
  weging: listOf(
    z.string().regex(/^(?:functieoverlap|pakketoverlap|overeenstemming):\d{1,9}(?:\.\d{1,9})?$/, WEGING),
    'In plaats van maat: meer maten, elk met een gewicht, bijvoorbeeld functieoverlap:1,overeenstemming:2.',
  ).optional(),
  minimaalGedeeld: wholeNumber({
    least: 1,
    standard: 1,
    description: 'Wie minder referentiecomponenten deelt krijgt geen rang.',
  }),
  grootsteOnzekerheid: aandeel.default(0.4).meta({
    type: 'number',
    minimum: 0,
    maximum: 1,
    description:
      'Grootste afstand tussen ondergrens en bovengrens van de functieoverlap; anders te weinig gegevens. Zonder: 0.4.',
  }),
  gemeenten: anyOf(GemeentecodeTekst, 'Alleen deze gemeenten.'),
  provincie: anyOf(z.string().min(1).max(50), 'Alleen gemeenten in deze provincie.'),
  inwonersVanaf: wholeNumber({ least: 0, standard: 0, description: 'Minstens zoveel inwoners.' }),
  inwonersTotEnMet: wholeNumber({ least: 0, standard: 20_000_000, description: 'Hoogstens zoveel inwoners.' }),
  samenwerkingsverband: anyOf(SamenwerkingsverbandId, 'Alleen deelnemers van dit samenwerkingsverband.'),
})

export const PartnersVraag = PartnersVelden.refine(
  ({ weging }) => weging === undefined || isWeging(readWeging(weging), weging.length),
  { path: ['weging'], error: WEGING },
).refine(({ inwonersVanaf, inwonersTotEnMet }) => inwonersVanaf <= inwonersTotEnMet, {
  path: ['inwonersVanaf'],
  error: 'Mag niet groter zijn dan inwonersTotEnMet.',
})

/** Whether every part names another maat, and not all weigh nothing. */
function isWeging(weging: Readonly<Record<string, number>>, parts: number): boolean {
  const gewichten = Object.values(weging)
  return gewichten.length === parts && gewichten.some((gewicht) => gewicht > 0)
}

/** `functieoverlap:1,overeenstemming:2`. */
export function readWeging(parts: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    parts.map((part) => {
      const [maat = '', gewicht = '0'] = part.split(':')
      return [maat, Number(gewicht)]
    }),
  )
}

export const ClustersAntwoord = describe('Clusters', Clusters.extend({ _links: z.object({ self: Link }) }), {
  description:
    'Natuurlijke groepen van gemeenten naar wat ze gebruiken (Louvain). Hetzelfde zaad geeft hetzelfde. Wat een groep bindt staat er alleen bij als u het landschap van elk lid mag lezen; aandeelOveral en lift gaan over de gemeenten waarvan u het landschap mag lezen.',
  example: {
    maat: 'pakketoverlap',
    zaad: 1,
    gemeenten: 2,
    modulariteit: 0.31,
    clusters: [
      {
        nummer: 1,
        gemeenten: [
          { gemeentecode: '9911', naam: 'Wilgenrade' },
          { gemeentecode: '9912', naam: 'Hazelmonde' },
        ],
        pakketten: [],
        referentiecomponenten: [],
      },
    ],
    zonderCluster: [],
    _links: { self: { href: `${API}/clusters` } },
  },
})

export const ClustersVraag = z.strictObject({
  maat: Clustermaat.default('pakketoverlap').meta({ description: 'Waarin gemeenten op elkaar lijken.' }),
  zaad: wholeNumber({ least: 0, most: 4_294_967_295, standard: 1, description: 'Zelfde zaad, zelfde groepen.' }),
})

export const LandelijkAntwoord = describe(
  'LandelijkBeeld',
  LandelijkBeeld.extend({ _links: z.object({ self: Link }) }),
  {
    description:
      'Het landelijke beeld van deze maand: per referentiecomponent de aandelen van pakketten en leveranciers. Vaste cellen over ten minste vijf gemeenten, afgerond op vijftallen, zonder filters: niemand kan er één gemeente uit halen.',
    example: {
      maand: '2026-11',
      standVan: '2026-11',
      referentiemodel: '2026-06-30',
      gemeenten: 5,
      harmonisatiegraad: { ondergrens: 0.2, bovengrens: 0.4 },
      componenten: [
        {
          referentiecomponent: { id: '6b3e5b0c-8a5e-4a39-9d27-2b1c6f2e9a01', naam: 'Zaakafhandelcomponent' },
          beleidsdomeinen: ['Niet domeingebonden'],
          gemeenten: null,
          pakketten: { cellen: [], overig: null, hhi: null },
          leveranciers: { cellen: [], overig: null, hhi: null },
          harmonisatiegraad: null,
        },
      ],
      _links: { self: { href: `${API}/landelijk` } },
    },
  },
)
