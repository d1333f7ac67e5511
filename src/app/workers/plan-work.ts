import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import {
  type Alternatief,
  computeVerdelingVanTabel,
  type Harmonisatieplan,
  type ObjectId,
  type Planvraag,
  planAlternatief,
  planHarmonisatie,
  type Verdeelopdracht,
  type Verdelingsoverzicht,
} from '../../core/index.ts'
import { buildDoellandschapuitvoer, type Doelvraag } from '../scenario/build-doellandschap.ts'
import { buildDossier, type Dossiervraag } from '../scenario/build-dossier.ts'
import { solveProgramma } from './solve-programma.ts'

/** What a plan is made of, without what only the side that asks has. */
export type Plangrondslag = Omit<Planvraag, 'losOp' | 'onVoortgang'>

/** A plan as JSON, compressed with gzip; `kort` is without its kostenposten, nine tenths of it. */
export type Planbytes = { readonly plan: Uint8Array; readonly kort: Uint8Array }

/** Which file of a plan is wanted. */
export type Bestandsvraag = { readonly dossier: Dossiervraag } | { readonly doel: Doelvraag }

export type Alternatiefkeuze = { readonly scenario: string; readonly referentiecomponentId: ObjectId }

const compress = promisify(gzip)
const decompress = promisify(gunzip)

/** Works out a plan on the thread that asks. @param onVoortgang - told the share of the scenarios that is done, 0..1 */
export async function makePlan(
  grondslag: Plangrondslag,
  onVoortgang: (aandeel: number) => void = () => undefined,
): Promise<Planbytes> {
  const total = countScenarios(grondslag.opdracht)
  const started = new Set<string>()
  const plan = await planHarmonisatie({
    ...grondslag,
    losOp: solveProgramma,
    onVoortgang: (scenario, gat) => {
      started.add(scenario)
      onVoortgang((started.size - 1 + (gat === null ? 0 : (1 - Math.min(1, gat)) / 2)) / total)
    },
  })
  return { plan: await compress(JSON.stringify(plan)), kort: await compress(JSON.stringify(leaveKostenposten(plan))) }
}

/** The next best for one referentiecomponent, on the thread that asks. */
export function makeAlternatief(grondslag: Plangrondslag, keuze: Alternatiefkeuze): Promise<Alternatief> {
  return planAlternatief({ ...grondslag, losOp: solveProgramma }, keuze)
}

/** Divides the costs of a table, on the thread that asks. */
export function makeVerdeling(opdracht: Verdeelopdracht): Promise<Verdelingsoverzicht> {
  return computeVerdelingVanTabel(opdracht, solveProgramma)
}

/** Writes a file of a plan as it is kept, on the thread that asks. */
export async function makeBestand(bytes: Uint8Array, vraag: Bestandsvraag): Promise<Uint8Array> {
  const plan: Harmonisatieplan = JSON.parse((await decompress(bytes)).toString('utf8'))
  const { inhoud } =
    'dossier' in vraag ? await buildDossier(plan, vraag.dossier) : await buildDoellandschapuitvoer(plan, vraag.doel)
  return typeof inhoud === 'string' ? new TextEncoder().encode(inhoud) : inhoud
}

/** Doing nothing is always one of them. */
function countScenarios({ scenarios }: Planvraag['opdracht']): number {
  if (scenarios === undefined) return 5
  return scenarios.length + (scenarios.some(({ strategie }) => strategie === 'niets_doen') ? 0 : 1)
}

function leaveKostenposten(plan: Harmonisatieplan) {
  return { ...plan, scenarios: plan.scenarios.map((uitkomst) => ({ ...uitkomst, kostenposten: undefined })) }
}
