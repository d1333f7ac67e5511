import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LandschapError } from '../../src/core/index.ts'
import {
  type LandschapStore,
  type Opslagplaats,
  openStore,
  startWerkbank,
  type Taakwerker,
} from '../../src/storage/index.ts'
import { createDatabase, openTestStore, type TestStore } from '../helpers/store.ts'
import { startProces } from './proces.ts'

let test: TestStore
let store: LandschapStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

/** Does one taak; when this answers the werkbank is done with it. */
async function doOne(soort: string, worker: Taakwerker): Promise<{ readonly id: string; readonly errors: unknown[] }> {
  const errors: unknown[] = []
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const counting: Taakwerker = (werk) => {
    begin()
    return worker(werk)
  }
  const werkbank = await startWerkbank(store, { soort: counting }, { onFout: (error) => errors.push(error) && begin() })
  const { id } = await store.taken.add({ soort, account: 'lokaal', invoer: { a: 1 } }, Buffer.from('inhoud'))
  await begun
  await werkbank.stop()
  return { id, errors }
}

describe('startWerkbank', () => {
  it('gives the worker the taak and its bestand, and drops the bestand at the end', async () => {
    const seen: unknown[] = []
    const { id } = await doOne('soort', async ({ taak, bestand, meldVoortgang }) => {
      await meldVoortgang(0.5)
      seen.push(
        (await store.taken.find(taak.id))?.voortgang,
        taak.status,
        taak.invoer,
        Buffer.from(bestand ?? []).toString(),
      )
      await store.taken.finish(taak.id, { resultaat: '/v1/x' })
    })
    expect(seen).toEqual([0.5, 'loopt', { a: 1 }, 'inhoud'])
    expect(await store.taken.find(id)).toMatchObject({ status: 'gereed', voortgang: 1, resultaat: '/v1/x', fout: null })
    expect(await store.taken.readBestand(id)).toBeNull()
    expect(await store.taken.finish(id, { resultaat: '/v1/y' })).toBe(false)
  })

  it('ends a taak as mislukt with what a LandschapError says', async () => {
    const refusal = new LandschapError('leeg_bestand', 'Het bestand is leeg.')
    const { id, errors } = await doOne('soort', () => Promise.reject(refusal))
    const fout = { code: 'leeg_bestand', detail: 'Het bestand is leeg.' }
    expect(await store.taken.find(id)).toMatchObject({ status: 'mislukt', fout, resultaat: null })
    expect(errors).toEqual([])
  })

  it.each([
    ['a bug', 'soort', () => Promise.reject(new Error('wachtwoord=x'))],
    ['a worker that ends nothing', 'soort', () => Promise.resolve()],
    ['a soort that nobody does', 'onbekend', () => Promise.resolve()],
  ])('ends it without internals after %s', async (_, soort, worker) => {
    const { id } = await doOne(soort, worker)
    const taak = await store.taken.find(id)
    expect(taak).toMatchObject({ status: 'mislukt', fout: { code: 'interne_fout' } })
    expect(taak?.fout?.detail).not.toContain('wachtwoord')
  })

  it('queues nothing that a transaction took back', async () => {
    const work = store.transaction(async (tx) => {
      await tx.taken.add({ soort: 'soort', account: 'lokaal', invoer: 'weg' })
      throw new Error('terug')
    })
    await expect(work).rejects.toThrow('terug')
    const seen: unknown[] = []
    await doOne('soort', async ({ taak }) => {
      seen.push(taak.invoer)
      await store.taken.finish(taak.id, { resultaat: '/v1/x' })
    })
    expect(seen).toEqual([{ a: 1 }])
  })

  it('does again what a killed process left, once, with its bestand', async () => {
    const map = await mkdtemp(join(tmpdir(), 'gemene-deler-werkbank-'))
    const server = process.env['TEST_DATABASE_URL']
    const plaats: Opslagplaats = server === undefined ? { map } : { databaseUrl: await createDatabase(server) }
    const other = startProces(plaats, 'werk')
    expect(await other.readLine()).toBe('open')
    const id = await other.readLine()
    await other.kill()

    const here = await openStore(plaats)
    const ends: unknown[] = []
    const werkbank = { stop: () => Promise.resolve() }
    onTestFinished(async () => {
      await werkbank.stop()
      await here.close()
      await rm(map, { recursive: true, force: true })
    })
    await new Promise<void>((resolve, reject) => {
      const lang: Taakwerker = async ({ taak, bestand }) => {
        ends.push(taak.id, taak.voortgang, Buffer.from(bestand ?? []).toString())
        ends.push(await here.taken.finish(taak.id, { resultaat: '/v1/x' }))
        resolve()
      }
      startWerkbank(here, { lang }, { stilMs: 1000, onFout: reject }).then(
        (one) => onTestFinished(() => one.stop()),
        reject,
      )
    })
    expect(ends).toEqual([id, 0, 'bestand', true])
    expect(await here.taken.find(id)).toMatchObject({ status: 'gereed', resultaat: '/v1/x' })
  })
})
