import {
  type Applicatie,
  compareText,
  type Gemeentecode,
  groupBy,
  type Herkomst,
  LandschapError,
  type MappedLandschappen,
  type ObjectId,
  type Pakket,
  type Referentiemodel,
  type Toewijzing,
  type Toewijzingstatus,
} from '../../core/index.ts'
import type { Workspace } from '../workspace.ts'
import { refuseMany } from './compare-gemeenten.ts'
import { type GroupRequest, mapGemeenten } from './map-gemeenten.ts'

/** One row of a landschap with what is known of it. */
export type Landschapsregel = Applicatie & {
  /** voorziening: a facility outside the gemeente; geen_applicatie: a row that is none. Both fill nothing. */
  readonly aard: 'applicatie' | 'voorziening' | 'geen_applicatie'
  readonly pakket: { readonly id: string; readonly naam: string; readonly leverancier?: string }
  /** Toewijzingen that are in force, highest zekerheid first. */
  readonly referentiecomponenten: readonly {
    readonly id: ObjectId
    readonly naam: string
    readonly herkomst: Herkomst
    readonly status: Toewijzingstatus
    readonly zekerheid: number
  }[]
  /** Proposals that wait for a person. */
  readonly voorstellen: number
  readonly toewijzingstand: Toewijzingstand
}

/** What is known of what an applicatie fills: something in force, only proposals, or nothing at all. */
export const TOEWIJZINGSTANDEN = ['geldend', 'te_beoordelen', 'zonder'] as const
export type Toewijzingstand = (typeof TOEWIJZINGSTANDEN)[number]

/**
 * The landschap of one gemeente, row by row.
 *
 * @param samenMet - reads it as in a comparison with these: a name that two leveranciers use in the group is in doubt there,
 *   and not in the gemeente alone
 * @returns sorted by id; empty when it has none
 * @throws LandschapError ongeldige_invoer for more gemeenten than are compared at once
 */
export async function listApplicaties(
  workspace: Workspace,
  gemeentecode: Gemeentecode,
  { samenMet = [], ...request }: Omit<GroupRequest, 'gemeenten'> & { readonly samenMet?: readonly Gemeentecode[] } = {},
): Promise<readonly Landschapsregel[]> {
  const gemeenten = [...new Set([gemeentecode, ...samenMet])].sort(compareText)
  refuseMany({ gemeenten })
  const { mapped, referentiemodel } = await mapGemeenten(workspace, { ...request, gemeenten })
  return describeLandschap(mapped, referentiemodel).filter((regel) => regel.gemeentecode === gemeentecode)
}

/** @throws LandschapError onbekende_applicatie */
export async function findApplicatie(
  workspace: Workspace,
  { gemeentecode, id }: { readonly gemeentecode: Gemeentecode; readonly id: string },
  request: Omit<GroupRequest, 'gemeenten'> = {},
): Promise<Landschapsregel> {
  const found = (await listApplicaties(workspace, gemeentecode, request)).find((regel) => regel.id === id)
  if (found !== undefined) return found
  throw new LandschapError('onbekende_applicatie', `Gemeente ${gemeentecode} heeft geen applicatie ${id}.`)
}

/** Describes every applicatie of the mapped landschappen, sorted by id. */
export function describeLandschap(mapped: MappedLandschappen, referentiemodel: Referentiemodel): Landschapsregel[] {
  const { indeling, toewijzing, landschappen } = mapped
  const names = new Map<string, string>(referentiemodel.referentiecomponenten.map(({ id, naam }) => [id, naam]))
  const pakketten = new Map<string, Pakket>(indeling.pakketten.map((pakket) => [pakket.id, pakket]))
  const byApplicatie = groupBy(toewijzing.toewijzingen, ({ applicatieId }) => applicatieId)
  const describe = (applicatie: Applicatie): Landschapsregel => {
    const pakket = pakketten.get(indeling.pakketByApplicatie.get(applicatie.id) ?? '')
    const toewijzingen = byApplicatie.get(applicatie.id) ?? []
    const isNoise = toewijzing.geenApplicatie.has(applicatie.id)
    return {
      ...applicatie,
      aard: toewijzing.voorzieningen.has(applicatie.id) ? 'voorziening' : isNoise ? 'geen_applicatie' : 'applicatie',
      pakket: {
        id: pakket?.id ?? '',
        naam: pakket?.naam ?? applicatie.naam,
        ...(pakket?.leverancier === undefined ? {} : { leverancier: pakket.leverancier.naam }),
      },
      referentiecomponenten: toewijzingen.filter(({ vanKracht }) => vanKracht).map((one) => describeKort(one, names)),
      voorstellen: toewijzingen.filter(({ status }) => status === 'voorgesteld').length,
      toewijzingstand: findStand(toewijzingen),
    }
  }
  return landschappen.flatMap(({ applicaties }) => applicaties.map(describe)).sort((a, b) => compareText(a.id, b.id))
}

/** As a vergelijking counts teBeoordelen and zonderToewijzing. */
function findStand(toewijzingen: readonly Toewijzing[]): Toewijzingstand {
  if (toewijzingen.some(({ vanKracht }) => vanKracht)) return 'geldend'
  return toewijzingen.some(({ status }) => status !== 'afgewezen') ? 'te_beoordelen' : 'zonder'
}

function describeKort(
  { referentiecomponentId: id, herkomst, status, zekerheid }: Toewijzing,
  names: ReadonlyMap<string, string>,
): Landschapsregel['referentiecomponenten'][number] {
  return { id, naam: names.get(id) ?? id, herkomst, status, zekerheid }
}
