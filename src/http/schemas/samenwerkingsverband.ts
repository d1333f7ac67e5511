import { z } from 'zod'
import { Samenwerkingsverband } from '../../core/index.ts'
import { anyOf, searchField, sortField } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { GemeentecodeTekst } from './gemeente.ts'
import { filledIn } from './tekst.ts'

const ADRES = 'https://api.example.nl/v1/samenwerkingsverbanden/ict-samenwerking-noord'

export const SamenwerkingsverbandAntwoord = describe(
  'Samenwerkingsverband',
  Samenwerkingsverband.extend({ _links: z.object({ self: Link, vergelijking: Link }) }),
  {
    description: 'Gemeenten die samen ICT hebben. deelnemerNamen noemt wie een bron alleen bij naam geeft.',
    example: {
      id: 'ict-samenwerking-noord',
      naam: 'ICT-samenwerking Noord',
      soort: 'Gemeenschappelijke regeling',
      deelnemers: ['9911', '9912'],
      deelnemerNamen: [],
      _links: { self: { href: ADRES }, vergelijking: { href: `${ADRES}/vergelijking` } },
    },
  },
)

export const SamenwerkingsverbandLijst = describeList(SamenwerkingsverbandAntwoord)

export const SamenwerkingsverbandAdres = z.object({
  id: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'Kleine letters, cijfers en koppeltekens, bijvoorbeeld ict-samenwerking-noord.',
    )
    .max(200)
    .meta({ description: 'Naam in kleine letters met koppeltekens.', examples: ['ict-samenwerking-noord'] }),
})

export const SamenwerkingsverbandenVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  soort: anyOf(z.string().min(1).max(100), 'Alleen van deze soort.'),
  deelnemer: anyOf(GemeentecodeTekst, 'Alleen waaraan deze gemeente deelneemt.'),
  sort: sortField(['naam', 'soort', 'id']),
})

export const SamenwerkingsverbandInvoer = describe(
  'SamenwerkingsverbandInvoer',
  z.strictObject({
    naam: filledIn(200),
    soort: filledIn(100).optional(),
    deelnemers: z.array(GemeentecodeTekst).min(1).max(100),
  }),
  {
    description: 'Een samenwerkingsverband dat u zelf vastlegt.',
    example: { naam: 'ICT-samenwerking Noord', soort: 'Gemeenschappelijke regeling', deelnemers: ['9911', '9912'] },
  },
)
