import {
  type Datum,
  type Gemeente,
  type Inventarisatie,
  LandschapError,
  type Levering,
  type Volledig,
} from '../../core/index.ts'
import { assignGemeenten, FIRST_WORKING_CODE, type GemeenteOpgave } from '../bestanden/assign-gemeenten.ts'
import { readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'
import type { Upload } from './read-upload.ts'
import { readInventarisatieUpload, saveInventarisatie } from './upload-inventarisatie.ts'
import { readLeveringUpload, saveLevering } from './upload-levering.ts'

export type ImportBestand = Upload & {
  readonly bestandsnaam: string
  /** Whose it is, where the person said so. */
  readonly gemeente?: GemeenteOpgave
  readonly volledig?: Volledig
}

/** What came of one file; `nieuw` is false when the same file was taken in before. */
export type Importuitkomst = { readonly bestandsnaam: string; readonly nieuw: boolean } & (
  | { readonly soort: 'inventarisatie'; readonly gemeente: Gemeente; readonly inventarisatie: Inventarisatie }
  | { readonly soort: 'levering'; readonly levering: Levering }
)

/**
 * Takes one file into the store by the rules of the command line: what the person says of its gemeente, then the file, then
 * its name. A file about one gemeente becomes its inventarisatie, any other a levering.
 *
 * A gemeente that the store lacks is made when its code is that of a test gemeente (from 9901); a file that names none gets
 * the next free one of those, `voorlopig`.
 *
 * @throws LandschapError onbekende_gemeente for an unknown code below 9901; those of the reader
 */
export async function importBestand(
  workspace: Workspace,
  bestand: ImportBestand,
  { account, peildatum }: { readonly account: string; readonly peildatum?: Datum },
): Promise<Importuitkomst> {
  const { store, reader } = workspace
  const gelezen = await reader.read(bestand, await readReferentiemodel(workspace))
  const { bestandsnaam } = bestand
  const dates = peildatum === undefined ? {} : { peildatum }
  if (gelezen.inlezing.inventarisaties.length !== 1) {
    const read = await readLeveringUpload(workspace, { ...bestand, ...dates, account })
    const levering = 'eerder' in read ? read.eerder : await store.transaction((tx) => saveLevering(tx, read.gelezen))
    return { bestandsnaam, nieuw: !('eerder' in read), soort: 'levering', levering }
  }
  const opgaven = new Map(bestand.gemeente === undefined ? [] : [[gelezen.bestand, bestand.gemeente]])
  const [part] = assignGemeenten([gelezen], opgaven, await store.gemeenten.list())
  if (part === undefined) throw new Error('an inventarisatie without gemeente')
  const gemeente = await keepGemeente(workspace, part.gemeente)
  const { gemeentecode } = gemeente
  const read = await readInventarisatieUpload(workspace, { ...bestand, ...dates, gemeentecode, account })
  const inventarisatie =
    'eerder' in read ? read.eerder : await store.transaction((tx) => saveInventarisatie(tx, read.gelezen))
  return { bestandsnaam, nieuw: !('eerder' in read), soort: 'inventarisatie', gemeente, inventarisatie }
}

async function keepGemeente({ store }: Workspace, gemeente: Gemeente): Promise<Gemeente> {
  const known = await store.gemeenten.find(gemeente.gemeentecode)
  if (known !== null) return known
  if (Number(gemeente.gemeentecode) < FIRST_WORKING_CODE) {
    throw new LandschapError(
      'onbekende_gemeente',
      `Gemeente ${gemeente.gemeentecode} bestaat niet (meer). Kies een bestaande code, of een testcode vanaf ${FIRST_WORKING_CODE}: --gemeente BESTAND=9901:Naam.`,
    )
  }
  await store.gemeenten.save([gemeente])
  return gemeente
}
