import { LandschapError } from '../../errors.ts'
import type { LandschapGraph } from '../../graph/index.ts'
import type { Planopdracht, Scenario, Scenariokeuze, Spelregel } from '../../model/plan.ts'
import { Strategie } from '../../model/plan.ts'
import { buildBereik } from './bereik.ts'
import { GEBRUIKELIJK, usualSpelregels } from './gebruikelijk.ts'

/** What each strategie is called when nobody gave the scenario a name. */
const NAMEN = {
  niets_doen: 'Niets doen',
  absorptie: 'Eén landschap overnemen',
  best_of_breed: 'Het beste per referentiecomponent',
  coexistentie: 'Naast elkaar waar het kan',
  vernieuwing: 'Vernieuwen waar dat loont',
} as const satisfies Record<Strategie, string>

/** A planopdracht with every choice made and ids instead of names. */
export type Planvoorschrift = Omit<Planopdracht, 'scenarios'> & { readonly scenarios: readonly Scenario[] }

/**
 * Makes every choice of a planopdracht: scenarios with all that holds for them, and ids instead of names.
 *
 * niets_doen comes first, whether it was asked for or not.
 *
 * @throws LandschapError ongeldige_invoer naming the pakket, referentiecomponent, beleidsdomein or scenario that is not right
 */
export function resolveOpdracht(opdracht: Planopdracht, graph: LandschapGraph): Planvoorschrift {
  const zoek = buildZoekers(graph)
  const asked: readonly Scenariokeuze[] = opdracht.scenarios ?? Strategie.options.map((strategie) => ({ strategie }))
  const withNothing = asked.some(({ strategie }) => strategie === 'niets_doen')
    ? asked
    : [{ strategie: 'niets_doen' as const }, ...asked]
  const scenarios = withNothing.map((keuze) => resolveScenario(keuze, opdracht, zoek))
  const first = [...scenarios].sort(
    (a, b) => Number(b.strategie === 'niets_doen') - Number(a.strategie === 'niets_doen'),
  )
  refuseRepeats(first.map(({ naam }) => naam))
  // throws where a scope names what the release does not have
  for (const { bereik } of first) buildBereik(graph, bereik)
  return {
    ...opdracht,
    scenarios: first,
    eigenGegevens: opdracht.eigenGegevens.map((own) => ({ ...own, pakket: zoek.pakket(own.pakket) })),
    eindeOndersteuning: opdracht.eindeOndersteuning.map((own) => ({ ...own, pakket: zoek.pakket(own.pakket) })),
  }
}

function refuseRepeats(namen: readonly string[]): void {
  const repeat = namen.find((naam, at) => namen.indexOf(naam) < at)
  if (repeat === undefined) return
  throw new LandschapError(
    'ongeldige_invoer',
    `scenarios: er zijn er twee met de naam '${repeat}'. Geef elk een eigen naam.`,
  )
}

type Zoekers = {
  readonly pakket: (tekst: string) => string
  readonly component: (tekst: string) => string
  readonly isComponent: (naam: string) => boolean
}

function resolveScenario(keuze: Scenariokeuze, opdracht: Planopdracht, zoek: Zoekers): Scenario {
  const spelregels = keuze.spelregels ?? opdracht.spelregels ?? usualSpelregels(opdracht.soort, zoek.isComponent)
  const leidendeGemeente = keuze.leidendeGemeente ?? opdracht.leidendeGemeente
  return {
    naam: keuze.naam ?? NAMEN[keuze.strategie],
    strategie: keuze.strategie,
    ...(leidendeGemeente === undefined ? {} : { leidendeGemeente }),
    bereik: keuze.bereik ?? opdracht.bereik ?? 'alles',
    spelregels: spelregels.map((regel) => resolveSpelregel(regel, zoek)),
    horizonInJaren: keuze.horizonInJaren ?? opdracht.horizonInJaren ?? GEBRUIKELIJK.horizonInJaren,
    planperiodeInJaren: keuze.planperiodeInJaren ?? opdracht.planperiodeInJaren ?? GEBRUIKELIJK.planperiodeInJaren,
    verhuizingenPerHalfjaar:
      keuze.verhuizingenPerHalfjaar ?? opdracht.verhuizingenPerHalfjaar ?? GEBRUIKELIJK.verhuizingenPerHalfjaar,
    verdeelsleutel: keuze.verdeelsleutel ?? opdracht.verdeelsleutel ?? GEBRUIKELIJK.verdeelsleutel,
  }
}

function resolveSpelregel(regel: Spelregel, zoek: Zoekers): Spelregel {
  switch (regel.soort) {
    case 'een_pakket': {
      const { referentiecomponenten: named } = regel
      return { ...regel, referentiecomponenten: named === 'alle' ? named : named.map(zoek.component) }
    }
    case 'behouden':
    case 'vervangen': {
      const { referentiecomponent } = regel
      const where =
        referentiecomponent === undefined ? {} : { referentiecomponent: zoek.component(referentiecomponent) }
      const door = regel.soort === 'vervangen' && regel.door !== undefined ? { door: zoek.pakket(regel.door) } : {}
      return { ...regel, pakket: zoek.pakket(regel.pakket), ...where, ...door }
    }
    case 'uitsluiten':
      return { ...regel, pakket: zoek.pakket(regel.pakket) }
    default:
      return regel
  }
}

function buildZoekers(graph: LandschapGraph): Zoekers {
  const pakketten = new Map<string, string[]>()
  const componenten = new Map<string, string[]>()
  graph.forEachNode((_, node) => {
    if (node.soort === 'pakket') addNames(pakketten, node.pakket.id, [node.pakket.id, node.naam])
    if (node.soort === 'referentiecomponent') {
      addNames(componenten, node.referentiecomponent.id, [node.referentiecomponent.id, node.naam])
    }
  })
  return {
    pakket: (tekst) => findOne(pakketten, tekst, 'pakket'),
    component: (tekst) => findOne(componenten, tekst, 'referentiecomponent'),
    isComponent: (naam) => componenten.has(naam),
  }
}

function addNames(index: Map<string, string[]>, id: string, namen: readonly string[]): void {
  for (const naam of new Set(namen)) index.set(naam, [...new Set([...(index.get(naam) ?? []), id])])
}

function findOne(index: ReadonlyMap<string, readonly string[]>, tekst: string, wat: string): string {
  const [only, ...others] = index.get(tekst) ?? []
  if (only !== undefined && others.length === 0) return only
  const remedy =
    only === undefined
      ? 'Schrijf de naam of het id zoals de vergelijking die geeft.'
      : `Er zijn er meer met die naam; gebruik het id: ${[only, ...others].join(', ')}.`
  throw new LandschapError('ongeldige_invoer', `Het ${wat} '${tekst}' is niet gevonden. ${remedy}`)
}
