import { z } from 'zod'
import { Datum, Inventarisatie, type Volledig } from '../../core/index.ts'
import { listOf, yesOrNo } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { GemeenteAdres } from './gemeente.ts'
import { filledIn } from './tekst.ts'

const GEMEENTE = 'https://api.example.nl/v1/gemeenten/9911'
const ID = '5f0c1f4e-3a55-4b64-9d4b-6f3f0d1f7a11'

const voorbeeld = {
  gemeentecode: '9911',
  bron: 'eigen_lijst',
  bestandsnaam: 'gemeente-wilgenrade.csv',
  bestandshash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  formaat: 'eigen_lijst',
  referentiemodel: '2026-06-30',
  peildatum: '2026-11-24',
  volledig: true,
  ingelezenOp: '2026-11-24T10:00:00.000Z',
  account: 'lokaal',
  lezing: {
    codering: 'utf-8',
    scheidingsteken: ';',
    kopregel: 1,
    kolommen: [{ kolom: 'Systeem', gelezenAls: 'naam' }],
  },
  tellingen: { regelsIn: 122, uit: 121, redenen: [{ reden: 'lege regel', aantal: 1 }] },
  bevindingen: [
    {
      code: 'onbekende_kolom',
      ernst: 'informatie',
      tekst: 'Kolom "Kleur" is niet herkend en niet gelezen.',
      plaats: { bestand: 'gemeente-wilgenrade.csv', regel: 1, kolom: 'Kleur' },
    },
  ],
  applicaties: 121,
}

const Links = z.object({ self: Link, gemeente: Link, applicaties: Link })

export const InventarisatieAntwoord = describe('Inventarisatie', Inventarisatie.extend({ _links: Links }), {
  description:
    'Het verslag van een ingelezen bestand: wat voor wat is aangezien, hoeveel regels erin gingen en eruit kwamen, en elke bevinding met haar plaats. Het bestand zelf wordt niet bewaard.',
  example: {
    id: ID,
    volgnummer: 12,
    ...voorbeeld,
    _links: {
      self: { href: `${GEMEENTE}/inventarisaties/${ID}` },
      gemeente: { href: GEMEENTE },
      applicaties: { href: `${GEMEENTE}/applicaties` },
    },
  },
})

export const InventarisatieLijst = describeList(InventarisatieAntwoord)

export const Inventarisatieverslag = describe(
  'Inventarisatieverslag',
  Inventarisatie.partial({ id: true, volgnummer: true }).extend({ proef: z.boolean(), _links: Links.partial() }),
  {
    description:
      'Het verslag van een gestuurd bestand. Bij een proef is niets opgeslagen: dan ontbreken id, volgnummer en self.',
    example: {
      ...voorbeeld,
      proef: true,
      _links: { gemeente: { href: GEMEENTE }, applicaties: { href: `${GEMEENTE}/applicaties` } },
    },
  },
)

export const InventarisatieAdres = GemeenteAdres.extend({
  id: z.guid().meta({ description: 'Id van de inventarisatie.', examples: [ID] }),
})

export const InventarisatiesVraag = z.strictObject({ ...paginaVelden })

/** `true`, `false`, or names of beleidsdomeinen with a comma between. */
const volledig = z
  .string()
  .min(1)
  .transform((text): Volledig => {
    if (text === 'true') return true
    if (text === 'false') return false
    return text.split(',').map((part) => part.trim())
  })
  .meta({
    type: 'string',
    description:
      'Of het bestand alles bevat: true, false, of de beleidsdomeinen die het helemaal dekt, met een komma ertussen. Wat een bestand niet dekt is onbekend, niet afwezig.',
    examples: ['true'],
  })

/** `naam:Systeem,leverancier:Maker`. */
const kolommen = listOf(
  z.string().regex(/^[^:,]+:[^,]+$/, 'Schrijf dit als veld:Kolom, bijvoorbeeld naam:Systeem.'),
  'Welke kolom wat is, waar de herkenning tekortschiet: veld:Kolom, bijvoorbeeld naam:Systeem,leverancier:Maker.',
).optional()

export const uploadVelden = {
  peildatum: Datum.optional().meta({
    description: 'Waarover het bestand gaat; anders wat het bestand zegt, anders vandaag.',
  }),
  volledig: volledig.optional(),
  kolommen,
}

export const UploadVraag = z.strictObject({
  ...uploadVelden,
  proef: yesOrNo(
    false,
    'Alleen lezen en verslag doen: er wordt niets opgeslagen. Een testgemeente (code vanaf 9901) hoeft er dan nog niet te zijn.',
  ),
  bron: filledIn(100)
    .optional()
    .meta({
      description:
        'Waarvan dit een nieuwere stand is; anders de vorm van het bestand. Een volledige inventarisatie vervangt de eerdere van dezelfde bron.',
      examples: ['cmdb'],
    }),
})

/** Splits `veld:Kolom` at its first colon. */
export function readKolommen(parts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf(':')
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    }),
  )
}
