import { identifyPakketten } from '../identity/index.ts'
import type { Catalogus } from '../model/catalogus.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { assignReferentiecomponenten } from '../toewijzing/index.ts'
import { groupToewijzingen, judgeAntwoord } from './antwoord.ts'
import { divide } from './maten.ts'
import type { Antwoord, Rijwaarheid, TeMetenInventarisatie } from './waarheid.ts'

/** What came of inventories beside their truth. */
export type Inventarisatieuitkomst = {
  /** Rows with a component that the file does not name itself. */
  readonly antwoorden: readonly Antwoord[]
  /** Rows that have no component, and how many of those got one without a person. */
  readonly zonderComponent: number
  readonly valsToegewezen: number
  /** Rows of the truth that were not among what was read. */
  readonly nietGevonden: number
  readonly identiteit: Identiteitmaten
}

/** How well equal pakketten are recognised, over all pairs of rows; null where there are no pairs. */
export type Identiteitmaten = {
  /** Share of the pairs taken for one pakket that are. */
  readonly precisie: number | null
  /** Share of the pairs that are one pakket that were found. */
  readonly vondst: number | null
  readonly parenGelijk: number
  readonly parenGevonden: number
  readonly parenGoed: number
  /** Of the pairs not found: those that are a samenvoegvoorstel. */
  readonly parenVoorgesteld: number
}

/** Asks the engine about inventories, taken together as one group of gemeenten. */
export function evalueerInventarisaties(
  inventarisaties: readonly TeMetenInventarisatie[],
  waarheid: readonly Rijwaarheid[],
  { referentiemodel, catalogus }: { readonly referentiemodel: Referentiemodel; readonly catalogus: Catalogus },
): Inventarisatieuitkomst {
  const applicaties = inventarisaties.flatMap((one) => one.applicaties)
  const indeling = identifyPakketten(applicaties, [], { catalogus })
  const { toewijzingen } = assignReferentiecomponenten({ applicaties, indeling, referentiemodel, catalogus })
  const found = groupToewijzingen(toewijzingen)
  const byPlaats = new Map(
    inventarisaties.flatMap(({ bestand, applicaties: own }) =>
      own.map((applicatie) => [`${bestand} ${applicatie.plaats.regel ?? 0}`, applicatie.id] as const),
    ),
  )
  const rows = waarheid.flatMap((row) => {
    const id = byPlaats.get(`${row.bestand} ${row.regel}`)
    return id === undefined ? [] : [{ row, id, pakketId: indeling.pakketByApplicatie.get(id) }]
  })
  const without = rows.filter(({ row }) => row.soort !== 'referentiecomponent')
  return {
    antwoorden: rows
      .filter(
        ({ row }) => row.soort === 'referentiecomponent' && !row.isVermeld && row.referentiecomponenten.length > 0,
      )
      .map(({ row, id }) => judgeAntwoord(found.get(id) ?? [], row.referentiecomponenten)),
    zonderComponent: without.length,
    valsToegewezen: without.filter(({ id }) => found.get(id)?.some(({ vanKracht }) => vanKracht) === true).length,
    nietGevonden: waarheid.length - rows.length,
    identiteit: computeIdentiteit(
      rows.flatMap(({ row, pakketId }) =>
        row.canoniek === '' || pakketId === undefined ? [] : [{ canoniek: row.canoniek, pakketId }],
      ),
      new Set(indeling.samenvoegvoorstellen.map(({ links, rechts }) => `${links} ${rechts}`)),
    ),
  }
}

function computeIdentiteit(
  rows: readonly { readonly canoniek: string; readonly pakketId: string }[],
  proposed: ReadonlySet<string>,
): Identiteitmaten {
  let [equal, found, right, asked] = [0, 0, 0, 0]
  rows.forEach((a, at) => {
    for (const b of rows.slice(at + 1)) {
      const isEqual = a.canoniek === b.canoniek
      const isFound = a.pakketId === b.pakketId
      if (isEqual) equal += 1
      if (isFound) found += 1
      if (isEqual && isFound) right += 1
      const pair = a.pakketId < b.pakketId ? `${a.pakketId} ${b.pakketId}` : `${b.pakketId} ${a.pakketId}`
      if (isEqual && !isFound && proposed.has(pair)) asked += 1
    }
  })
  return {
    precisie: divide(right, found),
    vondst: divide(right, equal),
    parenGelijk: equal,
    parenGevonden: found,
    parenGoed: right,
    parenVoorgesteld: asked,
  }
}
