import type { Keuze } from '../staat/keuze.ts'
import { haalAlles } from './bladeren.ts'
import { api, neem } from './client.ts'
import { Apifout } from './fout.ts'
import type {
  Gemeente,
  Kaart,
  Planstandaard,
  Referentiecomponent,
  ReferentiecomponentVolledig,
  Referentiemodel,
  Standaard,
  Vergelijking,
} from './typen.ts'

const luisteraars = new Set<() => void>()
const geheugens: { clear(): void }[] = []

/** After a change: what was read is asked for again. */
export function vergeet(): void {
  for (const geheugen of geheugens) geheugen.clear()
  for (const call of luisteraars) call()
}

export function luisterNaarWijziging(call: () => void): () => void {
  luisteraars.add(call)
  return () => luisteraars.delete(call)
}

/** Remembers answers that several pages use, by what was asked; what failed is asked again. */
function maakGeheugen<T>(): (key: string, ask: () => Promise<T>) => Promise<T> {
  const geheugen = new Map<string, Promise<T>>()
  geheugens.push(geheugen)
  return (key, ask) => {
    const known = geheugen.get(key)
    if (known !== undefined) return known
    const asked = ask()
    geheugen.set(key, asked)
    asked.catch(() => geheugen.delete(key))
    return asked
  }
}

const vergelijkingen = maakGeheugen<Vergelijking>()
const gemeenten = maakGeheugen<Gemeente[]>()
const modellen = maakGeheugen<Referentiemodel[]>()
const kaarten = maakGeheugen<Kaart | null>()
const componenten = maakGeheugen<ReferentiecomponentVolledig>()
const lijsten = maakGeheugen<Referentiecomponent[]>()
const standaarden = maakGeheugen<Standaard[]>()
const planstandaard = maakGeheugen<Planstandaard>()
const functies = maakGeheugen<ReadonlyMap<string, readonly string[]>>()

export function haalVergelijking(keuze: Keuze): Promise<Vergelijking> {
  const { gemeenten, referentiemodel, peildatum, weging } = keuze
  const query = {
    gemeenten: [...gemeenten],
    ...(referentiemodel === null ? {} : { referentiemodel }),
    ...(peildatum === null ? {} : { peildatum }),
    ...(weging === null ? {} : { weging }),
  }
  return vergelijkingen(JSON.stringify(query), () => neem(api.GET('/vergelijkingen', { params: { query } })))
}

const PAGINA = { pageSize: 100 } as const

/** The gemeenten with a landschap that may be read, by naam. */
export function haalGemeenten(): Promise<Gemeente[]> {
  return gemeenten('alle', () =>
    haalAlles((page) =>
      neem(api.GET('/gemeenten', { params: { query: { ...PAGINA, page, metLandschap: true, sort: ['naam'] } } })),
    ),
  )
}

export function haalReferentiemodellen(): Promise<Referentiemodel[]> {
  return modellen('alle', () =>
    haalAlles((page) => neem(api.GET('/referentiemodellen', { params: { query: { ...PAGINA, page } } }))),
  )
}

/** What a plan has where it names nothing. */
export function haalPlanstandaard(): Promise<Planstandaard> {
  return planstandaard('', () => neem(api.GET('/planstandaard')))
}

/** Null when the release has no such view. */
export function haalKaart(versie: string): Promise<Kaart | null> {
  return kaarten(versie, () =>
    neem(api.GET('/referentiemodellen/{versie}/kaart', { params: { path: { versie } } })).catch((fout: unknown) => {
      if (fout instanceof Apifout && fout.soort.status === 404) return null
      throw fout
    }),
  )
}

export function haalComponent(versie: string, id: string): Promise<ReferentiecomponentVolledig> {
  return componenten(`${versie} ${id}`, () =>
    neem(api.GET('/referentiemodellen/{versie}/referentiecomponenten/{id}', { params: { path: { versie, id } } })),
  )
}

export function haalComponenten(versie: string): Promise<Referentiecomponent[]> {
  return lijsten(versie, () =>
    haalAlles((page) =>
      neem(
        api.GET('/referentiemodellen/{versie}/referentiecomponenten', {
          params: { path: { versie }, query: { ...PAGINA, page } },
        }),
      ),
    ),
  )
}

/** All standaarden, each with the referentiecomponenten it holds for. */
export function haalStandaarden(versie: string): Promise<Standaard[]> {
  return standaarden(versie, () =>
    haalAlles((page) =>
      neem(
        api.GET('/referentiemodellen/{versie}/standaarden', {
          params: { path: { versie }, query: { ...PAGINA, page } },
        }),
      ),
    ),
  )
}

/** Which bedrijfsfuncties a referentiecomponent serves, by way of its applicatieservices: names by its id. */
export function haalBedrijfsfuncties(versie: string): Promise<ReadonlyMap<string, readonly string[]>> {
  return functies(versie, async () => {
    const services = await haalAlles((page) =>
      neem(
        api.GET('/referentiemodellen/{versie}/applicatieservices', {
          params: { path: { versie }, query: { ...PAGINA, page } },
        }),
      ),
    )
    const found = new Map<string, Set<string>>()
    for (const { referentiecomponenten, bedrijfsfuncties } of services) {
      for (const { id } of referentiecomponenten) {
        const names = found.get(id) ?? new Set<string>()
        for (const { naam } of bedrijfsfuncties) names.add(naam)
        found.set(id, names)
      }
    }
    return new Map([...found].map(([id, names]) => [id, [...names].sort((a, b) => a.localeCompare(b, 'nl'))]))
  })
}
