import { z } from 'zod'
import { Gemeentecode } from '../../core/index.ts'
import { anyOf } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { GemeentecodeTekst } from './gemeente.ts'
import { filledIn } from './tekst.ts'

const ROLLEN = ['lezer', 'architect', 'programma', 'beheerder'] as const

export const SleutelAdres = z.object({ sleutelId: z.uuid().meta({ description: 'Id van de sleutel.' }) })

const EXAMPLE = {
  id: '3b9710c4-6614-467a-ab82-36822cf48db1',
  omschrijving: 'Archi van de architect',
  rol: 'architect',
  gemeenten: ['9911'],
  alleGemeenten: false,
  status: 'actief',
  aangemaaktOp: '2026-11-26T09:00:00.000Z',
  verlooptOp: '2027-11-26T09:00:00.000Z',
  _links: { self: { href: 'https://api.example.nl/v1/sleutels/3b9710c4-6614-467a-ab82-36822cf48db1' } },
}

const facts = z.object({
  id: z.uuid(),
  omschrijving: z.string(),
  rol: z.enum(ROLLEN),
  /** Codes it is for; empty when it is for all, or for none. */
  gemeenten: z.array(Gemeentecode),
  alleGemeenten: z.boolean(),
  status: z.enum(['actief', 'verlopen', 'ingetrokken']),
  aangemaaktOp: z.iso.datetime(),
  verlooptOp: z.iso.datetime(),
  ingetrokkenOp: z.iso.datetime().optional(),
  _links: z.object({ self: Link }),
})

export const SleutelAntwoord = describe('Sleutel', facts, {
  description: 'Een API-sleutel, zonder zijn geheim.',
  example: EXAMPLE,
})

export const SleutelLijst = describeList(SleutelAntwoord)

/** The one time that the secret is shown. */
export const NieuweSleutel = describe('NieuweSleutel', facts.extend({ geheim: z.string() }), {
  description: 'Een nieuwe sleutel met zijn geheim. Bewaar het geheim meteen: het wordt nooit meer getoond.',
  example: { ...EXAMPLE, geheim: 'gd_VoorbeeldVanEenGeheimDatNergensWerkt' },
})

export const SleutelsVraag = z.strictObject({
  ...paginaVelden,
  rol: anyOf(z.enum(ROLLEN), 'Alleen sleutels met deze rol.'),
  status: anyOf(z.enum(['actief', 'verlopen', 'ingetrokken']), 'Alleen sleutels met deze status.'),
})

/** Readers and architects need to know whose landschappen; the other roles have no use for it. */
export const SleutelInvoer = describe(
  'SleutelInvoer',
  z
    .strictObject({
      omschrijving: filledIn(200),
      rol: z.enum(ROLLEN),
      gemeenten: z.array(GemeentecodeTekst).min(1).max(500).optional(),
      alleGemeenten: z.boolean().optional(),
      verlooptOp: z.iso.datetime({ offset: true }).optional(),
    })
    .superRefine(({ rol, gemeenten, alleGemeenten, verlooptOp }, context) => {
      const refuse = (field: string, message: string) => {
        context.addIssue({ code: 'custom', path: [field], message })
      }
      const isBound = rol === 'lezer' || rol === 'architect'
      if (isBound && gemeenten === undefined && alleGemeenten !== true) {
        refuse('gemeenten', 'Noem de gemeenten, of zet alleGemeenten op true.')
      }
      if (gemeenten !== undefined && (!isBound || alleGemeenten === true)) {
        refuse('gemeenten', isBound ? 'Kan niet samen met alleGemeenten.' : `Hoort niet bij de rol ${rol}.`)
      }
      if (verlooptOp?.endsWith('-00:00')) refuse('verlooptOp', 'Noem een tijdzone: Z of bijvoorbeeld +01:00.')
    }),
  {
    description: 'Wat een nieuwe sleutel mag. Zonder verlooptOp is hij een jaar geldig.',
    example: { omschrijving: 'Archi van de architect', rol: 'architect', gemeenten: ['9911'] },
  },
)
