import {
  type Bekendpakket,
  compareText,
  describeCatalogus,
  type Gemeentecode,
  LandschapError,
  type ObjectId,
  type PakketId,
} from '../../core/index.ts'
import type { Pakketregel } from '../../storage/index.ts'
import { readKennis } from '../landschap/read-kennis.ts'
import { findReferentiemodel, readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import { remember } from '../remember.ts'
import type { Workspace } from '../workspace.ts'
import { ensureGebruik } from './derive-gebruik.ts'

/** A product: what is known of it, and which of the gemeenten that may be seen use it. */
export type Pakketkaart = {
  readonly id: PakketId
  readonly naam: string
  readonly leverancier?: string
  readonly eerdereLeveranciers: readonly string[]
  /** Other names and spellings, sorted. */
  readonly aliassen: readonly string[]
  readonly omschrijving?: string
  /** Sorted by naam. */
  readonly referentiecomponenten: readonly {
    readonly id: ObjectId
    readonly naam: string
    /** Who says so: the catalogue, the leverancier, gemeenten in a levering. Sorted. */
    readonly stemmen: readonly Bekendpakket['referentiecomponenten'][number]['stem'][]
    /** How many of those gemeenten use it for this. */
    readonly gemeenten: number
  }[]
  /** Object IDs that it is known to support. */
  readonly standaarden: readonly string[]
  /** Codes of the gemeenten that use it, of those that may be seen. Sorted. */
  readonly gemeenten: readonly Gemeentecode[]
}

/**
 * Lists the products that the catalogue, the leveringen and the landschappen of today know.
 *
 * @param gemeenten - whose landschappen may be looked into; null: all
 * @returns sorted by naam, then id
 */
export async function listPakketten(
  workspace: Workspace,
  gemeenten: readonly Gemeentecode[] | null,
): Promise<readonly Pakketkaart[]> {
  await ensureGebruik(workspace, gemeenten)
  const { versie } = await findReferentiemodel(workspace)
  const model = await readReferentiemodel(workspace, versie)
  const names = new Map<string, string>(model.referentiecomponenten.map(({ id, naam }) => [id, naam]))
  const known = await readBekende(workspace)
  const { regels } = await workspace.store.gebruik.findPakketten({ gemeenten, offset: 0, limit: ALL })
  const used = new Map<string, Pakketregel>(regels.map((regel) => [regel.pakketId, regel]))
  const byId = new Map<string, Bekendpakket>(known.map((bekend) => [bekend.pakket.id, bekend]))
  const ids = new Set([...byId.keys(), ...used.keys()])
  const cards = [...ids].flatMap((id) => buildKaart({ bekend: byId.get(id), regel: used.get(id), names }))
  return cards.sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}

/** @throws LandschapError onbekend_pakket */
export async function findPakket(
  workspace: Workspace,
  { id, gemeenten }: { readonly id: string; readonly gemeenten: readonly Gemeentecode[] | null },
): Promise<Pakketkaart> {
  const found = (await listPakketten(workspace, gemeenten)).find((kaart) => kaart.id === id)
  if (found !== undefined) return found
  throw new LandschapError('onbekend_pakket', `Pakket ${id} is niet bekend.`)
}

/** More than there are products. */
const ALL = 1_000_000

/** Once per revisie of the knowledge and of the releases. */
async function readBekende(workspace: Workspace): Promise<readonly Bekendpakket[]> {
  const revisies = await workspace.store.revisies.read([])
  const { versie } = await findReferentiemodel(workspace)
  return remember(workspace.memory.bekend, `${revisies.kennis} ${versie} ${revisies.referentiemodellen}`, async () => {
    const { kennis, samenvoegbesluiten } = await readKennis(workspace, revisies)
    const referentiemodel = await readReferentiemodel(workspace, versie)
    return describeCatalogus({ catalogus: workspace.catalogus, kennis, samenvoegbesluiten, referentiemodel })
  })
}

type Parts = {
  readonly bekend: Bekendpakket | undefined
  readonly regel: Pakketregel | undefined
  readonly names: ReadonlyMap<string, string>
}

function buildKaart({ bekend, regel, names }: Parts): Pakketkaart[] {
  const id = bekend?.pakket.id ?? regel?.pakketId
  const naam = bekend?.pakket.naam ?? regel?.naam
  if (id === undefined || naam === undefined) return []
  const leverancier = bekend?.pakket.leverancier?.naam ?? regel?.leverancier
  const aliassen = new Set([...(bekend?.aliassen ?? []), ...(regel?.schrijfwijzen ?? [])])
  aliassen.delete(naam)
  return [
    {
      id,
      naam,
      ...(leverancier === undefined ? {} : { leverancier }),
      eerdereLeveranciers: bekend?.eerdereLeveranciers ?? [],
      aliassen: [...aliassen].sort(compareText),
      ...(bekend?.omschrijving === undefined ? {} : { omschrijving: bekend.omschrijving }),
      referentiecomponenten: uniteComponenten({ bekend, regel, names }),
      standaarden: bekend?.pakket.standaarden ?? [],
      gemeenten: regel?.gemeenten ?? [],
    },
  ]
}

/** What the release lacks is left out: it is in the landschap where it was stated. */
function uniteComponenten({ bekend, regel, names }: Parts): Pakketkaart['referentiecomponenten'] {
  const said = bekend?.referentiecomponenten ?? []
  const counts = new Map<string, number>(regel?.referentiecomponenten.map((one) => [one.id, one.gemeenten]))
  const ids = new Set([...said.map(({ id }) => id), ...(regel?.referentiecomponenten ?? []).map(({ id }) => id)])
  return [...ids]
    .flatMap((id) => {
      const naam = names.get(id)
      if (naam === undefined) return []
      const stemmen = said.filter((one) => one.id === id).map(({ stem }) => stem)
      return [{ id, naam, stemmen: stemmen.sort(compareText), gemeenten: counts.get(id) ?? 0 }]
    })
    .sort((a, b) => compareText(a.naam, b.naam))
}
