import type { Api, Beleidsdomein, Referentiecomponent, Referentiemodel } from '../../core/model/referentiemodel.ts'
import { compareText } from '../../core/model/sorteren.ts'
import { type AmeffElement, findEigenschap, indexVerband, type Verband } from './ameff.ts'
import {
  compareFeiten,
  findFeiten,
  findIds,
  type Gemma,
  isGemma,
  isReferentiecomponent,
  parseGemmaStatus,
  readVerbindingsrol,
  sortIds,
} from './gemma.ts'

const isApi = (element: AmeffElement): boolean => element.soort === 'ApplicationInterface'
const isService = (element: AmeffElement): boolean => element.soort === 'ApplicationService'
const isStandaard = (element: AmeffElement): boolean => isGemma(element, 'Constraint', 'Standaard')

function isGroep(element: AmeffElement, subtype: string): boolean {
  return element.soort === 'Grouping' && findEigenschap(element, 'gemma subtype')?.toLowerCase() === subtype
}

const isDomein = (element: AmeffElement): boolean => isGroep(element, 'domein')
const isDomeinEnDoelgroep = (element: AmeffElement): boolean => isGroep(element, 'domein en doelgroep')

/** The relationships that the facts of a referentiecomponent are read from. */
type Verbanden = {
  readonly services: Verband
  readonly groepenOfService: Verband
  readonly domeinenOfGroep: Verband
  /** What we write ourselves; GEMMA itself has none. */
  readonly domeinen: Verband
  readonly standaarden: Verband
  readonly biedtApis: Verband
  readonly gebruiktApis: Verband
}

/** Reads the elements with GEMMA type Referentiecomponent, sorted by naam, then id. */
export function readReferentiecomponenten(gemma: Gemma): Referentiecomponent[] {
  const isComponent = isReferentiecomponent
  const verbanden: Verbanden = {
    services: indexVerband(gemma.verbindingen, { soort: 'Realization', bron: isComponent, doel: isService }),
    groepenOfService: indexVerband(
      gemma.verbindingen,
      { soort: 'Aggregation', bron: isDomeinEnDoelgroep, doel: isService },
      true,
    ),
    domeinenOfGroep: indexVerband(
      gemma.verbindingen,
      { soort: 'Aggregation', bron: isDomein, doel: isDomeinEnDoelgroep },
      true,
    ),
    domeinen: indexVerband(gemma.verbindingen, { soort: 'Aggregation', bron: isDomein, doel: isComponent }, true),
    standaarden: indexVerband(gemma.verbindingen, { soort: 'Realization', bron: isComponent, doel: isStandaard }),
    biedtApis: indexVerband(gemma.verbindingen, { soort: 'Composition', bron: isComponent, doel: isApi }),
    gebruiktApis: indexVerband(gemma.verbindingen, { soort: 'Serving', bron: isApi, doel: isComponent }, true),
  }
  return findFeiten(gemma, isComponent).map(([feit, element]) => ({
    ...feit,
    eerdereNamen: [],
    status: parseGemmaStatus(findEigenschap(element, 'gemma status')),
    ...readBiv(element),
    omschrijving: element.documentatie,
    trefwoorden: [],
    beleidsdomeinen: findBeleidsdomeinen(gemma, verbanden, element),
    applicatieservices: findIds(gemma, verbanden.services, element),
    standaarden: findRollen(gemma, verbanden.standaarden, element).map(({ id, verbindingsrol }) => ({
      standaardId: id,
      verbindingsrol,
    })),
    apis: findApis(gemma, verbanden, element),
  }))
}

function readBiv(element: AmeffElement): Pick<Referentiecomponent, 'biv' | 'bbn'> {
  const score = (sleutel: string): number => Number(findEigenschap(element, sleutel) ?? Number.NaN)
  const biv = {
    beschikbaarheid: score('beschikbaarheid'),
    integriteit: score('integriteit'),
    vertrouwelijkheid: score('vertrouwelijkheid'),
  }
  const bbn = findEigenschap(element, 'bbn')
  return {
    ...(Object.values(biv).every(Number.isInteger) ? { biv } : {}),
    ...(bbn === undefined ? {} : { bbn }),
  }
}

