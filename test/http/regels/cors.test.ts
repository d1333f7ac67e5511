import { describe, expect, it } from 'vitest'
import { someServer } from '../../helpers/server.ts'

const origin = 'https://viewer.example'
const server = someServer({ environment: { GEMENE_DELER_CORS: `${origin}, https://ander.example` } })

describe('pages of other origins', () => {
  it('on the list may read, and see the headers that they need', async () => {
    const answer = await (await server).inject({ url: '/v1', headers: { origin } })
    expect(answer.headers['access-control-allow-origin']).toBe(origin)
    expect(answer.headers['access-control-expose-headers']).toBe(
      'API-Version, Link, ETag, Location, Retry-After, Deprecation, Sunset',
    )
    expect(answer.headers.vary).toContain('Origin')
  })

  it('on the list may ask first', async () => {
    const headers = { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' }
    const answer = await (await server).inject({ method: 'OPTIONS', url: '/v1/gemeenten/9911', headers })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect(answer.headers['access-control-allow-methods']).toContain('PUT')
    expect(answer.headers['access-control-allow-headers']).toContain('If-Match')
  })

  it('that are not on the list get nothing of the kind', async () => {
    for (const other of ['https://viewer.example.evil', 'null', 'http://viewer.example']) {
      const answer = await (await server).inject({ url: '/v1', headers: { origin: other } })
      expect(answer.headers['access-control-allow-origin'], other).toBeUndefined()
    }
  })

  it('may all read the description', async () => {
    const answer = await (await server).inject({ url: '/v1/openapi.json', headers: { origin: 'https://wie.dan.ook' } })
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, '*'])
  })
})
