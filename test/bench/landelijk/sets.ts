import type { Projectie } from '../../../src/core/graph/index.ts'

type Verzamelingen = { readonly paren: ReadonlySet<string>; readonly functies: ReadonlySet<string> }

/** What every gemeente has, as Sets of keys, read off the graph: what one would write without an index. */
export function buildSets({ gemeenten, componenten }: Projectie): Verzamelingen[] {
  return gemeenten.map((_, position) => {
    const filled = componenten.filter(({ cellen }) => cellen[position]?.staat === 'aanwezig')
    return {
      functies: new Set(filled.map(({ id }) => id)),
      paren: new Set(
        filled.flatMap(({ id, cellen }) => cellen[position]?.pakketIds.map((pakket) => `${id} ${pakket}`) ?? []),
      ),
    }
  })
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let common = 0
  for (const item of small) if (large.has(item)) common += 1
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** The ten nearest of every gemeente, every two compared once. */
export function findNaastenBySets(sets: readonly Verzamelingen[]) {
  return {
    opPakketten: rankAll(sets.map(({ paren }) => paren)),
    opFuncties: rankAll(sets.map(({ functies }) => functies)),
  }
}

function rankAll(sets: readonly ReadonlySet<string>[]): number[] {
  const lists = sets.map((): { at: number; aandeel: number }[] => [])
  for (const [links, a] of sets.entries()) {
    for (let rechts = links + 1; rechts < sets.length; rechts += 1) {
      const b = sets[rechts]
      if (b === undefined) continue
      const aandeel = jaccard(a, b)
      lists[links]?.push({ at: rechts, aandeel })
      lists[rechts]?.push({ at: links, aandeel })
    }
  }
  return lists.flatMap((list) =>
    list
      .sort((a, b) => b.aandeel - a.aandeel || a.at - b.at)
      .slice(0, 10)
      .map(({ at }) => at),
  )
}
