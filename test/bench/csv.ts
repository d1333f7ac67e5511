import { parse } from 'csv-parse/sync'
import { readCsv } from '../../src/adapters/index.ts'
import { someCsv } from './generator.ts'
import { type Meting, median, time } from './measure.ts'

const ROWS = 100_000
const ROUNDS = 5

/** 100,000 rows to applicaties with bevindingen, beside csv-parse alone on the same bytes: with and without line numbers. */
export async function benchCsv(): Promise<Meting[]> {
  const bytes = Buffer.from(someCsv(ROWS))
  const options = { delimiter: ';', relax_column_count: true, relax_quotes: true, bom: true }
  const peers = [
    { peerName: 'csv-parse alleen, met regelnummers', options: { ...options, info: true } },
    { peerName: 'csv-parse alleen, zonder regelnummers', options },
  ]
  const metingen: Meting[] = []
  for (const { peerName, options: given } of peers) {
    // in turn, so that what else the machine does weighs on both
    const rounds: { ours: number; peer: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const ours = await time(1, () => readCsv(bytes, { bestand: 'lijst.csv' }))
      rounds.push({ ours, peer: await time(1, () => parse(bytes, given)) })
    }
    const ours = median(rounds.map((round) => round.ours))
    const peer = median(rounds.map((round) => round.peer))
    const norm = '≥ de helft van het tempo'
    metingen.push({ naam: `${ROWS} regels CSV tot applicaties`, ours, peer, peerName, norm, isMet: ours <= 2 * peer })
  }
  return metingen
}
