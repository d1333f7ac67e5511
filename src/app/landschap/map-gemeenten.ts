import {
  compareText,
  type Datum,
  type Gemeente,
  type Gemeentecode,
  type Gemeentekoppeling,
  type Koppeling,
  type MappingInput,
  mapLandschappen,
} from '../../core/index.ts'
import type { Revisies } from '../../storage/index.ts'
import { nameKey } from '../bestanden/assign-gemeenten.ts'
import { mergeSamenwerkingsverbanden } from '../bestanden/unite-samenwerkingsverbanden.ts'
import { rememberStand } from '../remember.ts'
import { takeTurn } from '../take-turn.ts'
import type { Group, Workspace } from '../workspace.ts'
import { readGemeenten, readInbreng } from './read-inbreng.ts'
import { readKennis } from './read-kennis.ts'
import { findReferentiemodel, readReferentiemodel } from './read-referentiemodel.ts'

export type GroupRequest = {
  /** In any order; repeats count once. */
  readonly gemeenten: readonly Gemeentecode[]
  /** Default today. */
  readonly peildatum?: Datum
  /** Default the newest published release. */
  readonly referentiemodel?: Datum
}

/** Applicaties that a gemeente has as a rule, to weigh a group in memory before it is read. */
const USUAL_SIZE = 150

/**
 * Maps the landschappen of a group of gemeenten as the store has them: the same for one group, whatever else is in the store
 * of other gemeenten. A gemeente without any inventarisatie takes part with an empty landschap, everything onbekend.
 *
 * Kept in memory until something of the group, the knowledge or the release changes.
 *
 * @throws LandschapError onbekende_gemeente, onbekend_referentiemodel
 */
export async function mapGemeenten(workspace: Workspace, request: GroupRequest): Promise<Group> {
  const codes = [...new Set(request.gemeenten)].sort(compareText)
  const peildatum = request.peildatum ?? workspace.clock.today()
  const regel = await findReferentiemodel(workspace, request.referentiemodel)
  const revisies = await workspace.store.revisies.read(codes)
  const parts = codes.map((code) => `${code}@${revisies.gemeenten.get(code) ?? 0}`)
  const key = [...parts, revisies.kennis, regel.versie, regel.bestandshash, peildatum].join(' ')
  return rememberStand(
    codes.length === 1 ? workspace.memory.singles : workspace.memory.groups,
    { subject: [...codes, regel.versie, peildatum].join(' '), key, size: 1 + codes.length * USUAL_SIZE },
    () => mapGroup(workspace, { codes, peildatum, versie: regel.versie, revisies, key }),
  )
}

type Opdracht = {
  readonly codes: readonly Gemeentecode[]
  readonly peildatum: Datum
  readonly versie: Datum
  readonly revisies: Revisies
  readonly key: string
}

async function mapGroup(workspace: Workspace, { codes, peildatum, versie, revisies, key }: Opdracht): Promise<Group> {
  const { catalogus } = workspace
  const referentiemodel = await readReferentiemodel(workspace, versie)
  const shared = await readKennis(workspace, revisies)
  const known = await readGemeenten(workspace, revisies)
  const inbreng = await readInbreng(workspace, { codes, peildatum, referentiemodel, revisies })
  const gemeenten = inbreng.map(({ gemeente }) => gemeente)
  const mapping: Omit<MappingInput, 'landschappen'> = {
    referentiemodel,
    catalogus,
    kennis: [...inbreng.flatMap(({ kennis }) => kennis), ...shared.kennis],
    samenwerkingsverbanden: mergeSamenwerkingsverbanden(
      [...inbreng.flatMap((one) => one.samenwerkingsverbanden), ...shared.samenwerkingsverbanden],
      known,
    ),
    koppelingen: [
      ...inbreng.flatMap(({ koppelingen }) => koppelingen),
      ...findOwnKoppelingen(shared.koppelingen, gemeenten),
    ],
    samenvoegbesluiten: shared.samenvoegbesluiten,
    pakketbesluiten: shared.pakketbesluiten,
  }
  return takeTurn(() => {
    const landschappen = inbreng.map(({ compose }) => compose(mapping))
    return { mapped: mapLandschappen({ ...mapping, landschappen }), referentiemodel, peildatum, key }
  })
}

/** Of a levering only those that name a gemeente of the group: others are of nobody here. */
function findOwnKoppelingen(koppelingen: readonly Koppeling[], gemeenten: readonly Gemeente[]): Gemeentekoppeling[] {
  if (koppelingen.length === 0) return []
  const codeByName = new Map(gemeenten.map(({ naam, gemeentecode }) => [nameKey(naam), gemeentecode]))
  return koppelingen.flatMap((koppeling) => {
    const code = koppeling.gemeente === undefined ? undefined : codeByName.get(nameKey(koppeling.gemeente))
    return code === undefined ? [] : [{ koppeling, gemeentecodes: [code] }]
  })
}
