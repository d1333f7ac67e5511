import { afterAll, describe, expect, it } from 'vitest'
import { may } from '../../../src/http/regels/may.ts'
import { listen, sendRaw } from '../../helpers/raw-http.ts'
import { someServer } from '../../helpers/server.ts'

// the list of section 7 of the API conventions
const FIXED = {
  'api-version': '1.0.0',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
}

describe('the fixed headers', async () => {
  const app = await someServer({
    routes: [
      (api) => {
        api.get('/goed', { config: { access: may.open, hasEtag: true }, handler: async () => ({ a: 1 }) })
        api.delete('/weg', { config: { access: may.open }, handler: async (_request, reply) => reply.code(204).send() })
        api.get('/kapot', {
          config: { access: may.open },
          handler: () => {
            throw new Error('een fout van ons')
          },
        })
      },
    ],
    environment: { GEMENE_DELER_CORS: 'https://viewer.example' },
  })
  const port = await listen(app)
  afterAll(() => app.close())
  const { etag = '' } = (await app.inject('/v1/goed')).headers

  it.each([
    ['200', 'GET', '/v1/goed', {}, 200],
    ['HEAD', 'HEAD', '/v1/goed', {}, 200],
    ['204', 'DELETE', '/v1/weg', {}, 204],
    ['304', 'GET', '/v1/goed', { 'if-none-match': String(etag) }, 304],
    ['404', 'GET', '/v1/niets', {}, 404],
    ['404 outside the API', 'GET', '/niets', {}, 404],
    ['405', 'POST', '/v1/goed', {}, 405],
    ['406', 'GET', '/v1/goed', { accept: 'text/html' }, 406],
    ['OPTIONS', 'OPTIONS', '/v1/goed', {}, 204],
    [
      'a preflight',
      'OPTIONS',
      '/v1/goed',
      { origin: 'https://viewer.example', 'access-control-request-method': 'GET' },
      204,
    ],
    ['500', 'GET', '/v1/kapot', {}, 500],
    ['an unreadable address', 'GET', '/v1/%zz', {}, 400],
    ['an address that is too long', 'GET', `/v1/gemeenten/${'a'.repeat(300)}`, {}, 404],
    ['/livez', 'GET', '/livez', {}, 200],
    ['/readyz', 'GET', '/readyz', {}, 200],
  ] as const)('are on %s', async (_name, method, url, headers, status) => {
    const answer = await app.inject({ method, url, headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers).toMatchObject(FIXED)
  })

  it.each([
    ['no HTTP at all', 'dit is geen HTTP\r\n\r\n', 400],
    ['an unknown method', 'KIJK /v1 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['two lengths', 'POST /v1/goed HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['headers that are too large', `GET /v1 HTTP/1.1\r\nHost: localhost\r\nX-Lang: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('are on what is %s, with a problem', async (_name, text, status) => {
    const answer = await sendRaw(port, text)
    expect(answer.status).toBe(status)
    expect(Object.fromEntries(answer.headers)).toMatchObject(FIXED)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(JSON.parse(answer.body)).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
  })

  it('leave the page of the documentation its own policy', async () => {
    const answer = await app.inject('/documentatie')
    const { 'content-security-policy': _, ...others } = FIXED
    expect(answer.headers).toMatchObject(others)
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
})
