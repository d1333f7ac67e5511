import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Gemeente, Gemeentecode } from '../core/index.ts'
import { MEEGELEVERD } from './data-map.ts'

/** The gemeenten of the Netherlands with provincie and inwoners, in the order of their code. */
export async function readGemeenten(): Promise<Omit<Gemeente, 'voorlopig'>[]> {
  const text = await readFile(join(MEEGELEVERD, 'gemeenten', 'gemeenten.csv'), 'utf8')
  const [, ...rows] = text.trim().split('\n')
  // our own file, no quoting in it: names hold no semicolon
  return rows.map((row) => {
    const [code = '', naam = '', provincie = '', inwoners = ''] = row.split(';')
    return { gemeentecode: Gemeentecode.parse(code), naam, provincie, inwoners: Number(inwoners) }
  })
}
