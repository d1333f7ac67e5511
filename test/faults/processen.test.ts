import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { someFolder } from '../helpers/cli.ts'
import { NotStarted, startServerProcess } from '../helpers/server-process.ts'
import { createDatabase } from '../helpers/store.ts'
import { countApplicaties, listInventarisaties, putGemeente, upload } from './uploads.ts'

const LOOK_MS = 200

async function someDatabase(): Promise<string> {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined) throw new Error('no server: run these tests with npm run check:faults')
  return createDatabase(server)
}

/** Asks until the answer is what is hoped for: the time limit of the test is the limit. */
async function until<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isIt(answer)) return answer
    await wait(LOOK_MS)
  }
}

const Taak = z.object({ id: z.string(), status: z.string(), fout: z.object({ detail: z.string() }).optional() })

async function readTaak(url: string, id: string): Promise<z.infer<typeof Taak>> {
  return Taak.parse(await (await fetch(`${url}/v1/taken/${id}`)).json())
}

describe('two processes on one PostgreSQL server', () => {
  it('see what the other changes, and when one is killed the other ends its work, once', async () => {
    const environment = {
      DATABASE_URL: await someDatabase(),
      GEMENE_DELER_DATA: someFolder(),
      GEMENE_DELER_TAAK_VANAF_BYTES: '100000',
    }
    const [one, other] = await Promise.all([startServerProcess({ environment }), startServerProcess({ environment })])
    await putGemeente(one.url, '9901')
    await putGemeente(other.url, '9902')
    await upload(one.url, '9901', { name: 'klein', rows: 12 })
    await until(
      () => countApplicaties(other.url, '9901'),
      (applicaties) => applicaties === 12,
    )
    // each takes one at a time: with two that run, one is of the process that is killed
    const ids: string[] = []
    for (const code of ['9901', '9902']) {
      const answer = await upload(one.url, code, { name: 'groot', rows: 30_000 })
      expect(answer.status).toBe(202)
      ids.push(Taak.parse(await answer.json()).id)
    }
    await until(
      () => Promise.all(ids.map((id) => readTaak(other.url, id))),
      (taken) => taken.every(({ status }) => status !== 'wacht'),
    )
    const running = await Promise.all(ids.map((id) => readTaak(other.url, id)))
    await one.kill()
    expect(running.map(({ status }) => status)).toContain('loopt')
    expect((await fetch(`${other.url}/readyz`)).status).toBe(200)
    const ended = await until(
      () => Promise.all(ids.map((id) => readTaak(other.url, id))),
      (taken) => taken.every(({ status }) => status === 'gereed' || status === 'mislukt'),
    )
    expect(ended.map(({ status, fout }) => fout?.detail ?? status)).toEqual(['gereed', 'gereed'])
    const first = await listInventarisaties(other.url, '9901')
    const second = await listInventarisaties(other.url, '9902')
    expect(first.map(({ applicaties }) => applicaties).sort((a, b) => a - b)).toEqual([12, 30_000])
    expect(second.map(({ applicaties }) => applicaties)).toEqual([30_000])
    expect(await other.stop()).toBe(0)
  })
})

describe('two processes on one embedded folder', () => {
  it('are one: the second refuses, and says who has it', async () => {
    const environment = { GEMENE_DELER_DATA: someFolder() }
    const first = await startServerProcess({ environment })
    const refusal = await startServerProcess({ environment }).catch((error: unknown) => error)
    await first.stop()
    if (!(refusal instanceof NotStarted)) throw new Error('the second process started')
    expect(refusal.code).toBe(2)
    expect(refusal.stderr).toContain('is in gebruik door een ander proces')
    expect(refusal.stderr).toContain(`pid ${first.pid}`)
  })
})
