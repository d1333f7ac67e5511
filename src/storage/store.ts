import type {
  Bronkennis,
  Celbesluit,
  Datum,
  Foutcode,
  Gemeente,
  Gemeentecode,
  Inventarisatie,
  Inventarisatieinhoud,
  LandelijkePublicatie,
  Levering,
  Maand,
  ObjectId,
  Pakketbesluit,
  PakketId,
  Planscenario,
  Referentiemodel,
  Samenvoegbesluit,
  Samenwerkingsverband,
  SamenwerkingsverbandId,
  Toewijzingsbesluit,
  Volledig,
} from '../core/index.ts'
import type { ArchiefRegister } from './archief/register.ts'

/**
 * Where landschappen live. PostgreSQL's SQL only, embedded (PGlite) or a server; both pass the same tests.
 *
 * Every list is sorted by its key. A `find` answers null when there is nothing. What a write throws leaves nothing behind.
 */
export type LandschapStore = {
  /**
   * Runs work in one transaction: all of it happens or nothing. Work uses only the store that it is given; inside a
   * transaction the call joins the one that is open.
   */
  transaction<T>(work: (store: LandschapStore) => Promise<T>): Promise<T>
  readonly gemeenten: GemeenteRegister
  readonly inventarisaties: InventarisatieRegister
  readonly leveringen: LeveringRegister
  readonly referentiemodellen: ReferentiemodelRegister
  readonly besluiten: BesluitRegister
  readonly samenwerkingsverbanden: SamenwerkingsverbandRegister
  readonly scenarios: ScenarioRegister
  readonly gebruik: GebruikRegister
  readonly landelijk: LandelijkRegister
  readonly sleutels: SleutelRegister
  readonly antwoorden: AntwoordRegister
  readonly taken: TaakRegister
  readonly revisies: RevisieRegister
  readonly archief: ArchiefRegister
  /** Answers when the store can be used, throws otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type GemeenteRegister = {
  list(): Promise<readonly Gemeente[]>
  find(code: Gemeentecode): Promise<Gemeente | null>
  /** Adds or replaces. */
  save(gemeenten: readonly Gemeente[]): Promise<void>
}

/** Content of an inventarisatie is written once and never changes. */
export type InventarisatieRegister = {
  /** Sorted by volgnummer; of all gemeenten asked for. Without content. */
  list(codes: readonly Gemeentecode[]): Promise<readonly Inventarisatie[]>
  find(id: string): Promise<Inventarisatie | null>
  /** The one of this gemeente and bron with these bytes that was taken in last; null when there is none. */
  findByHash(code: Gemeentecode, bestandshash: string): Promise<Inventarisatie | null>
  /** Those that the inventarisaties of these gemeenten name (null: of all), as each names them. */
  listSamenwerkingsverbanden(codes: readonly Gemeentecode[] | null): Promise<readonly Samenwerkingsverband[]>
  readInhoud(ids: readonly string[]): Promise<ReadonlyMap<string, Inventarisatieinhoud>>
  /** Gives id and volgnummer, and raises the revisie of the gemeente. */
  add(inventarisatie: Omit<Inventarisatie, 'id' | 'volgnummer'>, inhoud: Inventarisatieinhoud): Promise<Inventarisatie>
  /** @returns false when it was not there */
  remove(id: string): Promise<boolean>
}

export type LeveringRegister = {
  /** Newest first. */
  list(): Promise<readonly Levering[]>
  find(id: string): Promise<Levering | null>
  findByHash(bestandshash: string): Promise<Levering | null>
  /** The knowledge of all leveringen together, in order of arrival. */
  readKennis(): Promise<Bronkennis>
  /** Gives the id and raises the revisie of the knowledge. `inventarisaties` are read off the inventarisaties that name it. */
  add(levering: Omit<Levering, 'id' | 'inventarisaties'>, kennis: Bronkennis): Promise<Levering>
  /** Takes the inventarisaties that it brought away too. @returns false when it was not there */
  remove(id: string): Promise<boolean>
}

export type Modelstatus = 'concept' | 'gepubliceerd' | 'ingetrokken'

/** A release of the reference model in the store. */
export type ModelRegel = {
  readonly versie: Datum
  readonly naam: string
  readonly status: Modelstatus
  /** SHA-256 of the file it came from, or of our own JSON for the shipped one. */
  readonly bestandshash: string
  readonly toegevoegdOp: string
  readonly gewijzigdOp: string
}

export type ReferentiemodelRegister = {
  /** Newest versie first. */
  list(): Promise<readonly ModelRegel[]>
  find(versie: Datum): Promise<ModelRegel | null>
  read(versie: Datum): Promise<Referentiemodel | null>
  /** @throws LandschapError referentiemodel_bestaat_al */
  add(model: Referentiemodel, regel: Pick<ModelRegel, 'status' | 'bestandshash'>): Promise<ModelRegel>
  setStatus(versie: Datum, status: Modelstatus): Promise<ModelRegel | null>
}

