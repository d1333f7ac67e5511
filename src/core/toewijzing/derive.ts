import type { Applicatie } from '../model/applicatie.ts'
import type { Cataloguspakket } from '../model/catalogus.ts'
import type { PakketId } from '../model/ids.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import { proposeElders, type Stemmen } from './elders.ts'
import type { Applicatietekst } from './rank.ts'
import type { Grond, Toewijzer } from './toewijzer.ts'
import type { Voorstel } from './voorstel.ts'
import { AUTOMATISCH, LAAGSTE } from './zekerheid.ts'

export type DeriveInput = {
  readonly toewijzer: Toewijzer
  readonly readTekst: (applicatie: Applicatie) => Applicatietekst
  readonly stemmen: ReadonlyMap<PakketId, Stemmen>
  readonly indeling: Pakketindeling
}

/** Proposals per applicatie. */
const MOST_PROPOSALS = 5

/** Where others state what a pakket is for, a text that says otherwise is half as likely to be right. */
const OTHER_THAN_STATED = 0.5

/** An unknown name for a referentiecomponent is a hint: just below {@link AUTOMATISCH}. */
const HIGHEST_GENOEMD = 0.89

/** Only people are sure. */
const HIGHEST = 0.995

/**
 * Builds the engine that speaks for applicaties of which nobody says anything.
 *
 * What others use the same pakket for, and what the catalogue knows of it, goes before what the texts suggest. Of a pakket that
 * nobody speaks of, what was derived before is taken again as long as it is known by the same words.
 *
 * What the gemeente gives as referentiecomponent and the release does not have, is one more text. It makes nothing automatic.
 *
 * @returns gives the toewijzingen of an applicatie, with such texts: at most five, best first, in force as long as nobody else speaks;
 *   empty when nothing fits
 */
export function deriveToewijzingen(
  input: DeriveInput,
): (applicatie: Applicatie, genoemd?: readonly string[]) => readonly Toewijzing[] {
  const { toewijzer, indeling } = input
  return (applicatie, genoemd = []) => {
    const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
    const stemmen = pakketId === undefined ? undefined : input.stemmen.get(pakketId)
    const gelezen = input.readTekst(applicatie)
    const tekst = genoemd.length === 0 ? gelezen : { ...gelezen, genoemd: genoemd.join(' ') }
    const products = (pakketId === undefined ? undefined : indeling.catalogusByPakket?.get(pakketId)) ?? NONE
    const grond = { applicatie, tekst, products }
    if (stemmen !== undefined) return deriveOne(toewijzer, grond, stemmen)
    const known = toewijzer.eerder.get(applicatie)
    if (known !== undefined && isSameGrond(known.grond, grond)) return known.toewijzingen
    const toewijzingen = deriveOne(toewijzer, grond, undefined)
    toewijzer.eerder.set(applicatie, { grond, toewijzingen })
    return toewijzingen
  }
}

const NONE: readonly Cataloguspakket[] = []

/** The name, description, department and what is given as referentiecomponent are those of the applicatie itself. */
function isSameGrond(a: Grond, b: Grond): boolean {
  const isSameText = a.tekst.leverancier === b.tekst.leverancier && a.tekst.elders === b.tekst.elders
  return (
    isSameText &&
    a.products.length === b.products.length &&
    a.products.every((product, position) => product === b.products[position])
  )
}

function deriveOne(
  { bekend, propose }: Toewijzer,
  { applicatie, tekst, products }: Grond,
  stemmen: Stemmen | undefined,
): Toewijzing[] {
  const elders = proposeElders(stemmen, applicatie.gemeentecode)
  const [product] = products
  const familie = product === undefined ? undefined : bekend.familieOf(product)
  const likely = product === undefined ? bekend.proposeLijkend(applicatie.naam, applicatie.leverancier) : []
  const stated = uniteVoorstellen(elders, bekend.proposeBekend(products))
  const weigh = (one: Applicatietekst) =>
    combineVoorstellen(stated, uniteVoorstellen(likely, propose(one, familie)), stemmen)
  const { genoemd, ...own } = tekst
  const voorstellen = genoemd === undefined ? weigh(tekst) : addGenoemd(weigh(own), weigh(tekst))
  return buildAfgeleid(applicatie, voorstellen)
}

