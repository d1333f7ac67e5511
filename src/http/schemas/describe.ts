import { z } from 'zod'
import { Paginering } from '../regels/pagination.ts'

/** By name; kept here because zod drops the example of a schema that transforms. */
const examples = new Map<string, unknown>()

/** The example of a named schema; undefined where it has none. */
export function exampleOf(id: string): unknown {
  return examples.get(id)
}

/**
 * Gives a schema its name in the API description, with an example that every body of it shows.
 *
 * Names are UpperCamelCase and unique in the whole API.
 */
export function describe<T extends z.ZodType>(
  id: string,
  schema: T,
  { description, example }: { readonly description: string; readonly example: unknown },
): T {
  examples.set(id, example)
  return schema.meta({ id, description })
}

/** The answer of a list of what `item` describes: its name is that of the item with `Lijst` behind it. */
export function describeList<T extends z.ZodType>(item: T) {
  const { id, description = '' } = z.globalRegistry.get(item) ?? {}
  if (id === undefined) throw new Error('a list needs an item with a name')
  return describe(`${id}Lijst`, z.object({ resultaten: z.array(item), paginering: Paginering }), {
    description: `Een pagina van een lijst. ${description}`,
    example: {
      resultaten: [exampleOf(id)],
      paginering: { pagina: 1, paginagrootte: 20, totaalAantal: 1, totaalPaginas: 1 },
    },
  })
}

export const Link = z.object({ href: z.url() }).meta({ id: 'Link', description: 'Absoluut adres van iets anders.' })

/** The answer of what leaves nothing to show. */
export const NoContent = z.undefined()
