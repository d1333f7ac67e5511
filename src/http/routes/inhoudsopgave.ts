import { z } from 'zod'
import { API_VERSION } from '../regels/headers.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { describe, Link } from '../schemas/describe.ts'
import type { Api } from '../zod-provider.ts'

const Inhoudsopgave = describe(
  'Inhoudsopgave',
  z.object({
    naam: z.string(),
    versie: z.string(),
    _links: z.object({ self: Link, openapi: Link, documentatie: Link, gemeenten: Link, referentiemodellen: Link }),
  }),
  {
    description: 'Waar u begint.',
    example: {
      naam: 'Gemene Deler',
      versie: API_VERSION,
      _links: {
        self: { href: 'https://api.example.nl/v1' },
        openapi: { href: 'https://api.example.nl/v1/openapi.json' },
        documentatie: { href: 'https://api.example.nl/documentatie' },
        gemeenten: { href: 'https://api.example.nl/v1/gemeenten' },
        referentiemodellen: { href: 'https://api.example.nl/v1/referentiemodellen' },
      },
    },
  },
)

/** `/v1` and `/v1/`: the one place where a slash at the end makes no difference. */
export function addInhoudsopgave(api: Api): void {
  api.get('/', {
    schema: {
      operationId: 'leesInhoudsopgave',
      tags: ['Algemeen'],
      summary: 'Waar u begint',
      description: 'Een korte inhoudsopgave van de API.',
      response: { 200: Inhoudsopgave },
    },
    config: { access: may.open },
    handler: async (request) => ({
      naam: 'Gemene Deler',
      versie: API_VERSION,
      _links: {
        self: linkTo(request, '/v1'),
        openapi: linkTo(request, '/v1/openapi.json'),
        documentatie: linkTo(request, '/documentatie'),
        gemeenten: linkTo(request, '/v1/gemeenten'),
        referentiemodellen: linkTo(request, '/v1/referentiemodellen'),
      },
    }),
  })
}
