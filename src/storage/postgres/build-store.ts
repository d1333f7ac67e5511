import { type Kysely, sql } from 'kysely'
import type { LandschapStore } from '../store.ts'
import { buildAntwoordRegister } from './antwoorden.ts'
import { buildArchiefRegister } from './archief.ts'
import { buildBesluitRegister } from './besluiten.ts'
import { buildGebruikRegister } from './gebruik.ts'
import { buildGemeenteRegister } from './gemeenten.ts'
import { buildInventarisatieRegister } from './inventarisaties.ts'
import { buildLandelijkRegister } from './landelijk.ts'
import { buildLeveringRegister } from './leveringen.ts'
import { buildOmgeving, type Omgeving } from './omgeving.ts'
import { buildReferentiemodelRegister } from './referentiemodellen.ts'
import { buildRevisieRegister } from './revisies.ts'
import type { Revisiestand } from './revisiestand.ts'
import { buildSamenwerkingsverbandRegister } from './samenwerkingsverbanden.ts'
import { buildScenarioRegister } from './scenarios.ts'
import { buildSleutelRegister } from './sleutels.ts'
import type { Tabellen } from './tabellen.ts'
import { buildTaakRegister } from './taken.ts'
import type { Wachtrij } from './wachtrij.ts'

/** What the registers share. */
export type Onderdelen = {
  readonly db: Kysely<Tabellen>
  readonly stand: Revisiestand
  readonly wachtrij: Wachtrij
  /** No other process can have this store open. */
  readonly isAlone: boolean
  /** Clock, in ms since 1970. */
  readonly now: () => number
  readonly close: () => Promise<void>
}

/** Puts the registers together. */
export function buildStore(onderdelen: Onderdelen): LandschapStore {
  return buildOn(buildOmgeving(onderdelen.db, onderdelen.stand), onderdelen)
}

function buildOn(omgeving: Omgeving, onderdelen: Onderdelen): LandschapStore {
  const { stand, wachtrij, isAlone, now, close } = onderdelen
  return {
    transaction: (work) => omgeving.transaction((inside) => work(buildOn(inside, onderdelen))),
    gemeenten: buildGemeenteRegister(omgeving),
    inventarisaties: buildInventarisatieRegister(omgeving),
    leveringen: buildLeveringRegister(omgeving),
    referentiemodellen: buildReferentiemodelRegister(omgeving),
    besluiten: buildBesluitRegister(omgeving),
    samenwerkingsverbanden: buildSamenwerkingsverbandRegister(omgeving),
    scenarios: buildScenarioRegister(omgeving),
    gebruik: buildGebruikRegister(omgeving),
    landelijk: buildLandelijkRegister(omgeving),
    sleutels: buildSleutelRegister(omgeving),
    antwoorden: buildAntwoordRegister(omgeving, now),
    taken: buildTaakRegister(omgeving, wachtrij, isAlone),
    revisies: buildRevisieRegister(omgeving, stand),
    archief: buildArchiefRegister(omgeving),
    ping: async () => {
      await sql`select 1`.execute(omgeving.db)
    },
    close,
  }
}
