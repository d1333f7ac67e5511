import { z } from 'zod'
import { readDocument } from '../openapi/document.ts'
import { may } from '../regels/may.ts'
import type { Api } from '../zod-provider.ts'

/** The description of the API itself: open to everybody, from every web page. */
export function addOpenapiRoute(api: Api): void {
  let document: ReturnType<typeof readDocument> | null = null
  api.get('/openapi.json', {
    schema: {
      operationId: 'leesOpenapi',
      tags: ['Algemeen'],
      summary: 'De beschrijving van deze API',
      description: 'Het OpenAPI-document van deze API, versie 3.0.3.',
      response: {
        200: z
          .looseObject({})
          .meta({ examples: [{ openapi: '3.0.3', info: { title: 'Gemene Deler', version: '1.0.0' }, paths: {} }] }),
      },
    },
    config: { access: may.open, isForEveryOrigin: true },
    handler: async () => {
      document ??= readDocument(api)
      return { ...document }
    },
  })
}
