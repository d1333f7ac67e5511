import { afterAll, describe, expect, it } from 'vitest'
import { startReader } from '../../../src/app/workers/reader.ts'
import { LandschapError } from '../../../src/core/index.ts'
import { readShippedRelease } from '../../../src/storage/index.ts'

const lijst = Buffer.from('Applicatie;Leverancier\nTOPdesk;TOPdesk\nOutlook;Microsoft\n')

describe('startReader', () => {
  const reader = startReader({ smallest: 10, thread: new URL('../../helpers/thread.mjs', import.meta.url) })
  afterAll(() => reader.stop())

  it('reads in a thread what it would read itself', async () => {
    const referentiemodel = await readShippedRelease()
    const here = startReader({ smallest: 1_000_000 })
    const upload = { bytes: lijst, bestandsnaam: 'lijst.csv' }
    expect(await reader.read(upload, referentiemodel)).toEqual(await here.read(upload, referentiemodel))
  })

  it('brings the refusal of the reader over from the thread', async () => {
    const upload = { bytes: Buffer.from('geen lijst maar gewoon een regel tekst'), bestandsnaam: 'brief.txt' }
    const refusal = reader.read(upload, await readShippedRelease())
    await expect(refusal).rejects.toBeInstanceOf(LandschapError)
    await expect(refusal).rejects.toMatchObject({ detail: expect.stringContaining('brief.txt') })
  })
})
