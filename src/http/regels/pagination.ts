import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { wholeNumber } from './filters.ts'
import { baseUrl } from './links.ts'

/** No list will ever have more pages; a number beyond it is a mistake. */
const LAST_PAGE = 1_000_000_000

/** Query keys of every list: spread them into its query schema. */
export const paginaVelden = {
  page: wholeNumber({ least: 1, most: LAST_PAGE, standard: 1, description: 'Welke pagina, vanaf 1.' }),
  pageSize: wholeNumber({ least: 1, most: 100, standard: 20, description: 'Hoeveel resultaten per pagina.' }),
}

export type Paginavraag = { readonly page: number; readonly pageSize: number }

export const Paginering = z
  .object({
    pagina: z.int().min(1),
    paginagrootte: z.int().min(1).max(100),
    totaalAantal: z.int().min(0),
    totaalPaginas: z.int().min(0),
  })
  .meta({ id: 'Paginering', description: 'Waar in de lijst u bent.' })

/** One page of a list that is in memory. */
export function takePage<T>(items: readonly T[], { page, pageSize }: Paginavraag): T[] {
  return items.slice((page - 1) * pageSize, page * pageSize)
}

/**
 * Makes the answer of a list, and gives it its Link header.
 *
 * @param resultaten - of this page only
 * @param total - number of results on all pages
 */
export function buildPage<T>(
  { request, reply, vraag }: { request: FastifyRequest; reply: FastifyReply; vraag: Paginavraag },
  resultaten: T[],
  total: number,
): { resultaten: T[]; paginering: z.infer<typeof Paginering> } {
  const { page, pageSize } = vraag
  const pages = Math.ceil(total / pageSize)
  reply.header('link', writeLinks(request, page, Math.max(pages, 1)))
  return {
    resultaten,
    paginering: { pagina: page, paginagrootte: pageSize, totaalAantal: total, totaalPaginas: pages },
  }
}

/** Past the end, `prev` is the last page that has anything. */
function writeLinks(request: FastifyRequest, page: number, last: number): string {
  const url = new URL(request.url, baseUrl(request))
  const link = (to: number, rel: string) => {
    url.searchParams.set('page', String(to))
    return `<${url.href}>; rel="${rel}"`
  }
  return [
    link(1, 'first'),
    ...(page > 1 ? [link(Math.min(page - 1, last), 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next')] : []),
    link(last, 'last'),
  ].join(', ')
}
