import type { T } from './teksten/nl.ts'

type Paginanaam = keyof typeof T.paginas

/** A page: its address, its element and the chunk that defines it. The server knows the same addresses. */
export type Paginaregel = {
  readonly pad: string
  readonly naam: Paginanaam
  readonly element: `gd-${string}`
  readonly laad: () => Promise<unknown>
  /** In the menu. */
  readonly inMenu: boolean
  /** Shows the chosen gemeenten above it. */
  readonly heeftKeuze: boolean
}

const regel = (
  naam: Paginanaam,
  laad: () => Promise<unknown>,
  { inMenu = true, heeftKeuze = true, pad = `/${naam}` } = {},
): Paginaregel => ({ pad, naam, element: `gd-${naam}`, laad, inMenu, heeftKeuze })

export const PAGINAS: readonly Paginaregel[] = [
  regel('start', () => import('./paginas/start.ts'), { pad: '/', heeftKeuze: false }),
  regel('overzicht', () => import('./paginas/overzicht.ts')),
  regel('kaart', () => import('./paginas/kaart.ts')),
  regel('matrix', () => import('./paginas/matrix.ts')),
  regel('paren', () => import('./paginas/paren.ts')),
  regel('graaf', () => import('./paginas/graaf.ts')),
  regel('plan', () => import('./paginas/plan.ts'), { heeftKeuze: false }),
  regel('partners', () => import('./paginas/partners.ts'), { heeftKeuze: false }),
  regel('landelijk', () => import('./paginas/landelijk.ts'), { heeftKeuze: false }),
  regel('inlezen', () => import('./paginas/inlezen.ts'), { heeftKeuze: false }),
  regel('beoordelen', () => import('./paginas/beoordelen.ts')),
  regel('landschap', () => import('./paginas/landschap.ts')),
  regel('referentiemodel', () => import('./paginas/referentiemodel.ts'), { heeftKeuze: false }),
  regel('toegankelijkheid', () => import('./paginas/toegankelijkheid.ts'), { inMenu: false, heeftKeuze: false }),
]
