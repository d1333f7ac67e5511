import type { ApplicatieId, ObjectId, Toewijsregel, Toewijzingsbesluit } from '../../core/index.ts'

/** What a person answers about one applicatie; a list of proposals counts from 1. */
export type Reviewantwoord =
  | { readonly soort: 'kies'; readonly nummers: readonly number[] }
  | { readonly soort: 'akkoord' | 'geen' | 'overslaan' | 'ongedaan' | 'stop' }

/** A review under way: which applicatie is next, and what was decided so far. Every step gives a new one. */
export type Review = {
  readonly regels: readonly Toewijsregel[]
  /** Position of the applicatie that is asked about; the number of regels when all are done. */
  readonly positie: number
  /** Per applicatie in the order of the answers; an empty list for one that was passed over. */
  readonly stappen: readonly (readonly Toewijzingsbesluit[])[]
  readonly isGestopt: boolean
}

/**
 * Starts a review of the applicaties that wait for a person.
 *
 * @param alles - also those that the engine decided itself
 */
export function startReview(regels: readonly Toewijsregel[], alles: boolean): Review {
  const open = regels.filter(
    ({ uitkomst }) =>
      uitkomst === 'voorgesteld' || uitkomst === 'geen_voorstel' || (alles && uitkomst === 'automatisch'),
  )
  return { regels: open, positie: 0, stappen: [], isGestopt: false }
}

/**
 * Reads what a person types: numbers choose, `a` agrees with the first, `n` rejects all, `s` or nothing passes over, `u`
 * undoes the step before, `q` stops.
 *
 * @returns null when it is none of these, or a number without a proposal
 */
export function parseReviewantwoord(text: string, regel: Toewijsregel): Reviewantwoord | null {
  const typed = text.trim().toLowerCase()
  const word = WOORDEN.get(typed)
  if (word !== undefined) return { soort: word }
  const numbers = typed.split(/[\s,;]+/).map(Number)
  const isFine = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= regel.toewijzingen.length)
  return isFine ? { soort: 'kies', nummers: [...new Set(numbers)] } : null
}

const WOORDEN: ReadonlyMap<string, Exclude<Reviewantwoord['soort'], 'kies'>> = new Map([
  ['', 'overslaan'],
  ['s', 'overslaan'],
  ['overslaan', 'overslaan'],
  ['a', 'akkoord'],
  ['akkoord', 'akkoord'],
  ['n', 'geen'],
  ['geen', 'geen'],
  ['u', 'ongedaan'],
  ['ongedaan', 'ongedaan'],
  ['q', 'stop'],
  ['stop', 'stop'],
])

/** Takes one step. Past the last applicatie, and after a stop, only undoing changes anything. */
export function answerReview(review: Review, antwoord: Reviewantwoord): Review {
  const { positie, stappen, regels } = review
  if (antwoord.soort === 'ongedaan') {
    return positie === 0 ? review : { ...review, positie: positie - 1, stappen: stappen.slice(0, -1) }
  }
  const regel = regels[positie]
  if (regel === undefined || antwoord.soort === 'stop') return { ...review, isGestopt: true }
  return { ...review, positie: positie + 1, stappen: [...stappen, decide(regel, antwoord)] }
}

/** All that was decided, in the order of the answers. */
export function listBesluiten({ stappen }: Review): Toewijzingsbesluit[] {
  return stappen.flat()
}

function decide(regel: Toewijsregel, antwoord: Reviewantwoord): Toewijzingsbesluit[] {
  const ids = regel.toewijzingen.map(({ referentiecomponentId }) => referentiecomponentId)
  if (antwoord.soort === 'geen') return ids.map((id) => buildBesluit(regel.id, id, 'afgewezen'))
  if (antwoord.soort === 'kies') {
    return antwoord.nummers
      .flatMap((number) => ids[number - 1] ?? [])
      .map((id) => buildBesluit(regel.id, id, 'bevestigd'))
  }
  if (antwoord.soort !== 'akkoord') return []
  const decided = regel.toewijzingen.filter(({ status }) => status === 'automatisch')
  const agreed = decided.length > 0 ? decided : regel.toewijzingen.slice(0, 1)
  return agreed.map(({ referentiecomponentId }) => buildBesluit(regel.id, referentiecomponentId, 'bevestigd'))
}

function buildBesluit(
  applicatieId: ApplicatieId,
  referentiecomponentId: ObjectId,
  besluit: Toewijzingsbesluit['besluit'],
): Toewijzingsbesluit {
  return { applicatieId, referentiecomponentId, besluit, eigen: false }
}
