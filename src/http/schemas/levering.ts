import { z } from 'zod'
import { Levering } from '../../core/index.ts'
import { yesOrNo } from '../regels/filters.ts'
import { paginaVelden } from '../regels/pagination.ts'
import { describe, describeList, Link } from './describe.ts'
import { uploadVelden } from './inventarisatie.ts'

const ID = '8d2f6c0a-11f0-4c52-9c4a-0d0b7f3c9e21'

const voorbeeld = {
  bestandsnaam: 'leveranciers_pakketten.csv',
  bestandshash: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  formaat: 'softwarecatalogus_pakketten',
  referentiemodel: '2026-06-30',
  ingelezenOp: '2026-11-24T10:00:00.000Z',
  account: 'lokaal',
  lezing: {
    codering: 'utf-8',
    scheidingsteken: ';',
    kopregel: 1,
    kolommen: [{ kolom: 'Pakket Naam', gelezenAls: 'naam' }],
  },
  tellingen: { regelsIn: 840, uit: 612, redenen: [{ reden: 'zelfde pakket, andere versie', aantal: 228 }] },
  bevindingen: [],
  inventarisaties: [],
  aantallen: { kennis: 612, koppelingen: 0, samenwerkingsverbanden: 0 },
}

export const LeveringAntwoord = describe('Levering', Levering.extend({ _links: z.object({ self: Link }) }), {
  description:
    'Het verslag van een bestand over veel gemeenten of geen: landschappen worden inventarisaties, de rest is kennis van pakketten, koppelingen en samenwerkingsverbanden. De kennis telt mee in elke vergelijking.',
  example: { id: ID, ...voorbeeld, _links: { self: { href: `https://api.example.nl/v1/leveringen/${ID}` } } },
})

export const LeveringLijst = describeList(LeveringAntwoord)

export const Leveringverslag = describe(
  'Leveringverslag',
  Levering.partial({ id: true }).extend({ proef: z.boolean(), _links: z.object({ self: Link }).partial() }),
  {
    description: 'Het verslag van een gestuurd bestand. Bij een proef is niets opgeslagen: dan ontbreken id en self.',
    example: { ...voorbeeld, proef: true, _links: {} },
  },
)

export const LeveringAdres = z.object({
  id: z.guid().meta({ description: 'Id van de levering.', examples: [ID] }),
})

export const LeveringenVraag = z.strictObject({ ...paginaVelden })

export const LeveringUploadVraag = z.strictObject({
  ...uploadVelden,
  proef: yesOrNo(false, 'Alleen lezen en verslag doen: er wordt niets opgeslagen.'),
})
