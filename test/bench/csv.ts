import { parse } from 'csv-parse/sync'
import { readCsv } from '../../src/adapters/index.ts'
import { someCsv } from './generator.ts'
import { type Meting, time } from './measure.ts'

const ROWS = 100_000

/** 100,000 rows to applicaties with bevindingen, beside csv-parse alone on the same bytes. */
export async function benchCsv(): Promise<Meting> {
  const bytes = Buffer.from(someCsv(ROWS))
  const ours = await time(3, () => readCsv(bytes, { bestand: 'lijst.csv' }))
  const options = { delimiter: ';', info: true, relax_column_count: true, relax_quotes: true, bom: true }
  const peer = await time(3, () => parse(bytes, options))
  return {
    naam: `${ROWS} regels CSV tot applicaties`,
    ours,
    peer,
    peerName: 'csv-parse alleen, met regelnummers',
    norm: '≥ de helft van het tempo',
    isMet: ours <= 2 * peer,
  }
}
