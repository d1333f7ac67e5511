import { LRUCache } from 'lru-cache'
import type {
  Bekendpakket,
  Bronkennis,
  Catalogus,
  Datum,
  Gemeente,
  Gemeentecode,
  Gemeentekoppeling,
  Kostenparameters,
  Landschap,
  MappedLandschappen,
  MappingInput,
  Overlapindex,
  Pakketbesluit,
  Pakketkennis,
  Referentiemodel,
  Samenvoegbesluit,
  Samenwerkingsverband,
} from '../core/index.ts'
import type { LandschapStore, ModelRegel } from '../storage/index.ts'
import type { Stand } from './remember.ts'
import type { Planner } from './workers/planner.ts'
import type { Reader } from './workers/reader.ts'

/** Time, given from outside so that a use case is the same at every hour. */
export type Clock = {
  /** The date here. */
  readonly today: () => Datum
  /** This moment, in UTC: `2026-11-24T15:30:00.000Z`. */
  readonly now: () => string
}

/** What every use case on the store works with: the store, the shipped catalogue, the time, and what was computed before. */
export type Workspace = {
  readonly store: LandschapStore
  readonly catalogus: Catalogus
  readonly clock: Clock
  readonly reader: Pick<Reader, 'read' | 'readModel'>
  readonly planner: Omit<Planner, 'stop'>
  /** What a cost is where a gemeente gives none. */
  readonly kosten: Kostenparameters
  readonly memory: Memory
}

/** A group of landschappen with its mapping. */
export type Group = {
  readonly mapped: MappedLandschappen
  readonly referentiemodel: Referentiemodel
  readonly peildatum: Datum
  /** The same for everything that would give the same outcome. */
  readonly key: string
}

/** What all groups share: knowledge of leveringen, registered samenwerkingsverbanden, decisions on pakketten. */
export type Kennis = Bronkennis & {
  readonly samenvoegbesluiten: readonly Samenvoegbesluit[]
  readonly pakketbesluiten: readonly Pakketbesluit[]
}

/** The index of all landschappen of today, and which state of each gemeente is in it. */
export type Country = {
  readonly index: Overlapindex
  /** Of everything that the index was made of: the same as long as nothing changed. */
  readonly key: string
  /** Per gemeente which of its derived uses are in the index. */
  readonly merken: ReadonlyMap<Gemeentecode, string>
}

/** What one gemeente brings into every group that it is in. */
export type Inbreng = {
  readonly gemeente: Gemeente
  /** The landschap; what the group knows tells of which domains an applicatie is where a part was replaced in some only. */
  readonly compose: (mapping: Omit<MappingInput, 'landschappen'>) => Landschap
  readonly kennis: readonly Pakketkennis[]
  readonly samenwerkingsverbanden: readonly Samenwerkingsverband[]
  readonly koppelingen: readonly Gemeentekoppeling[]
}

/** Values that follow from the store, kept under keys that hold its revisies: never stale, only forgotten. */
export type Memory = {
  readonly referentiemodellen: LRUCache<string, Promise<Referentiemodel>>
  readonly gemeenten: LRUCache<string, Promise<readonly Gemeente[]>>
  /** By gemeente and peildatum. */
  readonly inbreng: LRUCache<string, Stand<Inbreng>>
  /** Groups of one: what most questions are about, so groups that come and go must not push them out. */
  readonly singles: LRUCache<string, Stand<Promise<Group>>>
  readonly groups: LRUCache<string, Stand<Promise<Group>>>
  readonly texts: LRUCache<string, Buffer>
  /** The index of all landschappen, as it was made last. */
  readonly country: { last: Promise<Country | null> | null }
  /** Uses of many gemeenten that are being derived, and whether that must end because the process does. */
  readonly afleiding: { running: Promise<void> | null; isStopped: boolean }
  readonly gemeentecodes: LRUCache<string, Promise<readonly Gemeentecode[]>>
  readonly releases: LRUCache<string, Promise<readonly ModelRegel[]>>
  readonly kennis: LRUCache<string, Promise<Kennis>>
  /** Products of catalogue and leveringen. */
  readonly bekend: LRUCache<string, Promise<readonly Bekendpakket[]>>
}

/** Sizes: numbers of applicaties for landschappen (about 2 kB each), bytes for texts. */
const MOST = {
  referentiemodellen: 6,
  inbreng: 120_000,
  singles: 80_000,
  groups: 20_000,
  texts: 64_000_000,
}

/** Makes a workspace with empty memory. */
export function buildWorkspace(parts: Omit<Workspace, 'memory'>): Workspace {
  return {
    ...parts,
    memory: {
      referentiemodellen: new LRUCache({ max: MOST.referentiemodellen }),
      gemeenten: new LRUCache({ max: 2 }),
      inbreng: new LRUCache({ maxSize: MOST.inbreng }),
      singles: new LRUCache({ maxSize: MOST.singles }),
      groups: new LRUCache({ maxSize: MOST.groups }),
      country: { last: null },
      afleiding: { running: null, isStopped: false },
      texts: new LRUCache({ maxSize: MOST.texts, sizeCalculation: (text) => 1 + text.length }),
      gemeentecodes: new LRUCache({ max: 2 }),
      releases: new LRUCache({ max: 2 }),
      kennis: new LRUCache({ max: 2 }),
      bekend: new LRUCache({ max: 2 }),
    },
  }
}

/**
 * The same workspace for going through many landschappen once: what it makes of each is not kept, so that neither the memory
 * fills nor what others ask often has to give way.
 */
export function buildPassage(workspace: Workspace): Workspace {
  return {
    ...workspace,
    memory: { ...workspace.memory, inbreng: new LRUCache({ maxSize: 1 }), singles: new LRUCache({ maxSize: 1 }) },
  }
}
