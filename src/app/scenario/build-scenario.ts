import {
  compareText,
  Datum,
  type Gemeentecode,
  LandschapError,
  type Planopdracht,
  resolveOpdracht,
  type Samenwerkingsverband,
} from '../../core/index.ts'
import type { Scenarioinhoud } from '../../storage/index.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import { findReferentiemodel } from '../landschap/read-referentiemodel.ts'
import { takeTurn } from '../take-turn.ts'
import type { Workspace } from '../workspace.ts'

/** A scenario as a person gives it. */
export type Scenarioinvoer = {
  /** Without gemeenten: all deelnemers of the samenwerkingsverband. */
  readonly opdracht: Planopdracht
  /** Default the newest published release. */
  readonly referentiemodel?: Datum | undefined
  /** Default today. */
  readonly peildatum?: Datum | undefined
}

/** A plan is for a group; more than this is a question about the country. */
const MOST_GEMEENTEN = 50
const [FIRST_START, LAST_START] = [Datum.parse('2000-01-01'), Datum.parse('2099-12-31')]

/**
 * Settles what the outcome of a scenario rests on: gemeenten, release and peildatum are from then on those of today, and
 * every pakket, referentiecomponent and gemeente that it names is there.
 *
 * @throws LandschapError ongeldige_invoer naming what is not right, te_weinig_gemeenten, onbekende_gemeente,
 *   onbekend_referentiemodel
 */
export async function buildScenario(
  workspace: Workspace,
  { deelnemers }: Samenwerkingsverband,
  { opdracht: given, referentiemodel, peildatum = workspace.clock.today() }: Scenarioinvoer,
): Promise<Omit<Scenarioinhoud, 'account'>> {
  const gemeenten = [...new Set(given.gemeenten ?? deelnemers)].sort(compareText)
  refuseGroup(gemeenten, deelnemers)
  const opdracht = { ...given, gemeenten }
  refuseStrangers(opdracht)
  const { startdatum } = opdracht
  if (startdatum !== undefined && (startdatum < FIRST_START || startdatum > LAST_START)) {
    throw new LandschapError(
      'ongeldige_invoer',
      `startdatum: kies een dag van ${FIRST_START} tot en met ${LAST_START}.`,
    )
  }
  const { versie } = await findReferentiemodel(workspace, referentiemodel)
  const { mapped } = await mapGemeenten(workspace, { gemeenten, peildatum, referentiemodel: versie })
  await takeTurn(() => resolveOpdracht(opdracht, mapped.graph))
  return { opdracht, referentiemodel: versie, peildatum }
}

function refuseGroup(gemeenten: readonly Gemeentecode[], deelnemers: readonly Gemeentecode[]): void {
  const stranger = gemeenten.find((code) => !deelnemers.includes(code))
  if (stranger !== undefined) {
    throw new LandschapError(
      'ongeldige_invoer',
      `gemeenten: ${stranger} is geen deelnemer. Deelnemers zijn ${deelnemers.join(', ') || 'er niet'}.`,
    )
  }
  if (gemeenten.length < 2) {
    throw new LandschapError(
      'te_weinig_gemeenten',
      'Een scenario is voor twee of meer deelnemers met een gemeentecode.',
    )
  }
  if (gemeenten.length > MOST_GEMEENTEN) {
    throw new LandschapError('ongeldige_invoer', `Een scenario kan over hoogstens ${MOST_GEMEENTEN} gemeenten gaan.`)
  }
}

/** What is said of a gemeente that takes no part would be passed over in silence. */
function refuseStrangers(opdracht: Scenarioinhoud['opdracht']): void {
  const { gemeenten, inwoners, eigenGegevens, leidendeGemeente, scenarios = [] } = opdracht
  const named: readonly (readonly [string, string | undefined])[] = [
    ...Object.keys(inwoners).map((code) => ['inwoners', code] as const),
    ...eigenGegevens.map(({ gemeentecode }) => ['eigenGegevens', gemeentecode] as const),
    ...[leidendeGemeente, ...scenarios.map((own) => own.leidendeGemeente)].map(
      (code) => ['leidendeGemeente', code] as const,
    ),
  ]
  const codes: readonly string[] = gemeenten
  const wrong = named.find(([, code]) => code !== undefined && !codes.includes(code))
  if (wrong === undefined) return
  throw new LandschapError(
    'ongeldige_invoer',
    `${wrong[0]}: ${wrong[1]} doet niet mee in dit scenario. Dat gaat over ${codes.join(', ')}.`,
  )
}
