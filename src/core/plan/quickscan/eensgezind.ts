import type { Harmonisatieplan } from '../../model/dossier.ts'
import type { ObjectId } from '../../model/ids.ts'
import type { Plannaam, Planvoorstel } from '../../model/plan.ts'

/** A referentiecomponent for which every scenario but doing nothing proposes the same. */
export type Eensgezind = {
  readonly referentiecomponent: { readonly id: ObjectId; readonly naam: string }
  /** What serves everyone in each of them. */
  readonly pakket: Plannaam
  /** Most gemeenten that change in any of them. */
  readonly verhuizingen: number
}

/**
 * Where it makes no difference which scenario is chosen: all lead everyone to the same pakket, and someone has to move for it.
 *
 * @returns most moves first, then by naam; empty with fewer than two scenarios besides doing nothing
 */
export function findEensgezind({ scenarios }: Harmonisatieplan): Eensgezind[] {
  const others = scenarios.filter(({ scenario }) => scenario.strategie !== 'niets_doen')
  const [first, ...rest] = others
  if (first === undefined || rest.length === 0) return []
  const byComponent = rest.map(
    ({ voorstellen }) => new Map(voorstellen.map((own) => [own.referentiecomponent.id, own] as const)),
  )
  return first.voorstellen
    .flatMap((voorstel): Eensgezind[] => {
      const all = [voorstel, ...byComponent.map((own) => own.get(voorstel.referentiecomponent.id))]
      const targets = all.map(findOnlyTarget)
      const [target] = targets
      if (target === undefined || target === null || targets.some((own) => own?.id !== target.id)) return []
      const verhuizingen = Math.max(...all.map((own) => own?.verhuizingen.length ?? 0))
      if (verhuizingen === 0) return []
      return [{ referentiecomponent: voorstel.referentiecomponent, pakket: target, verhuizingen }]
    })
    .sort(
      (a, b) => b.verhuizingen - a.verhuizingen || (a.referentiecomponent.naam < b.referentiecomponent.naam ? -1 : 1),
    )
}

/** Null where several pakketten stay side by side. */
function findOnlyTarget(voorstel: Planvoorstel | undefined): Plannaam | null {
  const [first, ...rest] = voorstel?.doel ?? []
  if (first === undefined) return null
  return rest.every(({ pakket }) => pakket.id === first.pakket.id) ? first.pakket : null
}
