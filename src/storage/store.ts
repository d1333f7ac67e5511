import type { AntwoordRegister } from './registers/antwoorden.ts'
import type { ArchiefRegister } from './registers/archief.ts'
import type { BesluitRegister } from './registers/besluiten.ts'
import type { GebruikRegister } from './registers/gebruik.ts'
import type { GemeenteRegister } from './registers/gemeenten.ts'
import type { InventarisatieRegister } from './registers/inventarisaties.ts'
import type { LandelijkRegister } from './registers/landelijk.ts'
import type { LeveringRegister } from './registers/leveringen.ts'
import type { ReferentiemodelRegister } from './registers/referentiemodellen.ts'
import type { RevisieRegister } from './registers/revisies.ts'
import type { SamenwerkingsverbandRegister } from './registers/samenwerkingsverbanden.ts'
import type { ScenarioRegister } from './registers/scenarios.ts'
import type { SleutelRegister } from './registers/sleutels.ts'
import type { TaakRegister } from './registers/taken.ts'

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
