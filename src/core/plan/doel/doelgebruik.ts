import type { Gemeentecode, PakketId } from '../../model/ids.ts'
import type { Planvoorstel } from '../../model/plan.ts'
import { compareText } from '../../model/sorteren.ts'

/** How a cel changes; `gedeeld`: the same pakket, from an own to a shared instance. */
export type Wijziging = 'blijft' | 'gedeeld' | 'opgeruimd' | 'vervangen' | 'ingevoerd'

/** What serves one gemeente for one referentiecomponent, now and afterwards. */
export type Doelgebruik = {
  readonly gemeentecode: Gemeentecode
  /** Sorted; empty where a hiaat is filled. */
  readonly nu: readonly PakketId[]
  /** Sorted. */
  readonly straks: readonly PakketId[]
  readonly isGedeeld: boolean
  readonly wijziging: Wijziging
}

/**
 * Reads off a voorstel what each gemeente uses now and afterwards.
 *
 * @returns sorted by gemeentecode; only gemeenten that need the referentiecomponent
 */
export function listDoelgebruik({ doel, verhuizingen, vervalt }: Planvoorstel): Doelgebruik[] {
  const codes = [...new Set(doel.flatMap(({ gemeenten }) => gemeenten))].sort(compareText)
  return codes.map((gemeentecode) => {
    const own = doel.filter(({ gemeenten }) => gemeenten.includes(gemeentecode))
    const straks = own.map(({ pakket }) => pakket.id).sort(compareText)
    const moves = verhuizingen.filter((one) => one.gemeentecode === gemeentecode)
    const gone = vervalt.filter((one) => one.gemeentecode === gemeentecode).map(({ pakketId }) => pakketId)
    const fresh = new Set(moves.map(({ naar }) => naar))
    const nu = [...new Set([...straks.filter((id) => !fresh.has(id)), ...moves.flatMap(({ van }) => van), ...gone])]
    const isGedeeld = own.some(({ vorm }) => vorm === 'gedeeld')
    const wijziging = classify({ isNew: fresh.size > 0, before: nu.length, isLess: gone.length > 0, isGedeeld })
    return { gemeentecode, nu: nu.sort(compareText), straks, isGedeeld, wijziging }
  })
}

type Feiten = {
  readonly isNew: boolean
  readonly before: number
  readonly isLess: boolean
  readonly isGedeeld: boolean
}

function classify({ isNew, before, isLess, isGedeeld }: Feiten): Wijziging {
  if (isNew) return before === 0 ? 'ingevoerd' : 'vervangen'
  if (isLess) return 'opgeruimd'
  return isGedeeld ? 'gedeeld' : 'blijft'
}