/** Who decided something, and when. */
export type Vastlegging = { readonly account: string; readonly vastgelegdOp: string }

/** What people decided: kept whatever happens to the inventarisaties and releases it is about. */
export type BesluitRegister = {
  listToewijzingen(codes: readonly Gemeentecode[]): Promise<readonly (Toewijzingsbesluit & Vastlegging)[]>
  /** Of all gemeenten, those that say of which pakket they are. Sorted by gemeentecode, applicatie, referentiecomponent. */
  listPakketbesluiten(): Promise<readonly Pakketbesluit[]>
  /** Adds or replaces, one per applicatie and referentiecomponent; raises the revisies of the gemeente and the knowledge. */
  saveToewijzingen(code: Gemeentecode, besluiten: readonly Toewijzingsbesluit[], account: string): Promise<void>
  removeToewijzing(code: Gemeentecode, applicatieId: string, referentiecomponentId: ObjectId): Promise<boolean>
  listCellen(
    codes: readonly Gemeentecode[],
  ): Promise<readonly (Celbesluit & Vastlegging & { readonly gemeentecode: Gemeentecode })[]>
  saveCel(code: Gemeentecode, besluit: Celbesluit, account: string): Promise<void>
  removeCel(code: Gemeentecode, referentiecomponentId: ObjectId): Promise<boolean>
  /** Oldest first, every one that was ever taken; the last one of a pair counts. Raises the revisie of the knowledge. */
  listSamenvoegingen(): Promise<readonly (Samenvoegbesluit & Vastlegging & { readonly id: string })[]>
  addSamenvoeging(besluit: Samenvoegbesluit, account: string): Promise<{ readonly id: string }>
  removeSamenvoeging(id: string): Promise<boolean>
}

/** Those that people registered over the API; those that bronnen name are in the content of the bron. */
export type SamenwerkingsverbandRegister = {
  list(): Promise<readonly Samenwerkingsverband[]>
  find(id: string): Promise<Samenwerkingsverband | null>
  save(verband: Samenwerkingsverband): Promise<void>
  remove(id: string): Promise<boolean>
}

/** Scenarios of samenwerkingsverbanden, whether that is registered or only named by a bron; each keeps its last outcome. */
export type ScenarioRegister = {
  /** In order of making. */
  list(samenwerkingsverband: string): Promise<readonly Planscenario[]>
  find(id: string): Promise<Planscenario | null>
  /** Gives id and times. */
  add(scenario: Omit<Planscenario, 'id' | 'aangemaaktOp' | 'gewijzigdOp'>): Promise<Planscenario>
  replace(id: string, scenario: Scenarioinhoud): Promise<Planscenario | null>
  /** Takes the outcome away too. @returns false when it was not there */
  remove(id: string): Promise<boolean>
  /** Why there is no plan of this stand, or that there is one; null when none of this stand is kept. */
  findUitkomst(id: string, stand: string): Promise<{ readonly fout: Planfout | null } | null>
  /** The plan as JSON, compressed with gzip; `kort` is without its kostenposten. Null when none of this stand is kept. */
  readPlan(id: string, vraag: { readonly stand: string; readonly vorm: 'plan' | 'kort' }): Promise<Uint8Array | null>
  /** In the place of the one of its soort before. @returns false when the scenario is gone */
  saveUitkomst(id: string, uitkomst: Scenariouitslag): Promise<boolean>
}

export type Scenarioinhoud = Pick<Planscenario, 'opdracht' | 'referentiemodel' | 'peildatum' | 'account'>

/** Why a scenario has no plan. */
export type Planfout = { readonly code: Foutcode; readonly detail: string }

/** The plan at the peildatum of the scenario, or at that of the last herijking. */
export type Uitslagsoort = 'plan' | 'herijking'

/** What came of a scenario. `stand` names all that it was made from. */
export type Scenariouitslag = { readonly soort: Uitslagsoort; readonly stand: string } & (
  | { readonly plan: Uint8Array; readonly kort: Uint8Array }
  | { readonly fout: Planfout }
)

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

/** The national picture of each month, as it was published. */
export type LandelijkRegister = {
  /** The newest month first; null when nothing was published. */
  findLast(): Promise<LandelijkePublicatie | null>
  find(maand: Maand): Promise<LandelijkePublicatie | null>
  /** Keeps what was published first for a month. @returns what is kept */
  add(publicatie: LandelijkePublicatie): Promise<LandelijkePublicatie>
}

export type Rol = 'architect' | 'lezer' | 'programma' | 'beheerder'

