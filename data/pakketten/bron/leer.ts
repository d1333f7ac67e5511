/**
 * Makes data/pakketten/geleerd.json: what the ranking learns from the catalogue. To be run after every change of the
 * catalogue, of the texts of referentiecomponenten, or of the features in src/core/toewijzing.
 *
 * Run: npm run data:geleerd
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Catalogus } from '../../../src/core/model/catalogus.ts'
import { Referentiemodel } from '../../../src/core/model/referentiemodel.ts'
import { learnFromCatalogus } from '../../../src/core/toewijzing/index.ts'

const here = new URL('.', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, here), 'utf8'))

const referentiemodel = Referentiemodel.parse(read('../../gemma/referentiemodel-2026-06-30.json'))
const catalogus = Catalogus.parse(read('../pakketten.json'))
const geleerd = learnFromCatalogus(referentiemodel, catalogus)
const fields = Object.entries(geleerd).map(([name, numbers]) => `${JSON.stringify(name)}: ${JSON.stringify(numbers)}`)
writeFileSync(new URL('../geleerd.json', here), `{\n${fields.join(',\n')}\n}\n`)
process.stdout.write(`geleerd van ${catalogus.pakketten.length} pakketten\n`)
