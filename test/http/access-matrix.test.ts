import type { FastifyInstance } from 'fastify'
import type { OpenAPIV3 } from 'openapi-types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gemeente, Gemeentecode, Samenwerkingsverband } from '../../src/core/index.ts'
import { readDocument } from '../../src/http/index.ts'
import { type LandschapStore, openStore, type Rol, readShippedRelease } from '../../src/storage/index.ts'
import { someServer, someSleutel } from '../helpers/server.ts'

/**
 * Who may use an operation: everybody, every key, some roles, or some roles for the gemeenten of their key.
 *
 * Written by hand from the design, not read from the routes: an operation that is not here makes the test fail.
 */
type Expected = { readonly roles: 'open' | readonly Rol[]; readonly isPerGemeente?: boolean }

const ALL: readonly Rol[] = ['lezer', 'architect', 'programma', 'beheerder']
const OPEN: Expected = { roles: 'open' }
const REFERENCE: Expected = { roles: ALL }
const PROGRAMME: Expected = { roles: ['programma', 'beheerder'] }
const ADMIN: Expected = { roles: ['beheerder'] }
const CURATE: Expected = { roles: ['architect', 'programma', 'beheerder'] }
const READ: Expected = { roles: ['lezer', 'architect', 'beheerder'], isPerGemeente: true }
const WRITE: Expected = { roles: ['architect', 'beheerder'], isPerGemeente: true }

const EXPECTED: Readonly<Record<string, Expected>> = {
  leesInhoudsopgave: OPEN,
  leesOpenapi: OPEN,
  lijstReferentiemodellen: REFERENCE,
  leesReferentiemodel: REFERENCE,
  leesReferentiemodelIn: PROGRAMME,
  wijzigReferentiemodel: PROGRAMME,
  vergelijkReferentiemodellen: REFERENCE,
  leesKaart: REFERENCE,
  lijstReferentiecomponenten: REFERENCE,
  leesReferentiecomponent: REFERENCE,
  lijstStandaarden: REFERENCE,
  leesStandaard: REFERENCE,
  lijstApplicatieservices: REFERENCE,
  leesApplicatieservice: REFERENCE,
  lijstBedrijfsfuncties: REFERENCE,
  leesBedrijfsfunctie: REFERENCE,
  lijstBeleidsdomeinen: REFERENCE,
  leesBeleidsdomein: REFERENCE,
  lijstGemeenten: REFERENCE,
  leesGemeente: REFERENCE,
  bewaarGemeente: WRITE,
  lijstInventarisaties: READ,
  leesInventarisatie: READ,
  leesInventarisatieIn: WRITE,
  verwijderInventarisatie: WRITE,
  lijstApplicaties: READ,
  leesApplicatie: READ,
  lijstToewijzingen: READ,
  leesToewijzing: READ,
  beoordeelToewijzing: WRITE,
  beoordeelToewijzingen: WRITE,
  voegToewijzingToe: WRITE,
  herroepToewijzing: WRITE,
  leesDekking: READ,
  leesDekkingscel: READ,
  zetDekkingscel: WRITE,
  herroepDekkingscel: WRITE,
  lijstLeveringen: PROGRAMME,
  leesLevering: PROGRAMME,
  leesLeveringIn: PROGRAMME,
  verwijderLevering: PROGRAMME,
  lijstPakketten: REFERENCE,
  leesPakket: REFERENCE,
  lijstSamenvoegvoorstellen: READ,
  lijstSamenvoegingen: REFERENCE,
  leesSamenvoeging: REFERENCE,
  besluitSamenvoeging: CURATE,
  herroepSamenvoeging: CURATE,
  lijstSamenwerkingsverbanden: REFERENCE,
  leesSamenwerkingsverband: REFERENCE,
  bewaarSamenwerkingsverband: PROGRAMME,
  verwijderSamenwerkingsverband: PROGRAMME,
  vergelijkGemeenten: READ,
  vergelijkSamenwerkingsverband: READ,
  leesPlanstandaard: REFERENCE,
  lijstScenarios: READ,
  leesScenario: READ,
  maakScenario: WRITE,
  bewaarScenario: WRITE,
  verwijderScenario: WRITE,
  leesPlan: READ,
  leesDossier: READ,
  leesDoellandschap: READ,
  leesPlanning: READ,
  vergelijkScenarios: READ,
  leesVerdeling: READ,
  verdeelKosten: READ,
  leesAlternatief: READ,
  leesHerijking: READ,
  lijstPartners: READ,
  leesClusters: REFERENCE,
  leesLandelijk: REFERENCE,
  leesTaak: REFERENCE,
  lijstSleutels: ADMIN,
  leesSleutel: ADMIN,
  maakSleutel: ADMIN,
  trekSleutelIn: ADMIN,
}

const [OWN, OTHER] = ['9911', '9912']

/** What operations ask that are about gemeenten by their query. */
const QUERIES: Readonly<Record<string, string>> = {
  vergelijkGemeenten: '?gemeenten=9911,{gemeentecode}',
  lijstSamenvoegvoorstellen: '?gemeente={gemeentecode}',
}

