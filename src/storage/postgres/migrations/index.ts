import type { Migration } from 'kysely'
import { up as begin } from './0001-begin.ts'
import { up as scenarios } from './0002-scenarios.ts'
import { up as herijkingen } from './0003-herijkingen.ts'
import { up as kennisVanGebruik } from './0004-kennis-van-gebruik.ts'

/** All migrations by name, run in the order of their names. One that was published never changes: add another. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-begin': { up: begin },
  '0002-scenarios': { up: scenarios },
  '0003-herijkingen': { up: herijkingen },
  '0004-kennis-van-gebruik': { up: kennisVanGebruik },
}
