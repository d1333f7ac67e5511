import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Catalogus, Geleerd } from '../core/index.ts'
import { MEEGELEVERD } from './data-map.ts'

/** Reads the catalogue that ships with the package: products that gemeenten use, successions, and what was learned from it. */
export async function readCatalogus(): Promise<Catalogus> {
  const [catalogus, geleerd] = await Promise.all(['pakketten.json', 'geleerd.json'].map(readShipped))
  return { ...Catalogus.parse(catalogus), geleerd: Geleerd.parse(geleerd) }
}

async function readShipped(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(MEEGELEVERD, 'pakketten', name), 'utf8'))
}
