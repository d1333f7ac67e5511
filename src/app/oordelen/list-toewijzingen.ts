import {
  type ApplicatieId,
  compareText,
  type Gemeentecode,
  groupBy,
  LandschapError,
  type ObjectId,
  type Pakket,
  type PakketId,
  type Toewijzing,
  type Toewijzingsbesluit,
} from '../../core/index.ts'
import { hashText } from '../hash-text.ts'
import { type GroupRequest, mapGemeenten } from '../landschap/map-gemeenten.ts'
import type { Group, Workspace } from '../workspace.ts'
import { findVervallen } from './find-vervallen.ts'

/** A toewijzing as a person reviews it. */
export type Beoordeelregel = Omit<Toewijzing, 'applicatieId' | 'referentiecomponentId'> & {
  /** The same for as long as applicatie, referentiecomponent and herkomst are. */
  readonly id: string
  readonly applicatie: { readonly id: ApplicatieId; readonly naam: string; readonly leverancier?: string }
  /** The product that the applicatie is; absent where that is not known. */
  readonly pakket?: { readonly id: PakketId; readonly naam: string }
  readonly referentiecomponent: { readonly id: ObjectId; readonly naam: string }
  /** The release does not have the referentiecomponent any more: kept, but in no measure. */
  readonly vervallen: boolean
  /** What a person of the gemeente decided. */
  readonly besluit?: {
    readonly besluit: Toewijzingsbesluit['besluit']
    readonly eigen: boolean
    readonly reden?: string
    readonly vastgelegdOp: string
  }
}

/**
 * Lists all toewijzingen of the landschap of one gemeente: stated, claimed, proposed and decided, those to a vanished
 * referentiecomponent included.
 *
 * @returns sorted by naam and id of the applicatie, zekerheid descending, then id; empty when the landschap is
 */
export async function listToewijzingen(
  workspace: Workspace,
  gemeentecode: Gemeentecode,
  request: Omit<GroupRequest, 'gemeenten'> = {},
): Promise<readonly Beoordeelregel[]> {
  const group = await mapGemeenten(workspace, { ...request, gemeenten: [gemeentecode] })
  // what a vanished referentiecomponent was called stands in the other releases
  const { referentiemodellen: releases } = await workspace.store.revisies.read([])
  const known = regelsByGroup.get(group)
  if (known?.releases === releases) return known.regels
  const besluiten = await workspace.store.besluiten.listToewijzingen([gemeentecode])
  const regels = await describeToewijzingen(workspace, group, besluiten)
  regelsByGroup.set(group, { releases, regels })
  return regels
}

/** What was read of a group, for as long as the group is remembered: a decision makes another group. */
const regelsByGroup = new WeakMap<Group, { readonly releases: number; readonly regels: readonly Beoordeelregel[] }>()

type Vastgelegd = Awaited<ReturnType<Workspace['store']['besluiten']['listToewijzingen']>>

async function describeToewijzingen(
  workspace: Workspace,
  { mapped, referentiemodel }: Group,
  besluiten: Vastgelegd,
): Promise<readonly Beoordeelregel[]> {
  const names = new Map<string, string>(referentiemodel.referentiecomponenten.map(({ id, naam }) => [id, naam]))
  const pakketten = new Map<string, Pakket>(mapped.indeling.pakketten.map((pakket) => [pakket.id, pakket]))
  const applicaties = mapped.landschappen.flatMap((landschap) => landschap.applicaties)
  const lost = await findVervallen(workspace, applicaties, {
    referentiemodel,
    toewijzingen: mapped.toewijzing.toewijzingen,
  })
  const decided = groupBy(besluiten, buildPaarsleutel)
  const byApplicatie = groupBy(
    [...mapped.toewijzing.toewijzingen, ...lost.toewijzingen],
    ({ applicatieId }) => applicatieId,
  )
  return applicaties
    .flatMap((applicatie) =>
      (byApplicatie.get(applicatie.id) ?? []).map((toewijzing): Beoordeelregel => {
        const { applicatieId, referentiecomponentId, ...rest } = toewijzing
        const pakket = pakketten.get(mapped.indeling.pakketByApplicatie.get(applicatieId) ?? '')
        const [besluit] = decided.get(buildPaarsleutel(toewijzing)) ?? []
        return {
          id: buildToewijzingId(toewijzing),
          applicatie: {
            id: applicatieId,
            naam: applicatie.naam,
            ...(applicatie.leverancier === undefined ? {} : { leverancier: applicatie.leverancier }),
          },
          ...(pakket === undefined ? {} : { pakket: { id: pakket.id, naam: pakket.naam } }),
          referentiecomponent: {
            id: referentiecomponentId,
            naam: names.get(referentiecomponentId) ?? lost.namen.get(referentiecomponentId) ?? referentiecomponentId,
          },
          ...rest,
          vervallen: !names.has(referentiecomponentId),
          ...(besluit === undefined ? {} : { besluit: describeBesluit(besluit) }),
        }
      }),
    )
    .sort(compareRegels)
}

/** @throws LandschapError onbekende_toewijzing */
export async function findToewijzing(
  workspace: Workspace,
  { gemeentecode, id }: { readonly gemeentecode: Gemeentecode; readonly id: string },
): Promise<Beoordeelregel> {
  const found = (await listToewijzingen(workspace, gemeentecode)).find((regel) => regel.id === id)
  if (found !== undefined) return found
  throw new LandschapError('onbekende_toewijzing', `Gemeente ${gemeentecode} heeft geen toewijzing ${id}.`)
}

export function buildToewijzingId({
  applicatieId,
  referentiecomponentId,
  herkomst,
}: Pick<Toewijzing, 'applicatieId' | 'referentiecomponentId' | 'herkomst'>): string {
  return hashText([applicatieId, referentiecomponentId, herkomst].join('\n'))
}

function buildPaarsleutel({
  applicatieId,
  referentiecomponentId,
}: Pick<Toewijzing, 'applicatieId' | 'referentiecomponentId'>): string {
  return `${applicatieId} ${referentiecomponentId}`
}

function describeBesluit({
  besluit,
  eigen,
  reden,
  vastgelegdOp,
}: Toewijzingsbesluit & { readonly vastgelegdOp: string }): NonNullable<Beoordeelregel['besluit']> {
  return { besluit, eigen, ...(reden === undefined ? {} : { reden }), vastgelegdOp }
}

function compareRegels(a: Beoordeelregel, b: Beoordeelregel): number {
  return (
    compareText(a.applicatie.naam, b.applicatie.naam) ||
    compareText(a.applicatie.id, b.applicatie.id) ||
    b.zekerheid - a.zekerheid ||
    compareText(a.id, b.id)
  )
}
