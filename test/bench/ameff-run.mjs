// One reading of a release in a process of its own: `ours` through the built library, `peer` with fast-xml-parser alone.
import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'
import { readReferentiemodel } from '../../dist/index.js'

const [, , who, file] = process.argv
const bytes = readFileSync(file)
if (who === 'ours') {
  const { referentiemodel } = readReferentiemodel(bytes, { bestand: 'GEMMA.xml' })
  if (referentiemodel.referentiecomponenten.length !== 169) throw new Error('169 referentiecomponenten expected')
} else {
  const options = { ignoreAttributes: false, parseTagValue: false, trimValues: false, htmlEntities: true, jPath: false }
  new XMLParser(options).parse(bytes.toString('utf8'))
}
