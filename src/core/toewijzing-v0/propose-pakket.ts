import type { Toewijzing } from '../model/toewijzing.ts'
import type { ComponentIndex } from './component-index.ts'
import type { PakketFeiten } from './pakket-feiten.ts'
import { proposeReferentiecomponenten } from './propose.ts'
import { AUTOMATISCH } from './zekerheid.ts'

/** At most this many proposals per applicatie. */
const MOST = 5

type Proposal = Omit<Toewijzing, 'applicatieId'>

/**
 * Proposes referentiecomponenten for a pakket of which the gemeente says nothing.
 *
 * What other uses of the pakket are stated for goes first; without any, the texts decide.
 *
 * @returns best first, at most five; automatisch from the threshold on
 */
export function proposeForPakket(index: ComponentIndex, { gebruik, tekst }: PakketFeiten): Proposal[] {
  if (gebruik.vermeld > 0) return [...gebruik.per].map(([id, count]) => proposeKnown(id, count, gebruik.vermeld))
  const voorstellen = proposeReferentiecomponenten(index, tekst, MOST)
  // a text points at one system: only the first can be taken over without a person
  return voorstellen.map(({ referentiecomponentId, zekerheid, redenen }, position) => {
    const isAutomatic = position === 0 && zekerheid >= AUTOMATISCH
    return derive(referentiecomponentId, zekerheid, [...redenen], isAutomatic)
  })
}

/**
 * Chance that a use stated elsewhere holds here too: k of n uses, with a start of 9 in 10 worth half a use.
 * No gemeente is named.
 */
function proposeKnown(id: Toewijzing['referentiecomponentId'], count: number, total: number): Proposal {
  const zekerheid = Math.round(((count + 0.45) / (total + 0.5)) * 1000) / 1000
  return derive(
    id,
    zekerheid,
    ['bekend pakket: elders in gebruik voor dit referentiecomponent'],
    zekerheid >= AUTOMATISCH,
  )
}

function derive(
  id: Toewijzing['referentiecomponentId'],
  zekerheid: number,
  redenen: string[],
  isAutomatic: boolean,
): Proposal {
  return {
    referentiecomponentId: id,
    herkomst: 'afgeleid',
    status: isAutomatic ? 'automatisch' : 'voorgesteld',
    zekerheid,
    redenen,
    vanKracht: isAutomatic,
  }
}
