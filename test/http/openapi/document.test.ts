import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/http/index.ts'
import { someServer } from '../../helpers/server.ts'

describe('openapi.json', () => {
  it('is what the schemas and routes say: else run npm run openapi', async () => {
    const app = await someServer()
    const committed = await readFile(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8')
    expect(`${JSON.stringify(readDocument(app), null, 2)}\n`).toBe(committed)
  })

  it('is served to everybody and every web page', async () => {
    const app = await someServer()
    const answer = await app.inject('/v1/openapi.json')
    expect(answer.json()).toStrictEqual(readDocument(app))
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })
})
