import { LandschapError } from '../../errors.ts'
import { compareText } from '../../model/sorteren.ts'
import type {
  Bijdrage,
  Deelnemer,
  Verdeelopdracht,
  Verdeling,
  Verdelingsoverzicht,
  Vertrek,
} from '../../model/verdeling.ts'
import { Verdeelsleutel } from '../../model/verdeling.ts'
import type { Oplosser } from '../programma/programma.ts'
import { roundToCenten } from './afronden.ts'
import { MEESTE_EXACT } from './shapley.ts'
import { applySleutel, SLEUTEL_UITLEG } from './sleutels.ts'
import { everyone, type Groep, type Kostenspel, membersOf, rememberKosten } from './spel.ts'
import { computeStabiliteit } from './stabiliteit.ts'

export type Verdeelvraag = {
  readonly naam?: string
  readonly deelnemers: readonly Deelnemer[]
  /** Cost in whole cents of a sub-group, given as ids in sorted order. Asked once per group. */
  readonly kosten: (ids: readonly string[]) => number
  /** Default all. */
  readonly sleutels?: readonly Verdeelsleutel[]
  readonly losOp: Oplosser
  readonly zaad?: number
  /** Beyond twelve deelnemers: orders drawn for Shapley, groups drawn for stability; default 2000. */
  readonly trekkingen?: number
}

/**
 * Divides the cost of a group by every sleutel asked for: whole cents that sum to the total, whether each is stable, and what
 * happens when one deelnemer leaves.
 *
 * Cost: up to 12 deelnemers every sub-group is asked for (2^n); beyond, what the draws ask for, and a departure is not worked out
 * for SCRB and Shapley.
 *
 * @returns the same for every order of the deelnemers
 */
export async function computeVerdeling(vraag: Verdeelvraag): Promise<Verdelingsoverzicht> {
  const deelnemers = [...vraag.deelnemers].sort((a, b) => compareText(a.id, b.id))
  const size = deelnemers.length
  const ids = deelnemers.map(({ id }) => id)
  const spel = rememberKosten({
    deelnemers: size,
    kosten: (groep) => vraag.kosten(membersOf(groep, size).flatMap((at) => ids[at] ?? [])),
  })
  const sleutels = vraag.sleutels ?? Verdeelsleutel.options
  const splitting = { ...vraag, deelnemers, spel }
  const verdelingen = await Promise.all(sleutels.map((sleutel) => splitBy(sleutel, splitting)))
  const vertrek = size < 2 ? [] : await Promise.all(ids.map((_, at) => computeVertrek(at, splitting, verdelingen)))
  return {
    ...(vraag.naam === undefined ? {} : { naam: vraag.naam }),
    totaalInCenten: spel.kosten(everyone(size)),
    samenAlleenInCenten: ids.reduce((sum, _, at) => sum + spel.kosten(2 ** at), 0),
    verdelingen,
    vertrek,
  }
}

/**
 * Divides by the table of costs that a person gives.
 *
 * @throws LandschapError ongeldige_invoer naming the group without a cost, or the deelnemer that is not there
 */
export async function computeVerdelingVanTabel(
  opdracht: Verdeelopdracht,
  losOp: Oplosser,
): Promise<Verdelingsoverzicht> {
  const { deelnemers, kosten: tabel, ...rest } = opdracht
  const known = new Set(deelnemers.map(({ id }) => id))
  if (known.size < deelnemers.length) {
    throw new LandschapError('ongeldige_invoer', 'deelnemers: geef elke deelnemer een eigen id.')
  }
  const keyOf = (ids: readonly string[]) => JSON.stringify([...new Set(ids)].sort(compareText))
  const byGroup = new Map(tabel.map((rij) => [keyOf(rij.deelnemers), rij.kostenInCenten]))
  const stranger = tabel.flatMap((rij) => rij.deelnemers).find((id) => !known.has(id))
  if (stranger !== undefined) {
    throw new LandschapError('ongeldige_invoer', `kosten: '${stranger}' is geen van de deelnemers.`)
  }
  const kosten = (ids: readonly string[]) => {
    const found = byGroup.get(keyOf(ids))
    if (found !== undefined) return found
    throw new LandschapError(
      'ongeldige_invoer',
      `kosten: van de groep ${ids.join(', ')} staat er geen bedrag. Geef elke groep een regel, ook elke deelnemer alleen.`,
    )
  }
  const { naam, sleutels, zaad } = rest
  return computeVerdeling({
    deelnemers,
    kosten,
    losOp,
    ...(naam === undefined ? {} : { naam }),
    ...(sleutels === undefined ? {} : { sleutels }),
    ...(zaad === undefined ? {} : { zaad }),
  })
}

