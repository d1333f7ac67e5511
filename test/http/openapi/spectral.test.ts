import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, someFolder } from '../../helpers/cli.ts'

/** Codes of the rules that a document breaks. */
function lint(document: object): string[] {
  const file = join(someFolder(), 'openapi.json')
  writeFileSync(file, JSON.stringify(document))
  const spectral = join(ROOT, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  const ruleset = join(ROOT, 'openapi/spectral.yaml')
  const args = [spectral, 'lint', file, '--ruleset', ruleset, '--format', 'json', '--quiet']
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 })
  const found: { code: string }[] = JSON.parse(stdout === '' ? '[]' : stdout)
  return [...new Set(found.map(({ code }) => code))].sort()
}

describe('our rules for the description', async () => {
  const text = await readFile(join(ROOT, 'openapi/openapi.json'), 'utf8')

  it('find every mistake that they are there for', () => {
    const document = JSON.parse(text)
    document.openapi = '3.1.0'
    document.info.version = '1.0'
    delete document.info.contact.email
    document.servers = [{ url: 'http://voorbeeld.nl/api' }]
    const { get } = document.paths['/gemeenten']
    const copy = (change: (operation: typeof get) => void) => {
      const operation = structuredClone(get)
      change(operation)
      return { get: operation }
    }
    document.paths['/gemeenten/'] = copy(() => undefined)
    document.paths['/v1/Gemeente_lijst'] = copy((operation) => {
      operation.operationId = 'Lijst_Gemeenten'
      delete operation.summary
      operation.parameters[0].name = 'page_size'
      delete operation.responses['200'].headers
      delete operation.responses['200'].content['application/json'].example
      operation.responses['422'] = structuredClone(operation.responses['400'])
      delete operation.responses['400']
      operation.responses['500'].content = { 'application/json': { schema: { type: 'object' }, example: {} } }
      operation.responses['503'].content['application/problem+json'].schema = { type: 'object', properties: {} }
    })
    document.paths['/gemeenten'].trace = structuredClone(get)
    document.components.schemas['slechte_naam'] = { type: 'object', properties: { peil_datum: { type: 'string' } } }
    document.components.schemas.Gemeente.properties.peildatum = { type: 'string' }
    document.components.schemas.Gemeente.properties.gemaaktOp = { type: 'string', format: 'date' }
    document.components.schemas.Gemeente.properties.moment = { type: 'string', format: 'date-time-local' }
    const expected = [
      'adr-bad-request',
      'adr-contact',
      'adr-date-fields',
      'adr-date-time-fields',
      'adr-https',
      'adr-methods',
      'adr-never-422',
      'adr-no-local-date-time',
      'adr-no-trailing-slash',
      'adr-openapi-version',
      'adr-path-segments',
      'adr-problem-members',
      'adr-problem-type',
      'adr-query-keys',
      'adr-semver',
      'adr-version-header',
      'adr-version-in-server',
      'adr-version-not-in-path',
      'example-per-json-body',
      'names-operations',
      'names-properties',
      'names-schemas',
      'operation-summary',
    ]
    expect(lint(document)).toEqual(expect.arrayContaining(expected))
  })
})
