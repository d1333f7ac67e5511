import { type Gemeentecode, IN_GEBRUIK, type MappedLandschappen, type Pakket } from '../core/index.ts'
import type { Gebruikskolom, Gebruiksregel } from '../storage/index.ts'
import { describeKennis } from './describe-kennis.ts'
import { describeLandschap } from './list-applicaties.ts'
import { listGemeentecodes } from './list-gemeentecodes.ts'
import { mapGemeenten } from './map-gemeenten.ts'
import { buildPassage, type Workspace } from './workspace.ts'

/**
 * Brings the table of uses up to date for gemeenten that changed since it was made. What another release would make of it
 * is left to {@link deriveGebruikAgain}: that takes long and may wait.
 *
 * @param codes - gemeenten that the question is about; null: all that have inventarisaties or had them
 */
export async function ensureGebruik(workspace: Workspace, codes: readonly Gemeentecode[] | null): Promise<void> {
  const { store } = workspace
  const known = new Map((await store.gebruik.listStanden()).map((stand) => [stand.gemeentecode, stand.revisie]))
  const wanted = codes ?? (await listGemeentecodes(workspace))
  const { gemeenten } = await store.revisies.read(wanted)
  const revisieOf = (code: Gemeentecode) => gemeenten.get(code) ?? 0
  const changed = wanted.filter((code) => revisieOf(code) !== (known.get(code) ?? 0))
  const place = changed.length > FEW ? buildPassage(workspace) : workspace
  for (const code of changed) await deriveGemeente(place, code, revisieOf(code))
}

/** Of so many that changed, somebody may ask more soon: their landschappen stay in memory. */
const FEW = 25

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
