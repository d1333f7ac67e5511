import type { Applicatie } from '../model/applicatie.ts'
import type { Pakketbesluit } from '../model/besluit.ts'
import type { ApplicatieId, ObjectId, PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiecomponent } from '../model/referentiemodel.ts'
import type { Besluiten } from './besluiten.ts'
import type { Vermeld } from './vermeldingen.ts'
import type { Voorstel } from './voorstel.ts'

/** Who uses a pakket for what, as stated. A voice is a gemeente, or the catalogue for all that it does not name. */
export type Stemmen = {
  /** Every voice that states anything for this pakket. */
  readonly stemmen: ReadonlySet<string>
  readonly perComponent: ReadonlyMap<Referentiecomponent, ReadonlySet<string>>
  /** By Object ID: who rejected it for this pakket. */
  readonly afgewezen: ReadonlyMap<ObjectId, ReadonlySet<string>>
}

export type Verzameling = {
  readonly applicaties: readonly { readonly applicatie: Applicatie; readonly vermeld: readonly Vermeld[] }[]
  readonly kennis: readonly { readonly item: Pakketkennis; readonly vermeld: readonly Vermeld[] }[]
  readonly indeling: Pakketindeling
  readonly besluiten: ReadonlyMap<ApplicatieId, Besluiten>
  readonly componenten: ReadonlyMap<ObjectId, Referentiecomponent>
  /** Decisions of gemeenten whose applicaties are not among these. */
  readonly elders: readonly Pakketbesluit[]
}

/** The voice of what gemeenten do according to a supply of the catalogue. */
const CATALOGUS = 'catalogus'

/**
 * How sure one statement makes it for another gemeente: (k + 4) / (n + 4.3) for k of n voices, so 0.94 for one of one.
 *
 * A prior of 4 to 0.3: a pakket nearly always does the same everywhere, and a second voice that says otherwise weighs.
 */
const PRIOR = { for: 4, total: 4.3 }

type Telling = {
  stemmen: Set<string>
  perComponent: Map<Referentiecomponent, Set<string>>
  afgewezen: Map<ObjectId, Set<string>>
}

/** Collects per pakket what gemeenten state or confirm that they use it for, and what they rejected. */
export function collectStemmen(verzameling: Verzameling): Map<PakketId, Stemmen> {
  const { applicaties, kennis, indeling, besluiten, componenten, elders } = verzameling
  const found = new Map<PakketId, Telling>()
  const open = (pakketId: PakketId, stem: string): Telling => {
    const entry = found.get(pakketId) ?? { stemmen: new Set(), perComponent: new Map(), afgewezen: new Map() }
    found.set(pakketId, entry)
    entry.stemmen.add(stem)
    return entry
  }
  const add = (pakketId: PakketId | undefined, stem: string, components: readonly Referentiecomponent[]): void => {
    if (pakketId === undefined) return
    for (const component of components) {
      const { perComponent } = open(pakketId, stem)
      perComponent.set(component, (perComponent.get(component) ?? new Set()).add(stem))
    }
  }
  const reject = (pakketId: PakketId | undefined, stem: string, id: ObjectId): void => {
    if (pakketId === undefined) return
    const { afgewezen } = open(pakketId, stem)
    afgewezen.set(id, (afgewezen.get(id) ?? new Set()).add(stem))
  }
  for (const { applicatie, vermeld } of applicaties) {
    const own = besluiten.get(applicatie.id)
    if (vermeld.length === 0 && own === undefined) continue
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const stated = readGemeente(vermeld).filter(({ id }) => own?.get(id)?.besluit !== 'afgewezen')
    add(pakketId, applicatie.gemeentecode, stated)
    for (const { besluit, referentiecomponentId: id } of own?.values() ?? []) {
      const component = componenten.get(id)
      if (besluit === 'bevestigd') add(pakketId, applicatie.gemeentecode, component === undefined ? [] : [component])
      else reject(pakketId, applicatie.gemeentecode, id)
    }
  }
  for (const { gemeentecode, pakketId, referentiecomponentId: id, besluit } of elders) {
    const component = componenten.get(id)
    if (besluit === 'bevestigd') add(pakketId, gemeentecode, component === undefined ? [] : [component])
    else reject(pakketId, gemeentecode, id)
  }
  for (const { item, vermeld } of kennis) add(indeling.pakketByKennis?.get(item), CATALOGUS, readGemeente(vermeld))
  return found
}

function readGemeente(vermeld: readonly Vermeld[]): Referentiecomponent[] {
  return vermeld.flatMap(({ component, herkomst }) => (herkomst === 'gemeente' ? [component] : []))
}

/**
 * Proposes what the same pakket is used for by others. The reason never says by whom.
 *
 * @param gemeentecode - of the applicatie: its own other rows are named as such
 * @returns only components in gebruik; best first, then by id
 */
export function proposeElders(stemmen: Stemmen | undefined, gemeentecode: string): Voorstel[] {
  if (stemmen === undefined) return []
  const voorstellen = [...stemmen.perComponent].flatMap(([component, voices]): Voorstel[] => {
    if (component.status !== 'in_gebruik') return []
    const chance = (voices.size + PRIOR.for) / (stemmen.stemmen.size + PRIOR.total)
    const isOwnOnly = voices.size === 1 && voices.has(gemeentecode)
    const reden = isOwnOnly
      ? `bekend pakket: een andere regel van deze gemeente noemt ${component.naam}`
      : `bekend pakket: elders in gebruik voor ${component.naam}`
    return [{ referentiecomponentId: component.id, zekerheid: Math.round(chance * 1000) / 1000, redenen: [reden] }]
  })
  return voorstellen.sort(
    (a, b) => b.zekerheid - a.zekerheid || (a.referentiecomponentId < b.referentiecomponentId ? -1 : 1),
  )
}
