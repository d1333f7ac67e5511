import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Catalogus } from '../core/index.ts'
import { MEEGELEVERD } from './data-map.ts'

/** Reads the catalogue that ships with the package: products that gemeenten use, and successions of leveranciers. */
export async function readCatalogus(): Promise<Catalogus> {
  return Catalogus.parse(JSON.parse(await readFile(join(MEEGELEVERD, 'pakketten', 'pakketten.json'), 'utf8')))
}
