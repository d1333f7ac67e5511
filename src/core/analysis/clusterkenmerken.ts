import type { Kolom, Overlapindex } from '../graph/index.ts'
import type { Cluster } from '../model/clusters.ts'
import type { Gemeentecode, PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { namePakket } from './name-pakket.ts'

type Kenmerk = Pick<Cluster['pakketten'][number], 'gemeenten' | 'aandeel' | 'aandeelOveral' | 'lift'>

/** From this share of the group on something belongs to it, and is not a coincidence of a few. */
const HELFT = 0.5

export type KenmerkOptions = {
  /** How many pakketten and referentiecomponenten at most. */
  readonly aantal: number
  /** Which gemeenten beside the cluster itself it is set against. */
  readonly vergeleken: (gemeentecode: Gemeentecode) => boolean
}

/**
 * Says who is in a cluster and what holds it together: what at least half of it has, and far fewer elsewhere. Where it is
 * set against nobody else, what at least half of it has.
 *
 * Cost: O(pakketten of all gemeenten).
 *
 * @param leden - kolommen of the index
 */
export function describeCluster(
  index: Overlapindex,
  leden: readonly Kolom[],
  { aantal, vergeleken }: KenmerkOptions,
): Omit<Cluster, 'nummer'> {
  const { componenten } = index.celtabel
  const own = new Set(leden)
  const kolommen = index.celtabel.kolommen.filter((kolom) => own.has(kolom) || vergeleken(codeOf(kolom)))
  const select = kolommen.length === own.size ? selectCommon : selectTypical
  const inGroup = countPakketten(leden)
  const everywhere = countPakketten(kolommen)
  const measure = (group: number, all: number): Kenmerk => {
    const aandeel = group / leden.length
    const aandeelOveral = all / kolommen.length
    return { gemeenten: group, aandeel, aandeelOveral, lift: aandeel / aandeelOveral }
  }
  const pakketten = [...inGroup.values()].map(({ pakket, count }) => ({
    pakket: namePakket(pakket),
    ...measure(count, everywhere.get(pakket.id)?.count ?? count),
  }))
  const referentiecomponenten = componenten.map(({ id, naam }, row) => ({
    referentiecomponent: { id, naam },
    ...measure(countAanwezig(leden, row), countAanwezig(kolommen, row)),
  }))
  return {
    gemeenten: leden.map(({ gemeente: { gemeente } }) => ({
      gemeentecode: gemeente.gemeentecode,
      naam: gemeente.naam,
    })),
    pakketten: select(pakketten, ({ pakket }) => pakket.id).slice(0, aantal),
    referentiecomponenten: select(referentiecomponenten, ({ referentiecomponent }) => referentiecomponent.id).slice(
      0,
      aantal,
    ),
  }
}

/** What half of the group and at least two gemeenten have, more than elsewhere; highest lift first. */
function selectTypical<T extends Kenmerk>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return selectCommon(
    all.filter(({ lift }) => lift > 1),
    keyOf,
  )
}

/** What half of the group and at least two gemeenten have; highest lift first, then what most of them have. */
function selectCommon<T extends Kenmerk>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return all
    .filter(({ gemeenten, aandeel }) => gemeenten >= 2 && aandeel >= HELFT)
    .sort((a, b) => b.lift - a.lift || b.aandeel - a.aandeel || compareText(keyOf(a), keyOf(b)))
}

function codeOf({ gemeente }: Kolom): Gemeentecode {
  return gemeente.gemeente.gemeentecode
}

function countAanwezig(kolommen: readonly Kolom[], row: number): number {
  return kolommen.filter(({ cellen }) => cellen[row]?.staat === 'aanwezig').length
}

/** Gemeenten per pakket, whatever it is used for. */
function countPakketten(kolommen: readonly Kolom[]): Map<PakketId, { pakket: Pakket; count: number }> {
  const found = new Map<PakketId, { pakket: Pakket; count: number }>()
  for (const { cellen } of kolommen) {
    const own = new Map<PakketId, Pakket>()
    for (const { gebruiken } of cellen) for (const { pakket } of gebruiken) own.set(pakket.id, pakket)
    for (const [id, pakket] of own) found.set(id, { pakket, count: (found.get(id)?.count ?? 0) + 1 })
  }
  return found
}
