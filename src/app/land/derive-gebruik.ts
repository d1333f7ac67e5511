import {
  type Gemeentecode,
  IN_GEBRUIK,
  LandschapError,
  type MappedLandschappen,
  type Pakket,
} from '../../core/index.ts'
import type { Gebruikskolom, Gebruiksregel } from '../../storage/index.ts'
import { describeLandschap } from '../landschap/list-applicaties.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import { buildPassage, type Workspace } from '../workspace.ts'
import { describeKennis } from './describe-kennis.ts'
import { listGemeentecodes } from './list-gemeentecodes.ts'

/**
 * Brings the table of uses up to date for gemeenten that changed since it was made. What another release would make of it
 * is left to {@link deriveGebruikAgain}: that takes long and may wait.
 *
 * @param codes - gemeenten that the question is about; null: all that have inventarisaties or had them
 * @throws LandschapError opslag_bezet when many were to be derived and the process is told to stop
 */
export async function ensureGebruik(workspace: Workspace, codes: readonly Gemeentecode[] | null): Promise<void> {
  let changed = await findChanged(workspace, codes)
  if (changed.length > FEW) {
    await deriveTogether(workspace, changed)
    changed = await findChanged(workspace, codes)
  }
  for (const { code, revisie } of changed) await deriveGemeente(workspace, code, revisie)
}

/** Of so many that changed somebody may ask more soon: their landschappen stay in memory. */
const FEW = 25

type Veranderd = { readonly code: Gemeentecode; readonly revisie: number }

async function findChanged(workspace: Workspace, codes: readonly Gemeentecode[] | null): Promise<readonly Veranderd[]> {
  const { store } = workspace
  const known = new Map((await store.gebruik.listStanden()).map((stand) => [stand.gemeentecode, stand.revisie]))
  const wanted = codes ?? (await listGemeentecodes(workspace))
  const { gemeenten } = await store.revisies.read(wanted)
  return wanted
    .map((code) => ({ code, revisie: gemeenten.get(code) ?? 0 }))
    .filter(({ code, revisie }) => revisie !== (known.get(code) ?? 0))
}

/** Many at once are derived by one walk of this process: who asks meanwhile waits for it instead of doing it again. */
function deriveTogether(workspace: Workspace, changed: readonly Veranderd[]): Promise<void> {
  const { afleiding } = workspace.memory
  afleiding.running ??= deriveMany(workspace, changed).finally(() => {
    afleiding.running = null
  })
  return afleiding.running
}

async function deriveMany(workspace: Workspace, changed: readonly Veranderd[]): Promise<void> {
  const passage = buildPassage(workspace)
  for (const { code, revisie } of changed) {
    if (workspace.memory.afleiding.isStopped) {
      throw new LandschapError('opslag_bezet', 'De server stopt. Stel de vraag opnieuw als hij weer draait.')
    }
    await deriveGemeente(passage, code, revisie)
  }
}

/** Makes the table of uses anew for every gemeente that has one: after another release, or other knowledge of products. */
export async function deriveGebruikAgain(
  workspace: Workspace,
  onVoortgang: (aandeel: number) => Promise<void>,
): Promise<void> {
  const standen = await workspace.store.gebruik.listStanden()
  const passage = buildPassage(workspace)
  for (const [position, { gemeentecode }] of standen.entries()) {
    const { gemeenten } = await workspace.store.revisies.read([gemeentecode])
    await deriveGemeente(passage, gemeentecode, gemeenten.get(gemeentecode) ?? 0)
    await onVoortgang((position + 1) / standen.length)
  }
}

async function deriveGemeente(workspace: Workspace, code: Gemeentecode, revisie: number): Promise<void> {
  const { mapped, referentiemodel } = await mapGemeenten(workspace, { gemeenten: [code] })
  const pakketten = new Map<string, Pakket>(mapped.indeling.pakketten.map((pakket) => [pakket.id, pakket]))
  const regels = describeLandschap(mapped, referentiemodel).flatMap((regel) => {
    const pakket = regel.aard === 'applicatie' ? pakketten.get(regel.pakket.id) : undefined
    return pakket === undefined ? [] : [buildRegel(regel, pakket)]
  })
  await workspace.store.gebruik.replace(code, regels, {
    revisie,
    referentiemodel: referentiemodel.versie,
    kennis: describeKennis(workspace.catalogus),
    kolom: summarizeKolom(mapped, code),
  })
}

/** What the uses do not say: what is onbekend or decided, and how much waits. */
function summarizeKolom(mapped: MappedLandschappen, code: Gemeentecode): Gebruikskolom {
  const { componenten, kolommen } = mapped.readCeltabel({ gemeenten: [code] })
  const [kolom] = kolommen
  if (kolom === undefined) throw new Error(`gemeente ${code} is not in its own landschap`)
  const cellen = kolom.cellen.flatMap(({ staat }, row) => {
    const id = componenten[row]?.id
    return id === undefined ? [] : [{ id, staat }]
  })
  const { volledig, teBeoordelen, zonderToewijzing } = kolom.gemeente
  return {
    volledig,
    onbekend: cellen.filter(({ staat }) => staat === 'onbekend').map(({ id }) => id),
    besloten: cellen.flatMap(({ id, staat }) =>
      staat === 'niet_nodig' || staat === 'elders_belegd' ? [{ id, staat }] : [],
    ),
    samenwerkingsverbanden: kolom.samenwerkingsverbanden,
    teBeoordelen,
    zonderToewijzing,
  }
}

function buildRegel(
  { gemeentecode, id, naam, status, referentiecomponenten }: ReturnType<typeof describeLandschap>[number],
  pakket: {
    readonly id: Gebruiksregel['pakketId']
    readonly naam: string
    readonly leverancier?: { id: string; naam: string } | undefined
  },
): Gebruiksregel {
  return {
    gemeentecode,
    applicatieId: id,
    naam,
    inGebruik: IN_GEBRUIK.includes(status),
    pakketId: pakket.id,
    pakketNaam: pakket.naam,
    ...(pakket.leverancier === undefined
      ? {}
      : { leverancierId: pakket.leverancier.id, leverancier: pakket.leverancier.naam }),
    referentiecomponenten: referentiecomponenten.map((component) => component.id),
  }
}
