import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kostenparameters } from '../core/index.ts'
import { MEEGELEVERD } from './data-map.ts'

/** Reads the cost defaults that ship with the package, each with its range and source. */
export async function readKostenparameters(): Promise<Kostenparameters> {
  return Kostenparameters.parse(JSON.parse(await readFile(join(MEEGELEVERD, 'kosten', 'kosten.json'), 'utf8')))
}
