import { randomUUID } from 'node:crypto'
import { type Gemeente, type Gemeentecode, LandschapError, type Referentiemodel } from '../../src/core/index.ts'
import type { BewaardAntwoord, LandschapStore, ModelRegel, Sleutel, Taak } from '../../src/storage/index.ts'

const NOW = '2026-11-26T09:00:00.000Z'

/** Registers that this store lacks: what asks for them is not tested with it. */
const absent = (name: string): never => {
  throw new Error(`the memory store has no ${name}`)
}

/**
 * The registers that the rules of HTTP work on, in memory, with what a test puts in.
 *
 * A transaction that throws leaves everything as it was, as in the real store; two at once wait for each other.
 */
export function buildMemoryStore(gemeenten: readonly Gemeente[] = []): LandschapStore {
  let state = emptyState(gemeenten)
  let last: Promise<unknown> = Promise.resolve()
  const store: LandschapStore = {
    transaction: (work) => {
      const run = async () => {
        const before = structuredClone(state)
        try {
          return await work(
            Object.create(store, {
              transaction: { value: (inner: (s: LandschapStore) => Promise<unknown>) => inner(store) },
            }),
          )
        } catch (error) {
          state = before
          throw error
        }
      }
      const turn = last.then(run, run)
      last = turn.catch(() => undefined)
      return turn
    },
    gemeenten: {
      list: async () => [...state.gemeenten.values()].sort((a, b) => (a.gemeentecode < b.gemeentecode ? -1 : 1)),
      find: async (code) => state.gemeenten.get(code) ?? null,
      save: async (saved) => {
        for (const one of saved) state.gemeenten.set(one.gemeentecode, one)
        state.lijstRevisie += 1
      },
    },
    referentiemodellen: {
      list: async () => [...state.regels.values()].sort((a, b) => (a.versie < b.versie ? 1 : -1)),
      find: async (versie) => state.regels.get(versie) ?? null,
      read: async (versie) => state.modellen.get(versie) ?? null,
      add: async (model, { status, bestandshash }) => {
        if (state.regels.has(model.versie)) throw new LandschapError('referentiemodel_bestaat_al', model.versie)
        const { versie, naam } = model
        const regel = { versie, naam, status, bestandshash, toegevoegdOp: NOW, gewijzigdOp: NOW }
        state.regels.set(versie, regel)
        state.modellen.set(versie, model)
        state.modelRevisie += 1
        return regel
      },
      setStatus: async (versie, status) => {
        const regel = state.regels.get(versie)
        if (regel === undefined) return null
        state.regels.set(versie, { ...regel, status })
        state.modelRevisie += 1
        return { ...regel, status }
      },
    },
    sleutels: {
      list: async () => [...state.sleutels.values()],
      find: async (id) => state.sleutels.get(id) ?? null,
      findByHash: async (hash) => state.sleutels.get(state.hashes.get(hash) ?? '') ?? null,
      add: async (sleutel, hash) => {
        const made = { ...sleutel, id: randomUUID(), aangemaaktOp: NOW, ingetrokkenOp: null }
        state.sleutels.set(made.id, made)
        state.hashes.set(hash, made.id)
        state.sleutelRevisie += 1
        return made
      },
      revoke: async (id) => {
        const found = state.sleutels.get(id)
        if (found === undefined) return null
        const revoked = { ...found, ingetrokkenOp: found.ingetrokkenOp ?? NOW }
        state.sleutels.set(id, revoked)
        state.sleutelRevisie += 1
        return revoked
      },
    },
    antwoorden: {
      lock: async () => undefined,
      find: async (account, sleutel) => state.antwoorden.get(`${account} ${sleutel}`) ?? null,
      save: async (account, sleutel, antwoord) => void state.antwoorden.set(`${account} ${sleutel}`, antwoord),
    },
    archief: {
      read: async () => Promise.reject(new Error('a store in memory has no archive')),
      restore: async () => Promise.reject(new Error('a store in memory has no archive')),
    },
    taken: {
      find: async (id) => state.taken.get(id) ?? null,
      add: async (taak) => {
        const made: Taak = {
          ...taak,
          id: randomUUID(),
          status: 'wacht',
          voortgang: 0,
          aangemaaktOp: NOW,
          gereedOp: null,
          fout: null,
          resultaat: null,
        }
        state.taken.set(made.id, made)
        return made
      },
      findOpen: async ({ soort, invoer }) =>
        [...state.taken.values()].find(
          (taak) =>
            taak.soort === soort && taak.gereedOp === null && JSON.stringify(taak.invoer) === JSON.stringify(invoer),
        ) ?? null,
      countOpen: async ({ soort, account }) =>
        [...state.taken.values()].filter(
          (taak) => taak.soort === soort && taak.account === account && taak.gereedOp === null,
        ).length,
      readBestand: async () => null,
      startWork: async () => Promise.reject(new Error('a store in memory has no queue')),
      setVoortgang: async () => undefined,
      finish: async (id, uitkomst) => {
        const taak = state.taken.get(id)
        if (taak === undefined) return false
        const isDone = 'resultaat' in uitkomst
        state.taken.set(id, { ...taak, status: isDone ? 'gereed' : 'mislukt', gereedOp: NOW, ...uitkomst })
        return true
      },
    },
    revisies: {
      lock: async () => undefined,
      read: async () => ({
        gemeenten: new Map(),
        kennis: 0,
        referentiemodellen: state.modelRevisie,
        sleutels: state.sleutelRevisie,
        gemeentenlijst: state.lijstRevisie,
        gebruik: 0,
      }),
    },
    get inventarisaties() {
      return absent('inventarisaties')
    },
    get leveringen() {
      return absent('leveringen')
    },
    get besluiten() {
      return absent('besluiten')
    },
    get samenwerkingsverbanden() {
      return absent('samenwerkingsverbanden')
    },
    get scenarios() {
      return absent('scenarios')
    },
    get landelijk() {
      return absent('landelijk')
    },
    get gebruik() {
      return absent('gebruik')
    },
    ping: async () => undefined,
    close: async () => undefined,
  }
  return store
}

function emptyState(gemeenten: readonly Gemeente[]) {
  return {
    gemeenten: new Map<Gemeentecode, Gemeente>(gemeenten.map((one) => [one.gemeentecode, one])),
    regels: new Map<string, ModelRegel>(),
    modellen: new Map<string, Referentiemodel>(),
    sleutels: new Map<string, Sleutel>(),
    hashes: new Map<string, string>(),
    antwoorden: new Map<string, BewaardAntwoord>(),
    taken: new Map<string, Taak>(),
    modelRevisie: 0,
    sleutelRevisie: 0,
    lijstRevisie: 0,
  }
}
