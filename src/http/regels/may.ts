import type { FastifyRequest } from 'fastify'
import { type Gemeentecode, parseGemeentecode } from '../../core/index.ts'
import type { Rol } from '../../storage/index.ts'

/** Who sends a request: an API key, or the one person on this machine. */
export type Caller = {
  /** Id of the key, or `lokaal`. */
  readonly account: string
  readonly rol: Rol
  /** Whose landschappen it is for. */
  readonly gemeenten: readonly Gemeentecode[] | 'alle'
}

/** `onleesbaar`: the request names no gemeente that can exist; validation refuses it, else it is not allowed. */
export type Verdict = 'ja' | 'nee' | 'onleesbaar'

/** Who may use a route. */
export type AccessRule = {
  /** In the API description. */
  readonly description: string
  /** Needs no key at all. */
  readonly isOpen: boolean
  readonly judge: (caller: Caller, request: FastifyRequest) => Verdict | Promise<Verdict>
}

const READERS: readonly Rol[] = ['lezer', 'architect', 'beheerder']
const WRITERS: readonly Rol[] = ['architect', 'beheerder']

/** Whether the landschap of a gemeente may be read. */
export function canRead(caller: Caller, code: Gemeentecode): boolean {
  return READERS.includes(caller.rol) && isFor(caller, code)
}

/**
 * Whose landschappen may be read: for lists over all gemeenten.
 *
 * @returns null: of every gemeente
 */
export function readableGemeenten({ rol, gemeenten }: Caller): readonly Gemeentecode[] | null {
  if (rol === 'beheerder') return null
  if (!READERS.includes(rol)) return []
  return gemeenten === 'alle' ? null : gemeenten
}

function isFor({ rol, gemeenten }: Caller, code: Gemeentecode): boolean {
  return rol === 'beheerder' || gemeenten === 'alle' || gemeenten.includes(code)
}

/** The rules that a route can declare in `config.access`. A route without one is closed to everybody. */
export const may = {
  /** No key needed. */
  open: rule('Zonder sleutel te lezen.', () => 'ja', true),
  /** Reference data, and lists that show each caller only its own: every key. */
  readReference: rule('Voor elke sleutel.', () => 'ja'),
  /** Publishing reference data. */
  programme: roles('Voor de rollen programma en beheerder.', ['programma', 'beheerder']),
  /** The shared knowledge of products: who looks after landschappen or publishes reference data. */
  curate: roles('Voor de rollen architect, programma en beheerder.', ['architect', 'programma', 'beheerder']),
  administer: roles('Voor de rol beheerder.', ['beheerder']),
  /** @param key - path variable with the gemeentecode */
  read: (key: string) =>
    rule('Voor lezers en architecten van deze gemeente, en voor de beheerder.', (caller, request) =>
      judgeGemeente(caller, pathVariable(request, key), READERS),
    ),
  /** As `read`, and every gemeente that the query names beside it. @param beside - query key with gemeentecodes */
  readBeside: (key: string, beside: string) =>
    rule('Voor lezers en architecten van deze gemeente en elke andere die de vraag noemt.', (caller, request) => {
      const others = valueIn(request.query, beside)
      const named = others === '' ? [] : others.split(',')
      return worst([pathVariable(request, key), ...named].map((text) => judgeGemeente(caller, text, READERS)))
    }),
  /** @param key - path variable with the gemeentecode */
  write: (key: string) =>
    rule('Voor architecten van deze gemeente, en voor de beheerder.', (caller, request) =>
      judgeGemeente(caller, pathVariable(request, key), WRITERS),
    ),
  /** @param key - query key with gemeentecodes, with commas between: every one must be allowed */
  readEveryLandschapOf: (key: string) =>
    rule('Voor wie het landschap van elke genoemde gemeente mag lezen.', (caller, request) => {
      const given = valueIn(request.query, key)
      if (!READERS.includes(caller.rol)) return 'nee'
      return worst(given.split(',').map((text) => judgeGemeente(caller, text, READERS)))
    }),
  /** @param find - the gemeenten that the request is about; an empty list when what it names does not exist */
  readLandschappen: (find: (request: FastifyRequest) => Promise<readonly Gemeentecode[]>) =>
    rule('Voor wie het landschap van elke betrokken gemeente mag lezen.', async (caller, request) => {
      if (!READERS.includes(caller.rol)) return 'nee'
      return (await find(request)).every((code) => canRead(caller, code)) ? 'ja' : 'nee'
    }),
  /** @param find - as readLandschappen */
  writeLandschappen: (find: (request: FastifyRequest) => Promise<readonly Gemeentecode[]>) =>
    rule('Voor architecten van elke betrokken gemeente, en voor de beheerder.', async (caller, request) => {
      if (!WRITERS.includes(caller.rol)) return 'nee'
      return (await find(request)).every((code) => canRead(caller, code)) ? 'ja' : 'nee'
    }),
} as const

function rule(description: string, judge: AccessRule['judge'], isOpen = false): AccessRule {
  return { description, isOpen, judge }
}

function roles(description: string, allowed: readonly Rol[]): AccessRule {
  return rule(description, ({ rol }) => (allowed.includes(rol) ? 'ja' : 'nee'))
}

/** A gemeente that the caller may not see answers the same whether it exists or not. */
function judgeGemeente(caller: Caller, text: string, allowed: readonly Rol[]): Verdict {
  if (!allowed.includes(caller.rol)) return 'nee'
  const code = parseGemeentecode(text)
  if (code === null) return 'onleesbaar'
  return isFor(caller, code) ? 'ja' : 'nee'
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('nee')) return 'nee'
  return verdicts.includes('onleesbaar') ? 'onleesbaar' : 'ja'
}

function pathVariable(request: FastifyRequest, key: string): string {
  return valueIn(request.params, key)
}

function valueIn(values: unknown, key: string): string {
  const value: unknown = typeof values === 'object' && values !== null ? Reflect.get(values, key) : undefined
  return typeof value === 'string' ? value : ''
}
