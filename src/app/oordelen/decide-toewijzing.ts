import { type ApplicatieId, type Gemeentecode, LandschapError, type ObjectId, PakketId } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { findApplicatie } from '../landschap/list-applicaties.ts'
import { readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'
import { type Beoordeelregel, buildToewijzingId, listToewijzingen } from './list-toewijzingen.ts'

type Wie = { readonly gemeentecode: Gemeentecode; readonly account: string }

/** What a person says of a toewijzing. */
export type Oordeel = { readonly status: 'bevestigd' | 'afgewezen'; readonly reden?: string }

/**
 * Keeps decisions on toewijzingen, all or none. The last decision on a pair counts.
 *
 * @param regels - toewijzingen of this gemeente, as {@link listToewijzingen} gives them
 */
export async function decideToewijzingen(
  store: LandschapStore,
  { gemeentecode, account }: Wie,
  oordelen: readonly { readonly regel: Beoordeelregel; readonly oordeel: Oordeel }[],
): Promise<void> {
  const besluiten = oordelen.map(({ regel, oordeel: { status, reden } }) => ({
    applicatieId: regel.applicatie.id,
    referentiecomponentId: regel.referentiecomponent.id,
    besluit: status,
    eigen: regel.besluit?.eigen ?? false,
    ...(regel.pakket === undefined ? {} : { pakketId: regel.pakket.id }),
    ...(reden === undefined ? {} : { reden }),
  }))
  await store.besluiten.saveToewijzingen(gemeentecode, besluiten, account)
}

/**
 * Takes a decision back: what was proposed or stated is that again, an own toewijzing is gone.
 *
 * @returns false when there was no decision
 */
export async function undoToewijzing(
  store: LandschapStore,
  gemeentecode: Gemeentecode,
  { applicatie, referentiecomponent }: Beoordeelregel,
): Promise<boolean> {
  return store.besluiten.removeToewijzing(gemeentecode, applicatie.id, referentiecomponent.id)
}

/**
 * Takes many decisions back, all or none.
 *
 * @returns those about which there was a decision
 */
export function undoToewijzingen(
  store: LandschapStore,
  gemeentecode: Gemeentecode,
  regels: readonly Beoordeelregel[],
): Promise<Beoordeelregel[]> {
  return store.transaction(async (inside) => {
    const undone: Beoordeelregel[] = []
    for (const regel of regels) if (await undoToewijzing(inside, gemeentecode, regel)) undone.push(regel)
    return undone
  })
}

export type EigenToewijzing = {
  readonly applicatieId: ApplicatieId
  readonly referentiecomponentId: ObjectId
  readonly reden?: string
}

/**
 * Prepares a toewijzing of the gemeente's own. Where the pair is there already, in any voice, that one is confirmed.
 *
 * @returns what it will be, and how to keep it
 * @throws LandschapError onbekende_applicatie, onbekend_referentiecomponent
 */
export async function prepareEigenToewijzing(
  workspace: Workspace,
  { gemeentecode, account }: Wie,
  { applicatieId, referentiecomponentId, reden }: EigenToewijzing,
): Promise<{ readonly id: string; readonly save: (store: LandschapStore) => Promise<void> }> {
  const { pakket } = await findApplicatie(workspace, { gemeentecode, id: applicatieId })
  const { versie, referentiecomponenten } = await readReferentiemodel(workspace)
  if (!referentiecomponenten.some(({ id }) => id === referentiecomponentId)) {
    throw new LandschapError(
      'onbekend_referentiecomponent',
      `Referentiecomponent ${referentiecomponentId} staat niet in GEMMA ${versie}.`,
    )
  }
  const existing = (await listToewijzingen(workspace, gemeentecode)).find(
    ({ applicatie, referentiecomponent }) =>
      applicatie.id === applicatieId && referentiecomponent.id === referentiecomponentId,
  )
  const besluit = {
    applicatieId,
    referentiecomponentId,
    besluit: 'bevestigd' as const,
    eigen: existing === undefined || existing.besluit?.eigen === true,
    pakketId: PakketId.parse(pakket.id),
    ...(reden === undefined ? {} : { reden }),
  }
  return {
    id: existing?.id ?? buildToewijzingId({ applicatieId, referentiecomponentId, herkomst: 'gemeente' }),
    save: (store) => store.besluiten.saveToewijzingen(gemeentecode, [besluit], account),
  }
}
