import type { Datum, Gemeentecode, ObjectId, PakketId, SamenwerkingsverbandId, Volledig } from '../../core/index.ts'

/** One applicatie in the landschap of today, with its pakket: derived, so that questions over all gemeenten need no mapping. */
export type Gebruiksregel = {
  readonly gemeentecode: Gemeentecode
  readonly applicatieId: string
  readonly naam: string
  readonly inGebruik: boolean
  readonly pakketId: PakketId
  readonly pakketNaam: string
  readonly leverancierId?: string
  readonly leverancier?: string
  /** In force, with the release of `referentiemodel`. */
  readonly referentiecomponenten: readonly ObjectId[]
}

/** A product over all landschappen that may be seen. */
export type Pakketregel = {
  readonly pakketId: PakketId
  /** The most used name, then the first of the alphabet. */
  readonly naam: string
  readonly leverancier?: string
  readonly schrijfwijzen: readonly string[]
  readonly gemeenten: readonly Gemeentecode[]
  readonly referentiecomponenten: readonly { readonly id: ObjectId; readonly gemeenten: number }[]
}

export type Pakketvraag = {
  /** Only uses of these gemeenten; null: of all. */
  readonly gemeenten: readonly Gemeentecode[] | null
  readonly search?: string
  readonly leverancier?: readonly string[]
  readonly referentiecomponent?: readonly ObjectId[]
  readonly offset: number
  readonly limit: number
}

export type GebruikRegister = {
  /** Replaces what was derived of this gemeente. `revisie`: of the gemeente when it was derived. */
  replace(code: Gemeentecode, regels: readonly Gebruiksregel[], stand: Gebruiksstand): Promise<void>
  /** What each gemeente was derived from; a gemeente that was never derived is not there. */
  listStanden(): Promise<readonly BewaardeGebruiksstand[]>
  list(codes: readonly Gemeentecode[] | null): Promise<readonly Gebruiksregel[]>
  findPakketten(vraag: Pakketvraag): Promise<{ readonly regels: readonly Pakketregel[]; readonly totaal: number }>
  findPakket(id: PakketId, gemeenten: readonly Gemeentecode[] | null): Promise<Pakketregel | null>
}

/** `merk`: another one each time that the uses of this gemeente were replaced, also where its revisie stayed the same. */
export type BewaardeGebruiksstand = Gebruiksstand & { readonly gemeentecode: Gemeentecode; readonly merk: string }

export type Gebruiksstand = {
  readonly revisie: number
  readonly referentiemodel: Datum
  /** Names what was known of products; empty when that was not noted. */
  readonly kennis: string
  readonly kolom: Gebruikskolom
}

/** What the uses do not say of a landschap, and questions over all gemeenten ask. Lists sorted. */
export type Gebruikskolom = {
  readonly volledig: Volledig
  /** Cellen that nobody knows of, and those that the gemeente decided on. */
  readonly onbekend: readonly ObjectId[]
  readonly besloten: readonly { readonly id: ObjectId; readonly staat: 'niet_nodig' | 'elders_belegd' }[]
  readonly samenwerkingsverbanden: readonly SamenwerkingsverbandId[]
  readonly teBeoordelen: number
  readonly zonderToewijzing: number
}
