import {
  Datum,
  type Gemeente,
  Gemeentecode,
  type Inventarisatie,
  type Inventarisatieinhoud,
  type Levering,
  PakketId,
} from '../../src/core/index.ts'
import type { Gebruikskolom, Gebruiksregel } from '../../src/storage/index.ts'
import { someApplicatieRegel } from './aangetroffen.ts'
import { componentId } from './landschap.ts'

export const code = (text: string): Gemeentecode => Gemeentecode.parse(text)

export const RELEASE = Datum.parse('2026-06-30')

export function someGemeente(gemeentecode: string, facts: Partial<Omit<Gemeente, 'gemeentecode'>> = {}): Gemeente {
  return { gemeentecode: code(gemeentecode), naam: `Gemeente ${gemeentecode}`, voorlopig: false, ...facts }
}

/** The report of an upload, as it is added. */
export function someVerslag(
  gemeentecode: string,
  facts: Partial<Omit<Inventarisatie, 'id' | 'volgnummer' | 'gemeentecode'>> = {},
): Omit<Inventarisatie, 'id' | 'volgnummer'> {
  return {
    gemeentecode: code(gemeentecode),
    bron: 'lijst',
    bestandshash: 'a'.repeat(64),
    formaat: 'eigen_lijst',
    referentiemodel: RELEASE,
    peildatum: Datum.parse('2026-11-01'),
    volledig: true,
    ingelezenOp: '2026-11-02T10:00:00.000Z',
    account: 'lokaal',
    lezing: { kolommen: [{ kolom: 'Systeem', gelezenAls: 'naam' }] },
    tellingen: { regelsIn: 1, uit: 1, redenen: [] },
    bevindingen: [],
    applicaties: 1,
    ...facts,
  }
}

/** What an upload with these applicaties holds. */
export function someInhoud(...namen: string[]): Inventarisatieinhoud {
  return {
    applicaties: namen.map((naam) => someApplicatieRegel({ naam })),
    kennis: [],
    koppelingen: [],
    samenwerkingsverbanden: [],
  }
}

/** The report of a levering, as it is added. */
export function someLevering(facts: Partial<Levering> = {}): Omit<Levering, 'id' | 'inventarisaties'> {
  return {
    bestandshash: 'b'.repeat(64),
    formaat: 'softwarecatalogus_pakketten',
    referentiemodel: RELEASE,
    ingelezenOp: '2026-11-02T10:00:00.000Z',
    account: 'lokaal',
    lezing: { kolommen: [] },
    tellingen: { regelsIn: 1, uit: 1, redenen: [] },
    bevindingen: [],
    aantallen: { kennis: 1, koppelingen: 0, samenwerkingsverbanden: 0 },
    ...facts,
  }
}

type Use = Partial<Omit<Gebruiksregel, 'pakketId' | 'referentiecomponenten'>> & {
  readonly pakket: string
  readonly componenten?: readonly string[]
}

/** Uses of one gemeente; a name that is not given is that of the pakket. */
export function someGebruik(gemeentecode: string, uses: readonly Use[]): Gebruiksregel[] {
  return uses.map(({ pakket, componenten = [], ...facts }, position) => ({
    gemeentecode: code(gemeentecode),
    applicatieId: `${gemeentecode}-${position}`,
    naam: pakket,
    inGebruik: true,
    pakketId: PakketId.parse(pakket.toLowerCase()),
    pakketNaam: pakket,
    referentiecomponenten: componenten.map(componentId),
    ...facts,
  }))
}

/** What the uses of a landschap do not say, where a test does not mind. */
export const SOME_KOLOM: Gebruikskolom = {
  volledig: true,
  onbekend: [],
  besloten: [],
  samenwerkingsverbanden: [],
  teBeoordelen: 0,
  zonderToewijzing: 0,
}
