import type { Applicatie } from '../model/applicatie.ts'
import type { ApplicatieId, ObjectId, PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { buildItemKey, type PakketSleutels } from './pakket-sleutels.ts'
import type { Producttekst } from './rank.ts'
import type { Vermeldingoplosser } from './resolve-vermelding.ts'
import { readVermeldingen, type Vermeld } from './vermeldingen.ts'

/** All that is known of one pakket, over every gemeente and bron. */
export type PakketFeiten = {
  /** Its texts put together: every spelling, omschrijving and afdeling once. */
  readonly tekst: Producttekst
  /** What the leverancier says it is for. */
  readonly claims: readonly Vermeld[]
  /** How many uses are stated by gemeenten, and for which referentiecomponenten how often. */
  readonly gebruik: { readonly vermeld: number; readonly per: ReadonlyMap<ObjectId, number> }
}

type Input = {
  readonly applicaties: readonly Applicatie[]
  readonly indeling: Pakketindeling
  readonly stated: ReadonlyMap<ApplicatieId, readonly Vermeld[]>
  readonly kennis: readonly Pakketkennis[]
  readonly resolve: Vermeldingoplosser
}

/** Gathers per pakket what all applicaties of it and the knowledge of leveranciers say. */
export function collectPakketkennis(input: Input): ReadonlyMap<PakketId, PakketFeiten> {
  const { applicaties, indeling, stated } = input
  const byPakket = new Map<PakketId, Applicatie[]>()
  for (const applicatie of applicaties) {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    if (pakketId === undefined) continue
    const list = byPakket.get(pakketId)
    if (list === undefined) byPakket.set(pakketId, [applicatie])
    else list.push(applicatie)
  }
  const kennisBySleutel = indexKennis(input.kennis)
  const feiten = new Map<PakketId, PakketFeiten>()
  for (const [pakketId, members] of byPakket) {
    const known = findKennis(members, kennisBySleutel)
    const fromKennis = known.flatMap((item) => readVermeldingen({ ...item, plaats: {} }, input.resolve).vermeld)
    const uses = members.map(({ id }) => stated.get(id)?.filter(({ herkomst }) => herkomst === 'gemeente') ?? [])
    uses.push(fromKennis.filter(({ herkomst }) => herkomst === 'gemeente'))
    const claims = fromKennis.filter(({ herkomst }) => herkomst === 'leverancier')
    feiten.set(pakketId, { tekst: joinTexts(members, known), claims, gebruik: countUses(uses) })
  }
  return feiten
}

function countUses(uses: readonly (readonly Vermeld[])[]) {
  const per = new Map<ObjectId, number>()
  const speaking = uses.filter((list) => list.length > 0)
  for (const list of speaking) {
    for (const id of new Set(list.map(({ referentiecomponentId }) => referentiecomponentId))) {
      per.set(id, (per.get(id) ?? 0) + 1)
    }
  }
  return { vermeld: speaking.length, per }
}

function indexKennis(kennis: readonly Pakketkennis[]): ReadonlyMap<string, Pakketkennis[]> {
  const index = new Map<string, Pakketkennis[]>()
  for (const item of kennis) {
    for (const key of buildItemKey(item)) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [item])
      else list.push(item)
    }
  }
  return index
}

function findKennis(members: readonly Applicatie[], index: ReadonlyMap<string, Pakketkennis[]>): Pakketkennis[] {
  if (index.size === 0) return []
  const keys = new Set(
    members.flatMap(
      (applicatie): PakketSleutels => buildItemKey({ ...applicatie, pakketId: applicatie.softwarecatalogus?.pakketId }),
    ),
  )
  return [...new Set([...keys].flatMap((key) => index.get(key) ?? []))]
}

function joinTexts(members: readonly Applicatie[], known: readonly Pakketkennis[]): Producttekst {
  const unite = (texts: readonly (string | undefined)[]) =>
    [...new Set(texts.flatMap((text) => text ?? []))].sort(compareText).join('\n')
  return {
    naam: unite(members.map(({ naam }) => naam)),
    leverancier: unite(members.map(({ leverancier }) => leverancier)),
    omschrijving: unite([...members, ...known].map(({ omschrijving }) => omschrijving)),
    afdeling: unite(members.map(({ afdeling }) => afdeling)),
  }
}
