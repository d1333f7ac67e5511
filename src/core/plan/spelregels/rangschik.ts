import type { Scenario, Spelregel } from '../../model/plan.ts'
import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import { isOndersteund, supportsVerplicht } from './beperkingen.ts'

/** What a ranking rule sees in a pakket: higher is better. */
type Score = number | string

export type Rangschikking = {
  /** Best first; equal ones by id. */
  readonly volgorde: readonly Positie[]
  /** The rule that put the first before the second; null when no rule did, or there is no second. */
  readonly beslist: Spelregel | null
  /** First and second are equal by every rule. */
  readonly isGelijk: boolean
}

/**
 * Ranks the candidates of a referentiecomponent by the ranking rules, in order of priority.
 *
 * @param kandidaten - new pakketten do not take part: nobody has experience with them
 */
export function rankKandidaten(
  opgave: Opgave,
  scenario: Scenario,
  { component, kandidaten }: { readonly component: Positie; readonly kandidaten: readonly Positie[] },
): Rangschikking {
  const rules = scenario.spelregels.filter(({ aan, soort }) => aan && soort in RANKING)
  const scores = new Map(
    kandidaten.map((pakket) => [pakket, rules.map((regel) => scoreOf(regel, { opgave, scenario, component, pakket }))]),
  )
  const difference = (a: Positie, b: Positie) => {
    const [left = [], right = []] = [scores.get(a), scores.get(b)]
    return rules.findIndex((_, at) => left[at] !== right[at])
  }
  const volgorde = [...kandidaten].sort((a, b) => {
    const at = difference(a, b)
    if (at < 0) return a - b
    return (scores.get(a)?.[at] ?? 0) > (scores.get(b)?.[at] ?? 0) ? -1 : 1
  })
  const [first, second] = volgorde
  if (first === undefined || second === undefined) return { volgorde, beslist: null, isGelijk: false }
  const at = difference(first, second)
  return { volgorde, beslist: rules[at] ?? null, isGelijk: at < 0 }
}

type Vraag = {
  readonly opgave: Opgave
  readonly scenario: Scenario
  readonly component: Positie
  readonly pakket: Positie
}

const RANKING: Partial<Record<Spelregel['soort'], (vraag: Vraag, regel: Spelregel) => Score>> = {
  meeste_gebruik: (vraag) => usersOf(vraag).length,
  grootste_gemeente: ({ opgave, ...rest }) =>
    Math.max(-1, ...usersOf({ opgave, ...rest }).map((gemeente) => opgave.gemeenten[gemeente]?.inwoners ?? 0)),
  nieuwste_contract: ({ opgave, pakket, ...rest }) =>
    usersOf({ opgave, pakket, ...rest })
      .map((gemeente) => indexGebruiken(opgave).get(pairKey(gemeente, pakket))?.contractTot ?? '')
      .sort()
      .at(-1) ?? '',
  einde_ondersteuning: ({ opgave, pakket, scenario }) => Number(isOndersteund(opgave, pakket, scenario)),
  verplichte_standaarden: ({ opgave, component, pakket }, regel) => {
    const [found, asked] = [opgave.pakketten[pakket], opgave.componenten[component]]
    if (found === undefined || asked === undefined || regel.soort !== 'verplichte_standaarden') return 0
    return Number(supportsVerplicht(found, asked.verplichteStandaarden, regel.onbekendVoldoet))
  },
}

function scoreOf(regel: Spelregel, vraag: Vraag): Score {
  return RANKING[regel.soort]?.(vraag, regel) ?? 0
}

/** The gemeenten that use a pakket for a referentiecomponent. */
function usersOf({ opgave, component, pakket }: Vraag): Positie[] {
  return opgave.behoeften
    .filter((behoefte) => behoefte.component === component && behoefte.huidig.includes(pakket))
    .map(({ gemeente }) => gemeente)
}
