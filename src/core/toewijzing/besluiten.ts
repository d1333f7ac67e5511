import type { Applicatie } from '../model/applicatie.ts'
import type { Toewijzingsbesluit } from '../model/besluit.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ApplicatieId, ObjectId } from '../model/ids.ts'
import type { Referentiecomponent } from '../model/referentiemodel.ts'
import type { Herkomst, Toewijzing } from '../model/toewijzing.ts'

/** What people decided on one applicatie, by Object ID. */
export type Besluiten = ReadonlyMap<ObjectId, Toewijzingsbesluit>

const VOICES: readonly Herkomst[] = ['gemeente', 'leverancier', 'afgeleid']

/** Puts the decisions per applicatie and referentiecomponent; of two on one pair the later one stays. */
export function indexBesluiten(besluiten: readonly Toewijzingsbesluit[]): ReadonlyMap<ApplicatieId, Besluiten> {
  const found = new Map<ApplicatieId, Map<ObjectId, Toewijzingsbesluit>>()
  for (const besluit of besluiten) {
    const own = found.get(besluit.applicatieId) ?? new Map<ObjectId, Toewijzingsbesluit>()
    own.set(besluit.referentiecomponentId, besluit)
    found.set(besluit.applicatieId, own)
  }
  return found
}

/**
 * Lets people decide over what bronnen and engine say of one applicatie.
 *
 * Rejected: every toewijzing of the pair is afgewezen. Confirmed: the one of the highest voice is bevestigd, with zekerheid
 * 1. A decision on a pair that nobody named becomes a toewijzing of the gemeente. vanKracht is still to be decided.
 */
export function applyBesluiten(
  id: ApplicatieId,
  toewijzingen: readonly Toewijzing[],
  besluiten: Besluiten | undefined,
): readonly Toewijzing[] {
  if (besluiten === undefined) return toewijzingen
  const decided = [...toewijzingen]
  for (const besluit of besluiten.values()) {
    const pair = toewijzingen.filter(
      ({ referentiecomponentId }) => referentiecomponentId === besluit.referentiecomponentId,
    )
    const highest = VOICES.flatMap((voice) => pair.find(({ herkomst }) => herkomst === voice) ?? [])[0]
    const touched = besluit.besluit === 'afgewezen' ? pair : highest === undefined ? [] : [highest]
    for (const toewijzing of touched) decided[decided.indexOf(toewijzing)] = decide(toewijzing, besluit)
    if (pair.length === 0) decided.push(addOwn(id, besluit))
  }
  return decided
}

function decide(toewijzing: Toewijzing, besluit: Toewijzingsbesluit): Toewijzing {
  return {
    ...toewijzing,
    herkomst: besluit.eigen ? 'gemeente' : toewijzing.herkomst,
    status: besluit.besluit,
    zekerheid: besluit.besluit === 'bevestigd' ? 1 : toewijzing.zekerheid,
    redenen: [explain(besluit), ...toewijzing.redenen],
  }
}

function addOwn(applicatieId: ApplicatieId, besluit: Toewijzingsbesluit): Toewijzing {
  return {
    applicatieId,
    referentiecomponentId: besluit.referentiecomponentId,
    herkomst: 'gemeente',
    status: besluit.besluit,
    zekerheid: besluit.besluit === 'bevestigd' ? 1 : 0,
    redenen: [explain(besluit)],
    vanKracht: false,
  }
}

function explain({ besluit, eigen, reden }: Toewijzingsbesluit): string {
  const deed = besluit === 'afgewezen' ? 'afgewezen' : eigen ? 'toegevoegd' : 'bevestigd'
  return `${deed} door de gemeente${reden === undefined || reden.trim() === '' ? '' : `: ${reden.trim()}`}`
}

/**
 * Decides what counts: per applicatie the highest voice that still speaks.
 *
 * What is bevestigd is of the gemeente, whoever said it first. A referentiecomponent that the release lacks counts for
 * nothing.
 */
export function decideVanKracht(
  toewijzingen: readonly Toewijzing[],
  isInRelease: (id: ObjectId) => boolean,
): Toewijzing[] {
  const ranks = toewijzingen.map((toewijzing) =>
    isInRelease(toewijzing.referentiecomponentId) ? rankVoice(toewijzing) : 0,
  )
  const highest = Math.max(0, ...ranks)
  return toewijzingen.map((toewijzing, position) => ({
    ...toewijzing,
    vanKracht: highest > 0 && ranks[position] === highest,
  }))
}

function rankVoice({ status, herkomst }: Toewijzing): number {
  if (status === 'afgewezen' || status === 'voorgesteld') return 0
  if (status === 'bevestigd' || herkomst === 'gemeente') return 3
  return herkomst === 'leverancier' ? 2 : 1
}

/** Tells which decisions are about a referentiecomponent that the release lacks or that is no longer in use. */
export function describeVervallen(
  { naam, plaats }: Applicatie,
  besluiten: Besluiten | undefined,
  release: { readonly versie: string; readonly componenten: ReadonlyMap<ObjectId, Referentiecomponent> },
): Bevinding[] {
  if (besluiten === undefined) return []
  return [...besluiten.values()].flatMap(({ referentiecomponentId, besluit }): Bevinding[] => {
    const component = release.componenten.get(referentiecomponentId)
    const isGone = component === undefined
    const isOld = component?.status === 'teruggetrokken' || component?.status === 'einde_ondersteuning'
    if (!isGone && !(isOld && besluit === 'bevestigd')) return []
    const what = isGone
      ? `met Object ID ${referentiecomponentId} staat niet in GEMMA ${release.versie} en telt niet mee`
      : `"${component.naam}" is in GEMMA ${release.versie} niet meer in gebruik`
    const tekst = `"${naam}": de ${besluit === 'bevestigd' ? 'bevestigde' : 'afgewezen'} referentiecomponent ${what}. Het besluit blijft bewaard${besluit === 'bevestigd' ? '; kies een andere' : ''}.`
    const ernst = besluit === 'bevestigd' ? 'waarschuwing' : 'informatie'
    return [{ code: 'referentiecomponent_vervallen', ernst, tekst, plaats }]
  })
}