type Operation = { readonly id: string; readonly method: 'GET'; readonly path: string; readonly query: string }

/** Every operation of the document, with a value for each variable that asks for nothing that is there. */
function listOperations(document: OpenAPIV3.Document): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).flatMap(([method, operation]): Operation[] => {
      if (typeof operation !== 'object' || !('operationId' in operation)) return []
      const id = String(operation.operationId)
      const query = QUERIES[id] ?? ''
      // inject knows more methods than its type says of one
      return [{ id, method: method.toUpperCase() as 'GET', path, query }]
    }),
  )
}

/** An address of the operation, about a gemeente. */
function addressOf({ path, query }: Operation, gemeentecode: string): string {
  const verband = gemeentecode === OWN ? 'eigen' : 'ander'
  const filled = path
    .replace('{versie}', '2026-06-30')
    .replace('{gemeentecode}', gemeentecode)
    .replace('{id}', path.startsWith('/samenwerkingsverbanden/') ? verband : '00000000-0000-4000-8000-000000000000')
    .replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
  return `/v1${filled === '/' ? '' : filled}${query.replace('{gemeentecode}', gemeentecode)}`
}

describe('who may do what', () => {
  let store: LandschapStore
  let app: FastifyInstance
  let operations: Operation[]
  const keys = new Map<Rol, string>()

  beforeAll(async () => {
    store = await openStore({ geheugen: true })
    const gemeenten = [OWN, OTHER].map(
      (code): Gemeente => ({ gemeentecode: Gemeentecode.parse(code), naam: `Gemeente ${code}`, voorlopig: false }),
    )
    await store.gemeenten.save(gemeenten)
    await store.referentiemodellen.add(await readShippedRelease(), { status: 'gepubliceerd', bestandshash: 'x' })
    for (const [id, code] of [
      ['eigen', OWN],
      ['ander', OTHER],
    ] as const) {
      const deelnemers = [Gemeentecode.parse(OWN), Gemeentecode.parse(code)]
      await store.samenwerkingsverbanden.save(verband(id, deelnemers))
    }
    for (const rol of ALL) keys.set(rol, (await someSleutel(store, rol, [OWN])).authorization)
    app = await someServer({ store })
    operations = listOperations(readDocument(app))
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  const ask = async (operation: Operation, gemeentecode: string, authorization?: string) =>
    app.inject({
      method: operation.method,
      url: addressOf(operation, gemeentecode),
      headers: authorization === undefined ? {} : { authorization },
    })

  it('is written down for every operation of the document, and for nothing else', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort())
  })

  it('without a key: only what is open', async () => {
    for (const operation of operations) {
      const { statusCode } = await ask(operation, OWN)
      const isOpen = EXPECTED[operation.id]?.roles === 'open'
      expect(statusCode === 401, operation.id).toBe(!isOpen)
    }
  })

  it.each(ALL)('as %s, for the own gemeente and for another', async (rol) => {
    for (const operation of operations) {
      const expected = EXPECTED[operation.id] ?? ADMIN
      for (const gemeentecode of [OWN, OTHER]) {
        const { statusCode } = await ask(operation, gemeentecode, keys.get(rol))
        const hasRole = expected.roles === 'open' || expected.roles.includes(rol)
        const isOwn = gemeentecode === OWN || rol === 'beheerder' || expected.isPerGemeente !== true
        const place = `${operation.id} ${gemeentecode}`
        expect(statusCode === 403, place).toBe(!(hasRole && isOwn))
        expect(statusCode, place).not.toBe(401)
        expect(statusCode, place).toBeLessThan(500)
      }
    }
  })

  it('a landschap read beside others needs each of them', async () => {
    const ask = (samenMet: string) => {
      const authorization = keys.get('lezer') ?? ''
      const url = `/v1/gemeenten/${OWN}/applicaties?samenMet=${samenMet}`
      return app.inject({ url, headers: { authorization } })
    }
    expect((await ask(OWN)).statusCode).toBe(200)
    expect((await ask(`${OWN},${OTHER}`)).statusCode).toBe(403)
    expect((await ask('geen')).statusCode).toBe(400)
  })

  it('a landschap that may not be read answers the same whether it exists or not', async () => {
    const strip = (body: string) => body.replace(/urn:uuid:[0-9a-f-]+/, '')
    for (const operation of operations.filter(({ id }) => EXPECTED[id]?.isPerGemeente === true)) {
      if (!`${operation.path}${operation.query}`.includes('{gemeentecode}')) continue
      const there = await ask(operation, OTHER, keys.get('architect'))
      const absent = await ask(operation, '9998', keys.get('architect'))
      expect([absent.statusCode, strip(absent.body)], operation.id).toEqual([403, strip(there.body)])
    }
  })
})

function verband(id: string, deelnemers: Gemeentecode[]) {
  return Samenwerkingsverband.parse({ id, naam: id, deelnemers: [...new Set(deelnemers)], deelnemerNamen: [] })
}
