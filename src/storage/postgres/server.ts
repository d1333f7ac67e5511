import { Pool } from 'pg'
import { LandschapError } from '../../core/index.ts'
import type { Verbinding } from './verbinding.ts'

/**
 * Connects to a PostgreSQL server.
 *
 * @throws LandschapError ongeldige_invoer when there is no server that lets us in
 */
export async function openServer(databaseUrl: string, connections: number): Promise<Verbinding> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: Math.max(2, connections),
    application_name: 'gemene-deler',
    keepAlive: true,
  })
  // an idle connection that breaks is replaced by the pool; without a listener it would end the process
  pool.on('error', () => {})
  try {
    const client = await pool.connect()
    client.release()
  } catch (cause) {
    await pool.end()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new LandschapError(
      'ongeldige_invoer',
      `De database van DATABASE_URL is niet bereikbaar (${reason}). Controleer of PostgreSQL draait en of adres, naam en wachtwoord kloppen.`,
      { cause },
    )
  }
  return { soort: 'server', pool, close: () => pool.end() }
}
