import { compactText } from '../identity/index.ts'
import type { Applicatie } from '../model/applicatie.ts'
import type { PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Applicatietekst } from './rank.ts'

/** Descriptions of one pakket that are read beside the own one: more would only repeat. */
const MOST_DESCRIPTIONS = 4

/**
 * Builds the reader of what is known of an applicatie, with what other bronnen write about the same pakket.
 *
 * Of the other descriptions the most used ones are taken, then the lowest in text order.
 */
export function buildTekstlezer(
  applicaties: readonly Applicatie[],
  indeling: Pakketindeling,
  kennis: readonly Pakketkennis[],
): (applicatie: Applicatie) => Applicatietekst {
  const byPakket = countOmschrijvingen(applicaties, indeling, kennis)
  const leveranciers = new Map(indeling.pakketten.map(({ id, leverancier }) => [id, leverancier?.naam]))
  return (applicatie) => {
    const { naam, omschrijving, afdeling } = applicatie
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const known = pakketId === undefined ? undefined : byPakket.get(pakketId)
    const others = known === undefined ? [] : listOthers(known, omschrijving)
    return {
      naam,
      leverancier: (pakketId === undefined ? undefined : leveranciers.get(pakketId)) ?? applicatie.leverancier,
      omschrijving,
      afdeling,
      elders: others.length === 0 ? undefined : others.join(' '),
    }
  }
}

function listOthers(known: ReadonlyMap<string, string>, omschrijving: string | undefined): string[] {
  const own = compactText(omschrijving ?? '')
  const others = [...known].filter(([key]) => key !== own)
  return others.slice(0, MOST_DESCRIPTIONS).map(([, tekst]) => tekst)
}

/** Per pakket its different descriptions by folded text, most used first. */
function countOmschrijvingen(
  applicaties: readonly Applicatie[],
  indeling: Pakketindeling,
  kennis: readonly Pakketkennis[],
): Map<PakketId, ReadonlyMap<string, string>> {
  const counts = new Map<PakketId, Map<string, { tekst: string; aantal: number }>>()
  const add = (pakketId: PakketId | undefined, tekst: string | undefined): void => {
    if (pakketId === undefined || tekst === undefined) return
    const key = compactText(tekst)
    if (key === '') return
    const perText = counts.get(pakketId) ?? new Map<string, { tekst: string; aantal: number }>()
    const known = perText.get(key)
    const lowest = known === undefined || tekst < known.tekst ? tekst : known.tekst
    perText.set(key, { tekst: lowest, aantal: (known?.aantal ?? 0) + 1 })
    counts.set(pakketId, perText)
  }
  for (const { id, omschrijving } of applicaties) add(indeling.pakketByApplicatie.get(id), omschrijving)
  for (const item of kennis) add(indeling.pakketByKennis?.get(item), item.omschrijving)
  return new Map(
    [...counts].map(([pakketId, perText]) => {
      const ordered = [...perText].sort(([a, x], [b, y]) => y.aantal - x.aantal || compareText(a, b))
      return [pakketId, new Map(ordered.slice(0, MOST_DESCRIPTIONS + 1).map(([key, { tekst }]) => [key, tekst]))]
    }),
  )
}
