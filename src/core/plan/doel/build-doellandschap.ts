import { buildLandschapGraph, type LandschapGraph } from '../../graph/index.ts'
import type { MappedLandschappen } from '../../landschap/index.ts'
import type { Applicatie } from '../../model/applicatie.ts'
import { ApplicatieId, type Gemeentecode, type PakketId, SamenwerkingsverbandId } from '../../model/ids.ts'
import type { Landschap, Samenwerkingsverband } from '../../model/landschap.ts'
import type { Pakket } from '../../model/pakket.ts'
import type { Referentiemodel } from '../../model/referentiemodel.ts'
import type { Toewijzing } from '../../model/toewijzing.ts'
import { type Opgave, pairKey } from '../opgave/opgave.ts'
import type { Plan, Vorm } from '../oplossen/plan.ts'

export type Doellandschap = {
  readonly landschappen: readonly Landschap[]
  readonly graph: LandschapGraph
  readonly pakketByApplicatie: ReadonlyMap<ApplicatieId, PakketId>
  readonly toewijzingen: readonly Toewijzing[]
  /** What was there and keeps its own instance: neither given up nor gone to a shared one. */
  readonly ongemoeid: ReadonlySet<ApplicatieId>
}

/** The verband through which shared instances run. */
const GEDEELD = SamenwerkingsverbandId.parse('doel-gedeelde-instantie')

type Invoer = {
  readonly opgave: Opgave
  readonly plan: Plan
  readonly mapped: MappedLandschappen
  readonly referentiemodel: Referentiemodel
}

/** What a gemeente has afterwards, by pakket: in which form, and for which components. */
type Doelgebruik = ReadonlyMap<string, { readonly vorm: Vorm; readonly componenten: ReadonlySet<string> }>

/**
 * Makes the outcome of a plan a landschap like any other, so that every measure and export works on it.
 *
 * What is outside the scope stays as it is. A pakket that comes new gets an applicatie of its own; a shared instance runs through
 * one samenwerkingsverband of the group.
 */
export function buildDoellandschap({ opgave, plan, mapped, referentiemodel }: Invoer): Doellandschap {
  const codes = opgave.gemeenten.map(({ gemeentecode }) => gemeentecode)
  const toewijzingen: Toewijzing[] = []
  const pakketByApplicatie = new Map<ApplicatieId, PakketId>()
  const ongemoeid = new Set<ApplicatieId>()
  const byApplicatie = new Map<string, Toewijzing[]>()
  for (const one of mapped.toewijzing.toewijzingen) {
    byApplicatie.set(one.applicatieId, [...(byApplicatie.get(one.applicatieId) ?? []), one])
  }
  const landschappen = mapped.landschappen
    .filter(({ gemeente }) => codes.includes(gemeente.gemeentecode))
    .map((landschap) => {
      const gemeente = codes.indexOf(landschap.gemeente.gemeentecode)
      const doel = readDoel(opgave, plan, gemeente)
      const current = new Set(
        opgave.gebruiken.flatMap((own) => (own.gemeente === gemeente ? (opgave.pakketten[own.pakket]?.id ?? []) : [])),
      )
      const inScope = new Set<string>(
        opgave.behoeften.flatMap((own) =>
          own.gemeente === gemeente ? (opgave.componenten[own.component]?.id ?? []) : [],
        ),
      )
      const kept = keepApplicaties(landschap, { doel, current, pakketOf: mapped.indeling.pakketByApplicatie })
      for (const { applicatie, pakketId, isPlanned } of kept) {
        pakketByApplicatie.set(applicatie.id, pakketId)
        if (!isPlanned || doel.get(pakketId)?.vorm === 'eigen') ongemoeid.add(applicatie.id)
        const wanted = doel.get(pakketId)?.componenten
        for (const one of byApplicatie.get(applicatie.id) ?? []) {
          const goes = isPlanned && one.vanKracht && inScope.has(one.referentiecomponentId)
          if (!goes || wanted?.has(one.referentiecomponentId) === true) toewijzingen.push(one)
        }
        if (!isPlanned) continue
        const has = new Set<string>(
          (byApplicatie.get(applicatie.id) ?? [])
            .filter((one) => one.vanKracht)
            .map((one) => one.referentiecomponentId),
        )
        toewijzingen.push(
          ...assignPlanned(
            applicatie.id,
            [...(wanted ?? [])].filter((id) => !has.has(id)),
            referentiemodel,
          ),
        )
      }
      const fresh = addApplicaties(landschap.gemeente.gemeentecode, { doel, current, opgave })
      for (const { applicatie, pakketId } of fresh) {
        pakketByApplicatie.set(applicatie.id, pakketId)
        toewijzingen.push(
          ...assignPlanned(applicatie.id, [...(doel.get(pakketId)?.componenten ?? [])], referentiemodel),
        )
      }
      return { ...landschap, applicaties: [...kept, ...fresh].map(({ applicatie }) => applicatie) }
    })
  const graph = buildLandschapGraph({
    referentiemodel,
    landschappen,
    samenwerkingsverbanden: [describeVerband(codes)],
    indeling: { ...mapped.indeling, pakketten: listPakketten(opgave, mapped), pakketByApplicatie },
    toewijzing: { ...mapped.toewijzing, toewijzingen },
  })
  return { landschappen, graph, pakketByApplicatie, toewijzingen, ongemoeid }
}

