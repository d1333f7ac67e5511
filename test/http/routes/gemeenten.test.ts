import { describe, expect, it } from 'vitest'
import { someServer } from '../../helpers/server.ts'

const codes = (answer: { json(): { resultaten: { gemeentecode: string }[] } }) =>
  answer.json().resultaten.map(({ gemeentecode }) => gemeentecode)

describe('GET /gemeenten', () => {
  const server = someServer()
  const get = async (query: string) => (await server).inject(`/v1/gemeenten${query}`)

  it('filters on provincie and searches in name and code', async () => {
    expect(codes(await get('?provincie=Utrecht,Drenthe'))).toEqual(['9911', '9912'])
    expect(codes(await get('?search=eenhoorn'))).toEqual(['9913'])
    expect(codes(await get('?search=9912'))).toEqual(['9912'])
    expect(codes(await get('?provincie=Utrecht&search=zilverlo'))).toEqual([])
  })

  it('sorts, what has no value last', async () => {
    expect(codes(await get('?sort=-inwoners'))).toEqual(['9911', '9912', '9913'])
    expect(codes(await get('?sort=naam'))).toEqual(['9913', '9911', '9912'])
  })
})

describe('GET /gemeenten/{gemeentecode}', () => {
  it('takes the code as people write it', async () => {
    const app = await someServer()
    for (const code of ['9911', 'GM9911', 'gm9911']) {
      const answer = await app.inject(`/v1/gemeenten/${code}`)
      expect(answer.json()).toMatchObject({ gemeentecode: '9911', naam: 'Wilgenrade' })
    }
  })

  it('is 404 for a code that nobody has, 400 for what is no code', async () => {
    const app = await someServer()
    expect((await app.inject('/v1/gemeenten/9999')).statusCode).toBe(404)
    for (const code of ['abc', '0', '12345', '-1']) {
      const answer = await app.inject(`/v1/gemeenten/${code}`)
      expect(answer.json(), code).toMatchObject({
        status: 400,
        invalidParams: [{ in: 'path', name: 'gemeentecode', reason: expect.stringContaining('vier cijfers') }],
      })
    }
  })
})

describe('PUT /gemeenten/{gemeentecode}', () => {
  it('makes a test gemeente, and says where it is', async () => {
    const app = await someServer()
    const payload = { naam: ' Duinrand ', inwoners: 12_000 }
    const answer = await app.inject({ method: 'PUT', url: '/v1/gemeenten/9950', payload })
    expect([answer.statusCode, answer.headers.location]).toEqual([201, 'http://localhost:80/v1/gemeenten/9950'])
    expect(answer.json()).toMatchObject({ gemeentecode: '9950', naam: 'Duinrand', inwoners: 12_000, voorlopig: false })
    expect((await app.inject('/v1/gemeenten/9950')).json()).toEqual(answer.json())
  })

  it('replaces all of it: what is left out is gone', async () => {
    const app = await someServer()
    const url = '/v1/gemeenten/9911'
    const headers = { 'if-match': '*' }
    const answer = await app.inject({ method: 'PUT', url, headers, payload: { naam: 'Wilgenrade' } })
    expect(answer.json()).not.toHaveProperty('inwoners')
  })

  it('leaves the gemeenten of the Netherlands alone: 409', async () => {
    const app = await someServer()
    const answer = await app.inject({ method: 'PUT', url: '/v1/gemeenten/0363', payload: { naam: 'Mokum' } })
    expect([answer.statusCode, answer.json().detail]).toEqual([409, expect.stringContaining('9901')])
  })
})
