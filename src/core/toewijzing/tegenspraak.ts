import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ObjectId, PakketId } from '../model/ids.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiecomponent } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Besluiten } from './besluiten.ts'
import type { Stemmen } from './elders.ts'
import type { Vermeld } from './vermeldingen.ts'

/** Names in one message: a leverancier may claim dozens. */
const MOST_NAMES = 3

export type Tegenspraakbron = {
  readonly gelezen: readonly { readonly applicatie: Applicatie; readonly vermeld: readonly Vermeld[] }[]
  readonly indeling: Pakketindeling
  readonly besluiten: ReadonlyMap<Applicatie['id'], Besluiten>
  readonly componenten: ReadonlyMap<ObjectId, Referentiecomponent>
  /** Claims of leveranciers per pakket. */
  readonly claims: ReadonlyMap<string, readonly Vermeld[]>
  readonly stemmen: ReadonlyMap<PakketId, Stemmen>
}

/**
 * Finds where voices disagree, for a person to look at; it changes nothing in what counts.
 *
 * A leverancier claims a component that none of the gemeenten that speak of the pakket uses it for; a gemeente assigns a
 * known product to components that are all other ones than the catalogue has. Never says which gemeenten, nor how many.
 *
 * @returns those of leveranciers by pakket, then those of gemeenten by applicatie
 */
export function findTegenspraak(bron: Tegenspraakbron): Bevinding[] {
  return [...findClaims(bron), ...bron.gelezen.flatMap((one) => findAfwijking(one, bron))]
}

/** Nearly every applicatie and pakket has nothing to tell. */
const NONE: readonly Bevinding[] = []

function findClaims({ claims, stemmen, indeling }: Tegenspraakbron): Bevinding[] {
  return indeling.pakketten.flatMap(({ id, naam }): readonly Bevinding[] => {
    if (!claims.has(id) || !stemmen.has(id)) return NONE
    const used = [...(stemmen.get(id)?.perComponent.keys() ?? [])].map((component) => component.naam)
    const claimed = (claims.get(id) ?? []).map(({ component }) => component.naam)
    const other = claimed.filter((one) => !used.includes(one))
    if (used.length === 0 || other.length === 0) return []
    const tekst = `Pakket "${naam}": de leverancier noemt ${list(other)}, maar wie het hier gebruikt noemt ${list(used)}. Controleer of het pakket ook daarvoor gebruikt wordt, of dat de opgave van de leverancier te ruim is.`
    return [{ code: 'stemmen_tegenstrijdig', ernst: 'informatie', tekst }]
  })
}

function findAfwijking(
  { applicatie, vermeld }: Tegenspraakbron['gelezen'][number],
  { indeling, besluiten, componenten }: Tegenspraakbron,
): readonly Bevinding[] {
  const own = besluiten.get(applicatie.id)
  if (vermeld.length === 0 && own === undefined) return NONE
  const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
  const [product, ...others] = (pakketId === undefined ? undefined : indeling.catalogusByPakket?.get(pakketId)) ?? []
  if (product === undefined || others.length > 0) return []
  const confirmed = [...(own?.values() ?? [])].filter(({ besluit }) => besluit === 'bevestigd')
  const stated = [
    ...vermeld.filter(({ herkomst }) => herkomst === 'gemeente').map(({ component }) => component.id),
    ...confirmed.map(({ referentiecomponentId }) => referentiecomponentId),
  ].filter((id) => own?.get(id)?.besluit !== 'afgewezen')
  if (stated.length === 0 || stated.some((id) => product.referentiecomponenten.includes(id))) return []
  const name = (ids: readonly ObjectId[]) => list(ids.map((id) => componenten.get(id)?.naam ?? id))
  const tekst = `"${applicatie.naam}": de gemeente noemt ${name(stated)}, maar bekend pakket ${product.naam} wordt gewoonlijk gebruikt voor ${name(product.referentiecomponenten)}. De keuze van de gemeente telt; controleer of zij klopt.`
  return [{ code: 'stemmen_tegenstrijdig', ernst: 'informatie', tekst, plaats: applicatie.plaats }]
}

function list(names: readonly string[]): string {
  const unique = [...new Set(names)].sort(compareText)
  const shown = unique.slice(0, MOST_NAMES).map((naam) => `"${naam}"`)
  return unique.length > MOST_NAMES ? `${shown.join(', ')} en ${unique.length - MOST_NAMES} andere` : shown.join(' en ')
}
