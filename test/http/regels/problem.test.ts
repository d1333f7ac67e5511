import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LandschapError } from '../../../src/core/index.ts'
import { may } from '../../../src/http/regels/may.ts'
import { HttpProbleem, PROBLEMEN } from '../../../src/http/regels/problem.ts'
import { someServer } from '../../helpers/server.ts'

const Body = z.strictObject({
  naam: z.string().min(1),
  delen: z.array(z.strictObject({ 'a/b': z.int().max(3) })),
  datum: z.iso.date(),
})

const config = { access: may.open }
const server = someServer({
  routes: [
    (api) => {
      api.post('/dingen/:id', {
        schema: {
          params: z.object({ id: z.uuid() }),
          body: Body,
          querystring: z.strictObject({ keer: z.enum(['een', 'twee']).optional() }),
        },
        config,
        handler: async () => ({}),
      })
      api.get('/domein', {
        config,
        handler: () => {
          throw new LandschapError('tegenstrijdig', 'Dit kan nu niet.')
        },
      })
      api.get('/geheim', {
        config,
        handler: () => {
          throw new Error('select geheim from tabel where x')
        },
      })
    },
  ],
})

describe('a problem', () => {
  it('names everything that is wrong at once, in path, body and query', async () => {
    const answer = await (await server).inject({
      method: 'POST',
      url: '/v1/dingen/geen-uuid?keer=drie&onzin=1',
      payload: { naam: '', delen: [{ 'a/b': 4 }, { 'a/b': 'x' }], extra: true },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      type: 'https://gemene-deler.example/fouten/ongeldige-invoer',
      title: 'Ongeldige invoer',
      status: 400,
      detail: 'Er zijn 8 gegevens niet goed ingevuld.',
      invalidParams: [
        { in: 'path', name: 'id', code: 'formaat', reason: 'Moet een UUID zijn.' },
        { in: 'body', name: '/naam', code: 'minimum', reason: 'Mag niet leeg zijn.' },
        { in: 'body', name: '/delen/0/a~1b', code: 'maximum', reason: 'Mag niet groter zijn dan 3.' },
        { in: 'body', name: '/delen/1/a~1b', code: 'type', reason: 'Moet een getal zijn.' },
        { in: 'body', name: '/datum', code: 'verplicht', reason: 'Is verplicht.' },
        { in: 'body', name: '/extra', code: 'onbekend', reason: 'Dit veld bestaat hier niet.' },
        { in: 'query', name: 'keer', code: 'keuze', reason: 'Kies uit: een, twee.' },
        { in: 'query', name: 'onzin', code: 'onbekend', reason: 'Deze zoekvraag bestaat hier niet.' },
      ],
    })
  })

  it('says so when the body is no JSON, or is not there', async () => {
    const url = '/v1/dingen/3b9710c4-6614-467a-ab82-36822cf48db1'
    const headers = { 'content-type': 'application/json' }
    const broken = await (await server).inject({ method: 'POST', url, headers, payload: '{"naam":' })
    expect(broken.json()).toMatchObject({ status: 400, invalidParams: [{ in: 'body', name: '', code: 'json' }] })
    const absent = await (await server).inject({ method: 'POST', url })
    expect(absent.json()).toMatchObject({ status: 400, invalidParams: [{ in: 'body', name: '', code: 'verplicht' }] })
  })

  it('refuses keys that would change the prototype', async () => {
    const url = '/v1/dingen/3b9710c4-6614-467a-ab82-36822cf48db1'
    const headers = { 'content-type': 'application/json' }
    const answer = await (await server).inject({ method: 'POST', url, headers, payload: '{"__proto__":{"x":1}}' })
    expect(answer.statusCode).toBe(400)
  })

  it('has the status of the code in the domain', async () => {
    const answer = await (await server).inject('/v1/domein')
    expect(answer.statusCode).toBe(409)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({
      type: 'https://gemene-deler.example/fouten/tegenstrijdig',
      status: 409,
      detail: 'Dit kan nu niet.',
      instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    })
  })

  it('shows nothing of what is wrong inside', async () => {
    const answer = await (await server).inject('/v1/geheim')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toMatch(/select|tabel|Error|at /)
  })

  it('has a status of 4xx or 5xx and never 422, whatever the code', () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMEN)) {
      expect(status, code).toBeGreaterThanOrEqual(400)
      expect(status, code).not.toBe(422)
      expect(title, code).not.toBe('')
    }
  })

  it('carries its cause for the log', () => {
    const cause = new Error('oorzaak')
    expect(new HttpProbleem('te_druk', 'Druk.', { cause }).cause).toBe(cause)
  })
})
