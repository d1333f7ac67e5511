import type { Archiefdeel } from './archiefdeel.ts'
import { BESLUITDELEN } from './archiefdelen-besluiten.ts'
import { BRONDELEN } from './archiefdelen-bronnen.ts'
import { GEBRUIKDEEL, LANDELIJKDEEL } from './archiefdelen-gebruik.ts'
import { SLEUTELDEEL } from './archiefdelen-sleutels.ts'

/** In the order in which they can be restored: what is pointed at comes first. */
export const ARCHIEFDELEN: readonly Archiefdeel[] = [
  ...BRONDELEN,
  ...BESLUITDELEN,
  SLEUTELDEEL,
  LANDELIJKDEEL,
  GEBRUIKDEEL,
]
