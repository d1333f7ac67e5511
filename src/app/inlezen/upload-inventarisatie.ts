import {
  type AangetroffenInventarisatie,
  type Bevinding,
  Datum,
  type Gemeente,
  type Gemeentecode,
  type Inlezing,
  type Inventarisatie,
  LandschapError,
  type Referentiemodel,
  selectInventarisaties,
  type Volledig,
} from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { findGemeente, refuseUnknown } from '../landschap/find-gemeente.ts'
import { readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'
import { buildInventarisatie, type GelezenInventarisatie } from './build-inventarisatie.ts'
import { hashBytes, type Upload } from './read-upload.ts'
import { isTestcode } from './save-testgemeente.ts'

export type UploadOpdracht = Upload & {
  readonly gemeentecode: Gemeentecode
  /** What it is a newer state of; default the form of the file. */
  readonly bron?: string
  /** Default what the file says, else today. */
  readonly peildatum?: Datum
  /** Default what the file says, else true. */
  readonly volledig?: Volledig
  /** Nothing will be stored, so a test gemeente need not be there yet. */
  readonly isProef?: boolean
  readonly account: string
}

/**
 * Reads a file as an inventarisatie of one gemeente. Nothing is stored.
 *
 * @returns what would be stored, or the inventarisatie that this file was before, as long as it still counts: after another
 *   list took its place, the same file again takes its place back
 * @throws LandschapError onbekende_gemeente, for a proef only where it cannot be made; ongeldige_invoer when the file holds
 *   several gemeenten, no landschap at all or an unknown beleidsdomein is named; those of the reader
 */
export async function readInventarisatieUpload(
  workspace: Workspace,
  opdracht: UploadOpdracht,
): Promise<{ readonly gelezen: GelezenInventarisatie } | { readonly eerder: Inventarisatie }> {
  const { store } = workspace
  const { gemeentecode } = opdracht
  const bestandshash = hashBytes(opdracht.bytes)
  const [gemeente, all] = await Promise.all([
    opdracht.isProef === true ? findOrImagine(store, gemeentecode) : findGemeente(store, gemeentecode),
    store.inventarisaties.list([gemeentecode]),
  ])
  const eerder = all.findLast((one) => one.bestandshash === bestandshash) ?? null
  const isSame = eerder !== null && isSameRequest(eerder, opdracht)
  if (isSame && opdracht.kolommen === undefined && isCounting(all, eerder, END)) return { eerder }
  const referentiemodel = await readReferentiemodel(workspace)
  refuseUnknownDomein(opdracht.volledig, referentiemodel)
  const { bestand, inlezing } = await workspace.reader.read(opdracht, referentiemodel)
  const gevonden = takeOnly(inlezing)
  const gelezen = buildInventarisatie(
    { bestand, inlezing, gevonden, gemeente, bestandshash, referentiemodel, workspace },
    opdracht,
  )
  const isSameReading =
    isSame &&
    isCounting(all, eerder, gelezen.inventarisatie.peildatum) &&
    JSON.stringify(eerder.lezing) === JSON.stringify(gelezen.inventarisatie.lezing)
  return isSameReading ? { eerder } : { gelezen: noteReplaced(gelezen, all) }
}

/** Says in the report which older inventarisatie this one takes the place of. @param all - of the gemeente, before this one */
function noteReplaced(gelezen: GelezenInventarisatie, all: readonly Inventarisatie[]): GelezenInventarisatie {
  const { inventarisatie } = gelezen
  const last = all.findLast(
    ({ bron, peildatum }) => bron === inventarisatie.bron && peildatum <= inventarisatie.peildatum,
  )
  if (last === undefined || inventarisatie.volledig !== true) return gelezen
  const bevinding: Bevinding = {
    code: 'inventarisatie_vervangen',
    ernst: 'informatie',
    tekst: `Dit komt in de plaats van ${last.bestandsnaam ?? 'de inventarisatie'} van peildatum ${last.peildatum} (bron "${last.bron}"). Is het een andere bron, maak dit dan ongedaan en lees het bestand in onder een eigen bron (in de API met ?bron=NAAM).`,
  }
  return {
    ...gelezen,
    inventarisatie: { ...inventarisatie, bevindingen: [...inventarisatie.bevindingen, bevinding] },
  }
}

/** Stores what was read. @param store - of the transaction in which it must happen */
export function saveInventarisatie(
  store: LandschapStore,
  { inventarisatie, inhoud }: GelezenInventarisatie,
): Promise<Inventarisatie> {
  return store.inventarisaties.add(inventarisatie, inhoud)
}

async function findOrImagine(store: LandschapStore, gemeentecode: Gemeentecode): Promise<Gemeente> {
  const known = await store.gemeenten.find(gemeentecode)
  if (known !== null || !isTestcode(gemeentecode)) return known ?? refuseUnknown(gemeentecode)
  return { gemeentecode, naam: `Testgemeente ${gemeentecode}`, voorlopig: false }
}

/** What the sender does not say is as it was. */
function isSameRequest(eerder: Inventarisatie, { bron, peildatum, volledig }: UploadOpdracht): boolean {
  return (
    (bron === undefined || bron === eerder.bron) &&
    (peildatum === undefined || peildatum === eerder.peildatum) &&
    (volledig === undefined || JSON.stringify(volledig) === JSON.stringify(eerder.volledig))
  )
}

/** After every inventarisatie. */
const END = Datum.parse('9999-12-31')

/** Whether it is part of the landschap at the peildatum, so that storing it again would change nothing. */
function isCounting(all: readonly Inventarisatie[], { id }: Inventarisatie, peildatum: Datum): boolean {
  return selectInventarisaties(all, peildatum).some(({ inventarisatie }) => inventarisatie.id === id)
}

function refuseUnknownDomein(volledig: Volledig | undefined, { beleidsdomeinen }: Referentiemodel): void {
  if (volledig === undefined || typeof volledig === 'boolean') return
  const names = beleidsdomeinen.map(({ naam }) => naam)
  const unknown = volledig.find((naam) => !names.includes(naam))
  if (unknown === undefined) return
  throw new LandschapError(
    'ongeldige_invoer',
    `Het beleidsdomein '${unknown}' bestaat niet. Geef true of false voor het hele bestand, of kies uit: ${names.join(', ')}.`,
  )
}

function takeOnly({ inventarisaties, formaat }: Inlezing): AangetroffenInventarisatie {
  const [only, ...others] = inventarisaties
  if (only !== undefined && others.length === 0) return only
  throw new LandschapError(
    'ongeldige_invoer',
    only === undefined
      ? `Dit bestand (${formaat}) bevat geen landschap van een gemeente. Kennis van leveranciers, koppelingen en samenwerkingen leest u in met POST /v1/leveringen.`
      : `Dit bestand bevat ${inventarisaties.length} gemeenten. Lees het in met POST /v1/leveringen, of stuur alleen de regels van deze gemeente.`,
  )
}
