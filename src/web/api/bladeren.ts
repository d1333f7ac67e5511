type Bladzijde<T> = { readonly resultaten: T[]; readonly paginering: { readonly totaalPaginas: number } }

/** Every page of a list. @param page - asks for one page, counted from 1 */
export async function haalAlles<T>(page: (nummer: number) => Promise<Bladzijde<T>>): Promise<T[]> {
  const first = await page(1)
  const rest = Math.max(0, first.paginering.totaalPaginas - 1)
  const others = await Promise.all(Array.from({ length: rest }, (_, at) => page(at + 2)))
  return [first, ...others].flatMap(({ resultaten }) => resultaten)
}
