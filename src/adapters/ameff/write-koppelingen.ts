import type { ObjectId } from '../../core/model/ids.ts'
import type { Koppelrichting, Koppelsoort } from '../../core/model/inlezing.ts'
import type { Standaard } from '../../core/model/referentiemodel.ts'
import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import type { Vindfeit } from './write-gemma.ts'
import type { Plaatsing } from './write-pakketten.ts'
import { buildSleutel } from './write-sleutel.ts'
import type { Uitwisseling } from './write-uitwisseling.ts'

const RICHTINGEN = {
  a_naar_b: 'AnaarB',
  b_naar_a: 'BnaarA',
  beide: 'bi-directioneel',
  onbekend: undefined,
} as const satisfies Record<Koppelrichting, string | undefined>

const SOORTEN = { standaard: 'standaard', maatwerk: 'maatwerk', onbekend: undefined } as const satisfies Record<
  Koppelsoort,
  string | undefined
>

type Schrijfplaats = { readonly plaatsingen: readonly Plaatsing[]; readonly vind: Vindfeit }

/** Adds the koppelingen as flows; their direction stands in the property `Richting`, not in source and target. */
export function addKoppelingen(
  uitwisseling: Uitwisseling,
  { koppelingen }: Landschapsuitvoer,
  { plaatsingen, vind }: Schrijfplaats,
): void {
  const places = new Map(plaatsingen.map(({ regel, eigen }) => [regel.applicatie.id, eigen]))
  for (const { id, applicatieId, doel: end, richting, soort, standaard } of koppelingen) {
    const bron = places.get(applicatieId)
    const doel = end.soort === 'applicatie' ? places.get(end.id) : vind(end.id)
    if (bron === undefined || doel === undefined) continue
    uitwisseling.relate({
      soort: 'Flow',
      bron,
      doel,
      eigenschappen: [
        ['GEMMA type', 'Koppeling'],
        ['Object ID', id],
        ['Richting', RICHTINGEN[richting]],
        ['Standaard of maatwerk', SOORTEN[soort]],
        ['Standaardversie', standaard],
      ],
    })
  }
}

/**
 * Adds which standaarden each applicatie supports: GEMMA's own where the bron names one by Object ID or name, else a
 * constraint of that name without GEMMA type.
 */
export function addStandaarden(
  uitwisseling: Uitwisseling,
  { referentiemodel }: Landschapsuitvoer,
  { plaatsingen, vind }: Schrijfplaats,
): void {
  const byText = indexStandaarden(referentiemodel.standaarden)
  const others = new Map<string, string>()
  const addOther = (naam: string): string => {
    const identifier = uitwisseling.claim(`id-${buildSleutel(`standaard\u0000${naam}`)}`)
    uitwisseling.add({ identifier, soort: 'Constraint', naam, eigenschappen: [] })
    others.set(naam, identifier)
    return identifier
  }
  for (const { regel, eigen } of plaatsingen) {
    for (const text of regel.applicatie.standaarden) {
      const id = byText.get(text.toLowerCase())
      const known = id === undefined ? undefined : vind(id)
      const doel = known ?? others.get(text) ?? addOther(text)
      uitwisseling.relate({ soort: 'Realization', bron: eigen, doel, naam: 'ondersteunt' })
    }
  }
}

/** By Object ID and by name, lowercased; a versie before the standaard of the same name. */
function indexStandaarden(standaarden: readonly Standaard[]): ReadonlyMap<string, ObjectId> {
  const all = [...standaarden, ...standaarden.flatMap(({ versies }) => versies)]
  return new Map(all.flatMap(({ id, naam }) => [[naam.toLowerCase(), id] as const, [id, id] as const]))
}
