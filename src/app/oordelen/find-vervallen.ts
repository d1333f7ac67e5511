import type {
  Applicatie,
  ObjectId,
  Referentiecomponent,
  Referentiemodel,
  Toewijzing,
  Vermelding,
} from '../../core/index.ts'
import { listReferentiemodellen, readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'

export type Vervallen = {
  /** What a bron states that another release of the store knows and this one does not. */
  readonly toewijzingen: readonly Toewijzing[]
  /** Names in other releases of referentiecomponenten that this release lacks. */
  readonly namen: ReadonlyMap<string, string>
}

/**
 * Finds what applicaties state of referentiecomponenten that the release no longer has, so that it is kept and listed.
 *
 * Looks in the other releases of the store, newest first; reads them only when something is missing.
 */
export async function findVervallen(
  workspace: Workspace,
  applicaties: readonly Applicatie[],
  {
    referentiemodel,
    toewijzingen,
  }: { readonly referentiemodel: Referentiemodel; readonly toewijzingen: readonly Toewijzing[] },
): Promise<Vervallen> {
  const present = buildIndex([referentiemodel])
  const missing = applicaties.flatMap((applicatie) =>
    applicatie.vermeldingen
      .filter((one) => findComponent(present, one) === undefined)
      .map((one) => ({ applicatie, one })),
  )
  const isUnknown = toewijzingen.some(({ referentiecomponentId }) => !present.has(referentiecomponentId))
  if (missing.length === 0 && !isUnknown) return { toewijzingen: [], namen: new Map() }
  const others = buildIndex(await readOthers(workspace, referentiemodel))
  const namen = new Map<string, string>()
  for (const { id, naam } of new Set(others.values())) if (!present.has(id)) namen.set(id, naam)
  const found = new Map<string, Toewijzing>()
  for (const { applicatie, one } of missing) {
    const component = findComponent(others, one)
    if (component === undefined || present.has(component.id)) continue
    const toewijzing = buildVervallen(applicatie, component, one)
    found.set(`${applicatie.id} ${component.id} ${one.herkomst}`, toewijzing)
  }
  return { toewijzingen: [...found.values()], namen }
}

async function readOthers(workspace: Workspace, { versie }: Referentiemodel): Promise<Referentiemodel[]> {
  const releases = (await listReferentiemodellen(workspace)).filter((release) => release.versie !== versie)
  return Promise.all(releases.map((release) => readReferentiemodel(workspace, release.versie)))
}

/** By Object ID, identifier and name, in lowercase; the first release that has a key counts. */
function buildIndex(models: readonly Referentiemodel[]): ReadonlyMap<string, Referentiecomponent> {
  const index = new Map<string, Referentiecomponent>()
  for (const { referentiecomponenten } of models) {
    for (const component of referentiecomponenten) {
      const names = [component.naam, ...component.eerdereNamen].map((naam) => naam.toLowerCase())
      for (const key of [component.id, component.identifier, ...names]) if (!index.has(key)) index.set(key, component)
    }
  }
  return index
}

function findComponent(
  index: ReadonlyMap<string, Referentiecomponent>,
  { id, naam }: Vermelding,
): Referentiecomponent | undefined {
  const byId =
    id === undefined ? undefined : (index.get(id) ?? index.get(id.toLowerCase().replace(/^\{|\}$|^(?:id-)+/g, '')))
  return byId ?? (naam === undefined ? undefined : index.get(naam.trim().toLowerCase()))
}

function buildVervallen(
  applicatie: Applicatie,
  { id, naam }: { id: ObjectId; naam: string },
  one: Vermelding,
): Toewijzing {
  return {
    applicatieId: applicatie.id,
    referentiecomponentId: id,
    herkomst: one.herkomst,
    status: 'vermeld',
    zekerheid: 1,
    redenen: [`vermeld in de bron als "${one.naam ?? naam}"`],
    vanKracht: false,
  }
}
