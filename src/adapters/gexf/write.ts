import { write } from 'graphology-gexf'
import { type LandschapGraph, numberEdges } from '../../core/graph/index.ts'

/** XML 1.0 has no place for these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/**
 * Writes the landschap graph as GEXF 1.2, the exchange format that Gephi opens.
 *
 * Every node has label and soort, every edge its soort; toewijzingen also herkomst, zekerheid and vanKracht;
 * koppelingen also richting, soortKoppeling and standaard.
 *
 * @returns XML text; the same for the same graph
 */
export function writeGexf(graph: LandschapGraph): string {
  const clean = (text: string) => text.replace(ILLEGAL, '')
  return write(numberEdges(graph), {
    version: '1.2',
    formatNode: (_, { naam, soort }) => ({ label: clean(naam), attributes: { soort } }),
    formatEdge: (_, edge) => ({
      attributes: {
        soort: edge.soort,
        ...(edge.soort === 'toegewezen_aan'
          ? {
              herkomst: edge.toewijzing.herkomst,
              zekerheid: edge.toewijzing.zekerheid,
              vanKracht: edge.toewijzing.vanKracht,
            }
          : {}),
        ...(edge.soort === 'gekoppeld_met'
          ? {
              richting: edge.koppeling.richting,
              soortKoppeling: edge.koppeling.soort,
              ...(edge.koppeling.standaard === undefined ? {} : { standaard: clean(edge.koppeling.standaard) }),
            }
          : {}),
        ...(edge.soort === 'vraagt' ? { verbindingsrol: edge.verbindingsrol } : {}),
      },
    }),
  })
}
