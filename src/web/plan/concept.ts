import type {
  Planinvoer,
  Planscenario,
  Plansoort,
  Planstandaard,
  Samenwerkingsverband,
  Spelregel,
  Strategie,
} from '../api/typen.ts'
import { T } from '../teksten/nl.ts'
import { gebruikelijkeRegels, vulAan } from './spelregels.ts'

export const STRATEGIEEN = [
  'niets_doen',
  'absorptie',
  'best_of_breed',
  'coexistentie',
  'vernieuwing',
] as const satisfies readonly Strategie[]

export const BEREIKEN = ['alles', 'ondersteuning', 'domeinen'] as const

/** A plan under way in the form. */
export type Concept = {
  readonly naam: string
  readonly soort: Plansoort
  readonly strategieen: readonly Strategie[]
  /** Empty: of the largest gemeente. */
  readonly leidend: string
  readonly bereik: (typeof BEREIKEN)[number]
  readonly domeinen: readonly string[]
  /** Empty: the peildatum. */
  readonly startdatum: string
  readonly horizon: number
  readonly planperiode: number
  readonly verhuizingen: number
  readonly sleutel: 'gelijk' | 'naar_inwoners'
  /** By gemeentecode; what is left out is not known. */
  readonly inwoners: Readonly<Record<string, number>>
  readonly regels: readonly Spelregel[]
}

/** A new plan: all strategieën, the usual rules. */
export function maakConcept(
  { soort }: Pick<Samenwerkingsverband, 'soort'>,
  inwoners: Readonly<Record<string, number>>,
  standaard: Planstandaard,
): Concept {
  const kind = soort !== undefined && /herindeling/i.test(soort) ? 'herindeling' : 'samenwerkingsverband'
  return {
    naam: '',
    soort: kind,
    strategieen: STRATEGIEEN,
    leidend: '',
    bereik: 'alles',
    domeinen: [],
    startdatum: '',
    horizon: standaard.horizonInJaren,
    planperiode: standaard.planperiodeInJaren,
    verhuizingen: standaard.verhuizingenPerHalfjaar,
    sleutel: standaard.verdeelsleutel,
    inwoners,
    regels: gebruikelijkeRegels(standaard, kind),
  }
}

/** A stored plan, to change. */
export function leesConcept(
  plan: Planscenario,
  inwoners: Readonly<Record<string, number>>,
  standaard: Planstandaard,
): Concept {
  const { bereik = 'alles', soort, spelregels } = plan
  return {
    naam: plan.naam,
    soort,
    strategieen: plan.scenarios?.map(({ strategie }) => strategie) ?? STRATEGIEEN,
    leidend:
      plan.leidendeGemeente ?? plan.scenarios?.find(({ leidendeGemeente }) => leidendeGemeente)?.leidendeGemeente ?? '',
    bereik: typeof bereik === 'string' ? bereik : 'domeinen',
    domeinen: typeof bereik === 'string' ? [] : bereik.beleidsdomeinen,
    startdatum: plan.startdatum ?? '',
    horizon: plan.horizonInJaren ?? standaard.horizonInJaren,
    planperiode: plan.planperiodeInJaren ?? standaard.planperiodeInJaren,
    verhuizingen: plan.verhuizingenPerHalfjaar ?? standaard.verhuizingenPerHalfjaar,
    sleutel: plan.verdeelsleutel ?? standaard.verdeelsleutel,
    inwoners: { ...inwoners, ...plan.inwoners },
    regels: spelregels === undefined ? gebruikelijkeRegels(standaard, soort) : vulAan(spelregels, standaard, soort),
  }
}

/** What is sent. What the form does not show stays as the stored plan has it. */
export function schrijfInvoer(concept: Concept, stored: Planscenario | null, standaard: Planstandaard): Planinvoer {
  const { naam, soort, leidend, bereik, startdatum, regels } = concept
  const chosen = STRATEGIEEN.filter((one) => concept.strategieen.includes(one))
  const isUsual = JSON.stringify(regels) === JSON.stringify(gebruikelijkeRegels(standaard, soort))
  return {
    naam: naam.trim(),
    soort,
    ...(stored === null ? {} : { gemeenten: stored.gemeenten }),
    scenarios: chosen.map(
      (strategie) => stored?.scenarios?.find((one) => one.strategie === strategie) ?? { strategie },
    ),
    ...(leidend === '' ? {} : { leidendeGemeente: leidend }),
    bereik: bereik === 'domeinen' ? { beleidsdomeinen: [...concept.domeinen] } : bereik,
    ...(startdatum === '' ? {} : { startdatum }),
    horizonInJaren: concept.horizon,
    planperiodeInJaren: concept.planperiode,
    verhuizingenPerHalfjaar: concept.verhuizingen,
    verdeelsleutel: concept.sleutel,
    inwoners: { ...concept.inwoners },
    ...(isUsual ? {} : { spelregels: [...regels] }),
    parameters: stored?.parameters ?? {},
    eigenGegevens: stored?.eigenGegevens ?? [],
    eindeOndersteuning: stored?.eindeOndersteuning ?? [],
    simulaties: stored?.simulaties ?? 300,
    zaad: stored?.zaad ?? 1,
    tijdslimietInSeconden: stored?.tijdslimietInSeconden ?? 60,
  }
}

/** What keeps a plan from being stored; null when nothing does. */
export function vindGebrek({ naam, strategieen, bereik, domeinen }: Concept): string | null {
  if (naam.trim() === '') return T.plan.formulier.naamLeeg
  if (strategieen.length === 0) return T.plan.formulier.geenStrategie
  if (bereik === 'domeinen' && domeinen.length === 0) return T.plan.formulier.geenDomein
  return null
}
