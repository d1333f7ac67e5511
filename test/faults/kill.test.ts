import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../bench/generator.ts'
import { someFolder } from '../helpers/cli.ts'
import { startServerProcess } from '../helpers/server-process.ts'
import { createDatabase } from '../helpers/store.ts'
import { type Acknowledged, countApplicaties, listInventarisaties, putGemeente, uploadUntilGone } from './uploads.ts'

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 3)
const LONGEST_MS = 900
const WORKERS = ['a', 'b', 'c'] as const

const STORES = {
  'the embedded store': async () => ({ GEMENE_DELER_DATA: someFolder() }),
  'a PostgreSQL server': async () => {
    const server = process.env['TEST_DATABASE_URL']
    if (server === undefined) throw new Error('no server: run these tests with npm run check:faults')
    return { GEMENE_DELER_DATA: someFolder(), DATABASE_URL: await createDatabase(server) }
  },
} as const

const sum = (of: readonly Acknowledged[]): number => of.reduce((total, { applicaties }) => total + applicaties, 0)

describe.each(Object.entries(STORES))('on %s', (_, openStore) => {
  it(`loses nothing that it acknowledged, and shows nothing by half, however often it is killed (${ROUNDS} times)`, async () => {
    const store = {
      ...(await openStore()),
      GEMENE_DELER_VERZOEKEN_PER_MINUUT: '1000000',
      GEMENE_DELER_MAX_VERTRAGING: '0',
    }
    const random = seededRandom(ROUNDS)
    const acknowledged = new Map<string, readonly Acknowledged[]>()
    let unseen = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const code = String(9901 + round)
      const server = await startServerProcess({ environment: store })
      await putGemeente(server.url, code)
      const uploads = WORKERS.map((worker) => uploadUntilGone(server.url, code, `r${round}-${worker}`))
      await wait(random() * LONGEST_MS)
      await server.kill()
      acknowledged.set(code, (await Promise.all(uploads)).flat())
      // comes up by itself, over the lock that was left
      const again = await startServerProcess({ environment: store })
      const inventarisaties = await listInventarisaties(again.url, code)
      expect(inventarisaties).toEqual(expect.arrayContaining([...(acknowledged.get(code) ?? [])]))
      expect(await countApplicaties(again.url, code)).toBe(sum(inventarisaties))
      unseen += inventarisaties.length - (acknowledged.get(code)?.length ?? 0)
      await again.kill()
    }
    const last = await startServerProcess({ environment: store })
    for (const [code, known] of acknowledged) {
      expect(await listInventarisaties(last.url, code)).toEqual(expect.arrayContaining([...known]))
    }
    expect(await last.stop()).toBe(0)
    const total = [...acknowledged.values()].flat().length
    console.log(`${ROUNDS} keer gedood: ${total} bevestigd en aanwezig, ${unseen} opgeslagen en niet meer bevestigd`)
    expect(total).toBeGreaterThan(0)
  })
})
