import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LandschapError } from '../../src/core/index.ts'
import { openStore } from '../../src/storage/index.ts'
import { code, someGemeente } from '../helpers/opslag.ts'
import { createDatabase, IS_SERVER } from '../helpers/store.ts'
import { startProces } from './proces.ts'

describe.skipIf(IS_SERVER)('openStore on a folder', () => {
  let map: string
  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'gemene-deler-opslag-'))
  })
  afterEach(() => rm(map, { recursive: true, force: true }))

  it('keeps what was saved when it is opened again', async () => {
    const first = await openStore({ map })
    await first.gemeenten.save([someGemeente('9901')])
    await first.close()
    const second = await openStore({ map })
    expect(await second.gemeenten.list()).toEqual([someGemeente('9901')])
    await second.close()
  })

  it('refuses a folder that another process has, names it, and takes it when that was killed', async () => {
    const other = startProces({ map }, 'open')
    expect(await other.readLine()).toBe('open')
    const refusal = await openStore({ map }).catch((error: unknown) => error)
    if (!(refusal instanceof LandschapError)) throw new Error('not refused')
    expect(refusal.code).toBe('opslag_bezet')
    expect(refusal.detail).toContain(`pid ${other.pid}`)
    expect(refusal.detail).toContain('GEMENE_DELER_DATA')
    await other.kill()
    const store = await openStore({ map })
    await store.gemeenten.save([someGemeente('9902')])
    expect(await store.gemeenten.find(code('9902'))).not.toBeNull()
    await store.close()
  })

  it('refuses it to a second one in the same process too', async () => {
    const store = await openStore({ map })
    await expect(openStore({ map })).rejects.toMatchObject({ code: 'opslag_bezet' })
    await store.close()
  })

  it.each([
    [
      'of a process that has this number since',
      JSON.stringify({ pid: process.pid, gestart: '1', machine: hostname(), kenmerk: 'x' }),
    ],
    ['that a power cut left empty', ''],
  ])('takes over a lock %s', async (_, text) => {
    await writeFile(join(map, 'slot'), text)
    const store = await openStore({ map })
    await store.close()
  })

  it('begins anew where a process was killed while it made the folder', async () => {
    const store = await openStore({ map })
    await store.close()
    await rm(join(map, 'pglite.gereed'))
    await rm(join(map, 'pglite', 'global'), { recursive: true })
    const again = await openStore({ map })
    expect(await again.gemeenten.list()).toEqual([])
    await again.close()
  })
})

describe('openStore on a server', () => {
  it('says in Dutch that there is none', async () => {
    const nowhere = openStore({ databaseUrl: 'postgres://postgres@127.0.0.1:1/geen' })
    await expect(nowhere).rejects.toMatchObject({ code: 'ongeldige_invoer' })
  })

  it.skipIf(!IS_SERVER)('makes the schema once, however many processes start at once', async () => {
    const databaseUrl = await createDatabase(process.env['TEST_DATABASE_URL'] ?? '')
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })))
    for (const store of stores) expect(await store.gemeenten.list()).toEqual([])
    await Promise.all(stores.map((store) => store.close()))
  })
})
