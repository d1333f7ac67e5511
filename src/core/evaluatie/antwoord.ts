import type { ObjectId } from '../model/ids.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import type { Antwoord } from './waarheid.ts'

/**
 * Sets what the engine says of one applicatie beside the truth.
 *
 * @param toewijzingen - of that applicatie, best first
 * @param goed - any of these is right
 */
export function judgeAntwoord(toewijzingen: readonly Toewijzing[], goed: readonly ObjectId[]): Antwoord {
  const isGoed = ({ referentiecomponentId }: Toewijzing) => goed.includes(referentiecomponentId)
  const place = toewijzingen.findIndex(isGoed)
  const decided = toewijzingen.filter(({ vanKracht }) => vanKracht)
  return {
    zekerheid: toewijzingen[0]?.zekerheid ?? 0,
    plaats: place < 0 ? null : place + 1,
    automatisch: decided.length,
    automatischFout: decided.filter((toewijzing) => !isGoed(toewijzing)).length,
  }
}

/** Puts toewijzingen per applicatie, in their order. */
export function groupToewijzingen(toewijzingen: readonly Toewijzing[]): ReadonlyMap<string, readonly Toewijzing[]> {
  const found = new Map<string, Toewijzing[]>()
  for (const toewijzing of toewijzingen) {
    const own = found.get(toewijzing.applicatieId)
    if (own === undefined) found.set(toewijzing.applicatieId, [toewijzing])
    else own.push(toewijzing)
  }
  return found
}
