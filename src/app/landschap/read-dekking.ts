import {
  type Celbesluit,
  compareText,
  type Datum,
  type Gebruik,
  type Gemeentecode,
  groupBy,
  LandschapError,
  type ObjectId,
  type Projectie,
  type ProjectieCel,
  projectCeltabel,
  type Staat,
} from '../../core/index.ts'
import type { Group, Workspace } from '../workspace.ts'
import { type GroupRequest, mapGemeenten } from './map-gemeenten.ts'

/** One referentiecomponent in one gemeente. */
export type Dekkingsregel = {
  readonly referentiecomponent: { readonly id: ObjectId; readonly naam: string }
  /** Names, sorted. */
  readonly beleidsdomeinen: readonly string[]
  readonly staat: Staat
  /** More than one pakket for it. */
  readonly dubbeling: boolean
  readonly applicaties: readonly {
    readonly id: string
    readonly naam: string
    readonly pakket: { readonly id: string; readonly naam: string }
    readonly herkomst: Gebruik['herkomst']
  }[]
  readonly reden?: string
  readonly door?: string
}

/** A cel with the decision on it, also where an applicatie in use goes before that decision. */
export type Cel = Dekkingsregel & {
  readonly referentiemodel: Datum
  readonly besluit?: {
    readonly staat: Celbesluit['staat']
    readonly reden: string
    readonly door?: string
    readonly vastgelegdOp: string
  }
}

type Aantallen = { readonly staten: Readonly<Record<Staat, number>>; readonly dubbelingen: number }

/** What a gemeente fills, what it lacks, and what nobody knows. */
export type Gemeentedekking = {
  readonly referentiemodel: Datum
  readonly peildatum: Datum
  readonly samenvatting: Aantallen
  /** Sorted by naam; a referentiecomponent of several domains counts in each. */
  readonly beleidsdomeinen: readonly ({ readonly naam: string } & Aantallen)[]
  /** Every referentiecomponent that takes part, sorted by naam. */
  readonly componenten: readonly Dekkingsregel[]
}

/** Reads the dekking of one gemeente. @throws LandschapError onbekende_gemeente, onbekend_referentiemodel */
export async function readDekking(
  workspace: Workspace,
  gemeentecode: Gemeentecode,
  request: Omit<GroupRequest, 'gemeenten'> = {},
): Promise<Gemeentedekking> {
  const group = await mapGemeenten(workspace, { ...request, gemeenten: [gemeentecode] })
  const known = dekkingen.get(group)
  if (known !== undefined) return known
  const dekking = computeDekking(group)
  dekkingen.set(group, dekking)
  return dekking
}

/** What was read of a group, for as long as the group is remembered. */
const dekkingen = new WeakMap<Group, Gemeentedekking>()

function computeDekking({ mapped, referentiemodel, peildatum }: Group): Gemeentedekking {
  const componenten = projectCeltabel(mapped.readCeltabel()).componenten.flatMap(describeComponent)
  const pairs = componenten.flatMap((regel) => regel.beleidsdomeinen.map((naam) => ({ naam, regel })))
  const byDomein = groupBy(pairs, ({ naam }) => naam)
  return {
    referentiemodel: referentiemodel.versie,
    peildatum,
    samenvatting: countStaten(componenten),
    beleidsdomeinen: [...byDomein]
      .map(([naam, parts]) => ({ naam, ...countStaten(parts.map(({ regel }) => regel)) }))
      .sort((a, b) => compareText(a.naam, b.naam)),
    componenten,
  }
}

/** @throws LandschapError onbekend_referentiecomponent when it takes no part in this release */
export async function findDekking(
  workspace: Workspace,
  { gemeentecode, id }: { readonly gemeentecode: Gemeentecode; readonly id: ObjectId },
  request: Omit<GroupRequest, 'gemeenten'> = {},
): Promise<Cel> {
  const { componenten, referentiemodel } = await readDekking(workspace, gemeentecode, request)
  const found = componenten.find(({ referentiecomponent }) => referentiecomponent.id === id)
  if (found === undefined) {
    throw new LandschapError(
      'onbekend_referentiecomponent',
      `Referentiecomponent ${id} doet niet mee in GEMMA ${referentiemodel}.`,
    )
  }
  const decided = await workspace.store.besluiten.listCellen([gemeentecode])
  const besluit = decided.find(({ referentiecomponentId }) => referentiecomponentId === id)
  if (besluit === undefined) return { ...found, referentiemodel }
  const { staat, reden, door, vastgelegdOp } = besluit
  return {
    ...found,
    referentiemodel,
    besluit: { staat, reden, ...(door === undefined ? {} : { door }), vastgelegdOp },
  }
}

function describeComponent({ id, naam, beleidsdomeinen, cellen }: Projectie['componenten'][number]): Dekkingsregel[] {
  return cellen.map(({ staat, gebruiken, pakketIds, besluit }: ProjectieCel) => ({
    referentiecomponent: { id, naam },
    beleidsdomeinen,
    staat,
    dubbeling: pakketIds.length > 1,
    applicaties: gebruiken.map(({ applicatie, pakket, herkomst }) => ({
      id: applicatie.id,
      naam: applicatie.naam,
      pakket: { id: pakket.id, naam: pakket.naam },
      herkomst,
    })),
    ...(besluit === undefined ? {} : { reden: besluit.reden }),
    ...(besluit?.door === undefined ? {} : { door: besluit.door }),
  }))
}

function countStaten(regels: readonly Dekkingsregel[]): Aantallen {
  const count = (wanted: Staat): number => regels.filter(({ staat }) => staat === wanted).length
  return {
    staten: {
      aanwezig: count('aanwezig'),
      afwezig: count('afwezig'),
      onbekend: count('onbekend'),
      niet_nodig: count('niet_nodig'),
      elders_belegd: count('elders_belegd'),
    },
    dubbelingen: regels.filter(({ dubbeling }) => dubbeling).length,
  }
}
