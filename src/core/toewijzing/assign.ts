import type { Applicatie } from '../model/applicatie.ts'
import type { Pakketbesluit, Toewijzingsbesluit } from '../model/besluit.ts'
import type { Catalogus } from '../model/catalogus.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzing, Toewijzingsresultaat } from '../model/toewijzing.ts'
import { applyBesluiten, decideVanKracht, describeVervallen, indexBesluiten } from './besluiten.ts'
import { deriveToewijzingen } from './derive.ts'
import { collectStemmen } from './elders.ts'
import { describeOnbekendeKennis, readKennis } from './kennis.ts'
import { buildTekstlezer } from './pakketteksten.ts'
import { buildVermeldingzoeker, type Vermeldingzoeker } from './resolve-vermelding.ts'
import { type Gelezen, sortOut } from './soorten.ts'
import { findTegenspraak } from './tegenspraak.ts'
import { buildToewijzer } from './toewijzer.ts'
import { readVermeldingen, type Vermeld } from './vermeldingen.ts'

export type ToewijzingInput = {
  readonly applicaties: readonly Applicatie[]
  readonly indeling: Pakketindeling
  readonly referentiemodel: Referentiemodel
  /** The same value as was given to the indeling. */
  readonly catalogus?: Catalogus
  /** The same values as were given to the indeling. */
  readonly kennis?: readonly Pakketkennis[]
  /** What people decided; on an applicatie that is not among these it has no effect. */
  readonly besluiten?: readonly Toewijzingsbesluit[]
  /** What gemeenten decided about pakketten; of those whose applicaties are here, `besluiten` speaks instead. */
  readonly pakketbesluiten?: readonly Pakketbesluit[]
}

/**
 * Assigns applicaties to referentiecomponenten: what gemeenten state, what leveranciers claim of the pakket, and for what
 * nobody speaks of, proposals of the engine.
 *
 * In force is per applicatie the highest voice: gemeente, then leverancier, then what the engine is sure of. What people
 * confirmed is the voice of the gemeente; when they rejected all that bronnen state, the engine speaks again. A row that
 * states nothing and is no application, or a voorziening, gets only what people decided.
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
  const besluiten = indexBesluiten([...readAfgewezen(applicaties, zoek), ...(input.besluiten ?? [])])
  const componenten = new Map(referentiemodel.referentiecomponenten.map((component) => [component.id, component]))
  const soorten = sortOut(gelezen, referentiemodel, besluiten)
  const claims = collectClaims(gelezen, kennis, indeling)
  const here = new Set(applicaties.map(({ gemeentecode }) => gemeentecode))
  const elders = (input.pakketbesluiten ?? []).filter(({ gemeentecode }) => !here.has(gemeentecode))
  const stemmen = collectStemmen({ applicaties: gelezen, kennis, indeling, besluiten, componenten, elders })
  const derive = deriveToewijzingen({
    toewijzer: buildToewijzer(referentiemodel, input.catalogus),
    readTekst: buildTekstlezer(applicaties, indeling, input.kennis ?? []),
    stemmen,
    indeling,
  })
  const toewijzingen = gelezen.flatMap(({ applicatie, vermeld, onbekend }): readonly Toewijzing[] => {
    const own = besluiten.get(applicatie.id)
    const isNone = soorten.voorzieningen.has(applicatie.id) || soorten.geenApplicatie.has(applicatie.id)
    if (isNone && own === undefined) return []
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const claimed = pakketId === undefined ? [] : (claims.get(pakketId) ?? [])
    if (own === undefined && vermeld.length === 0 && claimed.length === 0) return derive(applicatie, onbekend)
    const stated = isNone ? [] : buildStated(applicatie, uniteVermeld(vermeld, claimed))
    const isSaid = stated.some(({ referentiecomponentId: id }) => own?.get(id)?.besluit !== 'afgewezen')
    const proposed = isSaid || isNone ? [] : derive(applicatie, onbekend)
    const isNew = ({ referentiecomponentId: id }: Toewijzing) =>
      !stated.some((item) => item.referentiecomponentId === id)
    const decided = applyBesluiten(applicatie.id, [...stated, ...proposed.filter(isNew)], own)
    return sortToewijzingen(decideVanKracht(decided, (id) => componenten.has(id)))
  })
  const release = { versie: referentiemodel.versie, componenten }
  return {
    toewijzingen,
    voorzieningen: soorten.voorzieningen,
    geenApplicatie: soorten.geenApplicatie,
    bevindingen: [
      ...gelezen.flatMap(({ bevindingen }) => bevindingen),
      ...soorten.bevindingen,
      ...gelezen.flatMap(({ applicatie }) => describeVervallen(applicatie, besluiten.get(applicatie.id), release)),
      ...findTegenspraak({ gelezen, indeling, besluiten, componenten, claims, stemmen }),
      ...describeOnbekendeKennis(kennis, referentiemodel.versie),
    ],
  }
}

/** What a bron rejects counts as a decision, taken before those that people took on the landschap. */
function readAfgewezen(applicaties: readonly Applicatie[], zoek: Vermeldingzoeker): Toewijzingsbesluit[] {
  return applicaties.flatMap(({ id, afgewezen = [] }) =>
    afgewezen.flatMap((naam): Toewijzingsbesluit[] => {
      const found = zoek({ naam })
      if (found.soort !== 'gevonden') return []
      const referentiecomponentId = found.component.id
      return [{ applicatieId: id, referentiecomponentId, besluit: 'afgewezen', eigen: false }]
    }),
  )
}

/** Claims of leveranciers per pakket, wherever they were read: a claim is about the product. */
function collectClaims(gelezen: readonly Gelezen[], kennis: ReturnType<typeof readKennis>, indeling: Pakketindeling) {
  const claims = new Map<string, Vermeld[]>()
  const add = (pakketId: string | undefined, vermeld: readonly Vermeld[]): void => {
    const own = vermeld.filter(({ herkomst }) => herkomst === 'leverancier')
    if (pakketId === undefined || own.length === 0) return
    claims.set(pakketId, uniteVermeld(claims.get(pakketId) ?? [], own))
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
  return stated.map(({ component, herkomst, reden }) => ({
    applicatieId: id,
    referentiecomponentId: component.id,
    herkomst,
    status: 'vermeld',
    zekerheid: 1,
    redenen: [reden],
    vanKracht: false,
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
