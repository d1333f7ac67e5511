import { buildSlug, type Planscenario } from '../../core/index.ts'
import { DOSSIERMEDIATYPEN, type Dossierformaat } from '../build-dossier.ts'
import { hashText } from '../hash-text.ts'
import { readReferentiemodel } from '../read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'
import { readPlanBytes } from './read-plan.ts'

export type Dossierbestand = {
  readonly bytes: Uint8Array
  readonly mediatype: string
  /** Without folder; ASCII letters, digits, hyphens and one point. */
  readonly bestandsnaam: string
  /** Another when anything in it is. */
  readonly version: string
}

const EXTENSIES: Readonly<Record<Dossierformaat, string>> = { html: 'html', xlsx: 'xlsx', ameff: 'xml' }

/**
 * Writes the dossier of a scenario whose plan is kept.
 *
 * @param vraag.scenario - which way to go goes out as AMEFF, by name; default the last
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export async function writeDossier(
  workspace: Workspace,
  { id, opdracht, referentiemodel: versie, peildatum }: Planscenario,
  vraag: { readonly stand: string; readonly formaat: Dossierformaat; readonly scenario?: string | undefined },
): Promise<Dossierbestand> {
  const { stand, formaat, scenario } = vraag
  const { texts } = workspace.memory
  const version = hashText(`dossier ${stand} ${formaat} ${scenario ?? ''}`)
  const bestandsnaam = `${['dossier', buildSlug(opdracht.naam), peildatum].filter((part) => part !== '').join('-')}.${EXTENSIES[formaat]}`
  const rest = { mediatype: DOSSIERMEDIATYPEN[formaat], bestandsnaam, version }
  const known = texts.get(version)
  if (known !== undefined) return { bytes: known, ...rest }
  const referentiemodel = await readReferentiemodel(workspace, versie)
  const plan = await readPlanBytes(workspace, { scenarioId: id, stand }, 'plan')
  const vraagstuk = { formaat, referentiemodel, ...(scenario === undefined ? {} : { scenario }) }
  const bytes = Buffer.from(await workspace.planner.dossier(plan, vraagstuk))
  texts.set(version, bytes)
  return { bytes, ...rest }
}
