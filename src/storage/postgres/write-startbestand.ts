import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { STARTBESTAND } from './ingebed.ts'
import { migrate } from './migrate.ts'
import { openWachtrij } from './wachtrij.ts'

/** Part of the build: makes the empty database that a new embedded store starts from. Making it takes seconds, unpacking it half a second. */
const pglite = await PGlite.create()
const pool = new Pool({ ...createPgConfig(pglite), max: 1 })
await migrate(new Kysely({ dialect: new PostgresDialect({ pool }) }))
await openWachtrij(pool, true)
await pool.end()
const dump = await pglite.dumpDataDir('gzip')
await pglite.close()
await mkdir(dirname(STARTBESTAND), { recursive: true })
const temporary = `${STARTBESTAND}.${process.pid}`
await writeFile(temporary, new Uint8Array(await dump.arrayBuffer()))
await rename(temporary, STARTBESTAND)
