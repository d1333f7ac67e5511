import { type Command, Option } from 'commander'
import { makeSleutel } from '../../app/index.ts'
import { type Gemeentecode, LandschapError, parseGemeentecode } from '../../core/index.ts'
import type { Rol, Sleutel } from '../../storage/index.ts'
import { withWorkspace } from '../opslag.ts'
import { parsePeildatum } from '../opties.ts'
import { print, remark } from '../output.ts'

type MaakVlaggen = {
  readonly rol: Rol
  readonly omschrijving: string
  readonly gemeenten?: string
  readonly geldigTot?: string
}

/** Adds `sleutel maak|lijst|intrek`: who may use the API. */
export function addSleutel(program: Command): void {
  const command = program
    .command('sleutel')
    .description('API-sleutels: maken, opsommen, intrekken')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler sleutel maak --rol beheerder --omschrijving "eerste beheerder"')
  command
    .command('maak')
    .description('maak een sleutel; het geheim wordt één keer getoond')
    .addOption(
      new Option('--rol <rol>', 'wat de sleutel mag')
        .choices(['lezer', 'architect', 'programma', 'beheerder'])
        .makeOptionMandatory(),
    )
    .requiredOption('--omschrijving <tekst>', 'waarvoor hij is; geen naam van een persoon')
    .option('--gemeenten <codes|alle>', 'voor lezer en architect: gemeentecodes met een komma ertussen, of alle')
    .option('--geldig-tot <datum>', 'anders een jaar')
    .addHelpText(
      'after',
      '\nVoorbeeld:\n  gemene-deler sleutel maak --rol architect --gemeenten 0363,0384 --omschrijving "Archi"',
    )
    .action(showNew)
  command
    .command('lijst')
    .description('welke sleutels er zijn')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler sleutel lijst')
    .action(showList)
  command
    .command('intrek')
    .description('laat een sleutel niet meer werken')
    .argument('<id>', 'id uit: gemene-deler sleutel lijst')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler sleutel intrek 3b9710c4-6614-467a-ab82-36822cf48db1')
    .action(revoke)
}

async function showNew({ rol, omschrijving, gemeenten, geldigTot }: MaakVlaggen): Promise<void> {
  const opdracht = { rol, omschrijving, gemeenten: chooseGemeenten(rol, gemeenten) }
  const until = geldigTot === undefined ? {} : { verlooptOp: `${parsePeildatum(geldigTot)}T23:59:59.000Z` }
  const { sleutel, geheim } = await withWorkspace(({ store, clock }) =>
    store.transaction((inside) => makeSleutel(inside, { ...opdracht, ...until }, clock.now())),
  )
  remark(`Sleutel ${sleutel.id} (${rol}) geldig tot ${sleutel.verlooptOp.slice(0, 10)}.`)
  remark('Bewaar het geheim nu: het wordt nooit meer getoond. Stuur het mee als: Authorization: Bearer GEHEIM')
  await print(`${geheim}\n`)
}

/** @throws LandschapError ongeldige_invoer when the codes are missing, wrong, or not of this rol */
function chooseGemeenten(rol: Rol, text: string | undefined): readonly Gemeentecode[] | 'alle' {
  const isBound = rol === 'lezer' || rol === 'architect'
  if (!isBound && text !== undefined) {
    throw new LandschapError('ongeldige_invoer', `--gemeenten hoort niet bij de rol ${rol}. Laat het weg.`)
  }
  if (!isBound || text === 'alle') return 'alle'
  if (text === undefined) {
    throw new LandschapError('ongeldige_invoer', `Bij de rol ${rol} hoort --gemeenten 0363,0384 of --gemeenten alle.`)
  }
  return text.split(',').map((part) => {
    const code = parseGemeentecode(part)
    if (code !== null) return code
    throw new LandschapError('ongeldige_invoer', `--gemeenten: '${part}' is geen gemeentecode. Schrijf 0363.`)
  })
}

async function showList(): Promise<void> {
  const { sleutels, now } = await withWorkspace(async ({ store, clock }) => ({
    sleutels: await store.sleutels.list(),
    now: clock.now(),
  }))
  const lines = sleutels.map((sleutel) => describeSleutel(sleutel, now))
  await print(lines.length === 0 ? 'Er zijn nog geen sleutels.\n' : `${lines.join('\n')}\n`)
}

function describeSleutel(
  { id, rol, gemeenten, verlooptOp, ingetrokkenOp, omschrijving }: Sleutel,
  now: string,
): string {
  const scope = gemeenten === 'alle' ? 'alle gemeenten' : gemeenten.join(',')
  const until = verlooptOp.slice(0, 10)
  const state =
    ingetrokkenOp !== null ? 'ingetrokken' : verlooptOp <= now ? `verlopen op ${until}` : `geldig tot ${until}`
  return `${id}  ${rol}  ${scope}  ${state}  ${omschrijving}`
}

async function revoke(id: string): Promise<void> {
  const revoked = await withWorkspace(({ store }) => store.sleutels.revoke(id))
  if (revoked === null) {
    throw new LandschapError('ongeldige_invoer', `Er is geen sleutel ${id}. Zie: gemene-deler sleutel lijst.`)
  }
  await print(`Sleutel ${id} is ingetrokken.\n`)
}
