import type { Toewijsregel } from '../../core/model/rapport.ts'
import { formatPlaats } from '../taal/index.ts'
import { writeRows } from './write-rows.ts'

const HEADER = [
  'gemeentecode',
  'gemeente',
  'plaats',
  'applicatieId',
  'applicatie',
  'leverancier',
  'uitkomst',
  'rang',
  'referentiecomponentId',
  'referentiecomponent',
  'herkomst',
  'status',
  'zekerheid',
  'redenen',
]

/**
 * Writes the proposals as CSV: one row per applicatie and candidate, an applicatie without candidates one row.
 *
 * @returns `;`, UTF-8 with BOM, CRLF; zekerheid with a decimal comma; texts that a spreadsheet would run made harmless
 */
export function writeToewijzingenCsv(regels: readonly Toewijsregel[]): string {
  const rows = regels.flatMap((regel) => {
    const { gemeentecode, gemeente, plaats, id, naam, leverancier = '', uitkomst, voorziening } = regel
    const facts = [gemeentecode, gemeente, formatPlaats(plaats), id, naam, leverancier, uitkomst]
    if (regel.toewijzingen.length === 0) return [[...facts, '', '', voorziening ?? '', '', '', '', '']]
    return regel.toewijzingen.map((toewijzing, rank) => [
      ...facts,
      String(rank + 1),
      toewijzing.referentiecomponentId,
      toewijzing.naam,
      toewijzing.herkomst,
      toewijzing.status,
      String(toewijzing.zekerheid).replace('.', ','),
      toewijzing.redenen.join('; '),
    ])
  })
  return writeRows([HEADER, ...rows])
}
