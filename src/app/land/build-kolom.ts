import {
  type Applicatie,
  ApplicatieId,
  type Celtabel,
  compareText,
  type Gebruik,
  type Gemeente,
  groupBy,
  type Kolom,
  LeverancierId,
  type ObjectId,
  type ProjectieCel,
} from '../../core/index.ts'
import type { Gebruikskolom, Gebruiksregel } from '../../storage/index.ts'

export type KolomInput = {
  readonly gemeente: Gemeente
  readonly kolom: Gebruikskolom
  /** The uses of this gemeente. */
  readonly regels: readonly Gebruiksregel[]
  readonly componenten: Celtabel['componenten']
}

const AFWEZIG: ProjectieCel = { staat: 'afwezig', gebruiken: [], pakketIds: [] }
const ONBEKEND: ProjectieCel = { staat: 'onbekend', gebruiken: [], pakketIds: [] }

/**
 * Makes the kolom of a gemeente from the table of uses: the same cellen as its mapping has.
 *
 * Of applicaties and pakketten it knows what the table knows: names and ids, no versie or status.
 */
export function buildKolom({ gemeente, kolom, regels, componenten }: KolomInput): Kolom {
  const inUse = regels.filter(({ inGebruik }) => inGebruik)
  const uses = inUse.flatMap((regel) => regel.referentiecomponenten.map((id) => ({ id, gebruik: readGebruik(regel) })))
  const byComponent = groupBy(uses, ({ id }) => id)
  const onbekend = new Set<ObjectId>(kolom.onbekend)
  const besloten = new Map(kolom.besloten.map(({ id, staat }) => [id, staat]))
  const { volledig, teBeoordelen, zonderToewijzing, samenwerkingsverbanden } = kolom
  return {
    gemeente: {
      gemeente,
      volledig: typeof volledig === 'boolean' ? volledig : [...volledig],
      applicaties: inUse.length,
      pakketten: new Set(inUse.map(({ pakketId }) => pakketId)).size,
      teBeoordelen,
      zonderToewijzing,
    },
    samenwerkingsverbanden,
    cellen: componenten.map(({ id }): ProjectieCel => {
      const gebruiken = byComponent.get(id)?.map(({ gebruik }) => gebruik)
      if (gebruiken !== undefined) return { staat: 'aanwezig', gebruiken, pakketIds: listPakketIds(gebruiken) }
      const staat = besloten.get(id)
      if (staat !== undefined) return { staat, gebruiken: [], pakketIds: [] }
      return onbekend.has(id) ? ONBEKEND : AFWEZIG
    }),
  }
}

function readGebruik({ applicatieId, gemeentecode, naam, ...pakket }: Gebruiksregel): Gebruik {
  const applicatie: Applicatie = {
    id: ApplicatieId.parse(applicatieId),
    gemeentecode,
    naam,
    status: 'onbekend',
    via: ['eigen'],
    vermeldingen: [],
    standaarden: [],
    plaats: {},
  }
  const { pakketId: id, pakketNaam, leverancierId, leverancier } = pakket
  const maker =
    leverancierId === undefined || leverancier === undefined
      ? {}
      : { leverancier: { id: LeverancierId.parse(leverancierId), naam: leverancier } }
  return {
    applicatie,
    pakket: { id, naam: pakketNaam, ...maker, schrijfwijzen: [], standaarden: [] },
    herkomst: 'gemeente',
  }
}

function listPakketIds(gebruiken: readonly Gebruik[]): ProjectieCel['pakketIds'] {
  return [...new Set(gebruiken.map(({ pakket }) => pakket.id))].sort(compareText)
}
