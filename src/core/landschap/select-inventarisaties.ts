import type { Datum } from '../model/ids.ts'
import type { Inventarisatie } from '../model/inventarisatie.ts'
import { compareText } from '../model/sorteren.ts'

type Kenmerken = Pick<Inventarisatie, 'id' | 'bron' | 'peildatum' | 'volledig' | 'volgnummer'>

/** An inventarisatie that counts, with the beleidsdomeinen in which a newer one has taken its place. */
export type Keuze<T extends Kenmerken = Kenmerken> = {
  readonly inventarisatie: T
  /** Names, sorted; empty: it counts whole. */
  readonly vervangenDomeinen: readonly string[]
}

/**
 * Finds which inventarisaties of one gemeente make up its landschap at a peildatum.
 *
 * Per bron the newest one that is volledig counts, and whatever of that bron is newer. One that is volledig for named
 * beleidsdomeinen takes the place of everything older in those domains, whatever its bron. One that promises nothing
 * (volledig false) only adds. Newer is a later peildatum; of two with one peildatum the one that arrived later.
 *
 * @returns oldest first; empty when nothing is known at the peildatum
 */
export function selectInventarisaties<T extends Kenmerken>(all: readonly T[], peildatum: Datum): Keuze<T>[] {
  const known = all.filter((one) => one.peildatum <= peildatum).sort(compareAge)
  const lastWhole = new Map<string, number>()
  known.forEach(({ bron, volledig }, position) => {
    if (volledig === true) lastWhole.set(bron, position)
  })
  const counting = known.filter(({ bron }, position) => position >= (lastWhole.get(bron) ?? 0))
  return counting.map((inventarisatie, position) => {
    const newer = counting.slice(position + 1)
    const domains = newer.flatMap(({ volledig }) => (typeof volledig === 'boolean' ? [] : volledig))
    return { inventarisatie, vervangenDomeinen: [...new Set(domains)].sort(compareText) }
  })
}

function compareAge(a: Kenmerken, b: Kenmerken): number {
  return compareText(a.peildatum, b.peildatum) || a.volgnummer - b.volgnummer
}
