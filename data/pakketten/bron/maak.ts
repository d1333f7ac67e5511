/**
 * Makes data/pakketten/pakketten.json from the CSV files beside this script: joins them, resolves the names of
 * referentiecomponenten to Object IDs, and refuses what the test would refuse.
 *
 * Run: npm run data:pakketten
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Referentiemodel } from '../../../src/core/model/referentiemodel.ts'
import { findGebreken } from './controleer.ts'
import { readOpvolgingen, readPakketten } from './lees.ts'

const here = new URL('.', import.meta.url)
const gemma = new URL('../../gemma/referentiemodel-2026-06-30.json', here)
const { referentiecomponenten } = Referentiemodel.parse(JSON.parse(readFileSync(gemma, 'utf8')))
const idByNaam = new Map(referentiecomponenten.map(({ id, naam }) => [naam, id]))

const catalogus = {
  pakketten: readPakketten(here, idByNaam),
  leveranciersopvolgingen: readOpvolgingen(here),
}
const gebreken = findGebreken(catalogus, new Set(idByNaam.values()))
if (gebreken.length > 0) throw new Error(`De catalogus heeft gebreken:\n${gebreken.join('\n')}`)

const fields = Object.entries(catalogus).map(
  ([key, items]) => `${JSON.stringify(key)}: [\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`,
)
writeFileSync(new URL('../pakketten.json', here), `{\n${fields.join(',\n')}\n}\n`)
const covered = new Set(catalogus.pakketten.flatMap((pakket) => pakket.referentiecomponenten))
process.stdout.write(
  `${catalogus.pakketten.length} pakketten, ${covered.size} referentiecomponenten, ${catalogus.leveranciersopvolgingen.length} opvolgingen\n`,
)
