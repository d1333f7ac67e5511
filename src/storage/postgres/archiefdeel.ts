import type { Kysely } from 'kysely'
import type { Archiefregel } from '../archief/regels.ts'
import type { Tabellen } from './tabellen.ts'

type Soort = Archiefregel['soort']
type Regel<S extends Soort> = Extract<Archiefregel, { soort: S }>
type Receive = (regel: Archiefregel) => Promise<void>

/** How one soort goes into an archive and comes out. */
export type Archiefdeel = {
  readonly soort: Soort
  readonly read: (db: Kysely<Tabellen>, receive: Receive) => Promise<void>
  /** @returns the gemeente whose landschap it is part of, null when of none */
  readonly insert: (db: Kysely<Tabellen>, regel: Archiefregel) => Promise<string | null>
}

/** Builds a deel from functions that know its soort. */
export function buildDeel<S extends Soort>(
  soort: S,
  read: Archiefdeel['read'],
  insert: (db: Kysely<Tabellen>, regel: Regel<S>) => Promise<string | null>,
): Archiefdeel {
  const isOwn = (regel: Archiefregel): regel is Regel<S> => regel.soort === soort
  return {
    soort,
    read,
    insert: (db, regel) => (isOwn(regel) ? insert(db, regel) : Promise.resolve(null)),
  }
}
