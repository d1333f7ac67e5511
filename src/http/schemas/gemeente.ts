import { z } from 'zod'
import { Gemeente, type Gemeentecode, parseGemeentecode } from '../../core/index.ts'
import { anyOf, searchField, sortField, yesOrNo } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { filledIn } from './tekst.ts'

/** A gemeentecode as people write it: `0363`, `363`, `GM0363`. */
export const GemeentecodeTekst = z
  .string()
  .transform((text, context): Gemeentecode => {
    const code = parseGemeentecode(text)
    if (code !== null) return code
    const message = 'Een gemeentecode heeft vier cijfers, bijvoorbeeld 0363.'
    context.issues.push({ code: 'custom', input: text, message })
    return z.NEVER
  })
  .meta({
    type: 'string',
    // one to four digits, not all of them 0
    pattern: '^([Gg][Mm])?([1-9][0-9]{0,3}|0[1-9][0-9]{0,2}|00[1-9][0-9]?|000[1-9])$',
    description: 'CBS-code van vier cijfers; GM0363 en 363 mogen ook.',
    examples: ['9911'],
  })

export const GemeenteAdres = z.object({ gemeentecode: GemeentecodeTekst })

export const GemeenteAntwoord = describe(
  'Gemeente',
  Gemeente.extend({ _links: z.object({ self: Link, inventarisaties: Link, applicaties: Link, dekking: Link }) }),
  {
    description: 'Een gemeente. voorlopig is waar als de code een werkcode is.',
    example: {
      gemeentecode: '9911',
      naam: 'Wilgenrade',
      provincie: 'Utrecht',
      inwoners: 41200,
      voorlopig: false,
      _links: {
        self: { href: 'https://api.example.nl/v1/gemeenten/9911' },
        inventarisaties: { href: 'https://api.example.nl/v1/gemeenten/9911/inventarisaties' },
        applicaties: { href: 'https://api.example.nl/v1/gemeenten/9911/applicaties' },
        dekking: { href: 'https://api.example.nl/v1/gemeenten/9911/dekking' },
      },
    },
  },
)

export const GemeenteLijst = describeList(GemeenteAntwoord)

export const GemeentenVraag = z.strictObject({
  ...paginaVelden,
  search: searchField,
  provincie: anyOf(z.string().min(1).max(50), 'Alleen gemeenten in deze provincie.'),
  metLandschap: yesOrNo(false, 'Alleen gemeenten waarvan een inventarisatie is ingelezen die u mag lezen.'),
  sort: sortField(['gemeentecode', 'naam', 'inwoners', 'provincie']),
})

/** What a test gemeente is made of. */
export const GemeenteInvoer = describe(
  'GemeenteInvoer',
  z.strictObject({
    naam: filledIn(100),
    provincie: filledIn(50).optional(),
    inwoners: z.int().min(1).max(20_000_000).optional(),
  }),
  {
    description: 'Een testgemeente om mee te oefenen.',
    example: { naam: 'Wilgenrade', provincie: 'Utrecht', inwoners: 41200 },
  },
)
