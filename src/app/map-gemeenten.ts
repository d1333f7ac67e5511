import {
  compareText,
  composeLandschap,
  type Datum,
  type Gemeente,
  type Gemeentecode,
  type Gemeentekoppeling,
  type Inventarisatie,
  type Inventarisatieinhoud,
  type Keuze,
  type Koppeling,
  type Landschapsdeel,
  type MappingInput,
  mapLandschappen,
  selectInventarisaties,
} from '../core/index.ts'
import type { Revisies } from '../storage/index.ts'
import { nameKey } from './assign-gemeenten.ts'
import { refuseUnknown } from './find-gemeente.ts'
import { readKennis } from './read-kennis.ts'
import { findReferentiemodel, readReferentiemodel } from './read-referentiemodel.ts'
import { remember } from './remember.ts'
import { takeTurn } from './take-turn.ts'
import { mergeSamenwerkingsverbanden } from './unite-samenwerkingsverbanden.ts'
import type { Group, Workspace } from './workspace.ts'

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
  return remember(
    codes.length === 1 ? workspace.memory.singles : workspace.memory.groups,
    key,
    () => mapGroup(workspace, { codes, peildatum, versie: regel.versie, revisies, key }),
    1 + codes.length * USUAL_SIZE,
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
  const { store, catalogus } = workspace
  const referentiemodel = await readReferentiemodel(workspace, versie)
  const shared = await readKennis(workspace, revisies)
  const known = await store.gemeenten.list()
  const gemeenten = codes.map((code) => known.find(({ gemeentecode }) => gemeentecode === code) ?? refuseUnknown(code))
  const inventarisaties = await store.inventarisaties.list(codes)
  const keuzes = codes.map((code) =>
    selectInventarisaties(
      inventarisaties.filter(({ gemeentecode }) => gemeentecode === code),
      peildatum,
    ),
  )
  const inhoud = await readInhoud(workspace, keuzes.flat())
  const bronnen = keuzes.flat().map(({ inventarisatie }) => takeInhoud(inhoud, inventarisatie.id))
  const mapping: Omit<MappingInput, 'landschappen'> = {
    referentiemodel,
    catalogus,
    kennis: [...bronnen.flatMap(({ kennis }) => kennis), ...shared.kennis],
    samenwerkingsverbanden: mergeSamenwerkingsverbanden(
      [...bronnen.flatMap((bron) => bron.samenwerkingsverbanden), ...shared.samenwerkingsverbanden],
      known,
    ),
    koppelingen: [...placeKoppelingen(keuzes.flat(), inhoud), ...findOwnKoppelingen(shared.koppelingen, gemeenten)],
    samenvoegbesluiten: shared.samenvoegbesluiten,
    pakketbesluiten: shared.pakketbesluiten,
  }
  const toewijzingsbesluiten = await store.besluiten.listToewijzingen(codes)
  const celbesluiten = await store.besluiten.listCellen(codes)
  return takeTurn(() => {
    const landschappen = gemeenten.map((gemeente, position) =>
      composeLandschap({
        gemeente,
        peildatum,
        delen: (keuzes[position] ?? []).map((keuze) => ({
          ...keuze,
          inhoud: takeInhoud(inhoud, keuze.inventarisatie.id),
        })),
        celbesluiten: celbesluiten.filter(({ gemeentecode }) => gemeentecode === gemeente.gemeentecode),
        toewijzingsbesluiten: toewijzingsbesluiten.filter(({ applicatieId }) =>
          applicatieId.startsWith(`${gemeente.gemeentecode}-`),
        ),
        mapping,
      }),
    )
    return { mapped: mapLandschappen({ ...mapping, landschappen }), referentiemodel, peildatum, key }
  })
}

/** Koppelingen of an inventarisatie are of its gemeente. */
function placeKoppelingen(
  keuzes: readonly Keuze<Inventarisatie>[],
  inhoud: ReadonlyMap<string, Inventarisatieinhoud>,
): Gemeentekoppeling[] {
  return keuzes.flatMap(({ inventarisatie: { id, gemeentecode, bestandsnaam } }) =>
    takeInhoud(inhoud, id).koppelingen.map((koppeling) => ({
      koppeling,
      gemeentecodes: [gemeentecode],
      ...(bestandsnaam === undefined ? {} : { bestand: bestandsnaam }),
    })),
  )
}

/** Of a levering only those that name a gemeente of the group: others are of nobody here. */
function findOwnKoppelingen(koppelingen: readonly Koppeling[], gemeenten: readonly Gemeente[]): Gemeentekoppeling[] {
  const codeByName = new Map(gemeenten.map(({ naam, gemeentecode }) => [nameKey(naam), gemeentecode]))
  return koppelingen.flatMap((koppeling) => {
    const code = koppeling.gemeente === undefined ? undefined : codeByName.get(nameKey(koppeling.gemeente))
    return code === undefined ? [] : [{ koppeling, gemeentecodes: [code] }]
  })
}

/** Content never changes, so what was read once stays good. */
async function readInhoud(
  { store, memory }: Workspace,
  keuzes: readonly Keuze<Inventarisatie>[],
): Promise<ReadonlyMap<string, Inventarisatieinhoud>> {
  const found = new Map<string, Inventarisatieinhoud>()
  const missing: string[] = []
  for (const { inventarisatie } of keuzes) {
    const known = memory.inhoud.get(inventarisatie.id)
    if (known === undefined) missing.push(inventarisatie.id)
    else found.set(inventarisatie.id, known)
  }
  if (missing.length === 0) return found
  for (const [id, read] of await store.inventarisaties.readInhoud(missing)) {
    memory.inhoud.set(id, read)
    found.set(id, read)
  }
  return found
}

/** What was removed between the list and the content counts as empty: the next question has a new revisie. */
const LEEG: Landschapsdeel['inhoud'] = { applicaties: [], kennis: [], koppelingen: [], samenwerkingsverbanden: [] }

function takeInhoud(inhoud: ReadonlyMap<string, Inventarisatieinhoud>, id: string): Inventarisatieinhoud {
  return inhoud.get(id) ?? LEEG
}
