import { LandschapError } from '../errors.ts'
import { findPositie, type Kolom, type Overlapindex } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import {
  type Partner,
  type Partnerfilter,
  Partnermaat,
  type Partners,
  type Partnerweging,
  type ZonderRang,
} from '../model/partners.ts'
import { buildPaarmeter, type Paarmeter } from './measure-paar.ts'

export type PartnerOptions = {
  /** Default functieoverlap alone. */
  readonly weging?: Partnerweging
  /** Least number of referentiecomponenten that both fill; default 1. */
  readonly minimaalGedeeld?: number
  /** Widest distance between the bounds of functieoverlap with which a gemeente still gets a rank; default 0.4. */
  readonly grootsteOnzekerheid?: number
  readonly filter?: Partnerfilter
  /** The part of the ranking that is wanted; default all. */
  readonly vanaf?: number
  readonly aantal?: number
}

/**
 * With bounds further apart than this the true functieoverlap may be that of a twin or that of a stranger, so a rank would
 * only say how much was filled in. A choice, not a measurement: callers may set their own.
 */
export const GROOTSTE_ONZEKERHEID = 0.4

type Kandidaat = { readonly position: number; readonly kolom: Kolom; readonly score: number; readonly gedeeld: number }

/**
 * Ranks the other gemeenten for one gemeente: whom to talk to.
 *
 * No rank, but a place under `zonderRang`, gets a gemeente of which too little is known (`te_weinig_gegevens`): the bounds of
 * functieoverlap lie further apart than allowed, or a measure that counts is undefined; and one of which enough is known, but
 * with which fewer referentiecomponenten are shared than asked (`te_weinig_gedeeld`). The bounds are those of functieoverlap for every weging,
 * because they say how much of both landschappen is known.
 *
 * Cost: {@link countOverlap} once, O(n log n) for the ranking.
 *
 * @returns the wanted part of the ranking; empty when nobody passes the filter
 * @throws LandschapError onbekende_gemeente when the gemeente is not in the index; ongeldige_invoer when no weight is
 *   above 0, or one is below
 */
export function rankPartners(index: Overlapindex, code: Gemeentecode, options: PartnerOptions = {}): Partners {
  const { filter = {}, vanaf = 0 } = options
  const position = findPositie(index, code)
  const own = position === null ? undefined : index.celtabel.kolommen[position]
  if (position === null || own === undefined) {
    throw new LandschapError(
      'onbekende_gemeente',
      `Van gemeente ${code} is geen landschap bekend. Lees eerst een applicatielijst van deze gemeente in.`,
    )
  }
  const weging = normalizeWeging(options.weging ?? { functieoverlap: 1 })
  const meter = buildPaarmeter(index, position)
  const passes = buildFilter(filter)
  const ronde: Ronde = { meter, weging, options, ranked: [], zonderRang: [] }
  const { ranked, zonderRang } = ronde
  const { kolommen } = index.celtabel
  for (let at = 0; at < kolommen.length; at += 1) {
    const kolom = kolommen[at]
    if (kolom !== undefined && at !== position && passes(kolom)) judge(ronde, at, kolom)
  }
  const best = selectBest(ranked, vanaf + (options.aantal ?? ranked.length)).slice(vanaf)
  const { gemeentecode, naam } = own.gemeente.gemeente
  return {
    gemeentecode,
    naam,
    weging: Object.fromEntries(weging),
    totaal: ranked.length,
    partners: best.map((kandidaat, at) => ({
      rang: vanaf + at + 1,
      ...nameGemeente(kandidaat.kolom),
      score: kandidaat.score,
      ...meter.describe(kandidaat.position),
    })),
    zonderRang,
  }
}

/** One ranking: with what is judged, and where who was judged goes. */
type Ronde = {
  readonly meter: Paarmeter
  readonly weging: Gewichten
  readonly options: PartnerOptions
  readonly ranked: Kandidaat[]
  readonly zonderRang: ZonderRang[]
}

/** Gives one gemeente its score, or the reason why it gets no rank. The hot part, so a function of its own. */
function judge({ meter, weging, options, ranked, zonderRang }: Ronde, position: number, kolom: Kolom): void {
  const gedeeld = meter.countGedeeld(position)
  const score = computeScore(meter, position, weging)
  const reden = findTekort(gedeeld, meter.computeOnzekerheid(position), options)
  if (reden === null && score !== null) ranked.push({ position, kolom, score, gedeeld })
  else zonderRang.push(describeZonder(kolom, meter.describe(position), reden ?? 'te_weinig_gegevens'))
}

