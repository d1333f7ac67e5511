import { Agent, get, type IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { may } from '../../../src/http/regels/may.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { listen } from '../../helpers/raw-http.ts'
import { someServer, someSleutel } from '../../helpers/server.ts'

describe('limits', () => {
  it('send away who asks too fast, per key, with how long to wait', async () => {
    const store = buildMemoryStore()
    const [one, other] = [await someSleutel(store, 'lezer'), await someSleutel(store, 'lezer')]
    const app = await someServer({ store, environment: { GEMENE_DELER_VERZOEKEN_PER_MINUUT: '2' } })
    const ask = ({ authorization }: { authorization: string }) =>
      app.inject({ url: '/v1/gemeenten', headers: { authorization } })
    const statuses = [await ask(one), await ask(one), await ask(one), await ask(other)].map(
      (answer) => answer.statusCode,
    )
    expect(statuses).toEqual([200, 200, 429, 200])
    const refused = await ask(one)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(refused.json()).toMatchObject({ status: 429, title: 'Te veel verzoeken' })
    expect((await app.inject('/livez')).statusCode).toBe(200)
  })

  it('send new requests away while the event loop cannot keep up', async () => {
    const app = await someServer({ environment: { GEMENE_DELER_MAX_VERTRAGING: '1' } })
    // the pressure is measured once a second: hold the loop for longer, so that the next measure sees it
    const end = performance.now() + 1300
    while (performance.now() < end);
    while (!app.isUnderPressure()) await new Promise((resolve) => setImmediate(resolve))
    const answer = await app.inject('/v1')
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
    expect(answer.json()).toMatchObject({ status: 503, title: 'Tijdelijk niet beschikbaar' })
    expect((await app.inject('/livez')).statusCode).toBe(200)
    await app.close()
  })

  it('let a request end that was under way when the server stops, and refuse the next', async () => {
    const started = defer()
    const release = defer()
    const app = await someServer({
      routes: [
        (api) => {
          api.get('/lang', {
            config: { access: may.open },
            handler: async () => {
              started.resolve(undefined)
              await release.promise
              return { klaar: true }
            },
          })
        },
      ],
    })
    const port = await listen(app)
    const agent = new Agent({ keepAlive: true, maxSockets: 2 })
    const slow = ask(port, '/v1/lang', agent)
    await started.promise
    const closing = app.close()
    release.resolve(undefined)
    expect((await slow).statusCode).toBe(200)
    await closing
    await expect(ask(port, '/v1', agent)).rejects.toThrow()
  })
})

function defer() {
  let resolve: (value: unknown) => void = () => undefined
  const promise = new Promise((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function ask(port: number, path: string, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, path, agent, host: '127.0.0.1' }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer))
    }).on('error', reject)
  })
}