/** With what is given as referentiecomponent nothing gets sure enough to do without a person; what was, stays so. */
function addGenoemd(own: readonly Voorstel[], more: readonly Voorstel[]): Voorstel[] {
  const sure = own.filter(({ zekerheid }) => zekerheid >= AUTOMATISCH)
  const isSure = ({ referentiecomponentId: id }: Voorstel) => sure.some((one) => one.referentiecomponentId === id)
  const hints = more.filter((one) => !isSure(one))
  const bounded = hints.map((one) => ({ ...one, zekerheid: Math.min(one.zekerheid, HIGHEST_GENOEMD) }))
  return [...sure, ...bounded].slice(0, MOST_PROPOSALS)
}

/** What others rejected for this pakket is less likely to be right here: half as likely per gemeente that did. */
function weighAfgewezen(voorstel: Voorstel, stemmen: Stemmen | undefined): Voorstel {
  const times = stemmen?.afgewezen.get(voorstel.referentiecomponentId)?.size ?? 0
  if (times === 0) return voorstel
  const zekerheid = round(voorstel.zekerheid * OTHER_THAN_STATED ** times)
  return { ...voorstel, zekerheid, redenen: [...voorstel.redenen, 'elders voor dit pakket afgewezen'] }
}

/** What is stated of the pakket goes before what its texts suggest. Best first, at most five. */
function combineVoorstellen(
  stated: readonly Voorstel[],
  teksten: readonly Voorstel[],
  stemmen: Stemmen | undefined,
): Voorstel[] {
  const known = new Set(stated.map(({ referentiecomponentId }) => referentiecomponentId))
  const weighed = teksten.map((voorstel) =>
    stated.length === 0 || known.has(voorstel.referentiecomponentId)
      ? voorstel
      : { ...voorstel, zekerheid: round(voorstel.zekerheid * OTHER_THAN_STATED) },
  )
  return uniteVoorstellen(stated, weighed)
    .map((voorstel) => weighAfgewezen(voorstel, stemmen))
    .filter(({ zekerheid }) => zekerheid >= LAAGSTE)
    .sort((a, b) => b.zekerheid - a.zekerheid || (a.referentiecomponentId < b.referentiecomponentId ? -1 : 1))
    .slice(0, MOST_PROPOSALS)
}

/** What both say is surer than what one says; the chance that both are wrong is the product of the two. */
function uniteVoorstellen(first: readonly Voorstel[], second: readonly Voorstel[]): Voorstel[] {
  const byId = new Map(first.map((voorstel) => [voorstel.referentiecomponentId, voorstel]))
  for (const voorstel of second) {
    const { referentiecomponentId, zekerheid, redenen } = voorstel
    const known = byId.get(referentiecomponentId)
    byId.set(
      referentiecomponentId,
      known === undefined
        ? voorstel
        : {
            referentiecomponentId,
            zekerheid: Math.min(HIGHEST, round(1 - (1 - known.zekerheid) * (1 - zekerheid))),
            redenen: [...known.redenen, ...redenen],
          },
    )
  }
  return [...byId.values()]
}

function buildAfgeleid({ id }: Applicatie, voorstellen: readonly Voorstel[]): Toewijzing[] {
  return voorstellen.map(({ referentiecomponentId, zekerheid, redenen }) => {
    const isAutomatisch = zekerheid >= AUTOMATISCH
    return {
      applicatieId: id,
      referentiecomponentId,
      herkomst: 'afgeleid',
      status: isAutomatisch ? 'automatisch' : 'voorgesteld',
      zekerheid,
      redenen: [...redenen],
      vanKracht: isAutomatisch,
    }
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