function describeVerband(deelnemers: readonly Gemeentecode[]): Samenwerkingsverband {
  return { id: GEDEELD, naam: 'Gedeelde instanties (plan)', deelnemers: [...deelnemers], deelnemerNamen: [] }
}

function readDoel(opgave: Opgave, { bedient, vormen }: Plan, gemeente: number): Doelgebruik {
  const doel = new Map<string, { vorm: Vorm; componenten: Set<string> }>()
  opgave.pakketten.forEach(({ id }, pakket) => {
    const vorm = vormen.get(pairKey(gemeente, pakket))
    if (vorm !== undefined) doel.set(id, { vorm, componenten: new Set() })
  })
  opgave.behoeften.forEach((behoefte, at) => {
    if (behoefte.gemeente !== gemeente) return
    for (const pakket of bedient[at] ?? []) {
      const component = opgave.componenten[behoefte.component]?.id
      if (component !== undefined) doel.get(opgave.pakketten[pakket]?.id ?? '')?.componenten.add(component)
    }
  })
  return doel
}

type Applicatiedeel = { readonly applicatie: Applicatie; readonly pakketId: PakketId; readonly isPlanned: boolean }

function keepApplicaties(
  { applicaties }: Landschap,
  {
    doel,
    current,
    pakketOf,
  }: { doel: Doelgebruik; current: ReadonlySet<string>; pakketOf: ReadonlyMap<ApplicatieId, PakketId> },
): Applicatiedeel[] {
  return applicaties.flatMap((applicatie): Applicatiedeel[] => {
    const pakketId = pakketOf.get(applicatie.id)
    if (pakketId === undefined) return []
    if (!current.has(pakketId)) return [{ applicatie, pakketId, isPlanned: false }]
    const use = doel.get(pakketId)
    if (use === undefined) return []
    const shared: Applicatie = { ...applicatie, via: [GEDEELD] }
    return [{ applicatie: use.vorm === 'gedeeld' ? shared : applicatie, pakketId, isPlanned: true }]
  })
}

function addApplicaties(
  gemeentecode: Gemeentecode,
  { doel, current, opgave }: { doel: Doelgebruik; current: ReadonlySet<string>; opgave: Opgave },
): Applicatiedeel[] {
  return opgave.pakketten
    .filter(({ id }) => doel.has(id) && !current.has(id))
    .map(({ id: pakketId, naam, leverancier }) => ({
      pakketId,
      isPlanned: true,
      applicatie: {
        id: ApplicatieId.parse(`${gemeentecode}-doel-${pakketId}`),
        gemeentecode,
        naam,
        ...(leverancier === undefined ? {} : { leverancier }),
        status: 'in_productie' as const,
        via: [GEDEELD],
        vermeldingen: [],
        standaarden: [],
        plaats: {},
      },
    }))
}

function assignPlanned(
  applicatieId: ApplicatieId,
  ids: readonly string[],
  { referentiecomponenten }: Referentiemodel,
): Toewijzing[] {
  return referentiecomponenten
    .filter(({ id }) => ids.includes(id))
    .map(({ id: referentiecomponentId }) => ({
      applicatieId,
      referentiecomponentId,
      herkomst: 'gemeente' as const,
      status: 'bevestigd' as const,
      zekerheid: 1,
      redenen: ['doellandschap'],
      vanKracht: true,
    }))
}

/** All that are known, and those still to be chosen. */
function listPakketten(opgave: Opgave, { indeling }: MappedLandschappen): Pakket[] {
  const fresh = opgave.pakketten
    .filter(({ isNieuw }) => isNieuw)
    .map(({ id, naam, standaarden }) => ({ id, naam, schrijfwijzen: [], standaarden: [...standaarden].sort() }))
  return [...indeling.pakketten, ...fresh]
}
