import {
  compareText,
  type ObjectId,
  type Referentiecomponent,
  type Referentiemodel,
  type Verbindingsrol,
} from '../../core/index.ts'

type Verwijzing = { readonly id: ObjectId; readonly naam: string }

/** What hangs on what in a release, looked up from the other side. Lists sorted by naam, then id. */
export type Modelindex = {
  /** Every part of the release by its Object ID; an id of nothing in it is left out. */
  readonly name: (ids: readonly ObjectId[]) => { id: ObjectId; naam: string }[]
  readonly componentenByDomein: ReadonlyMap<ObjectId, readonly Verwijzing[]>
  readonly componentenByService: ReadonlyMap<ObjectId, readonly Verwijzing[]>
  readonly componentenByStandaard: ReadonlyMap<
    ObjectId,
    readonly (Verwijzing & { readonly verbindingsrol: Verbindingsrol })[]
  >
  readonly servicesByFunctie: ReadonlyMap<ObjectId, readonly Verwijzing[]>
  readonly functiesByService: ReadonlyMap<ObjectId, readonly ObjectId[]>
}

/** One index per release: a release in memory never changes. */
const known = new WeakMap<Referentiemodel, Modelindex>()

export function indexModel(model: Referentiemodel): Modelindex {
  const earlier = known.get(model)
  if (earlier !== undefined) return earlier
  const made = buildIndex(model)
  known.set(model, made)
  return made
}

function buildIndex(model: Referentiemodel): Modelindex {
  const { referentiecomponenten, applicatieservices, bedrijfsfuncties, beleidsdomeinen, standaarden, apis } = model
  const parts = [...referentiecomponenten, ...applicatieservices, ...bedrijfsfuncties, ...beleidsdomeinen]
  const names = new Map([...parts, ...standaarden, ...apis].map(({ id, naam }) => [id, naam]))
  const name = (ids: readonly ObjectId[]) =>
    sortByNaam(
      [...new Set(ids)].flatMap((id) => {
        const naam = names.get(id)
        return naam === undefined ? [] : [{ id, naam }]
      }),
    )
  const toVerwijzing = ({ id, naam }: Verwijzing): Verwijzing => ({ id, naam })
  const components = (keys: (component: Referentiecomponent) => readonly ObjectId[]) =>
    invert(referentiecomponenten, keys, toVerwijzing)
  return {
    name,
    componentenByDomein: components(({ beleidsdomeinen: ids }) => ids),
    componentenByService: components(({ applicatieservices: ids }) => ids),
    componentenByStandaard: invertStandaarden(referentiecomponenten),
    servicesByFunctie: invert(applicatieservices, ({ bedrijfsfuncties: ids }) => ids, toVerwijzing),
    functiesByService: new Map(applicatieservices.map(({ id, bedrijfsfuncties: ids }) => [id, ids])),
  }
}

function invert<T, V extends Verwijzing>(
  items: readonly T[],
  keys: (item: T) => readonly ObjectId[],
  show: (item: T) => V,
): Map<ObjectId, V[]> {
  const found = new Map<ObjectId, V[]>()
  for (const item of items) {
    for (const key of new Set(keys(item))) found.set(key, [...(found.get(key) ?? []), show(item)])
  }
  for (const [key, list] of found) found.set(key, sortByNaam(list))
  return found
}

function invertStandaarden(components: readonly Referentiecomponent[]) {
  const paren = components.flatMap(({ id, naam, standaarden }) =>
    standaarden.map(({ standaardId, verbindingsrol }) => ({ standaardId, shown: { id, naam, verbindingsrol } })),
  )
  return invert(
    paren,
    ({ standaardId }) => [standaardId],
    ({ shown }) => shown,
  )
}

export function sortByNaam<T extends Verwijzing>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}
