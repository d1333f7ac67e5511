import { findPositie, type Kolom, type Overlapindex } from '../graph/index.ts'
import type { Gemeentecode, PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import type { Partnerreden } from '../model/partners.ts'
import { compareText } from '../model/sorteren.ts'
import { namePakket } from './name-pakket.ts'

export type RedenOptions = {
  /** How many of each at most; default 5. */
  readonly aantal?: number
  /** Of which gemeenten the use may decide the order; default all. */
  readonly telt?: (gemeentecode: Gemeentecode) => boolean
}

/**
 * Says what two gemeenten have in common that counts most: beleidsdomeinen and pakketten.
 *
 * A referentiecomponent of several beleidsdomeinen counts in each. Only for readers who may see both landschappen.
 *
 * Cost: O(referentiecomponenten + pakketten of both).
 *
 * @returns empty lists when nothing is shared, or when one of both is not in the index
 */
export function explainPartner(
  index: Overlapindex,
  paar: readonly [Gemeentecode, Gemeentecode],
  { aantal = 5, telt = () => true }: RedenOptions = {},
): Partnerreden {
  const [links, rechts] = paar.map((code) => index.celtabel.kolommen[findPositie(index, code) ?? -1])
  if (links === undefined || rechts === undefined) return { beleidsdomeinen: [], pakketten: [] }
  const telling = index.celtabel.kolommen.map(({ gemeente }) => telt(gemeente.gemeente.gemeentecode))
  const domeinen = new Map<string | null, { gedeeld: number; gelijk: number }>()
  const pakketten = new Map<PakketId, { pakket: Pakket; gedeeld: number; gebruikers: number }>()
  for (const [row, component] of index.celtabel.componenten.entries()) {
    const common = findCommon(links, rechts, row)
    if (common === null) continue
    for (const domein of component.beleidsdomeinen.length > 0 ? component.beleidsdomeinen : [null]) {
      const entry = domeinen.get(domein) ?? { gedeeld: 0, gelijk: 0 }
      domeinen.set(domein, { gedeeld: entry.gedeeld + 1, gelijk: entry.gelijk + (common.length > 0 ? 1 : 0) })
    }
    for (const pakket of common) {
      const entry = pakketten.get(pakket.id) ?? { pakket, gedeeld: 0, gebruikers: 0 }
      const gebruikers =
        entry.gebruikers + countGebruikers(index, telling, index.nummers.perComponent[row]?.get(pakket.id))
      pakketten.set(pakket.id, { pakket, gedeeld: entry.gedeeld + 1, gebruikers })
    }
  }
  return {
    beleidsdomeinen: [...domeinen]
      .map(([beleidsdomein, counts]) => ({ beleidsdomein, ...counts }))
      .sort(
        (a, b) =>
          b.gedeeld - a.gedeeld || b.gelijk - a.gelijk || compareText(a.beleidsdomein ?? '', b.beleidsdomein ?? ''),
      )
      .slice(0, aantal),
    pakketten: [...pakketten.values()]
      .sort((a, b) => b.gedeeld - a.gedeeld || a.gebruikers - b.gebruikers || compareText(a.pakket.id, b.pakket.id))
      .slice(0, aantal)
      .map(({ pakket, gedeeld }) => ({ pakket: namePakket(pakket), gedeeld })),
  }
}

/** The pakketten that both use for one referentiecomponent; null when not both fill it. */
function findCommon(links: Kolom, rechts: Kolom, row: number): Pakket[] | null {
  const [a, b] = [links.cellen[row], rechts.cellen[row]]
  if (a?.staat !== 'aanwezig' || b?.staat !== 'aanwezig') return null
  const common = new Map<PakketId, Pakket>()
  for (const { pakket } of a.gebruiken) if (b.pakketIds.includes(pakket.id)) common.set(pakket.id, pakket)
  return [...common.values()]
}

/** Of the gemeenten that count, how many have this pair. */
function countGebruikers({ dicht, ijl }: Overlapindex, telling: readonly boolean[], paar: number | undefined): number {
  if (paar === undefined) return 0
  if (paar >= dicht.rijen) return (ijl[paar - dicht.rijen] ?? []).filter((position) => telling[position]).length
  let count = 0
  for (let woord = 0; woord < dicht.breedte; woord += 1) {
    for (let rest = dicht.woorden[woord * dicht.rijen + paar] ?? 0; rest !== 0; rest &= rest - 1) {
      if (telling[woord * 32 + 31 - Math.clz32(rest & -rest)]) count += 1
    }
  }
  return count
}
