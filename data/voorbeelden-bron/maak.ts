import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { componentenVan } from './gebruik.ts'
import { brinkmeer } from './gemeenten/brinkmeer.ts'
import { hazelmonde } from './gemeenten/hazelmonde.ts'
import { kraaiendrecht } from './gemeenten/kraaiendrecht.ts'
import { wilgenrade } from './gemeenten/wilgenrade.ts'
import { zilverlo } from './gemeenten/zilverlo.ts'
import { type Gemma, getFeit, readGemma, WITHDRAWN } from './gemma.ts'
import { producten } from './producten.ts'
import { writeAmeff } from './schrijven/ameff.ts'
import { writeCmdb } from './schrijven/cmdb.ts'
import { writeEigenLijst } from './schrijven/eigen-lijst.ts'
import { writeJson } from './schrijven/json.ts'
import { writeSoftwarecatalogus } from './schrijven/softwarecatalogus.ts'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '..', 'voorbeelden')
const gemma = readGemma(process.argv[2], join(here, '..', 'gemma'))
checkComponenten(gemma)

const files: readonly (readonly [string, Buffer])[] = [
  ['gemeente-wilgenrade.xlsx', await writeEigenLijst(wilgenrade)],
  ['softwarecatalogus-hazelmonde.csv', writeSoftwarecatalogus(hazelmonde, gemma)],
  ['cmdb-kraaiendrecht.xlsx', await writeCmdb(kraaiendrecht)],
  ['ameff-brinkmeer.xml', writeAmeff(brinkmeer, gemma)],
  ['zilverlo.json', writeJson(zilverlo, gemma)],
]

mkdirSync(target, { recursive: true })
const bronPath = join(here, 'BRON.md')
let bron = readFileSync(bronPath, 'utf8')
for (const [name, bytes] of files) {
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(target, name), bytes)
  bron = replaceHash(bron, name, hash)
  console.log(hash, name)
}
writeFileSync(bronPath, bron)

/** Puts the hash in the row of BRON.md that starts with the name of the file. */
function replaceHash(bron: string, name: string, hash: string): string {
  const row = bron.split('\n').find((line) => line.startsWith(`| \`${name}\``))
  if (row === undefined) throw new Error(`BRON.md noemt ${name} niet`)
  return bron.replace(row, row.replace(/`[0-9a-f]{64}`/, `\`${hash}\``))
}

/** Refuses names that GEMMA does not know; the one withdrawn component is meant to be unknown. */
function checkComponenten(gemma: Gemma): void {
  const regels = [wilgenrade, hazelmonde, kraaiendrecht, brinkmeer, zilverlo].flatMap(({ regels }) => regels)
  const namen = [
    ...[...producten.values()].flatMap(({ referentiecomponenten }) => referentiecomponenten),
    ...regels.flatMap(componentenVan),
  ]
  for (const naam of namen) if (naam !== WITHDRAWN) getFeit(gemma.referentiecomponenten, naam)
}
