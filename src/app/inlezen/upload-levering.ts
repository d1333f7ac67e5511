import {
  type Bevinding,
  type Bronkennis,
  compareText,
  type Datum,
  type Gemeente,
  type Levering,
  type Referentiemodel,
  type Volledig,
} from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { assignGemeenten, type GelezenBestand, type Toebedeeld } from '../bestanden/assign-gemeenten.ts'
import { uniteSamenwerkingsverbanden } from '../bestanden/unite-samenwerkingsverbanden.ts'
import { queueGebruik } from '../land/queue-gebruik.ts'
import { readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'
import { buildInventarisatie, type GelezenInventarisatie } from './build-inventarisatie.ts'
import { hashBytes, type Upload } from './read-upload.ts'

export type LeveringOpdracht = Upload & {
  readonly account: string
  /** Of every landschap in it; default what the file says, else today. */
  readonly peildatum?: Datum
  readonly volledig?: Volledig
}

/** A levering that was read and may be stored. */
export type GelezenLevering = {
  readonly levering: Omit<Levering, 'id' | 'inventarisaties'>
  readonly kennis: Bronkennis
  readonly inventarisaties: readonly GelezenInventarisatie[]
}

/**
 * Reads a file about many gemeenten or none. Nothing is stored.
 *
 * A landschap counts where its gemeente is known by code or by name; of others a bevinding says what is left out.
 *
 * @returns what would be stored, or the levering that this file was before
 * @throws LandschapError those of the reader
 */
export async function readLeveringUpload(
  workspace: Workspace,
  opdracht: LeveringOpdracht,
): Promise<{ readonly gelezen: GelezenLevering } | { readonly eerder: Levering }> {
  const { store, clock } = workspace
  const bestandshash = hashBytes(opdracht.bytes)
  const eerder = opdracht.kolommen === undefined ? await store.leveringen.findByHash(bestandshash) : null
  // what was left out for want of its gemeente may be taken in now
  if (eerder !== null && !eerder.bevindingen.some(({ code }) => code === 'gemeente_onbekend')) return { eerder }
  const referentiemodel = await readReferentiemodel(workspace)
  const bestand = await workspace.reader.read(opdracht, referentiemodel)
  const gemeenten = await store.gemeenten.list()
  const { known, bevindingen } = splitKnown(bestand, gemeenten)
  const { inlezing } = bestand
  const { verbanden } = uniteSamenwerkingsverbanden([bestand], gemeenten)
  const kennis: Bronkennis = {
    kennis: inlezing.kennis,
    koppelingen: inlezing.koppelingen,
    samenwerkingsverbanden: [...verbanden],
  }
  return {
    gelezen: {
      levering: {
        ...(opdracht.bestandsnaam === undefined ? {} : { bestandsnaam: opdracht.bestandsnaam }),
        bestandshash,
        formaat: inlezing.formaat,
        referentiemodel: referentiemodel.versie,
        ingelezenOp: clock.now(),
        account: opdracht.account,
        lezing: inlezing.lezing,
        tellingen: inlezing.tellingen,
        bevindingen: [...inlezing.bevindingen, ...bevindingen],
        aantallen: {
          kennis: kennis.kennis.length,
          koppelingen: kennis.koppelingen.length,
          samenwerkingsverbanden: kennis.samenwerkingsverbanden.length,
        },
      },
      kennis,
      inventarisaties: known.map((part) =>
        buildPart({ part, bestand, bestandshash, referentiemodel, workspace }, opdracht),
      ),
    },
  }
}

/** Stores a levering with every landschap in it, in the transaction of the store that is given. */
export async function saveLevering(store: LandschapStore, gelezen: GelezenLevering): Promise<Levering> {
  const levering = await store.leveringen.add(gelezen.levering, gelezen.kennis)
  const ids: string[] = []
  for (const { inventarisatie, inhoud } of gelezen.inventarisaties) {
    ids.push((await store.inventarisaties.add({ ...inventarisatie, leveringId: levering.id }, inhoud)).id)
  }
  await queueGebruik(store, levering.account)
  return { ...levering, inventarisaties: ids }
}

/** Takes a levering back. @returns false when it was not there */
export async function removeLevering(store: LandschapStore, id: string, account: string): Promise<boolean> {
  const isRemoved = await store.leveringen.remove(id)
  if (isRemoved) await queueGebruik(store, account)
  return isRemoved
}

/** Working codes are for comparing files; what stays in the store is of a gemeente that it knows. */
function splitKnown(bestand: GelezenBestand, gemeenten: readonly Gemeente[]) {
  const codes = new Set<string>(gemeenten.map(({ gemeentecode }) => gemeentecode))
  const parts = assignGemeenten([bestand], new Map(), gemeenten)
  const isKnown = ({ gemeente }: Toebedeeld): boolean => !gemeente.voorlopig && codes.has(gemeente.gemeentecode)
  const known = parts.filter(isKnown)
  known.sort((a, b) => compareText(a.gemeente.gemeentecode, b.gemeente.gemeentecode))
  const bevindingen = parts
    .filter((part) => !isKnown(part))
    .map(
      ({ gemeente, inventarisatie }): Bevinding => ({
        code: 'gemeente_onbekend',
        ernst: 'waarschuwing',
        tekst: `Gemeente "${gemeente.naam}" is hier niet bekend; haar ${inventarisatie.applicaties.length} applicaties zijn niet opgeslagen. Een testgemeente maakt u met PUT /v1/gemeenten/CODE; lees het bestand daarna opnieuw in.`,
        plaats: { bestand: bestand.bestand },
      }),
    )
  return { known, bevindingen }
}

type Part = {
  readonly part: Toebedeeld
  readonly bestand: GelezenBestand
  readonly bestandshash: string
  readonly referentiemodel: Referentiemodel
  readonly workspace: Workspace
}

/** The knowledge stays with the levering: a landschap of it holds only its applicaties. */
function buildPart({ part, bestand, ...rest }: Part, opdracht: LeveringOpdracht): GelezenInventarisatie {
  const { inventarisatie, inhoud } = buildInventarisatie(
    { ...rest, ...bestand, gevonden: part.inventarisatie, gemeente: part.gemeente },
    opdracht,
  )
  const { length } = inhoud.applicaties
  return {
    inventarisatie: {
      ...inventarisatie,
      bevindingen: [],
      tellingen: { regelsIn: length, uit: length, redenen: [] },
    },
    inhoud: { ...inhoud, kennis: [], koppelingen: [] },
  }
}
