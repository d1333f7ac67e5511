import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Pool } from 'pg'
import { takeSlot } from '../slot.ts'
import type { Verbinding } from './verbinding.ts'

/** A database with the schema in it, made by the build: as far from src/storage/postgres as from dist/storage/postgres. */
export const STARTBESTAND = fileURLToPath(new URL('../../../dist/pglite/start.tar.gz', import.meta.url))

/** Opens a database that is gone when it is closed. */
export async function openGeheugen(): Promise<Verbinding> {
  const start = await readStartbestand()
  const pglite = await PGlite.create(start === null ? {} : { loadDataDir: start })
  return buildVerbinding(pglite, async () => {})
}

/**
 * Opens the database in a folder, for this process alone.
 *
 * @throws LandschapError opslag_bezet when another process has it
 */
export async function openMap(map: string): Promise<Verbinding> {
  const release = await takeSlot(map)
  try {
    const dataDir = join(map, 'pglite')
    const ready = join(map, 'pglite.gereed')
    const isMade = await readFile(ready).then(
      () => true,
      () => false,
    )
    // without the mark a process was killed while it made the folder: nothing was ever acknowledged in it
    if (!isMade) await rm(dataDir, { recursive: true, force: true })
    const start = isMade ? null : await readStartbestand()
    const pglite = await PGlite.create({ dataDir, ...(start === null ? {} : { loadDataDir: start }) })
    if (!isMade) await writeFile(ready, '')
    return buildVerbinding(pglite, release)
  } catch (error) {
    await release()
    throw error
  }
}

function buildVerbinding(pglite: PGlite, release: () => Promise<void>): Verbinding {
  const pool = new Pool({ ...createPgConfig(pglite), max: 1 })
  return {
    soort: 'ingebed',
    pool,
    close: async () => {
      await pool.end()
      await pglite.close()
      await release()
    },
  }
}

/** @returns null when there was no build: then the database is made anew, which takes some seconds */
async function readStartbestand(): Promise<Blob | null> {
  const bytes = await readFile(STARTBESTAND).catch(() => null)
  return bytes === null ? null : new Blob([bytes], { type: 'application/gzip' })
}