/** The best so many, in order: only who is not below the last wanted score is put in its place. */
function selectBest(kandidaten: readonly Kandidaat[], aantal: number): Kandidaat[] {
  const scores = new Float64Array(kandidaten.length)
  for (const [at, { score }] of kandidaten.entries()) scores[at] = score
  const lowest = scores.sort()[scores.length - aantal] ?? 0
  return kandidaten
    .filter(({ score }) => score >= lowest)
    .sort((a, b) => b.score - a.score || b.gedeeld - a.gedeeld || a.position - b.position)
    .slice(0, aantal)
}

type Gewichten = readonly (readonly [Partnermaat, number])[]

function normalizeWeging(weging: Partnerweging): Gewichten {
  const given = Partnermaat.options.map((maat) => [maat, weging[maat] ?? 0] as const)
  const wrong = given.find(([, gewicht]) => !(gewicht >= 0 && gewicht < Infinity))
  if (wrong !== undefined) {
    throw new LandschapError(
      'ongeldige_invoer',
      `Het gewicht van ${wrong[0]} is geen getal of ligt onder 0. Geef een getal vanaf 0.`,
    )
  }
  // against the largest, because two very large ones do not add up
  const largest = Math.max(...given.map(([, gewicht]) => gewicht))
  if (largest === 0) {
    throw new LandschapError(
      'ongeldige_invoer',
      `Geen maat heeft een gewicht boven 0. Geef er minstens één een: ${Partnermaat.options.join(', ')}.`,
    )
  }
  const total = given.reduce((sum, [, gewicht]) => sum + gewicht / largest, 0)
  return given.filter(([, gewicht]) => gewicht > 0).map(([maat, gewicht]) => [maat, gewicht / largest / total])
}

/** The weighted mean of the measures that count; null when one of them is undefined. */
function computeScore(meter: Paarmeter, at: number, weging: Gewichten): number | null {
  let score = 0
  for (const [maat, gewicht] of weging) {
    const aandeel = meter.computeAandeel(maat, at)
    if (aandeel === null) return null
    score += gewicht * aandeel
  }
  // 0.1 + 0.2 + 0.7 of 1 may come out a trifle above 1
  return Math.min(1, score)
}

/** Why the pair can have no rank by any measure; null when it can. What is unknown comes first: it may be shared too. */
function findTekort(gedeeld: number, onzekerheid: number | null, options: PartnerOptions): ZonderRang['reden'] | null {
  const { minimaalGedeeld = 1, grootsteOnzekerheid = GROOTSTE_ONZEKERHEID } = options
  if (onzekerheid === null || onzekerheid > grootsteOnzekerheid) return 'te_weinig_gegevens'
  return gedeeld < minimaalGedeeld ? 'te_weinig_gedeeld' : null
}

function buildFilter(filter: Partnerfilter): (kolom: Kolom) => boolean {
  const { inwonersVanaf, inwonersTotEnMet } = filter
  const codes = filter.gemeenten && new Set<string>(filter.gemeenten)
  const provincies = filter.provincies && new Set(filter.provincies)
  const verbanden = filter.samenwerkingsverbanden && new Set(filter.samenwerkingsverbanden)
  return ({ gemeente: { gemeente }, samenwerkingsverbanden }) => {
    if (codes?.has(gemeente.gemeentecode) === false) return false
    if (provincies?.has(gemeente.provincie ?? '') === false) return false
    if (verbanden !== undefined && !samenwerkingsverbanden.some((id) => verbanden.has(id))) return false
    if (inwonersVanaf === undefined && inwonersTotEnMet === undefined) return true
    const { inwoners } = gemeente
    return inwoners !== undefined && inwoners >= (inwonersVanaf ?? 0) && inwoners <= (inwonersTotEnMet ?? Infinity)
  }
}

function nameGemeente({ gemeente: { gemeente } }: Kolom): {
  readonly gemeentecode: Gemeentecode
  readonly naam: string
} {
  return { gemeentecode: gemeente.gemeentecode, naam: gemeente.naam }
}

function describeZonder(
  kolom: Kolom,
  { functieoverlap }: Pick<Partner, 'functieoverlap'>,
  reden: ZonderRang['reden'],
): ZonderRang {
  return { ...nameGemeente(kolom), reden, functieoverlap }
}
