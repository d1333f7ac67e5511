import type { Via } from '../../core/model/applicatie.ts'
import { buildSlug, type Gemeentecode, SamenwerkingsverbandId } from '../../core/model/ids.ts'
import type { Samenwerkingsverband } from '../../core/model/landschap.ts'
import type { Rijgemeente } from './gemeenteverdeling.ts'
import { isGeenWaarde, waardesleutel } from './waarden.ts'

type Deelnemer = Pick<Rijgemeente, 'gemeentecode' | 'naam'>
type Verzamelaar = {
  /** Notes that a gemeente uses something through a samenwerkingsverband; `eigen` when the text names none. */
  readonly add: (naam: string, deelnemer: Deelnemer, rest?: { readonly id?: string; readonly soort?: string }) => Via
  /** Sorted by id; deelnemers sorted, by name only where no code is known. */
  readonly samenwerkingsverbanden: () => Samenwerkingsverband[]
}

type Bezig = {
  readonly id: SamenwerkingsverbandId
  readonly naam: string
  soort?: string
  readonly codes: Set<Gemeentecode>
  readonly namen: Set<string>
}

const EIGEN = new Set(['eigen', 'eigen gebruik', 'nee', 'n', 'geen', 'zelf', 'gemeente', 'eigen beheer'])

/**
 * The id of a samenwerkingsverband by its name: the same in every bron that spells the name so.
 *
 * @example buildSamenwerkingId('ICT-dienst Elzenkring (testsamenwerking)') // 'ict-dienst-elzenkring'
 */
export function buildSamenwerkingId(naam: string): string {
  return buildSlug(naam.replace(/\(\s*test-?samenwerking\s*\)/gi, ''))
}

/** Collects samenwerkingsverbanden from rows: the id is the slug of the name, else that of the bron. */
export function buildSamenwerkingen(): Verzamelaar {
  const byId = new Map<string, Bezig>()
  const codeByNaam = new Map<string, Gemeentecode>()
  return {
    add: (naam, { gemeentecode, naam: deelnemer }, rest = {}) => {
      const isNone = isGeenWaarde(naam) || EIGEN.has(waardesleutel(naam))
      const id = isNone ? buildSlug(rest.id ?? '') : buildSamenwerkingId(naam) || buildSlug(rest.id ?? '')
      if (id === '') return 'eigen'
      const current = byId.get(id) ?? start(id, isNone ? (rest.id ?? id) : naam)
      byId.set(id, current)
      if (rest.soort !== undefined && rest.soort !== '') current.soort ??= rest.soort
      if (gemeentecode !== undefined) current.codes.add(gemeentecode)
      else if (deelnemer !== undefined) current.namen.add(deelnemer)
      if (gemeentecode !== undefined && deelnemer !== undefined) codeByNaam.set(buildSlug(deelnemer), gemeentecode)
      return current.id
    },
    samenwerkingsverbanden: () =>
      [...byId.values()].map((bezig) => finish(bezig, codeByNaam)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function start(id: string, naam: string): Bezig {
  return { id: SamenwerkingsverbandId.parse(id), naam, codes: new Set(), namen: new Set() }
}

function finish(bezig: Bezig, codeByNaam: ReadonlyMap<string, Gemeentecode>): Samenwerkingsverband {
  const codes = new Set(bezig.codes)
  const names: string[] = []
  for (const name of bezig.namen) {
    const code = codeByNaam.get(buildSlug(name))
    if (code === undefined) names.push(name)
    else codes.add(code)
  }
  return {
    id: bezig.id,
    naam: bezig.naam,
    ...(bezig.soort === undefined ? {} : { soort: bezig.soort }),
    deelnemers: [...codes].sort(),
    deelnemerNamen: names.sort(),
  }
}
