import { describe, expect, it } from 'vitest'
import { chooseType } from '../../../src/http/regels/media-types.ts'
import { someServer } from '../../helpers/server.ts'

describe('chooseType', () => {
  const both = ['application/json', 'text/csv']

  it.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*', 'text/csv'],
    ['text/csv;q=0.5, application/json;q=0.4', 'text/csv'],
    ['application/json;q=0, */*;q=0.1', 'text/csv'],
    ['TEXT/CSV', 'text/csv'],
    ['text/csv; charset=utf-8', 'text/csv'],
    ['text/html', null],
    ['application/json;q=0, text/csv;q=0', null],
  ])('for Accept %s gives %s', (accept, type) => {
    expect(chooseType(accept, both)).toBe(type)
  })
})

describe('media types of a request', () => {
  const server = someServer()
  const put = async (contentType: string | undefined, payload = '{"naam":"Duinrand"}') =>
    (await server).inject({
      method: 'PUT',
      url: '/v1/gemeenten/9950',
      payload,
      headers: contentType === undefined ? {} : { 'content-type': contentType },
    })

  it('refuses a body of another type, or of none, with 415 and what would do', async () => {
    for (const type of ['text/plain', 'application/merge-patch+json', 'multipart/form-data; boundary=x', undefined]) {
      const answer = await put(type)
      expect(answer.statusCode, String(type)).toBe(415)
      expect(answer.json().detail, String(type)).toContain('application/json')
    }
  })

  it('takes JSON with a character set', async () => {
    expect((await put('application/json; charset=utf-8')).statusCode).toBe(201)
  })

  it('refuses an encoding that it does not know', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'br' }
    const answer = await (await server).inject({ method: 'PUT', url: '/v1/gemeenten/9950', headers, payload: '{}' })
    expect(answer.statusCode).toBe(415)
  })

  it('wants merge-patch for PATCH, and says so', async () => {
    const headers = { 'content-type': 'application/json' }
    const url = '/v1/referentiemodellen/2026-06-30'
    const answer = await (await server).inject({ method: 'PATCH', url, headers, payload: '{}' })
    expect([answer.statusCode, answer.headers['accept-patch']]).toEqual([415, 'application/merge-patch+json'])
  })

  it('answers 406 where Accept leaves nothing, also for what is not there', async () => {
    for (const url of ['/v1/gemeenten', '/v1/gemeenten/9999', '/v1', '/v1/openapi.json']) {
      const answer = await (await server).inject({ url, headers: { accept: 'application/xml' } })
      expect([answer.statusCode, answer.headers['content-type']], url).toEqual([
        406,
        'application/problem+json; charset=utf-8',
      ])
    }
  })

  it('refuses a body above the limit with 413', async () => {
    const answer = await put('application/json', `{"naam":"${'a'.repeat(1024 * 1024)}"}`)
    expect(answer.statusCode).toBe(413)
    expect(answer.json()).toMatchObject({ status: 413, title: 'Te groot' })
  })
})