/** An API key: only the hash of its secret is kept. */
export type Sleutel = {
  readonly id: string
  readonly omschrijving: string
  readonly rol: Rol
  /** Codes it is for; `alle`: every gemeente. */
  readonly gemeenten: readonly Gemeentecode[] | 'alle'
  readonly aangemaaktOp: string
  readonly verlooptOp: string
  readonly ingetrokkenOp: string | null
}

export type SleutelRegister = {
  /** Oldest first. */
  list(): Promise<readonly Sleutel[]>
  find(id: string): Promise<Sleutel | null>
  findByHash(geheimhash: string): Promise<Sleutel | null>
  add(sleutel: Omit<Sleutel, 'id' | 'aangemaaktOp' | 'ingetrokkenOp'>, geheimhash: string): Promise<Sleutel>
  revoke(id: string): Promise<Sleutel | null>
}

/** What was answered to a POST with an Idempotency-Key, kept for 24 hours. */
export type BewaardAntwoord = {
  readonly verzoekhash: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type AntwoordRegister = {
  find(account: string, sleutel: string): Promise<BewaardAntwoord | null>
  /** Waits for another transaction that holds the same key: two at once do the work once. */
  lock(account: string, sleutel: string): Promise<void>
  save(account: string, sleutel: string, antwoord: BewaardAntwoord): Promise<void>
}

export type Taakstatus = 'wacht' | 'loopt' | 'gereed' | 'mislukt'

/** Long work: what is asked, how far it is, what came of it. */
export type Taak = {
  readonly id: string
  readonly soort: string
  readonly account: string
  readonly gemeentecode?: Gemeentecode
  readonly invoer: unknown
  readonly status: Taakstatus
  /** 0..1 */
  readonly voortgang: number
  readonly aangemaaktOp: string
  readonly gereedOp: string | null
  readonly fout: { readonly code: Foutcode | 'interne_fout'; readonly detail: string } | null
  /** Path of what came of it, without host: `/v1/gemeenten/9911/inventarisaties/…`. */
  readonly resultaat: string | null
}

export type TaakRegister = {
  /** Queues the work; `bestand` is kept only until it is done. In a transaction the work is seen after the commit. */
  add(taak: Pick<Taak, 'soort' | 'account' | 'gemeentecode' | 'invoer'>, bestand?: Uint8Array): Promise<Taak>
  find(id: string): Promise<Taak | null>
  /** The oldest that is not done yet with this soort and exactly this invoer. */
  findOpen(vraag: Pick<Taak, 'soort' | 'invoer'>): Promise<Taak | null>
  readBestand(id: string): Promise<Uint8Array | null>
  setVoortgang(id: string, voortgang: number): Promise<void>
  /** Ends it, once: false when it was ended before, and then the transaction must change nothing else. Drops the bestand. */
  finish(
    id: string,
    uitkomst: { readonly resultaat: string } | { readonly fout: NonNullable<Taak['fout']> },
  ): Promise<boolean>
  /**
   * Starts to take taken off the queue in this process, oldest first; see startWerkbank, which calls it.
   *
   * `work` gets a taak that is `loopt` and ends it with `finish`; when it throws the taak goes back on the queue. A taak
   * whose process is gone is given to another within a minute; after three starts without an end it is `mislukt`.
   */
  startWork(work: (taak: Taak) => Promise<void>, options: Werkopties): Promise<Werk>
}

export type Werkopties = {
  /** How many taken at once. */
  readonly gelijktijdig: number
  /** A process on the same server that says nothing for this long is taken to be gone. */
  readonly stilMs: number
  /** What went wrong in the machinery, for the log. */
  readonly onFout: (error: unknown) => void
}

export type Werk = {
  /** Takes nothing new; waits for what runs, then puts what still runs back on the queue. */
  stop(waitMs: number): Promise<void>
}

/**
 * Numbers that rise with every change, for caches: one per gemeente, one for all knowledge (leveringen, samenvoegingen,
 * samenwerkingsverbanden), one for the reference models.
 *
 * Known in memory and kept so by LISTEN/NOTIFY: changes of this process at once after the commit, those of another within
 * moments. While the listener is away they are read from the store.
 */
export type RevisieRegister = {
  read(codes: readonly Gemeentecode[]): Promise<Revisies>
  /**
   * Lets nobody else change these until the end of the transaction: for work that reads, judges what it read (If-Match)
   * and then writes. Every write of a register takes the same lock itself.
   */
  lock(onderwerpen: readonly (Gemeentecode | 'kennis' | 'referentiemodellen' | 'sleutels')[]): Promise<void>
}

export type Revisies = {
  readonly gemeenten: ReadonlyMap<Gemeentecode, number>
  readonly kennis: number
  readonly referentiemodellen: number
  readonly sleutels: number
  /** Of the list of gemeenten with their names, whatever their landschappen. */
  readonly gemeentenlijst: number
  /** Of the table of uses: of what was derived, not of what it was derived from. */
  readonly gebruik: number
}
