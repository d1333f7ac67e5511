import { isDeepStrictEqual } from 'node:util'
import type { OpenAPIV3 } from 'openapi-types'

type Schema = OpenAPIV3.SchemaObject
type Schemas = Record<string, Schema>

const PREFIX = '#/components/schemas/'

/** Formats that say it all: the long pattern behind them says nothing more. */
const CLEAR_FORMATS = new Set<unknown>(['date', 'date-time', 'uuid', 'uri'])

/**
 * Tidies what is generated: one schema per noun where input and output are the same, no limits and patterns that say
 * nothing, only schemas that are used, names in alphabetical order.
 *
 * @param paths - changed in place, as the schemas are
 * @returns the schemas that are left
 */
export function tidySchemas(
  paths: OpenAPIV3.PathsObject,
  generated: Readonly<Record<string, Schema | OpenAPIV3.ReferenceObject>>,
): Schemas {
  const schemas = new Map<string, Schema>()
  for (const [name, schema] of Object.entries(generated)) if (!('$ref' in schema)) schemas.set(name, schema)
  visitObjects(paths, tidyObject)
  for (const schema of schemas.values()) visitObjects(schema, tidyObject)
  const renames = findRenames(paths, schemas)
  for (const [from, to] of renames) {
    const schema = schemas.get(from)
    const example: unknown = schema?.example ?? schemas.get(to)?.example
    if (schema !== undefined) schemas.set(to, example === undefined ? schema : { ...schema, example })
    schemas.delete(from)
  }
  const rename = (ref: string): string => {
    const to = renames.get(ref.slice(PREFIX.length))
    return to === undefined ? ref : PREFIX + to
  }
  changeRefs(paths, rename)
  for (const schema of schemas.values()) changeRefs(schema, rename)
  const used = [...findUsed(paths, schemas)].sort()
  return Object.fromEntries(used.map((name) => [name, schemas.get(name) ?? {}]))
}

/** XInput becomes X where they are the same, or where no answer uses X. */
function findRenames(paths: OpenAPIV3.PathsObject, schemas: ReadonlyMap<string, Schema>): Map<string, string> {
  const used = findUsed(paths, schemas)
  const renames = new Map<string, string>()
  for (const [name, schema] of schemas) {
    const base = name.replace(/Input$/, '')
    const output = schemas.get(base)
    if (base === name || output === undefined) continue
    if (!used.has(base) || isDeepStrictEqual(neutral(schema), neutral(output))) renames.set(name, base)
  }
  return renames
}

/** The schema as if input and output had the same names. */
function neutral(schema: Schema): Schema {
  const copy = structuredClone(schema)
  changeRefs(copy, (ref) => ref.replace(/Input$/, ''))
  return copy
}

function findUsed(paths: OpenAPIV3.PathsObject, schemas: ReadonlyMap<string, Schema>): Set<string> {
  const used = new Set<string>()
  const visit = (value: unknown) =>
    changeRefs(value, (ref) => {
      const name = ref.slice(PREFIX.length)
      if (ref.startsWith(PREFIX) && !used.has(name)) {
        used.add(name)
        visit(schemas.get(name))
      }
      return ref
    })
  // every operation answers with it, but only later
  visit({ $ref: `${PREFIX}Probleem` })
  visit(paths)
  return used
}

function changeRefs(value: unknown, change: (ref: string) => string): void {
  visitObjects(value, (object) => {
    const ref = Reflect.get(object, '$ref')
    if (typeof ref === 'string') Reflect.set(object, '$ref', change(ref))
  })
}

function tidyObject(object: object): void {
  if (Reflect.get(object, 'maximum') === Number.MAX_SAFE_INTEGER) Reflect.deleteProperty(object, 'maximum')
  if (Reflect.get(object, 'minimum') === Number.MIN_SAFE_INTEGER) Reflect.deleteProperty(object, 'minimum')
  if (CLEAR_FORMATS.has(Reflect.get(object, 'format'))) Reflect.deleteProperty(object, 'pattern')
  const examples = Reflect.get(object, 'examples')
  if (!Array.isArray(examples)) return
  Reflect.set(object, 'example', examples[0])
  Reflect.deleteProperty(object, 'examples')
}

/** Every object in a document, outside first; examples are left alone. */
function visitObjects(value: unknown, visit: (object: object) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value)
  for (const [key, child] of Object.entries(value)) if (key !== 'example') visitObjects(child, visit)
}
