import type { Applicatie } from '../model/applicatie.ts'
import type { PakketId } from '../model/ids.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import { buildComponentIndex } from './component-index.ts'
import { proposeElders, type Stemmen } from './elders.ts'
import { proposeReferentiecomponenten, type Voorstel } from './propose.ts'
import type { Applicatietekst } from './rank.ts'
import { AUTOMATISCH } from './zekerheid.ts'

export type DeriveInput = {
  readonly referentiemodel: Referentiemodel
  readonly readTekst: (applicatie: Applicatie) => Applicatietekst
  readonly stemmen: ReadonlyMap<PakketId, Stemmen>
  readonly indeling: Pakketindeling
}

/** Proposals per applicatie. */
const MOST_PROPOSALS = 5

/** Where others state what a pakket is for, a text that says otherwise is half as likely to be right. */
const OTHER_THAN_STATED = 0.5

/**
 * Builds the engine that speaks for applicaties of which nobody says anything.
 *
 * Equal texts are ranked once. What others use the same pakket for goes before what the texts suggest.
 *
 * @returns gives the toewijzingen of an applicatie: at most five, best first, none in force yet; empty when nothing fits
 */
export function deriveToewijzingen(input: DeriveInput): (applicatie: Applicatie) => Toewijzing[] {
  const index = buildComponentIndex(input.referentiemodel)
  const ranked = new Map<string, readonly Voorstel[]>()
  const propose = (tekst: Applicatietekst): readonly Voorstel[] => {
    const key = JSON.stringify([tekst.naam, tekst.leverancier, tekst.omschrijving, tekst.afdeling, tekst.elders])
    const known = ranked.get(key) ?? proposeReferentiecomponenten(index, tekst, MOST_PROPOSALS)
    ranked.set(key, known)
    return known
  }
  return (applicatie) => {
    const pakketId = input.indeling.pakketByApplicatie.get(applicatie.id)
    const stemmen = pakketId === undefined ? undefined : input.stemmen.get(pakketId)
    const elders = proposeElders(stemmen, applicatie.gemeentecode)
    const teksten = propose(input.readTekst(applicatie)).map((voorstel) => weighAfgewezen(voorstel, stemmen))
    return buildAfgeleid(applicatie, combineVoorstellen(elders, teksten))
  }
}

/** What others rejected for this pakket is less likely to be right here: half as likely per gemeente that did. */
function weighAfgewezen(voorstel: Voorstel, stemmen: Stemmen | undefined): Voorstel {
  const times = stemmen?.afgewezen.get(voorstel.referentiecomponentId)?.size ?? 0
  if (times === 0) return voorstel
  const zekerheid = round(voorstel.zekerheid * OTHER_THAN_STATED ** times)
  return { ...voorstel, zekerheid, redenen: [...voorstel.redenen, 'elders voor dit pakket afgewezen'] }
}

/** What both say is surer than what one says; the chance that both are wrong is the product of the two. */
function combineVoorstellen(elders: readonly Voorstel[], teksten: readonly Voorstel[]): Voorstel[] {
  const byId = new Map(elders.map((voorstel) => [voorstel.referentiecomponentId, voorstel]))
  for (const voorstel of teksten) {
    const { referentiecomponentId, zekerheid, redenen } = voorstel
    const known = byId.get(referentiecomponentId)
    byId.set(
      referentiecomponentId,
      known === undefined
        ? { ...voorstel, zekerheid: elders.length === 0 ? zekerheid : round(zekerheid * OTHER_THAN_STATED) }
        : {
            referentiecomponentId,
            zekerheid: round(1 - (1 - known.zekerheid) * (1 - zekerheid)),
            redenen: [...known.redenen, ...redenen],
          },
    )
  }
  return [...byId.values()]
    .sort((a, b) => b.zekerheid - a.zekerheid || (a.referentiecomponentId < b.referentiecomponentId ? -1 : 1))
    .slice(0, MOST_PROPOSALS)
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
      vanKracht: false,
    }
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
