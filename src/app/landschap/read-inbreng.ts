import {
  composeLandschap,
  type Datum,
  type Gemeente,
  type Gemeentecode,
  type Gemeentekoppeling,
  type Inventarisatie,
  type Keuze,
  type Landschap,
  type Landschapsdeel,
  type Referentiemodel,
  selectInventarisaties,
} from '../../core/index.ts'
import type { Revisies } from '../../storage/index.ts'
import { findStand, remember } from '../remember.ts'
import type { Inbreng, Workspace } from '../workspace.ts'
import { refuseUnknown } from './find-gemeente.ts'

type Vraag = {
  readonly codes: readonly Gemeentecode[]
  readonly peildatum: Datum
  readonly referentiemodel: Referentiemodel
  readonly revisies: Revisies
}

/** All gemeenten that the store knows, read once per revisie. */
export function readGemeenten(
  { store, memory }: Workspace,
  { gemeentenlijst }: Revisies,
): Promise<readonly Gemeente[]> {
  return remember(memory.gemeenten, String(gemeentenlijst), () => store.gemeenten.list())
}

/**
 * Reads what each gemeente brings, once per revisie of it: the database is asked only about those that changed, and their
 * landschap is put together once, whatever groups they are in.
 *
 * @returns in the order of the codes
 * @throws LandschapError onbekende_gemeente
 */
export async function readInbreng(workspace: Workspace, vraag: Vraag): Promise<readonly Inbreng[]> {
  const { codes, peildatum, revisies } = vraag
  const { inbreng } = workspace.memory
  const subjectOf = (code: Gemeentecode) => `${code} ${peildatum}`
  const keyOf = (code: Gemeentecode) => `${revisies.gemeenten.get(code) ?? 0} ${revisies.gemeentenlijst}`
  const found = new Map(codes.map((code) => [code, findStand(inbreng, subjectOf(code), keyOf(code))]))
  const missing = codes.filter((code) => found.get(code) === undefined)
  if (missing.length > 0) {
    for (const [code, { size, ...read }] of await readMissing(workspace, { ...vraag, codes: missing })) {
      inbreng.set(subjectOf(code), { key: keyOf(code), value: read }, { size })
      found.set(code, read)
    }
  }
  return codes.map((code) => found.get(code) ?? refuseUnknown(code))
}

/** Four questions to the store, however many gemeenten; size is the number of applicaties. */
async function readMissing(workspace: Workspace, { codes, peildatum, referentiemodel, revisies }: Vraag) {
  const { store } = workspace
  const known = new Map((await readGemeenten(workspace, revisies)).map((one) => [one.gemeentecode, one]))
  const inventarisaties = await store.inventarisaties.list(codes)
  const toewijzingsbesluiten = await store.besluiten.listToewijzingen(codes)
  const celbesluiten = await store.besluiten.listCellen(codes)
  const keuzes = codes.map((code) =>
    selectInventarisaties(
      inventarisaties.filter(({ gemeentecode }) => gemeentecode === code),
      peildatum,
    ),
  )
  const inhoud = await store.inventarisaties.readInhoud(keuzes.flat().map(({ inventarisatie }) => inventarisatie.id))
  return codes.map((code, position): [Gemeentecode, Inbreng & { readonly size: number }] => {
    const delen = (keuzes[position] ?? []).map((keuze) => ({
      ...keuze,
      inhoud: inhoud.get(keuze.inventarisatie.id) ?? LEEG,
    }))
    const composition = {
      gemeente: known.get(code) ?? refuseUnknown(code),
      peildatum,
      delen,
      celbesluiten: celbesluiten.filter(({ gemeentecode }) => gemeentecode === code),
      toewijzingsbesluiten: toewijzingsbesluiten.filter(({ applicatieId }) => applicatieId.startsWith(`${code}-`)),
    }
    const size = delen.reduce((sum, { inhoud: { applicaties, kennis } }) => sum + applicaties.length + kennis.length, 1)
    return [code, { ...buildInbreng(composition, referentiemodel), size }]
  })
}

function buildInbreng(
  composition: Omit<Parameters<typeof composeLandschap>[0], 'mapping'>,
  referentiemodel: Referentiemodel,
): Inbreng {
  const { gemeente, delen } = composition
  const parts = {
    gemeente,
    kennis: delen.flatMap(({ inhoud }) => inhoud.kennis),
    samenwerkingsverbanden: delen.flatMap(({ inhoud }) => inhoud.samenwerkingsverbanden),
    koppelingen: delen.flatMap((deel) => placeKoppelingen(deel, deel.inhoud)),
  }
  if (delen.some(({ vervangenDomeinen }) => vervangenDomeinen.length > 0)) {
    return { ...parts, compose: (mapping) => composeLandschap({ ...composition, mapping }) }
  }
  return { ...parts, compose: keep(composeLandschap({ ...composition, mapping: { referentiemodel } })) }
}

/** A function of its own, so that it holds on to nothing that the landschap was made of. */
function keep(landschap: Landschap): () => Landschap {
  return () => landschap
}

/** Koppelingen of an inventarisatie are of its gemeente. */
function placeKoppelingen(
  { inventarisatie: { gemeentecode, bestandsnaam } }: Keuze<Inventarisatie>,
  { koppelingen }: Landschapsdeel['inhoud'],
): Gemeentekoppeling[] {
  const bestand = bestandsnaam === undefined ? {} : { bestand: bestandsnaam }
  return koppelingen.map((koppeling) => ({ koppeling, gemeentecodes: [gemeentecode], ...bestand }))
}

/** What was removed between the list and the content counts as empty: the next question has a new revisie. */
const LEEG: Landschapsdeel['inhoud'] = { applicaties: [], kennis: [], koppelingen: [], samenwerkingsverbanden: [] }