function findBeleidsdomeinen(
  gemma: Gemma,
  verbanden: Verbanden,
  component: AmeffElement,
): Referentiecomponent['beleidsdomeinen'] {
  const follow = (verband: Verband, from: readonly AmeffElement[]): AmeffElement[] =>
    from.flatMap((element) => (verband.get(element) ?? []).map(({ naar }) => naar))
  const groepen = follow(verbanden.groepenOfService, follow(verbanden.services, [component]))
  const direct = follow(verbanden.domeinen, [component])
  return sortIds(gemma, [...follow(verbanden.domeinenOfGroep, groepen), ...direct])
}

type Rol = {
  readonly id: Api['id']
  readonly naam: string
  readonly verbindingsrol: Referentiecomponent['apis'][number]['verbindingsrol']
}

/** One rol per target: where two relationships differ the strongest, verplicht, wins. Sorted by naam, then id. */
function findRollen(gemma: Gemma, verband: Verband, element: AmeffElement): Rol[] {
  const rollen = new Map<string, Rol>()
  for (const { naar, relatie } of verband.get(element) ?? []) {
    const id = gemma.ids.get(naar)
    if (id === undefined) continue
    const rol = { id, naam: naar.naam, verbindingsrol: readVerbindingsrol(relatie) }
    const known = rollen.get(id)
    if (!known || strength(rol) > strength(known)) rollen.set(id, rol)
  }
  return [...rollen.values()].sort(compareFeiten)
}

function strength({ verbindingsrol }: Rol): number {
  return ['onbekend', 'aanbevolen', 'verplicht'].indexOf(verbindingsrol)
}

/** Sorted by naam, then id; an API that is both offered and used gives both, biedt first. */
function findApis(
  gemma: Gemma,
  { biedtApis, gebruiktApis }: Verbanden,
  element: AmeffElement,
): Referentiecomponent['apis'] {
  const read = (verband: Verband, richting: 'biedt' | 'gebruikt') =>
    findRollen(gemma, verband, element).map((rol) => ({ ...rol, richting }))
  return [...read(biedtApis, 'biedt'), ...read(gebruiktApis, 'gebruikt')]
    .sort(compareFeiten)
    .map(({ id, richting, verbindingsrol }) => ({ apiId: id, richting, verbindingsrol }))
}

/** Reads the interfaces with the standaarden they follow. */
export function readApis(gemma: Gemma): Api[] {
  const standaarden = indexVerband(gemma.verbindingen, { soort: 'Realization', bron: isApi, doel: isStandaard })
  return findFeiten(gemma, isApi).map(([feit, element]) => ({
    ...feit,
    standaarden: findIds(gemma, standaarden, element),
  }))
}

/** Reads the groups with GEMMA subtype Domein: the areas of work that services are ordered by. */
export function readBeleidsdomeinen(gemma: Gemma): Beleidsdomein[] {
  return findFeiten(gemma, isDomein).map(([feit]) => feit)
}

/** Reads the flows between two referentiecomponenten, sorted by the names of both, then by the name of the flow. */
export function readStromen(gemma: Gemma): Referentiemodel['stromen'] {
  const stromen = gemma.verbindingen.flatMap(({ relatie, bron, doel }) => {
    const van = gemma.ids.get(bron)
    const naar = gemma.ids.get(doel)
    if (relatie.soort !== 'Flow' || !isReferentiecomponent(bron) || !isReferentiecomponent(doel) || !van || !naar)
      return []
    return [{ key: [bron.naam, van, doel.naam, naar, relatie.naam], stroom: { van, naar, ...named(relatie.naam) } }]
  })
  return stromen.sort((a, b) => compareKeys(a.key, b.key)).map(({ stroom }) => stroom)
}

function named(naam: string): { naam?: string } {
  return naam === '' ? {} : { naam }
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  return a.reduce((order, part, index) => order || compareText(part, b[index] ?? ''), 0)
}
