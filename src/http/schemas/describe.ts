import { z } from 'zod'
import { Paginering } from '../regels/pagination.ts'

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
  return schema.meta({ id, description, examples: [example] })
}

/** The answer of a list of what `item` describes: its name is that of the item with `Lijst` behind it. */
export function describeList<T extends z.ZodType>(item: T) {
  const meta = z.globalRegistry.get(item)
  if (meta?.id === undefined) throw new Error('a list needs an item with a name')
  const examples: unknown = meta['examples']
  return z.object({ resultaten: z.array(item), paginering: Paginering }).meta({
    id: `${meta.id}Lijst`,
    description: `Een pagina van een lijst. ${meta.description ?? ''}`,
    examples: [
      {
        resultaten: Array.isArray(examples) ? examples.slice(0, 1) : [],
        paginering: { pagina: 1, paginagrootte: 20, totaalAantal: 1, totaalPaginas: 1 },
      },
    ],
  })
}

export const Link = z.object({ href: z.url() }).meta({ id: 'Link', description: 'Absoluut adres van iets anders.' })
