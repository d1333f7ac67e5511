import { describe, expect, it } from 'vitest'
import { listen, sendRaw } from '../../helpers/raw-http.ts'
import { someServer } from '../../helpers/server.ts'

const server = someServer()

describe('what has no route', () => {
  it.each([
    ['DELETE', '/v1/gemeenten', 'GET, HEAD, OPTIONS'],
    ['POST', '/v1/gemeenten/9911', 'GET, HEAD, OPTIONS, PUT'],
    ['PATCH', '/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['POST', '/v1', 'GET, HEAD, OPTIONS'],
    ['POST', '/v1/', 'GET, HEAD, OPTIONS'],
    ['PUT', '/livez', 'GET, HEAD, OPTIONS'],
  ] as const)('%s %s is 405 with Allow', async (method, url, allow) => {
    const answer = await (await server).inject({ method, url })
    expect(answer.statusCode).toBe(405)
    expect(answer.headers.allow).toBe(allow)
    expect(answer.json()).toMatchObject({ status: 405, detail: expect.stringContaining(method) })
  })

  it('refuses QUERY, which Fastify knows and no route has, without asking for a body', async () => {
    const port = await listen(await someServer())
    const answer = await sendRaw(port, 'QUERY /v1/gemeenten HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('refuses a part of an address that is too long for what it names, as any other wrong value', async () => {
    const answer = await (await server).inject(`/v1/samenwerkingsverbanden/${'a'.repeat(5000)}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ invalidParams: [{ in: 'path', name: 'id' }] })
  })

  it('answers OPTIONS with what is allowed, and 404 where there is nothing', async () => {
    const known = await (await server).inject({ method: 'OPTIONS', url: '/v1/gemeenten/9911' })
    expect([known.statusCode, known.headers.allow, known.body]).toEqual([204, 'GET, HEAD, OPTIONS, PUT', ''])
    expect(known.headers['content-length']).toBeUndefined()
    expect((await (await server).inject({ method: 'OPTIONS', url: '/v1/niets' })).statusCode).toBe(404)
  })

  it.each(['/v1/gemeenten/', '/v1/gemeenten/9911/', '/v1/openapi.json/', '/livez/', '/v1//', '/v1/gemeenten/?page=1'])(
    '%s is 404 for its slash, not sent on',
    async (url) => {
      const answer = await (await server).inject(url)
      expect(answer.statusCode).toBe(404)
      expect(answer.headers.location).toBeUndefined()
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    },
  )

  it('gives /v1 and /v1/ the same index', async () => {
    const [bare, slash] = [await (await server).inject('/v1'), await (await server).inject('/v1/')]
    expect([bare.statusCode, slash.statusCode]).toEqual([200, 200])
    expect(bare.json()).toEqual(slash.json())
  })

  it('answers HEAD wherever GET does, without a body', async () => {
    for (const url of ['/v1', '/v1/gemeenten', '/v1/gemeenten/9911', '/v1/openapi.json', '/livez', '/readyz']) {
      const [get, head] = [await (await server).inject(url), await (await server).inject({ method: 'HEAD', url })]
      expect([head.statusCode, head.body], url).toEqual([200, ''])
      expect(head.headers['content-length'], url).toBe(get.headers['content-length'])
      expect(head.headers['content-type'], url).toBe(get.headers['content-type'])
    }
  })
})
