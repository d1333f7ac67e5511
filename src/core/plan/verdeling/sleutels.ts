import type { Deelnemer, Verdeelsleutel } from '../../model/verdeling.ts'
import type { Oplosser } from '../programma/programma.ts'
import { divideByWeight } from './afronden.ts'
import { computeNucleolus } from './nucleolus.ts'
import { computeShapley, MEESTE_EXACT } from './shapley.ts'
import { everyone, type Kostenspel } from './spel.ts'

/** Amounts in cents with fractions, or in Dutch why there are none. */
export type Sleuteluitkomst =
  | { readonly bedragen: readonly number[]; readonly standaardfouten?: readonly number[] }
  | { readonly reden: string }

export type Sleutelvraag = {
  readonly spel: Kostenspel
  /** In the order of the positions in the spel. */
  readonly deelnemers: readonly Deelnemer[]
  readonly losOp: Oplosser
  readonly zaad?: number
  readonly trekkingen?: number
}

export const SLEUTEL_UITLEG = {
  gelijk: 'Iedere deelnemer betaalt evenveel.',
  naar_inwoners: 'Iedere deelnemer betaalt naar zijn aantal inwoners.',
  naar_gebruik: 'Iedere deelnemer betaalt naar zijn gebruik.',
  naar_kosten_alleen: 'Iedere deelnemer betaalt naar wat hij in zijn eentje zou betalen.',
  scrb: 'Iedere deelnemer betaalt eerst de kosten die zonder hem wegvallen (separable costs). De rest wordt verdeeld naar wat ieder dan nog bespaart ten opzichte van alleen (remaining benefits).',
  shapley:
    'Iedere deelnemer betaalt wat zijn komst gemiddeld aan kosten toevoegt, over alle volgordes waarin de deelnemers kunnen aansluiten.',
  nucleolus:
    'Het voordeel van de groep die er het minst op vooruitgaat is zo groot mogelijk; daarna dat van de op een na slechtste, enzovoort.',
} as const satisfies Record<Verdeelsleutel, string>

/** Splits the cost of everyone by one sleutel, before rounding. */
export async function applySleutel(sleutel: Verdeelsleutel, vraag: Sleutelvraag): Promise<Sleuteluitkomst> {
  const { spel, deelnemers, losOp } = vraag
  const totaal = spel.kosten(everyone(deelnemers.length))
  switch (sleutel) {
    case 'gelijk':
      return { bedragen: deelnemers.map(() => totaal / deelnemers.length) }
    case 'naar_inwoners':
      return divideByFact(totaal, deelnemers, { wat: 'het aantal inwoners', of: ({ inwoners }) => inwoners })
    case 'naar_gebruik':
      return divideByFact(totaal, deelnemers, { wat: 'het gebruik', of: ({ gebruik }) => gebruik })
    case 'naar_kosten_alleen': {
      const bedragen = divideByWeight(totaal, aloneCosts(spel))
      return bedragen === null ? { reden: 'Alle deelnemers zouden alleen niets betalen.' } : { bedragen }
    }
    case 'scrb':
      return { bedragen: computeScrb(spel) }
    case 'shapley': {
      const { bedragen, standaardfouten } = computeShapley(spel, vraag)
      return standaardfouten === null ? { bedragen } : { bedragen, standaardfouten }
    }
    case 'nucleolus': {
      if (deelnemers.length > MEESTE_EXACT) {
        return { reden: `De nucleolus vraagt de kosten van elke groep; dat kan tot ${MEESTE_EXACT} deelnemers.` }
      }
      const bedragen = await computeNucleolus(spel, losOp)
      return bedragen === null ? { reden: 'De nucleolus kon niet worden uitgerekend.' } : { bedragen }
    }
  }
}

function divideByFact(
  totaal: number,
  deelnemers: readonly Deelnemer[],
  { wat, of }: { wat: string; of: (deelnemer: Deelnemer) => number | undefined },
): Sleuteluitkomst {
  const without = deelnemers.filter((deelnemer) => of(deelnemer) === undefined).map(({ naam }) => naam)
  if (without.length > 0) return { reden: `Van ${without.join(', ')} is ${wat} niet bekend.` }
  const bedragen = divideByWeight(
    totaal,
    deelnemers.map((deelnemer) => of(deelnemer) ?? 0),
  )
  return bedragen === null ? { reden: `Bij elkaar is ${wat} nul.` } : { bedragen }
}

function aloneCosts({ deelnemers, kosten }: Kostenspel): number[] {
  return Array.from({ length: deelnemers }, (_, at) => kosten(2 ** at))
}

/**
 * Separable costs, remaining benefits. Where nobody has a benefit left, the rest is split equally.
 *
 * @source Inter-Agency Committee on Water Resources (1950); H.P. Young (1985), Cost Allocation, ch. 1
 */
function computeScrb(spel: Kostenspel): number[] {
  const { deelnemers, kosten } = spel
  const all = everyone(deelnemers)
  const totaal = kosten(all)
  const separable = aloneCosts(spel).map((own, at) => (deelnemers === 1 ? own : totaal - kosten(all - 2 ** at)))
  const rest = totaal - separable.reduce((sum, cost) => sum + cost, 0)
  const benefits = aloneCosts(spel).map((own, at) => Math.max(0, own - (separable[at] ?? 0)))
  const shares = divideByWeight(rest, benefits) ?? separable.map(() => rest / deelnemers)
  return separable.map((cost, at) => cost + (shares[at] ?? 0))
}
