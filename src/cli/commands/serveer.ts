import type { Command } from 'commander'
import {
  buildTaakwerk,
  importBestand,
  queueOutdatedGebruik,
  startCountryRefresh,
  startReader,
  type Workspace,
} from '../../app/index.ts'
import { type Gemeentecode, LandschapError } from '../../core/index.ts'
import { isLoopback, parseInstellingen, type RunningServer, startServer } from '../../http/index.ts'
import { type LandschapStore, readVoorbeelden, startWerkbank } from '../../storage/index.ts'
import { withWorkspace } from '../opslag.ts'
import { clearProgress, print, remark, showProgress } from '../output.ts'

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler serveer --voorbeeld
  PORT=8080 gemene-deler serveer
  DATABASE_URL=postgres://localhost/gemenedeler HOST=0.0.0.0 gemene-deler serveer

Instellingen staan in de omgeving: PORT (3000), HOST (127.0.0.1), GEMENE_DELER_DATA (map van de opslag), DATABASE_URL
(PostgreSQL in plaats daarvan). Wie verder wil luisteren dan deze machine maakt eerst een sleutel: gemene-deler sleutel maak.`

/** Adds `serveer`: the API, until it is told to stop. */
export function addServeer(program: Command): void {
  program
    .command('serveer')
    .description('start de viewer en de API')
    .option('--voorbeeld', 'lees de meegeleverde voorbeeldgemeenten in')
    .addHelpText('after', VOORBEELDEN)
    .action(async ({ voorbeeld = false }: { readonly voorbeeld?: boolean }) => {
      const instellingen = parseInstellingen(process.env)
      showProgress('De opslag wordt geopend…')
      await withWorkspace(async (workspace) => {
        clearProgress()
        await refuseOpenDoor(workspace.store, instellingen.host, workspace.clock.now())
        const codes = voorbeeld ? await importVoorbeelden(workspace) : []
        await queueOutdatedGebruik(workspace, 'lokaal')
        const server = await startServer(workspace, instellingen)
        await runUntilStopped(workspace, server, codes)
      }, startReader())
    })
}

/** Without a key everything would be closed to others, and nobody could make one over HTTP. */
async function refuseOpenDoor(store: LandschapStore, host: string, now: string): Promise<void> {
  if (isLoopback(host)) return
  const sleutels = await store.sleutels.list()
  if (sleutels.some(({ ingetrokkenOp, verlooptOp }) => ingetrokkenOp === null && verlooptOp > now)) return
  throw new LandschapError(
    'ongeldige_invoer',
    `HOST is ${host}: dan is de API van buiten te bereiken, en er is geen geldige sleutel. Maak er eerst een met: gemene-deler sleutel maak --rol beheerder --omschrijving "eerste beheerder". Of luister alleen op deze machine: HOST=127.0.0.1.`,
  )
}

/** The same use case as an upload: what was taken in before stays as it is. */
async function importVoorbeelden(workspace: Workspace): Promise<Gemeentecode[]> {
  const codes: Gemeentecode[] = []
  const files = await readVoorbeelden()
  for (const [position, bestand] of files.entries()) {
    showProgress(`Voorbeeld ${position + 1} van ${files.length}: ${bestand.bestandsnaam}`)
    const uitkomst = await importBestand(workspace, bestand, { account: 'lokaal' })
    if (uitkomst.soort === 'inventarisatie') codes.push(uitkomst.gemeente.gemeentecode)
  }
  clearProgress()
  return codes.sort()
}

async function runUntilStopped(
  workspace: Workspace,
  server: RunningServer,
  codes: readonly Gemeentecode[],
): Promise<void> {
  const stopped = waitForSignal()
  const werkbank = await startWerkbank(workspace.store, buildTaakwerk(workspace), {
    // an upload need not wait for a plan
    gelijktijdig: 2,
    onFout: server.reportFault,
  })
  const refresh = startCountryRefresh(workspace, server.reportFault)
  try {
    await print(describeStart(server.url, codes))
    await stopped
    remark('De server stopt; lopende verzoeken worden nog afgemaakt.')
  } finally {
    await refresh.stop()
    await server.stop()
    await werkbank.stop()
  }
}

/** The first signal asks to stop; a second one, from who cannot wait, ends the process as usual. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}

function describeStart(url: string, codes: readonly Gemeentecode[]): string {
  const path = codes.length > 1 ? `/v1/vergelijkingen?gemeenten=${codes.join(',')}` : '/v1/referentiemodellen'
  return [
    `Gemene Deler draait op ${url}`,
    '',
    `  Bekijken:      ${url}${codes.length > 1 ? `/overzicht?gemeenten=${codes.join(',')}` : '/'}`,
    `  Documentatie:  ${url}/documentatie`,
    `  Proberen:      curl '${url}${path}'`,
    '',
    'Stoppen: Ctrl+C.',
    '',
  ].join('\n')
}
