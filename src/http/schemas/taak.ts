import { z } from 'zod'
import { Gemeentecode } from '../../core/index.ts'
import { describe, Link } from './describe.ts'
import { ProbleemAntwoord } from './probleem.ts'

export const TaakAdres = z.object({ taakId: z.uuid().meta({ description: 'Id van de taak.' }) })

export const TaakAntwoord = describe(
  'Taak',
  z.object({
    id: z.uuid(),
    soort: z.string(),
    gemeentecode: Gemeentecode.optional(),
    status: z.enum(['wacht', 'loopt', 'gereed', 'mislukt']),
    voortgang: z.number().min(0).max(1),
    aangemaaktOp: z.iso.datetime(),
    gereedOp: z.iso.datetime().optional(),
    fout: ProbleemAntwoord.optional(),
    _links: z.object({ self: Link, resultaat: Link.optional() }),
  }),
  {
    description: 'Werk dat langer duurt: hoe ver het is, en bij gereed waar het resultaat staat.',
    example: {
      id: '8d2f4c1e-53a7-4a55-9d53-6f0c0a6c1f10',
      soort: 'inventarisatie',
      gemeentecode: '9911',
      status: 'gereed',
      voortgang: 1,
      aangemaaktOp: '2026-11-26T09:00:00.000Z',
      gereedOp: '2026-11-26T09:00:04.120Z',
      _links: {
        self: { href: 'https://api.example.nl/v1/taken/8d2f4c1e-53a7-4a55-9d53-6f0c0a6c1f10' },
        resultaat: {
          href: 'https://api.example.nl/v1/gemeenten/9911/inventarisaties/3b9710c4-6614-467a-ab82-36822cf48db1',
        },
      },
    },
  },
)
