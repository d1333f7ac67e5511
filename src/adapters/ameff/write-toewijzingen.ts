import type { Vermelding } from '../../core/model/applicatie.ts'
import { ObjectId } from '../../core/model/ids.ts'
import { VERZAMELCOMPONENT_NAAM } from '../../core/model/referentiemodel.ts'
import type { Landschapsuitvoer, Uitvoertoewijzing } from '../../core/model/uitvoer.ts'
import { HERKOMST_AFGELEID } from './herkomst.ts'
import type { Vindfeit } from './write-gemma.ts'
import type { Plaatsing } from './write-pakketten.ts'
import { buildSleutel } from './write-sleutel.ts'
import type { Eigenschappen, Uitwisseling } from './write-uitwisseling.ts'

const NAMEN = { gemeente: 'wordt gebruikt voor', leverancier: 'is geschikt voor' } as const

/**
 * Adds what each applicatie is for: "wordt gebruikt voor" where the gemeente says so, "is geschikt voor" where the
 * leverancier does.
 *
 * What the engine derived is written only when it is in force, with the properties `Herkomst` and `Zekerheid`, so that
 * nobody takes it for a statement. What was rejected is not written. What was stated and is not in the release stays, as a
 * referentiecomponent without Object ID.
 */
export function addToewijzingen(
  uitwisseling: Uitwisseling,
  { referentiemodel }: Landschapsuitvoer,
  { plaatsingen, vind }: { readonly plaatsingen: readonly Plaatsing[]; readonly vind: Vindfeit },
): void {
  const verzamel = referentiemodel.referentiecomponenten.find(({ naam }) => naam === VERZAMELCOMPONENT_NAAM)
  const addOnbekend = buildOnbekende(uitwisseling, verzamel === undefined ? undefined : vind(verzamel.id))
  for (const { regel, eigen } of plaatsingen) {
    for (const toewijzing of regel.toewijzingen) {
      if (!isWritten(toewijzing)) continue
      const { component } = toewijzing
      const doel = vind(component.id) ?? addOnbekend({ id: component.id, naam: component.naam })
      uitwisseling.relate({ soort: 'Specialization', bron: eigen, doel, ...describe(toewijzing) })
    }
    for (const { herkomst, ...stated } of regel.zonderToewijzing) {
      uitwisseling.relate({ soort: 'Specialization', bron: eigen, doel: addOnbekend(stated), naam: NAMEN[herkomst] })
    }
  }
}

function isWritten({ herkomst, status, vanKracht }: Uitvoertoewijzing): boolean {
  return status !== 'afgewezen' && (herkomst !== 'afgeleid' || vanKracht)
}

/** What a person confirmed is of the gemeente, whoever said it first. */
function describe({ herkomst, status, zekerheid }: Uitvoertoewijzing): { naam: string; eigenschappen: Eigenschappen } {
  if (status === 'bevestigd' || herkomst === 'gemeente') return { naam: NAMEN.gemeente, eigenschappen: [] }
  if (herkomst === 'leverancier') return { naam: NAMEN.leverancier, eigenschappen: [] }
  const eigenschappen: Eigenschappen = [
    ['Herkomst', HERKOMST_AFGELEID],
    ['Zekerheid', String(zekerheid).replace('.', ',')],
  ]
  return { naam: NAMEN.gemeente, eigenschappen }
}

/** Each stated referentiecomponent that the release lacks once; Verzamelcomponent is in the release. */
function buildOnbekende(
  uitwisseling: Uitwisseling,
  verzamel: string | undefined,
): (stated: Omit<Vermelding, 'herkomst'>) => string {
  const known = new Map<string, string>()
  return ({ naam, id }) => {
    if (naam === VERZAMELCOMPONENT_NAAM && verzamel !== undefined) return verzamel
    const key = `${id ?? ''}\u0000${naam ?? ''}`
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    const objectId = ObjectId.safeParse(id)
    const wish = objectId.success ? objectId.data : buildSleutel(`onbekend\u0000${key}`)
    const identifier = uitwisseling.claim(`id-${wish}`)
    const eigenschappen: Eigenschappen = [['GEMMA type', 'Referentiecomponent']]
    uitwisseling.add({ identifier, soort: 'ApplicationComponent', naam: naam ?? id ?? '', eigenschappen })
    known.set(key, identifier)
    return identifier
  }
}
