import { describe, expect, it } from 'vitest'
import { computeEtag } from '../../../src/http/regels/etag.ts'
import { someServer } from '../../helpers/server.ts'

const url = '/v1/gemeenten/9911'

describe('computeEtag', () => {
  it('is strong, the same for the same facts, and does not hang on links', () => {
    const etag = computeEtag({ naam: 'A', _links: { self: { href: 'http://a' } } })
    expect(etag).toMatch(/^"[\w-]{27}"$/)
    expect(computeEtag({ naam: 'A', _links: { self: { href: 'http://b' } } })).toBe(etag)
    expect(computeEtag({ naam: 'B' })).not.toBe(etag)
  })
})

describe('If-None-Match', () => {
  it('gives 304 without a body for what the caller has', async () => {
    const app = await someServer()
    const { headers, body } = await app.inject(url)
    const etag = String(headers.etag)
    for (const known of [etag, `W/${etag}`, `"iets anders", ${etag}`, '*']) {
      for (const method of ['GET', 'HEAD'] as const) {
        const answer = await app.inject({ method, url, headers: { 'if-none-match': known } })
        expect([answer.statusCode, answer.body, answer.headers.etag], known).toEqual([304, '', etag])
        expect(answer.headers['content-type'], known).toBeUndefined()
      }
    }
    const other = await app.inject({ url, headers: { 'if-none-match': '"iets anders"' } })
    expect([other.statusCode, other.body]).toEqual([200, body])
  })
})

describe('If-Match', () => {
  const put = (naam: string, headers: Record<string, string> = {}) =>
    ({ method: 'PUT', url, headers, payload: { naam } }) as const

  it('is needed to change what is there: 428 without, 412 with another', async () => {
    const app = await someServer()
    expect((await app.inject(put('Nieuw'))).statusCode).toBe(428)
    expect((await app.inject(put('Nieuw', { 'if-match': '"oud"' }))).statusCode).toBe(412)
    expect((await app.inject(url)).json().naam).toBe('Wilgenrade')
  })

  it('lets a change through, and gives the ETag of what is there now', async () => {
    const app = await someServer()
    const etag = String((await app.inject(url)).headers.etag)
    const answer = await app.inject(put('Nieuw', { 'if-match': `"oud", ${etag}` }))
    expect([answer.statusCode, answer.json().naam]).toEqual([200, 'Nieuw'])
    expect(answer.headers.etag).toBe((await app.inject(url)).headers.etag)
    expect(answer.headers.etag).not.toBe(etag)
  })

  it('compares strongly, and * means whatever is there', async () => {
    const app = await someServer()
    const etag = String((await app.inject(url)).headers.etag)
    expect((await app.inject(put('Nieuw', { 'if-match': `W/${etag}` }))).statusCode).toBe(412)
    expect((await app.inject(put('Nieuw', { 'if-match': '*' }))).statusCode).toBe(200)
  })

  it('is for what is there: 412 for what is not, and If-None-Match * makes only what is new', async () => {
    const app = await someServer()
    const fresh = { method: 'PUT', url: '/v1/gemeenten/9950', payload: { naam: 'Nieuw' } } as const
    expect((await app.inject({ ...fresh, headers: { 'if-match': '*' } })).statusCode).toBe(412)
    expect((await app.inject({ ...fresh, headers: { 'if-none-match': '*' } })).statusCode).toBe(201)
    expect((await app.inject({ ...fresh, headers: { 'if-none-match': '*' } })).statusCode).toBe(412)
  })

  it('lets one of two changes through that come at once', async () => {
    const app = await someServer()
    const headers = { 'if-match': String((await app.inject(url)).headers.etag) }
    const answers = await Promise.all([app.inject(put('Een', headers)), app.inject(put('Twee', headers))])
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 412]))
  })
})
