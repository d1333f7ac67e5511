import type { ObjectId } from '../model/ids.ts'
import type { Referentiecomponent } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'

/** A referentiecomponent or standaard, named as in the release that has it; the newer one when both have it. */
export type Verwijzing = { readonly id: ObjectId; readonly naam: string }

/** Where the applicatieservices of removed referentiecomponenten went. Lists sorted by naam, then id. */
export type Opvolging = {
  /** A removed component whose services went to several. */
  readonly splitsingen: readonly { readonly van: Verwijzing; readonly naar: readonly Verwijzing[] }[]
  /** A component that took over services of several removed ones. */
  readonly samenvoegingen: readonly { readonly van: readonly Verwijzing[]; readonly naar: Verwijzing }[]
  /** A removed component and the one other that took over its services, and no one else's. */
  readonly vervangingen: readonly { readonly van: Verwijzing; readonly naar: Verwijzing }[]
}

/**
 * Derives from the applicatieservices who took over from removed referentiecomponenten.
 *
 * A component takes over when it offers a service that the removed one offered and that it did not offer itself in the
 * older release. A removed component whose services nobody took over is in no list.
 *
 * @param removed - components of the older release that the newer one lacks
 * @param current - components of the newer release
 * @param before - components of the older release by Object ID
 */
export function findOpvolging(
  removed: readonly Referentiecomponent[],
  current: readonly Referentiecomponent[],
  before: ReadonlyMap<ObjectId, Referentiecomponent>,
): Opvolging {
  const paren = removed.flatMap((van) =>
    current.filter((naar) => hasTakenOver(van, naar, before.get(naar.id))).map((naar) => ({ van, naar })),
  )
  const naarOf = (van: Verwijzing): Verwijzing[] =>
    sort(paren.filter((paar) => paar.van.id === van.id).map(({ naar }) => naar))
  const vanOf = (naar: Verwijzing): Verwijzing[] =>
    sort(paren.filter((paar) => paar.naar.id === naar.id).map(({ van }) => van))
  const olds = sort([...new Set(paren.map(({ van }) => van))])
  const news = sort([...new Set(paren.map(({ naar }) => naar))])
  return {
    splitsingen: olds.map((van) => ({ van, naar: naarOf(van) })).filter(({ naar }) => naar.length > 1),
    samenvoegingen: news.map((naar) => ({ van: vanOf(naar), naar })).filter(({ van }) => van.length > 1),
    vervangingen: olds.flatMap((van) => {
      const [naar, ...others] = naarOf(van)
      return naar !== undefined && others.length === 0 && vanOf(naar).length === 1 ? [{ van, naar }] : []
    }),
  }
}

function hasTakenOver(van: Referentiecomponent, naar: Referentiecomponent, earlier?: Referentiecomponent): boolean {
  return naar.applicatieservices.some(
    (service) => van.applicatieservices.includes(service) && !earlier?.applicatieservices.includes(service),
  )
}

function sort(components: readonly Verwijzing[]): Verwijzing[] {
  return components
    .map(({ id, naam }) => ({ id, naam }))
    .sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}
