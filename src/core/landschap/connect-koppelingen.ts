import { compactText } from '../identity/index.ts'
import { type Applicatie, IN_GEBRUIK } from '../model/applicatie.ts'
import type { ApplicatieId, PakketId } from '../model/ids.ts'
import type { Koppeling, Koppelkant, Koppelrichting, Pakketkennis } from '../model/inlezing.ts'
import type { Gemeentekoppeling, VerbondenKoppeling } from '../model/koppeling.ts'
import type { Landschap } from '../model/landschap.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'
import type { Toewijzingsresultaat } from '../model/toewijzing.ts'
import { buildVoorzieningzoeker, type Voorzieningzoeker } from '../toewijzing/index.ts'

type Context = {
  /** With what was registered twice united. */
  readonly landschappen: readonly Landschap[]
  readonly indeling: Pakketindeling
  readonly toewijzing: Toewijzingsresultaat
  readonly referentiemodel: Referentiemodel
  readonly kanten: Koppelkanten
}

/** The products that koppelingen name, so that identity can tell which pakket each is. */
export type Koppelkanten = {
  /** Equal sides once, in the order in which they were met. */
  readonly kennis: readonly Pakketkennis[]
  readonly find: (kant: Koppelkant) => Pakketkennis | undefined
}

/** Makes knowledge of the sides that are a pakket. */
export function readKoppelkanten(koppelingen: readonly Gemeentekoppeling[]): Koppelkanten {
  const keyOf = ({ naam, leverancier = '', pakketId = '' }: Koppelkant) => [naam, leverancier, pakketId].join('\u0000')
  const byKey = new Map<string, Pakketkennis>()
  for (const { koppeling } of koppelingen) {
    for (const kant of [koppeling.van, koppeling.naar]) {
      if (kant.buitengemeentelijk || byKey.has(keyOf(kant))) continue
      const { buitengemeentelijk: _, ...product } = kant
      byKey.set(keyOf(kant), { ...product, vermeldingen: [], standaarden: [] })
    }
  }
  return { kennis: [...byKey.values()], find: (kant) => byKey.get(keyOf(kant)) }
}

export type Verbinding = {
  readonly verbonden: readonly VerbondenKoppeling[]
  /** Those of which the gemeente or a side was not found, in the order given. */
  readonly los: readonly Gemeentekoppeling[]
}

/**
 * Connects the sides of koppelingen with the applicaties of their gemeente.
 *
 * A side is the applicatie of its pakket: by the id of the Softwarecatalogus, else by identity, else, without a
 * leverancier, by its bare name. Of several the one in use counts, then the lowest id. A voorziening is always the doel.
 *
 * @returns sorted as given; both empty without koppelingen
 */
export function connectKoppelingen(koppelingen: readonly Gemeentekoppeling[], context: Context): Verbinding {
  if (koppelingen.length === 0) return { verbonden: [], los: [] }
  const zoekers = new Map(
    context.landschappen.map((landschap) => [
      landschap.gemeente.gemeentecode,
      buildApplicatiezoeker(landschap, context),
    ]),
  )
  const findVoorziening = buildVoorzieningzoeker(context.referentiemodel)
  const verbonden: VerbondenKoppeling[] = []
  const los: Gemeentekoppeling[] = []
  for (const item of koppelingen) {
    const found = item.gemeentecodes.flatMap((code) => {
      const zoek = zoekers.get(code)
      const one = zoek && connect(item.koppeling, { zoek, findVoorziening, toewijzing: context.toewijzing })
      return one ? [{ ...one, gemeentecode: code }] : []
    })
    // a bron with several gemeenten that does not say whose it is: only sure when one of them runs both sides
    const [only, ...others] = found
    if (only === undefined || others.length > 0) los.push(item)
    else verbonden.push(only)
  }
  return { verbonden, los }
}

type Applicatiezoeker = (kant: Koppelkant) => Applicatie | undefined

function buildApplicatiezoeker({ applicaties }: Landschap, { indeling, kanten }: Context): Applicatiezoeker {
  const byCatalogue = new Map<string, Applicatie>()
  const byPakket = new Map<PakketId, Applicatie>()
  const byNaam = new Map<string, Applicatie>()
  // in use first: the landschap is sorted by id already
  const ordered = [...applicaties].sort((a, b) => rank(a) - rank(b))
  for (const applicatie of ordered) {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    keepFirst(byCatalogue, applicatie.softwarecatalogus?.pakketId, applicatie)
    keepFirst(byPakket, pakketId, applicatie)
    keepFirst(byNaam, compactText(applicatie.naam), applicatie)
  }
  return (kant) => {
    const product = kanten.find(kant)
    const pakketId = product === undefined ? undefined : indeling.pakketByKennis?.get(product)
    return (
      (kant.pakketId === undefined ? undefined : byCatalogue.get(kant.pakketId)) ??
      (pakketId === undefined ? undefined : byPakket.get(pakketId)) ??
      (kant.leverancier === undefined ? byNaam.get(compactText(kant.naam)) : undefined)
    )
  }
}

function rank({ status }: Applicatie): number {
  return IN_GEBRUIK.includes(status) ? 0 : 1
}

function keepFirst<K>(map: Map<K, Applicatie>, key: K | undefined, applicatie: Applicatie): void {
  if (key !== undefined && key !== '' && !map.has(key)) map.set(key, applicatie)
}

type Zoekers = {
  readonly zoek: Applicatiezoeker
  readonly findVoorziening: Voorzieningzoeker
  readonly toewijzing: Toewijzingsresultaat
}
type Kant = { readonly applicatieId: ApplicatieId } | { readonly voorziening: Voorziening }

function connect(koppeling: Koppeling, zoekers: Zoekers): Omit<VerbondenKoppeling, 'gemeentecode'> | null {
  const { id, soort, standaard, richting } = koppeling
  const [van, naar] = [findKant(koppeling.van, zoekers), findKant(koppeling.naar, zoekers)]
  if (van === null || naar === null) return null
  const facts = { id, soort, ...(standaard === undefined ? {} : { standaard }) }
  if ('applicatieId' in van) {
    const doel =
      'applicatieId' in naar
        ? { soort: 'applicatie' as const, id: naar.applicatieId }
        : { soort: 'voorziening' as const, id: naar.voorziening.id }
    return { ...facts, applicatieId: van.applicatieId, doel, richting }
  }
  if (!('applicatieId' in naar)) return null
  const doel = { soort: 'voorziening' as const, id: van.voorziening.id }
  return { ...facts, applicatieId: naar.applicatieId, doel, richting: TURNED[richting] }
}

const TURNED: Readonly<Record<Koppelrichting, Koppelrichting>> = {
  a_naar_b: 'b_naar_a',
  b_naar_a: 'a_naar_b',
  beide: 'beide',
  onbekend: 'onbekend',
}

/** An applicatie that is itself a voorziening, such as a row DigiD, counts as the voorziening. */
function findKant(kant: Koppelkant, { zoek, findVoorziening, toewijzing }: Zoekers): Kant | null {
  const applicatie = kant.buitengemeentelijk ? undefined : zoek(kant)
  const voorziening =
    applicatie === undefined ? findVoorziening({ naam: kant.naam }) : toewijzing.voorzieningen.get(applicatie.id)
  if (voorziening !== undefined) return { voorziening }
  return applicatie === undefined ? null : { applicatieId: applicatie.id }
}
