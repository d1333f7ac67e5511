import type { Via } from '../../core/model/applicatie.ts'
import { type Gemeentecode, parseGemeentecode, SamenwerkingsverbandId } from '../../core/model/ids.ts'
import type { AangetroffenInventarisatie } from '../../core/model/inlezing.ts'
import type { Samenwerkingsverband } from '../../core/model/landschap.ts'
import { compareText } from '../../core/model/sorteren.ts'
import { buildSamenwerkingId, cleanGemeentenaam, isGemeentenaam, isPersoonsnaam, kopsleutel } from '../tabel/index.ts'
import { type AmeffElement, type Eigenschap, findEigenschap, indexBeideKanten, type Verbinding } from './ameff.ts'
import type { Eenheid } from './eenheden.ts'
import { keysOf, ownTypeOf } from './herkenning.ts'

type GemeenteVanBron = AangetroffenInventarisatie['gemeente']

/** Who uses an eenheid; `gemeente` null is the one gemeente that the file is of but does not hold. */
export type Gebruik = { readonly gemeente: AmeffElement | null; readonly via: readonly Via[] }

/** The gemeenten and samenwerkingsverbanden of a file, and what they use. */
export type Gebruikers = {
  readonly gemeenten: readonly AmeffElement[]
  readonly samenwerkingsverbanden: readonly Samenwerkingsverband[]
  /** Per gemeente; empty when a file with several gemeenten names no user. */
  readonly findGebruik: (eenheid: Eenheid) => Gebruik[]
}

const CODENAMEN = new Set(['CBS code', 'Gemeentecode', 'Gemeente CBS', 'CBS gemeentecode', 'GM-code'].map(kopsleutel))

/**
 * Finds who uses what. Without any gemeente in the file, or with one, everything without a user is of that one.
 *
 * @param elementen - of the whole file: GEMMA's own actors are not taken for gemeenten
 */
export function findGebruikers(
  elementen: readonly AmeffElement[],
  eenheden: readonly Eenheid[],
  verbindingen: readonly Verbinding[],
): Gebruikers {
  const eigen = new Set(eenheden.flatMap(({ elementen: parts }) => parts))
  const isOfEenheid = (element: AmeffElement): boolean => eigen.has(element)
  const served = new Set(
    verbindingen.flatMap(({ relatie, bron, doel }) => (relatie.soort === 'Serving' && eigen.has(bron) ? [doel] : [])),
  )
  const isGemeente = (element: AmeffElement): boolean =>
    ownTypeOf(element) === 'gemeente' || (served.has(element) && isGetekendeGemeente(element))
  const isGebruiker = (element: AmeffElement): boolean => isGemeente(element) || isSamen(element)

  const gemeenten = elementen.filter(isGemeente)
  const gebruikers = indexBeideKanten(verbindingen, isOfEenheid, isGebruiker)
  const deelnemers = indexBeideKanten(verbindingen, isSamen, isGemeente)
  const deelnemersOf = (samen: AmeffElement): AmeffElement[] => [
    ...new Set((deelnemers.get(samen) ?? []).map(({ naar }) => naar)),
  ]
  const samen = elementen.filter((element) => isSamen(element) && (served.has(element) || isTypedSamen(element)))

  const findGebruik = ({ elementen: parts }: Eenheid): Gebruik[] => {
    const named = parts
      .map((part) => (gebruikers.get(part) ?? []).map(({ naar }) => naar))
      .find((list) => list.length > 0)
    const only = gemeenten.length > 1 ? [] : [gemeenten[0] ?? null]
    if (named === undefined) return only.map((gemeente) => ({ gemeente, via: ['eigen'] }))
    const byGemeente = new Map<AmeffElement | null, Set<Via>>()
    for (const user of named) {
      const members = isSamen(user) ? deelnemersOf(user) : [user]
      for (const gemeente of members.length > 0 ? members : only) {
        byGemeente.set(gemeente, (byGemeente.get(gemeente) ?? new Set()).add(isSamen(user) ? idOf(user) : 'eigen'))
      }
    }
    return [...byGemeente].map(([gemeente, via]) => ({ gemeente, via: [...via].sort(compareText) }))
  }
  return {
    gemeenten,
    samenwerkingsverbanden: samen.map((element) => buildSamenwerkingsverband(element, deelnemersOf(element))),
    findGebruik,
  }
}

/** An actor that applicaties serve and that is no samenwerkingsverband; one that looks like a person is none. */
function isGetekendeGemeente(element: AmeffElement): boolean {
  const naam = cleanGemeentenaam(element.naam)
  return element.soort === 'BusinessActor' && !isSamen(element) && (!isPersoonsnaam(naam) || isGemeentenaam(naam))
}

function isTypedSamen(element: AmeffElement): boolean {
  return ownTypeOf(element).startsWith('samenwerking')
}

function isSamen(element: AmeffElement): boolean {
  return element.soort === 'BusinessCollaboration' || isTypedSamen(element)
}

/** The slug of the name, as in every other bron; else the id of this one. */
function idOf(element: AmeffElement): SamenwerkingsverbandId {
  return SamenwerkingsverbandId.parse(buildSamenwerkingId(element.naam) || (keysOf(element)[0] ?? element.identifier))
}

function buildSamenwerkingsverband(element: AmeffElement, deelnemers: readonly AmeffElement[]): Samenwerkingsverband {
  const gemeenten = deelnemers.map(readGemeente)
  const soort = findEigenschap(element, 'soort samenwerking') ?? findEigenschap(element, 'samenwerkingsvorm')
  return {
    id: idOf(element),
    naam: element.naam,
    ...(soort === undefined ? {} : { soort }),
    deelnemers: gemeenten.flatMap(({ gemeentecode }) => gemeentecode ?? []).sort(compareText),
    deelnemerNamen: gemeenten
      .flatMap(({ gemeentecode, naam }) => (gemeentecode === undefined && naam !== undefined ? [naam] : []))
      .sort(compareText),
  }
}

/** The gemeente that an element, or the model as a whole, stands for. */
export function readGemeente({
  naam,
  eigenschappen,
}: {
  readonly naam: string
  readonly eigenschappen: readonly Eigenschap[]
}): GemeenteVanBron {
  const gemeentecode = findCode(eigenschappen)
  const bare = cleanGemeentenaam(naam)
  return { ...(gemeentecode === null ? {} : { gemeentecode }), ...(bare === '' ? {} : { naam: bare }) }
}

/** The gemeente of a file that holds none as an element: its property, or a name that starts with "Gemeente". */
export function readGemeenteOfModel(model: Parameters<typeof readGemeente>[0]): GemeenteVanBron {
  const naam = findEigenschap(model, 'gemeente') ?? /^\s*gemeente\s.+/i.exec(model.naam)?.[0] ?? ''
  return readGemeente({ naam, eigenschappen: model.eigenschappen })
}

function findCode(eigenschappen: readonly Eigenschap[]): Gemeentecode | null {
  const text = eigenschappen.find(({ naam }) => CODENAMEN.has(kopsleutel(naam)))?.waarde
  return text === undefined ? null : parseGemeentecode(text)
}
