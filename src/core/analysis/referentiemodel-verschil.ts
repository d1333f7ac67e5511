import type { Datum, ObjectId } from '../model/ids.ts'
import type { GemmaStatus, Referentiecomponent, Referentiemodel, Verbindingsrol } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import { findOpvolging, type Opvolging, type Verwijzing } from './referentiemodel-opvolging.ts'

export type Standaardenverschil = Verwijzing & {
  readonly toegevoegd: readonly (Verwijzing & { readonly verbindingsrol: Verbindingsrol })[]
  readonly verwijderd: readonly (Verwijzing & { readonly verbindingsrol: Verbindingsrol })[]
  readonly rolGewijzigd: readonly (Verwijzing & { readonly van: Verbindingsrol; readonly naar: Verbindingsrol })[]
}

/** What changed between two releases, for referentiecomponenten. Every list is sorted by naam, then id. */
export type Referentiemodelverschil = Opvolging & {
  /** The versions compared. */
  readonly oud: Datum
  readonly nieuw: Datum
  readonly toegevoegd: readonly Verwijzing[]
  readonly verwijderd: readonly Verwijzing[]
  /** Sorted by the new name. */
  readonly hernoemd: readonly { readonly id: ObjectId; readonly van: string; readonly naar: string }[]
  readonly statusGewijzigd: readonly (Verwijzing & { readonly van: GemmaStatus; readonly naar: GemmaStatus })[]
  /** Only components that both releases have. */
  readonly standaardenGewijzigd: readonly Standaardenverschil[]
}

/**
 * What changed in the referentiecomponenten between two releases, keyed on Object ID.
 *
 * Names are compared as written: another capital is a new name. Splits, merges and replacements are not stated by GEMMA;
 * they are read from the applicatieservices that went from a removed component to another one.
 *
 * @returns empty lists when nothing changed; compared the other way round, toegevoegd and verwijderd change places
 */
export function compareReferentiemodellen(oud: Referentiemodel, nieuw: Referentiemodel): Referentiemodelverschil {
  const before = new Map(oud.referentiecomponenten.map((component) => [component.id, component]))
  const after = new Set(nieuw.referentiecomponenten.map(({ id }) => id))
  const toegevoegd = nieuw.referentiecomponenten.filter(({ id }) => !before.has(id))
  const verwijderd = oud.referentiecomponenten.filter(({ id }) => !after.has(id))
  const paren = nieuw.referentiecomponenten.flatMap((component): Paar[] => {
    const earlier = before.get(component.id)
    return earlier === undefined ? [] : [{ oud: earlier, nieuw: component }]
  })
  return {
    oud: oud.versie,
    nieuw: nieuw.versie,
    toegevoegd: sortByNaam(toegevoegd.map(toVerwijzing)),
    verwijderd: sortByNaam(verwijderd.map(toVerwijzing)),
    hernoemd: findHernoemd(paren),
    statusGewijzigd: findStatusGewijzigd(paren),
    standaardenGewijzigd: findStandaardenGewijzigd(paren, namesOf(oud, nieuw)),
    ...findOpvolging(verwijderd, nieuw.referentiecomponenten, before),
  }
}

type Paar = { readonly oud: Referentiecomponent; readonly nieuw: Referentiecomponent }

function toVerwijzing({ id, naam }: Verwijzing): Verwijzing {
  return { id, naam }
}

function sortByNaam<T extends Verwijzing>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}

function findHernoemd(paren: readonly Paar[]): Referentiemodelverschil['hernoemd'] {
  const changed = paren.filter(({ oud, nieuw }) => oud.naam !== nieuw.naam)
  return changed
    .map(({ oud, nieuw }) => ({ id: nieuw.id, van: oud.naam, naar: nieuw.naam }))
    .sort((a, b) => compareText(a.naar, b.naar) || compareText(a.id, b.id))
}

function findStatusGewijzigd(paren: readonly Paar[]): Referentiemodelverschil['statusGewijzigd'] {
  const changed = paren.filter(({ oud, nieuw }) => oud.status !== nieuw.status)
  return sortByNaam(changed.map(({ oud, nieuw }) => ({ ...toVerwijzing(nieuw), van: oud.status, naar: nieuw.status })))
}

function namesOf(oud: Referentiemodel, nieuw: Referentiemodel): ReadonlyMap<ObjectId, string> {
  return new Map([...oud.standaarden, ...nieuw.standaarden].map(({ id, naam }) => [id, naam]))
}

function findStandaardenGewijzigd(
  paren: readonly Paar[],
  names: ReadonlyMap<ObjectId, string>,
): Referentiemodelverschil['standaardenGewijzigd'] {
  const naming = (id: ObjectId): Verwijzing => ({ id, naam: names.get(id) ?? id })
  const verschillen = paren.map(({ oud, nieuw }): Standaardenverschil => {
    const [before, after] = [rollenOf(oud), rollenOf(nieuw)]
    return {
      ...toVerwijzing(nieuw),
      toegevoegd: sortByNaam(
        [...after].flatMap(([id, verbindingsrol]) => (before.has(id) ? [] : [{ ...naming(id), verbindingsrol }])),
      ),
      verwijderd: sortByNaam(
        [...before].flatMap(([id, verbindingsrol]) => (after.has(id) ? [] : [{ ...naming(id), verbindingsrol }])),
      ),
      rolGewijzigd: sortByNaam(
        [...after].flatMap(([id, naar]) => {
          const van = before.get(id)
          return van === undefined || van === naar ? [] : [{ ...naming(id), van, naar }]
        }),
      ),
    }
  })
  return sortByNaam(
    verschillen.filter(
      ({ toegevoegd, verwijderd, rolGewijzigd }) => toegevoegd.length + verwijderd.length + rolGewijzigd.length > 0,
    ),
  )
}

function rollenOf({ standaarden }: Referentiecomponent): ReadonlyMap<ObjectId, Verbindingsrol> {
  return new Map(standaarden.map(({ standaardId, verbindingsrol }) => [standaardId, verbindingsrol]))
}
