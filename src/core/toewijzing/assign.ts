import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ApplicatieId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzing, Toewijzingsresultaat } from '../model/toewijzing.ts'
import { deriveToewijzingen } from './derive.ts'
import { collectStemmen } from './elders.ts'
import { findGeenApplicatie } from './geen-applicatie.ts'
import { describeOnbekendeKennis, readKennis } from './kennis.ts'
import { buildTekstlezer } from './pakketteksten.ts'
import { buildVermeldingzoeker } from './resolve-vermelding.ts'
import { type Lezing, readVermeldingen, type Vermeld } from './vermeldingen.ts'
import { buildVoorzieningzoeker } from './voorziening.ts'

export type ToewijzingInput = {
  readonly applicaties: readonly Applicatie[]
  readonly indeling: Pakketindeling
  readonly referentiemodel: Referentiemodel
  /** The same values as were given to the indeling. */
  readonly kennis?: readonly Pakketkennis[]
}

/**
 * Assigns applicaties to referentiecomponenten: what gemeenten state, what leveranciers claim of the pakket, and for what
 * nobody speaks of, proposals of the engine.
 *
 * In force is per applicatie the highest voice: gemeente, then leverancier, then what the engine is sure of. A row that
 * states nothing and is no application, or a voorziening, gets no toewijzingen.
 *
 * @returns toewijzingen sorted by applicatieId, zekerheid descending, referentiecomponentId; all empty when there are no
 *   applicaties
 */
export function assignReferentiecomponenten(input: ToewijzingInput): Toewijzingsresultaat {
  const { indeling, referentiemodel } = input
  const applicaties = [...input.applicaties].sort((a, b) => compareText(a.id, b.id))
  const zoek = buildVermeldingzoeker(referentiemodel)
  const kennis = readKennis(input.kennis ?? [], indeling, { zoek, versie: referentiemodel.versie })
  const gelezen = applicaties.map((applicatie) => {
    const bron = { naam: applicatie.naam, plaats: applicatie.plaats, versie: referentiemodel.versie }
    return { applicatie, ...readVermeldingen(applicatie.vermeldingen, bron, zoek) }
  })
  const soorten = sortOut(gelezen, referentiemodel)
  const claims = collectClaims(gelezen, kennis, indeling)
  const derive = deriveToewijzingen({
    referentiemodel,
    readTekst: buildTekstlezer(applicaties, indeling, input.kennis ?? []),
    stemmen: collectStemmen({ applicaties: gelezen, kennis, indeling }),
    indeling,
  })
  const toewijzingen = gelezen.flatMap(({ applicatie, vermeld }): Toewijzing[] => {
    if (soorten.voorzieningen.has(applicatie.id) || soorten.geenApplicatie.has(applicatie.id)) return []
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const stated = uniteVermeld(vermeld, pakketId === undefined ? [] : (claims.get(pakketId) ?? []))
    return stated.length === 0 ? derive(applicatie) : sortToewijzingen(buildStated(applicatie, stated))
  })
  return {
    toewijzingen,
    voorzieningen: soorten.voorzieningen,
    geenApplicatie: soorten.geenApplicatie,
    bevindingen: [
      ...gelezen.flatMap(({ bevindingen }) => bevindingen),
      ...soorten.bevindingen,
      ...describeOnbekendeKennis(kennis, referentiemodel.versie),
    ],
  }
}

type Gelezen = Lezing & { readonly applicatie: Applicatie }

/** Finds the rows that are a voorziening or no application. What a gemeente itself assigns is an application. */
function sortOut(gelezen: readonly Gelezen[], referentiemodel: Referentiemodel) {
  const findVoorziening = buildVoorzieningzoeker(referentiemodel)
  const voorzieningen = new Map<ApplicatieId, Voorziening>()
  const geenApplicatie = new Set<ApplicatieId>()
  const bevindingen: Bevinding[] = []
  for (const { applicatie, vermeld } of gelezen) {
    if (vermeld.length > 0) continue
    const { id, naam, plaats } = applicatie
    const voorziening = findVoorziening(applicatie)
    const waarom = voorziening === undefined ? findGeenApplicatie(naam) : undefined
    if (voorziening !== undefined) {
      voorzieningen.set(id, voorziening)
      const tekst = `"${naam}" is een voorziening buiten de gemeente (${voorziening.naam}) en krijgt geen referentiecomponent.`
      bevindingen.push({ code: 'voorziening', ernst: 'informatie', tekst, plaats })
    } else if (waarom !== undefined) {
      geenApplicatie.add(id)
      const tekst = `"${naam.slice(0, 100)}" is geen applicatie (${waarom}) en telt niet mee. Is het er wel een, geef dan de volledige naam.`
      bevindingen.push({ code: 'geen_applicatie', ernst: 'informatie', tekst, plaats })
    }
  }
  return { voorzieningen, geenApplicatie, bevindingen }
}

/** Claims of leveranciers per pakket, wherever they were read: a claim is about the product. */
function collectClaims(gelezen: readonly Gelezen[], kennis: ReturnType<typeof readKennis>, indeling: Pakketindeling) {
  const claims = new Map<string, Vermeld[]>()
  const add = (pakketId: string | undefined, vermeld: readonly Vermeld[]): void => {
    if (pakketId === undefined) return
    const known = claims.get(pakketId) ?? []
    claims.set(
      pakketId,
      uniteVermeld(
        known,
        vermeld.filter(({ herkomst }) => herkomst === 'leverancier'),
      ),
    )
  }
  for (const { item, vermeld } of kennis) add(indeling.pakketByKennis?.get(item), vermeld)
  for (const { applicatie, vermeld } of gelezen) add(indeling.pakketByApplicatie.get(applicatie.id), vermeld)
  return claims
}

function uniteVermeld(first: readonly Vermeld[], second: readonly Vermeld[]): Vermeld[] {
  const isKnown = (item: Vermeld): boolean =>
    first.some(({ component, herkomst }) => component.id === item.component.id && herkomst === item.herkomst)
  return [...first, ...second.filter((item) => !isKnown(item))]
}

function buildStated({ id }: Applicatie, stated: readonly Vermeld[]): Toewijzing[] {
  const highest = stated.some(({ herkomst }) => herkomst === 'gemeente') ? 'gemeente' : 'leverancier'
  return stated.map(({ component, herkomst, reden }) => ({
    applicatieId: id,
    referentiecomponentId: component.id,
    herkomst,
    status: 'vermeld',
    zekerheid: 1,
    redenen: [reden],
    vanKracht: herkomst === highest,
  }))
}

function sortToewijzingen(toewijzingen: Toewijzing[]): Toewijzing[] {
  return toewijzingen.sort(
    (a, b) =>
      b.zekerheid - a.zekerheid ||
      compareText(a.referentiecomponentId, b.referentiecomponentId) ||
      compareText(a.herkomst, b.herkomst),
  )
}
