import { Client } from 'pg'
import { z } from 'zod'
import { KANAAL, type Revisiestand, type Revisiewijziging } from './revisiestand.ts'

const Bericht = z.array(z.tuple([z.string(), z.int()]))
const RETRY_MS = 1000
const HEARTBEAT_MS = 5000

/**
 * Keeps the revisies of this process up to date with what other processes on the same server change.
 *
 * While its connection is away the stand is distrusted, so that revisies are read from the database.
 */
export async function startLuisteraar(databaseUrl: string, stand: Revisiestand): Promise<{ stop(): Promise<void> }> {
  let isStopped = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined

  const connect = async () => {
    const fresh = new Client({
      connectionString: databaseUrl,
      application_name: 'gemene-deler revisies',
      keepAlive: true,
      query_timeout: HEARTBEAT_MS,
    })
    client = fresh
    const lose = () => {
      if (client !== fresh) return
      client = null
      stand.distrust()
      fresh.end().catch(() => {})
      if (!isStopped) plan(connect, RETRY_MS)
    }
    fresh.on('error', lose)
    fresh.on('end', lose)
    fresh.on('notification', ({ payload = '' }) => stand.apply(readBericht(payload)))
    try {
      await fresh.connect()
      // first listen, then read: what changes in between comes twice, never not at all
      await fresh.query(`listen ${KANAAL}`)
      const { rows } = await fresh.query<Revisiewijziging>('select onderwerp, nummer from revisie')
      if (client !== fresh || isStopped) return
      stand.reset(rows)
      beat(fresh, lose)
    } catch {
      lose()
    }
  }
  // a connection that is silently cut gives no error: ask now and then
  const beat = (current: Client, lose: () => void) =>
    plan(async () => {
      try {
        await current.query('select 1')
        if (client === current) beat(current, lose)
      } catch {
        lose()
      }
    }, HEARTBEAT_MS)
  const plan = (action: () => Promise<void>, delay: number) => {
    timer = setTimeout(() => void action(), delay)
    timer.unref()
  }

  await connect()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      const last = client
      client = null
      await last?.end()
    },
  }
}

function readBericht(payload: string): Revisiewijziging[] {
  return Bericht.parse(JSON.parse(payload)).map(([onderwerp, nummer]) => ({ onderwerp, nummer }))
}
