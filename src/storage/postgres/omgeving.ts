import { AsyncLocalStorage } from 'node:async_hooks'
import { type Kysely, type KyselyPlugin, sql } from 'kysely'
import { type Revisiestand, raiseRevisies } from './revisiestand.ts'
import type { Tabellen } from './tabellen.ts'

/** What a register works with: the database, or the one connection of the transaction that is open. */
export type Omgeving = {
  readonly db: Kysely<Tabellen>
  readonly isTransactie: boolean
  /** Runs work in a transaction; inside one it joins. */
  readonly transaction: <T>(work: (omgeving: Omgeving) => Promise<T>) => Promise<T>
  /** Raises revisies: seen by this process after the commit, told to the others by the database. */
  readonly raise: (onderwerpen: readonly string[]) => Promise<void>
  /** Runs once the transaction is committed; at once outside one. */
  readonly afterCommit: (action: () => void) => void
}

/** PostgreSQL ended the transaction for the sake of another one: doing it again is the remedy. */
const TRY_AGAIN = new Set(['40001', '40P01'])
const ATTEMPTS = 4

/** Builds the root: every call takes its own connection, unless it is inside a transaction. */
export function buildOmgeving(db: Kysely<Tabellen>, stand: Revisiestand): Omgeving {
  const open = new AsyncLocalStorage<State>()
  const guard = () => {
    // waiting here for a second connection would be waiting for ever where there is only one
    if (open.getStore()?.isOpen) throw new Error('inside a transaction only the store that was given may be used')
  }
  const root: Omgeving = {
    get db() {
      guard()
      return db
    },
    isTransactie: false,
    transaction: async (work) => {
      guard()
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await runTransaction(db, { work, stand, open })
        } catch (error) {
          if (attempt === ATTEMPTS || !TRY_AGAIN.has(readSqlstate(error))) throw error
        }
      }
    },
    raise: (onderwerpen) => root.transaction((inside) => inside.raise(onderwerpen)),
    afterCommit: (action) => action(),
  }
  return root
}

/** `failure`: part of the work failed; whoever caught that must not commit the rest. */
type State = { isOpen: boolean; failure?: { readonly error: unknown } }

type Run<T> = {
  readonly work: (omgeving: Omgeving) => Promise<T>
  readonly stand: Revisiestand
  readonly open: AsyncLocalStorage<State>
}

async function runTransaction<T>(db: Kysely<Tabellen>, { work, stand, open }: Run<T>): Promise<T> {
  const actions: (() => void)[] = []
  const state: State = { isOpen: true }
  try {
    const result = await db.transaction().execute(async (trx) => {
      const telling = buildVraagteller()
      const inside = buildInside(trx.withPlugin(telling), { stand, actions, state })
      const outcome = await open.run(state, () => work(inside))
      if (state.failure !== undefined) throw state.failure.error
      // after an error of SQL that somebody caught, COMMIT would roll back without a word: this throws
      if (!telling.isAnswered()) await sql`select 1`.execute(trx)
      return outcome
    })
    state.isOpen = false
    for (const action of actions) action()
    return result
  } finally {
    state.isOpen = false
  }
}

/** Counts questions to the database that got no answer: an error of SQL that somebody caught is one. */
function buildVraagteller(): KyselyPlugin & { readonly isAnswered: () => boolean } {
  let open = 0
  return {
    transformQuery: ({ node }) => {
      open += 1
      return node
    },
    transformResult: async ({ result }) => {
      open -= 1
      return result
    },
    isAnswered: () => open === 0,
  }
}

type Inside = { readonly stand: Revisiestand; readonly actions: (() => void)[]; readonly state: State }

function buildInside(trx: Kysely<Tabellen>, { stand, actions, state }: Inside): Omgeving {
  const inside: Omgeving = {
    db: trx,
    isTransactie: true,
    transaction: async (work) => {
      try {
        return await work(inside)
      } catch (error) {
        state.failure ??= { error }
        throw error
      }
    },
    raise: async (onderwerpen) => {
      const raised = await raiseRevisies(trx, onderwerpen)
      actions.push(() => stand.apply(raised))
    },
    afterCommit: (action) => actions.push(action),
  }
  return inside
}

function readSqlstate(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
