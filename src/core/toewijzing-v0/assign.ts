import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ApplicatieId, PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzing, Toewijzingsresultaat } from '../model/toewijzing.ts'
import { buildComponentIndex, type ComponentIndex } from './component-index.ts'
import { isGeenApplicatie } from './geen-applicatie.ts'
import { collectPakketkennis, type PakketFeiten } from './pakket-feiten.ts'
import { proposeForPakket } from './propose-pakket.ts'
import { buildVermeldingoplosser } from './resolve-vermelding.ts'
import { readVermeldingen, type Vermeld } from './vermeldingen.ts'
import { buildVoorzieningzoeker } from './voorziening.ts'

export type ToewijzingInput = {
  readonly applicaties: readonly Applicatie[]
  readonly indeling: Pakketindeling
  readonly referentiemodel: Referentiemodel
  readonly kennis?: readonly Pakketkennis[]
}

const indexByModel = new WeakMap<Referentiemodel, ComponentIndex>()

function findIndex(model: Referentiemodel): ComponentIndex {
  const index = indexByModel.get(model) ?? buildComponentIndex(model)
  indexByModel.set(model, index)
  return index
}

/**
 * Decides which referentiecomponenten every applicatie fills: what the gemeente states, then what the leverancier claims,
 * then what the engine derives.
 *
 * Only for an applicatie of which nobody says anything the engine speaks: from what is stated elsewhere for the same
 * pakket, then from the texts of the pakket. Voorzieningen and rows that are no application get nothing.
 *
 * @returns toewijzingen sorted by applicatieId, zekerheid descending, referentiecomponentId; a stated referentiecomponent
 *   that the release does not have becomes a bevinding
 */
export function assignReferentiecomponenten(input: ToewijzingInput): Toewijzingsresultaat {
  const { applicaties, indeling, referentiemodel, kennis = [] } = input
  const resolve = buildVermeldingoplosser(referentiemodel)
  const findVoorziening = buildVoorzieningzoeker(referentiemodel)
  const voorzieningen = new Map<ApplicatieId, Voorziening>()
  const geenApplicatie = new Set<ApplicatieId>()
  const bevindingen: Bevinding[] = []
  const stated = new Map<ApplicatieId, readonly Vermeld[]>()
  for (const applicatie of applicaties) {
    const { vermeld, bevindingen: found } = readVermeldingen(applicatie, resolve)
    bevindingen.push(...found)
    stated.set(applicatie.id, vermeld)
    if (vermeld.length > 0) continue
    const voorziening = findVoorziening(applicatie.naam)
    if (voorziening !== null) {
      voorzieningen.set(applicatie.id, voorziening)
      bevindingen.push(describeVoorziening(applicatie, voorziening))
    } else if (isGeenApplicatie(applicatie.naam)) {
      geenApplicatie.add(applicatie.id)
      bevindingen.push(describeGeenApplicatie(applicatie))
    }
  }
  const mapped = applicaties.filter(({ id }) => !voorzieningen.has(id) && !geenApplicatie.has(id))
  const feiten = collectPakketkennis({ applicaties: mapped, indeling, stated, kennis, resolve })
  const proposals = new Map<PakketId, readonly Omit<Toewijzing, 'applicatieId'>[]>()
  const index = findIndex(referentiemodel)
  const toewijzingen = mapped.flatMap((applicatie) => {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const facts = pakketId === undefined ? undefined : feiten.get(pakketId)
    const voices = speak(stated.get(applicatie.id) ?? [], facts)
    if (voices.length > 0 || facts === undefined || pakketId === undefined)
      return voices.map((voice) => ({ applicatieId: applicatie.id, ...voice }))
    const proposed = proposals.get(pakketId) ?? proposeForPakket(index, facts)
    proposals.set(pakketId, proposed)
    return proposed.map((proposal) => ({ applicatieId: applicatie.id, ...proposal, redenen: [...proposal.redenen] }))
  })
  toewijzingen.sort(
    (a, b) =>
      compareText(a.applicatieId, b.applicatieId) ||
      b.zekerheid - a.zekerheid ||
      compareText(a.referentiecomponentId, b.referentiecomponentId),
  )
  return { toewijzingen, voorzieningen, geenApplicatie, bevindingen }
}

/** What is stated for an applicatie: by its gemeente, and by the leverancier of its pakket. The gemeente goes first. */
function speak(vermeld: readonly Vermeld[], facts: PakketFeiten | undefined): Omit<Toewijzing, 'applicatieId'>[] {
  const all = [...vermeld, ...(facts?.claims ?? [])]
  const hasGemeente = all.some(({ herkomst }) => herkomst === 'gemeente')
  const seen = new Set<string>()
  return all.flatMap(({ referentiecomponentId, herkomst, reden }) => {
    const key = `${herkomst} ${referentiecomponentId}`
    if (seen.has(key)) return []
    seen.add(key)
    const vanKracht = herkomst === 'gemeente' || !hasGemeente
    return [{ referentiecomponentId, herkomst, status: 'vermeld' as const, zekerheid: 1, redenen: [reden], vanKracht }]
  })
}

function describeVoorziening({ naam, plaats }: Applicatie, voorziening: Voorziening): Bevinding {
  return {
    code: 'voorziening',
    ernst: 'informatie',
    tekst: `'${naam}' is de buitengemeentelijke voorziening ${voorziening.naam}, geen applicatie van de gemeente.`,
    plaats,
  }
}

function describeGeenApplicatie({ naam, plaats }: Applicatie): Bevinding {
  return {
    code: 'geen_applicatie',
    ernst: 'informatie',
    tekst: `'${naam}' lijkt geen applicatie en telt niet mee.`,
    plaats,
  }
}
