import { type LandschapGraph, type ProjectieOptions, readInGebruik } from '../graph/index.ts'
import type { NietToegewezen } from '../model/rapport.ts'
import { compareText } from '../model/sorteren.ts'

/** Proposals that are shown per applicatie. */
const MOST = 3

/**
 * Lists the applicaties in use that fill no referentiecomponent: what an architect still has to look at.
 *
 * @returns sorted by gemeentecode, naam and id; voorstellen best first, at most three, rejected ones left out
 */
export function findNietToegewezen(graph: LandschapGraph, options: ProjectieOptions = {}): NietToegewezen[] {
  const open = readInGebruik(graph, options).filter(
    ({ toewijzingen }) => !toewijzingen.some(({ toewijzing }) => toewijzing.vanKracht),
  )
  return open
    .map(({ applicatie, pakket, toewijzingen }) => ({
      gemeentecode: applicatie.gemeentecode,
      id: applicatie.id,
      naam: applicatie.naam,
      ...(pakket.leverancier === undefined ? {} : { leverancier: pakket.leverancier.naam }),
      voorstellen: toewijzingen
        .filter(({ toewijzing }) => toewijzing.status !== 'afgewezen')
        .slice(0, MOST)
        .map(({ toewijzing, naam }) => ({
          referentiecomponentId: toewijzing.referentiecomponentId,
          naam,
          zekerheid: toewijzing.zekerheid,
          redenen: [...toewijzing.redenen],
        })),
    }))
    .sort(
      (a, b) => compareText(a.gemeentecode, b.gemeentecode) || compareText(a.naam, b.naam) || compareText(a.id, b.id),
    )
}
