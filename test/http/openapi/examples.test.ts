import type { OpenAPIV3 } from 'openapi-types'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readDocument } from '../../../src/http/index.ts'
import { someServer } from '../../helpers/server.ts'

type Body = { readonly place: string; readonly media: OpenAPIV3.MediaTypeObject }

let document: OpenAPIV3.Document
beforeAll(async () => {
  document = readDocument(await someServer())
})

function listJsonBodies(): Body[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).flatMap(([method, operation]) => {
      if (typeof operation !== 'object' || !('responses' in operation)) return []
      const bodies = [['verzoek', operation.requestBody], ...Object.entries(operation.responses)] as const
      return bodies.flatMap(([name, body]) => {
        if (body === undefined || !('content' in body)) return []
        return Object.entries(body.content ?? {})
          .filter(([type]) => type.endsWith('json'))
          .map(([, media]) => ({ place: `${method} ${path} ${name}`, media }))
      })
    }),
  )
}

/** A zod schema of what the document says. */
function readSchema(schema: OpenAPIV3.MediaTypeObject['schema']): z.ZodType {
  const text = JSON.stringify({ ...schema, definitions: document.components?.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/')), {
    defaultTarget: 'openapi-3.0',
    // what is read here must not come into the registry that the document is made from
    registry: z.registry(),
  })
}

describe('the examples', () => {
  it('are there for every JSON body, and fit what the document says', () => {
    const bodies = listJsonBodies()
    expect(bodies.length).toBeGreaterThan(100)
    for (const { place, media } of bodies) {
      expect(media.example, place).toBeDefined()
      const read = readSchema(media.schema).safeParse(media.example)
      expect(read.error?.issues, place).toBeUndefined()
    }
  })
})
