import { describe, expect, it } from 'vitest'
import { someServer } from '../../helpers/server.ts'

const server = someServer()
const get = async (query: string) => (await server).inject(`/v1/gemeenten${query}`)

/** Link header → rel: address. */
function parseLinks(header: unknown): Record<string, string> {
  const found = String(header).matchAll(/<([^>]+)>; rel="(\w+)"/g)
  return Object.fromEntries([...found].map(([, href = '', rel = '']) => [rel, href]))
}

describe('a list', () => {
  // the three gemeenten of the helper: 9911 Wilgenrade, 9912 Zilverlo, 9913 Éénhoorn
  it('gives its first page of 20 when nothing is asked', async () => {
    const answer = await get('')
    expect(answer.json().resultaten.map((one: { gemeentecode: string }) => one.gemeentecode)).toEqual([
      '9911',
      '9912',
      '9913',
    ])
    expect(answer.json().paginering).toEqual({ pagina: 1, paginagrootte: 20, totaalAantal: 3, totaalPaginas: 1 })
    expect(Object.keys(parseLinks(answer.headers.link))).toEqual(['first', 'last'])
  })

  it('links absolutely to first, prev, next and last, with the other keys kept', async () => {
    const answer = await get('?pageSize=1&page=2&sort=-gemeentecode')
    expect(answer.json().resultaten).toMatchObject([{ gemeentecode: '9912' }])
    const at = (page: number) => `http://localhost/v1/gemeenten?pageSize=1&page=${page}&sort=-gemeentecode`
    expect(parseLinks(answer.headers.link)).toEqual({ first: at(1), prev: at(1), next: at(3), last: at(3) })
  })

  it('is empty past the end, and leads back to the last page', async () => {
    const answer = await get('?page=9&pageSize=2')
    expect([answer.statusCode, answer.json().resultaten]).toEqual([200, []])
    expect(answer.json().paginering).toEqual({ pagina: 9, paginagrootte: 2, totaalAantal: 3, totaalPaginas: 2 })
    expect(parseLinks(answer.headers.link)).toMatchObject({
      prev: 'http://localhost/v1/gemeenten?page=2&pageSize=2',
      last: 'http://localhost/v1/gemeenten?page=2&pageSize=2',
    })
  })

  it('of nothing has one empty page', async () => {
    const answer = await get('?search=bestaatniet')
    expect(answer.json()).toEqual({
      resultaten: [],
      paginering: { pagina: 1, paginagrootte: 20, totaalAantal: 0, totaalPaginas: 0 },
    })
    expect(Object.keys(parseLinks(answer.headers.link))).toEqual(['first', 'last'])
  })

  it.each([
    'page=0',
    'page=-1',
    'page=1.5',
    'page=een',
    'page=',
    'page=0x10',
    'pageSize=101',
    'pageSize=0',
    'page=1&page=2',
  ])('refuses ?%s', async (query) => {
    expect((await get(`?${query}`)).statusCode).toBe(400)
  })

  it('links with the address that was set for the server', async () => {
    const behindProxy = await someServer({ environment: { GEMENE_DELER_URL: 'https://api.voorbeeld.nl/' } })
    const answer = await behindProxy.inject('/v1/gemeenten?pageSize=1')
    expect(parseLinks(answer.headers.link)['next']).toBe('https://api.voorbeeld.nl/v1/gemeenten?pageSize=1&page=2')
    expect(answer.json().resultaten[0]._links.self.href).toBe('https://api.voorbeeld.nl/v1/gemeenten/9911')
  })
})
