import type { Applicatie, Gebruikstatus } from '../model/applicatie.ts'
import type { Datum, Gemeentecode, ObjectId, PakketId, SamenwerkingsverbandId } from '../model/ids.ts'
import type { Celbesluit, Gemeente, Volledig } from '../model/landschap.ts'
import type { Pakket } from '../model/pakket.ts'
import type { Herkomst } from '../model/toewijzing.ts'
import type { Staat } from '../model/vergelijking.ts'

/** One applicatie in use that fills a referentiecomponent: the evidence of a cel. */
export type Gebruik = {
  readonly applicatie: Applicatie
  readonly pakket: Pakket
  readonly herkomst: Herkomst
}

/** A cel as the measures see it. `gebruiken` is empty unless aanwezig; sorted by applicatie id. */
export type ProjectieCel = {
  readonly staat: Staat
  readonly gebruiken: readonly Gebruik[]
  /** Distinct pakketten of the gebruiken, sorted. */
  readonly pakketIds: readonly PakketId[]
  readonly besluit?: Celbesluit
}

export type ProjectieGemeente = {
  readonly gemeente: Gemeente
  readonly volledig: Volledig
  /** Applicaties in use; voorzieningen and rows that are no application are not among them. */
  readonly applicaties: number
  /** Distinct pakketten of those. */
  readonly pakketten: number
  /** In use, fills nothing, but has a proposal that waits for a person. */
  readonly teBeoordelen: number
  /** In use, fills nothing and has no proposal at all. */
  readonly zonderToewijzing: number
}

/** One referentiecomponent over the group; `cellen` in the order of {@link Projectie.gemeenten}. */
export type ProjectieComponent = {
  readonly id: ObjectId
  readonly naam: string
  /** Names, sorted. */
  readonly beleidsdomeinen: readonly string[]
  /** Object IDs of the standaarden that are verplicht. */
  readonly verplichteStandaarden: readonly string[]
  readonly cellen: readonly ProjectieCel[]
}

/** The cellen of a group of gemeenten: a table read off the graph once, from which all measures of the group follow. */
export type Projectie = {
  /** Sorted by gemeentecode. */
  readonly gemeenten: readonly ProjectieGemeente[]
  /** Sorted by naam, then id. */
  readonly componenten: readonly ProjectieComponent[]
}

/** A referentiecomponent without its cellen. */
export type Componentfeiten = Omit<ProjectieComponent, 'cellen'>

/** One gemeente of the table: `cellen` in the order of the componenten. Read once, never changed. */
export type Kolom = {
  readonly gemeente: ProjectieGemeente
  /** Ids of those it takes part in, sorted. */
  readonly samenwerkingsverbanden: readonly SamenwerkingsverbandId[]
  readonly cellen: readonly ProjectieCel[]
}

/**
 * All cellen, gemeente by gemeente: the table that a server keeps, and renews one kolom at a time.
 *
 * A value: replacing a kolom gives a new table that shares all other kolommen.
 */
export type Celtabel = {
  /** Versie of the release. */
  readonly referentiemodel: Datum
  /** Sorted by naam, then id. */
  readonly componenten: readonly Componentfeiten[]
  /** Sorted by gemeentecode. */
  readonly kolommen: readonly Kolom[]
}

export type ProjectieOptions = {
  /** Default: every gemeente of the graph. */
  readonly gemeenten?: readonly Gemeentecode[]
  /** What counts as in use; default in productie, uit te faseren and not stated. */
  readonly status?: readonly Gebruikstatus[]
  /** Also referentiecomponenten that GEMMA has not in use; default false. */
  readonly alleReferentiecomponenten?: boolean
}