type Splitsing = {
  readonly spel: Kostenspel
  readonly deelnemers: readonly Deelnemer[]
  readonly losOp: Oplosser
  readonly zaad?: number
  readonly trekkingen?: number
}

async function splitBy(sleutel: Verdeelsleutel, splitsing: Splitsing): Promise<Verdeling> {
  const { spel, deelnemers } = splitsing
  const basis = { sleutel, uitleg: SLEUTEL_UITLEG[sleutel] }
  const outcome = await applySleutel(sleutel, splitsing)
  if ('reden' in outcome) return { ...basis, bijdragen: [], reden: outcome.reden, stabiel: null, schending: null }
  const cents = roundToCenten(outcome.bedragen, spel.kosten(everyone(deelnemers.length)))
  const bijdragen = deelnemers.map(({ id, naam }, at): Bijdrage => {
    const [bijdrageInCenten = 0, alleenInCenten] = [cents[at], spel.kosten(2 ** at)]
    const fout = outcome.standaardfouten?.[at]
    return {
      deelnemer: id,
      naam,
      bijdrageInCenten,
      alleenInCenten,
      voordeelInCenten: alleenInCenten - bijdrageInCenten,
      ...(fout === undefined ? {} : { standaardfoutInCenten: fout }),
    }
  })
  const { stabiel, groep } = computeStabiliteit(spel, outcome.bedragen, splitsing)
  return { ...basis, bijdragen, stabiel, schending: groep === null ? null : describeSchending(groep, bijdragen, spel) }
}

function describeSchending(groep: Groep, bijdragen: readonly Bijdrage[], spel: Kostenspel) {
  const members = membersOf(groep, bijdragen.length).flatMap((at) => bijdragen[at] ?? [])
  return {
    deelnemers: members.map(({ naam }) => naam),
    betaaltInCenten: members.reduce((sum, { bijdrageInCenten }) => sum + bijdrageInCenten, 0),
    alleenInCenten: spel.kosten(groep),
  }
}

async function computeVertrek(leaver: number, splitsing: Splitsing, before: readonly Verdeling[]): Promise<Vertrek> {
  const { spel, deelnemers } = splitsing
  const others = deelnemers.filter((_, at) => at !== leaver)
  const positions = deelnemers.map((_, at) => at).filter((at) => at !== leaver)
  const smaller: Kostenspel = {
    deelnemers: others.length,
    kosten: (groep) =>
      spel.kosten(membersOf(groep, others.length).reduce((sum, at) => sum + 2 ** (positions[at] ?? 0), 0)),
  }
  const perSleutel = await Promise.all(
    before
      // what was drawn would be drawn anew for every departure: an error on an error
      .filter(({ bijdragen }) => bijdragen.some(({ standaardfoutInCenten }) => standaardfoutInCenten === undefined))
      // SCRB asks for the cost without every pair: hundreds of plans in a large group
      .filter(({ sleutel }) => sleutel !== 'scrb' || deelnemers.length <= MEESTE_EXACT)
      .map(async ({ sleutel, bijdragen }) => {
        const after = await applySleutel(sleutel, { ...splitsing, spel: smaller, deelnemers: others })
        const cents = 'reden' in after ? [] : roundToCenten(after.bedragen, smaller.kosten(everyone(others.length)))
        const gevolgen = cents.flatMap((bijdrageInCenten, at) => {
          const other = others[at]
          const earlier = bijdragen.find(({ deelnemer }) => deelnemer === other?.id)?.bijdrageInCenten ?? 0
          return other === undefined
            ? []
            : [{ deelnemer: other.id, naam: other.naam, verschilInCenten: bijdrageInCenten - earlier }]
        })
        return { sleutel, gevolgen }
      }),
  )
  const { id = '', naam = '' } = deelnemers[leaver] ?? {}
  return {
    deelnemer: id,
    naam,
    alleenInCenten: spel.kosten(2 ** leaver),
    restInCenten: spel.kosten(everyone(deelnemers.length) - 2 ** leaver),
    perSleutel,
  }
}
