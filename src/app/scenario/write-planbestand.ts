import { buildSlug, type Herijking, type Planscenario } from '../../core/index.ts'
import { hashText } from '../hash-text.ts'
import { readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Bestandsvraag } from '../workers/plan-work.ts'
import type { Workspace } from '../workspace.ts'
import type { Doelformaat, Doelmoment } from './build-doellandschap.ts'
import type { Dossierformaat } from './build-dossier.ts'
import { readKortPlan, readPlanBytes } from './read-plan.ts'

/** A file of a plan. */
export type Planbestand = {
  readonly bytes: Buffer
  /** Without folder; ASCII letters, digits, hyphens and one point. */
  readonly bestandsnaam: string
  readonly mediatype: string
  /** Another when anything in it is. */
  readonly version: string
}

/** Which file: the dossier of the plan, or of one of its scenarios, by name (default the last), its doellandschap or Gantt chart. */
export type Planbestandvraag = { readonly scenario?: string | undefined } & (
  | { readonly soort: 'dossier'; readonly formaat: Dossierformaat; readonly herijkt?: Herijkt }
  | { readonly soort: 'doellandschap'; readonly formaat: Doelformaat; readonly moment?: Doelmoment }
)

/** A plan of an earlier day held against the landschap of the plan; it comes first in the dossier. */
export type Herijkt = { readonly herijking: Herijking; readonly eerder: string }

type Vorm = Planbestandvraag['formaat']

const VORMEN: Readonly<Record<Vorm, { readonly extensie: string; readonly mediatype: string }>> = {
  html: { extensie: 'html', mediatype: 'text/html; charset=utf-8' },
  xlsx: { extensie: 'xlsx', mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ameff: { extensie: 'xml', mediatype: 'application/xml' },
  svg: { extensie: 'svg', mediatype: 'image/svg+xml' },
  gantt: { extensie: 'svg', mediatype: 'image/svg+xml' },
}

/**
 * Writes a file of a scenario whose plan is kept, in a thread; the same one again comes from memory.
 *
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export async function writePlanbestand(
  workspace: Workspace,
  { id, opdracht, referentiemodel: versie, peildatum }: Planscenario,
  { stand, ...vraag }: Planbestandvraag & { readonly stand: string },
): Promise<Planbestand> {
  const { texts } = workspace.memory
  const version = hashText(JSON.stringify([stand, vraag]))
  const { extensie, mediatype } = VORMEN[vraag.formaat]
  const soort = 'herijkt' in vraag ? 'herijking' : vraag.formaat === 'gantt' ? 'planning' : vraag.soort
  const naam = [soort, buildSlug(opdracht.naam), peildatum].filter((part) => part !== '').join('-')
  const rest = { bestandsnaam: `${naam}.${extensie}`, mediatype, version }
  const known = texts.get(version)
  if (known !== undefined) return { bytes: known, ...rest }
  const referentiemodel = await readReferentiemodel(workspace, versie)
  const plan = await readPlanBytes(workspace, { scenarioId: id, stand }, 'plan')
  const { scenario } = vraag
  const herijkt = 'herijkt' in vraag ? await readHerijkt(workspace, id, vraag.herijkt) : {}
  const shared = { referentiemodel, ...(scenario === undefined ? {} : { scenario }) }
  const asked: Bestandsvraag =
    vraag.soort === 'dossier'
      ? { dossier: { ...shared, ...herijkt, formaat: vraag.formaat } }
      : { doel: { ...shared, formaat: vraag.formaat, ...(vraag.moment === undefined ? {} : { moment: vraag.moment }) } }
  const bytes = Buffer.from(await workspace.planner.schrijf(plan, asked))
  texts.set(version, bytes)
  return { bytes, ...rest }
}

async function readHerijkt(workspace: Workspace, scenarioId: string, herijkt: Herijkt | undefined) {
  if (herijkt === undefined) return {}
  const { herijking, eerder: stand } = herijkt
  return { herijkt: { herijking, eerder: await readKortPlan(workspace, { scenarioId, stand }) } }
}
