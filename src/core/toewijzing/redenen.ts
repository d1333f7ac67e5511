import type { ComponentIndex } from './component-index.ts'
import type { Beoordeling, Productkennis } from './kenmerken.ts'
import type { Kandidaat, Ranglijst, Tekstveld } from './rank.ts'

/** Reasons per candidate: enough to check, few enough to read. */
const MOST_REASONS = 3
/** A shorter run of letters is alike by chance, and so is one inside both words unless it is long. */
const SHORTEST_RUN = 5
const LONG_RUN = 7

/** A known product less alike than this is no reason that a person would follow. */
const LEAST_LIKENESS = 0.3

const VELDNAAM: Readonly<Record<Tekstveld, string>> = {
  naam: 'naam',
  leverancier: 'leverancier',
  omschrijving: 'omschrijving',
  elders: 'omschrijving van dit pakket elders',
  genoemd: 'opgegeven referentiecomponent',
  afdeling: 'afdeling',
}

/**
 * Says why a candidate was found: words that stand in the text, what the leverancier delivers, a known product that it is
 * like.
 *
 * @returns at most three; empty when there is nothing that a person could check
 */
export function explainBeoordeling(
  bronnen: { readonly index: ComponentIndex; readonly kennis: Productkennis; readonly ranglijst: Ranglijst },
  { kandidaat, buur, profiel }: Beoordeling,
): string[] {
  const { index, kennis, ranglijst } = bronnen
  const reasons = explainKandidaat(index, ranglijst, kandidaat).slice(0, MOST_REASONS)
  const naam = index.componenten[kandidaat.component]?.naam ?? ''
  if (profiel !== undefined) {
    const { aantal, totaal, leverancier } = profiel
    const often = aantal === totaal && totaal > 1 ? 'alleen' : 'ook'
    reasons.push(`${leverancier} levert ${often} pakketten voor ${naam} (${aantal} van ${totaal} bekende)`)
  }
  if (buur !== undefined && buur.gelijkenis >= LEAST_LIKENESS) {
    reasons.push(`lijkt op bekend pakket: ${kennis.buren.namen[buur.product] ?? ''}`)
  }
  return reasons.slice(0, MOST_REASONS)
}

/**
 * Says why a candidate was found, with words that stand in the text.
 *
 * @returns keywords found, strongest first; without those a word that looks like one of the component; empty when there is
 *   nothing that a person could check, or only the department fits
 */
function explainKandidaat(index: ComponentIndex, ranglijst: Ranglijst, kandidaat: Kandidaat): string[] {
  const own = ranglijst.treffers.filter(({ componenten }) => componenten.includes(kandidaat.component))
  const ordered = own.sort((a, b) => b.waarde - a.waarde || (a.woord < b.woord ? -1 : 1))
  const told = new Set<string>()
  const reasons: string[] = []
  for (const { veld, woord } of ordered) {
    // 'werkzoekenden' says it all; 'werkzoekende' beside it adds nothing
    if ([...told].some((earlier) => earlier.includes(woord) || woord.includes(earlier))) continue
    told.add(woord)
    reasons.push(`${VELDNAAM[veld]} bevat '${woord}'`)
  }
  const isProven = ordered.some(({ veld }) => veld !== 'afdeling')
  if (isProven) return reasons.slice(0, MOST_REASONS)
  const likeness = findLikeness(index.woorden[kandidaat.component] ?? [], ranglijst.woorden)
  return likeness === undefined ? [] : [likeness, ...reasons].slice(0, MOST_REASONS)
}

function findLikeness(words: readonly string[], woorden: Ranglijst['woorden']): string | undefined {
  let best: { run: number; reden: string } | undefined
  for (const veld of ['omschrijving', 'genoemd', 'naam', 'elders'] as const) {
    for (const word of woorden.get(veld) ?? []) {
      const found = findLongestRun(word, words, best?.run ?? SHORTEST_RUN - 1)
      if (found === undefined) continue
      const isSame = found.woord === word
      const reden = isSame ? `bevat '${word}'` : `heeft '${word}', dat lijkt op '${found.woord}'`
      best = { run: found.run, reden: `${VELDNAAM[veld]} ${reden}` }
    }
  }
  return best?.reden
}

/** The word of the component that shares the longest run of letters, when that is longer than `beyond`. */
function findLongestRun(word: string, words: readonly string[], beyond: number) {
  const letters = word.slice(0, 60)
  for (let run = letters.length; run > beyond; run -= 1) {
    for (let start = 0; start + run <= letters.length; start += 1) {
      const part = letters.slice(start, start + run)
      const isAnywhere = start === 0 || run >= LONG_RUN
      const woord = words.find((candidate) => (isAnywhere ? candidate.includes(part) : candidate.startsWith(part)))
      if (woord !== undefined) return { run, woord }
    }
  }
  return undefined
}
