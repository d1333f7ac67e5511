import type { Command } from 'commander'
import { decideSamenvoeging, listSamenvoegingen, listSamenvoegvoorstellen, undoSamenvoeging } from '../../app/index.ts'
import { LandschapError, PakketId, parseGemeentecode, type Samenvoegbesluit } from '../../core/index.ts'
import { withWorkspace } from '../opslag.ts'
import { print, remark } from '../output.ts'

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler pakketten voorstellen --gemeente 9911
  gemene-deler pakketten samenvoegen maker--zaaksysteem-noord maker--zaaksystem-noord
  gemene-deler pakketten apart maker--zaak maker--zaken
  gemene-deler pakketten besluiten
  gemene-deler pakketten herroep 3b9710c4-6614-467a-ab82-36822cf48db1`

/** Account of the one person at this machine. */
const ACCOUNT = 'lokaal'

/** Adds `pakketten voorstellen|samenvoegen|apart|besluiten|herroep`: which pakketten in the store are one. */
export function addPakketten(program: Command): void {
  const command = program
    .command('pakketten')
    .description('welke pakketten in de opslag op elkaar lijken, en welke één zijn')
    .addHelpText('after', VOORBEELDEN)
  command
    .command('voorstellen')
    .description('pakketten in het landschap van een gemeente die op elkaar lijken')
    .requiredOption('-g, --gemeente <code>', 'van welke gemeente')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler pakketten voorstellen --gemeente 9911')
    .action(({ gemeente }: { readonly gemeente: string }) => showVoorstellen(gemeente))
  addBesluit(command, 'samenvoegen', 'leg vast dat twee pakketten één zijn')
  addBesluit(command, 'apart', 'leg vast dat twee pakketten op elkaar lijken en het niet zijn')
  command
    .command('besluiten')
    .description('wat er besloten is, het nieuwste eerst')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler pakketten besluiten')
    .action(showBesluiten)
  command
    .command('herroep')
    .description('neem een besluit terug; het vorige over dit paar telt dan weer')
    .argument('<id>', 'id uit: gemene-deler pakketten besluiten')
    .addHelpText('after', '\nVoorbeeld:\n  gemene-deler pakketten herroep 3b9710c4-6614-467a-ab82-36822cf48db1')
    .action(undo)
}

function addBesluit(command: Command, besluit: Samenvoegbesluit['besluit'], description: string): void {
  command
    .command(besluit)
    .description(description)
    .argument('<een>', 'id van het ene pakket')
    .argument('<ander>', 'id van het andere')
    .addHelpText('after', `\nVoorbeeld:\n  gemene-deler pakketten ${besluit} maker--zaak maker--zaken`)
    .action(async (een: string, ander: string) => {
      const pair = { een: PakketId.parse(een), ander: PakketId.parse(ander), besluit }
      const { id } = await withWorkspace(({ store }) =>
        store.transaction((inside) => decideSamenvoeging(inside, pair, ACCOUNT)),
      )
      remark(`Vastgelegd als besluit ${id}.`)
    })
}

async function showVoorstellen(text: string): Promise<void> {
  const code = parseGemeentecode(text)
  if (code === null) {
    throw new LandschapError('ongeldige_invoer', `--gemeente: '${text}' is geen gemeentecode. Schrijf 0363.`)
  }
  const found = await withWorkspace((workspace) => listSamenvoegvoorstellen(workspace, code))
  if (found.length === 0) remark('Er zijn geen pakketten die op elkaar lijken en waarover nog niet besloten is.')
  await print(found.map(({ links, rechts, reden }) => `${links}  ${rechts}\n  ${reden}\n`).join(''))
}

async function showBesluiten(): Promise<void> {
  const found = await withWorkspace(({ store }) => listSamenvoegingen(store))
  if (found.length === 0) remark('Er is nog niets besloten.')
  const lines = found.map(
    ({ id, besluit, links, rechts, vastgelegdOp }) =>
      `${id}  ${vastgelegdOp.slice(0, 10)}  ${besluit}  ${links}  ${rechts}\n`,
  )
  await print(lines.join(''))
}

async function undo(id: string): Promise<void> {
  const isUndone = await withWorkspace(({ store }) =>
    store.transaction((inside) => undoSamenvoeging(inside, id, ACCOUNT)),
  )
  if (!isUndone) throw new LandschapError('onbekende_samenvoeging', `Besluit ${id} over samenvoegen is er niet.`)
  remark('Het besluit is teruggenomen.')
}
