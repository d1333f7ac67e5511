/**
 * Measures the proposals on the catalogue with whole product families left out, and holds the figures against those of
 * basis.json: a fall of more than two points, or a bar that is not met, fails.
 *
 * Run: npm run check:evaluatie            (with --vastleggen: write basis.json anew)
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { crossValidate, learnFromCatalogus } from '../../src/core/index.ts'
import { readCatalogus } from '../../src/storage/catalogus.ts'
import { readShippedRelease } from '../../src/storage/referentiemodellen.ts'

const BASIS = new URL('basis.json', import.meta.url)
const Basis = z.record(z.string(), z.number())

/** Share that a figure may fall. */
const MOST_FALL = 0.02
/** Learned numbers of the same catalogue differ no more than this between machines. */
const SAME_NUMBER = 0.01

const referentiemodel = await readShippedRelease()
const { geleerd, ...catalogus } = await readCatalogus()
const { perVariant, kalibratie, producten } = crossValidate(referentiemodel, catalogus)
const { volledig, zonder_omschrijving: kort } = perVariant
const found = {
  hit1: volledig.hit1 ?? 0,
  hit5: volledig.hit5 ?? 0,
  dekkingBijVierProcentFout: volledig.dekkingBijVierProcentFout ?? 0,
  hit1ZonderOmschrijving: kort.hit1 ?? 0,
  hit5ZonderOmschrijving: kort.hit5 ?? 0,
}
const automatischeFout = volledig.automatischeFout ?? 1
const kalibratiefout = kalibratie.kalibratiefout ?? 1

for (const [naam, value] of Object.entries({
  ...found,
  automatischeDekking: volledig.automatischeDekking ?? 0,
  automatischeFout,
  kalibratiefout,
})) {
  process.stdout.write(`${naam.padEnd(28)} ${value.toFixed(3)}\n`)
}
process.stdout.write(`over ${producten} producten; kalibratie over ${kalibratie.rijen} rijen\n`)

if (process.argv.includes('--vastleggen')) {
  writeFileSync(BASIS, `${JSON.stringify(found, null, 2)}\n`)
  process.exit(0)
}

const basis = Basis.parse(JSON.parse(readFileSync(BASIS, 'utf8')))
const learned = learnFromCatalogus(referentiemodel, catalogus)
const isStale = [...learned.rangorde, ...learned.eersteMetTekst].some((number, at) => {
  const kept = [...(geleerd?.rangorde ?? []), ...(geleerd?.eersteMetTekst ?? [])][at] ?? Number.NaN
  return !(Math.abs(number - kept) <= SAME_NUMBER)
})
const problems = [
  ...Object.entries(found)
    .filter(([naam, value]) => value < (basis[naam] ?? 0) - MOST_FALL)
    .map(([naam, value]) => `${naam} daalde van ${basis[naam]} naar ${value.toFixed(3)}`),
  ...(automatischeFout > 0.04 ? [`automatischeFout ${automatischeFout.toFixed(3)} is hoger dan 0,04`] : []),
  ...(found.dekkingBijVierProcentFout < 0.5 ? ['dekkingBijVierProcentFout is lager dan 0,50'] : []),
  ...(kalibratiefout > 0.05 ? [`kalibratiefout ${kalibratiefout.toFixed(3)} is hoger dan 0,05`] : []),
  ...(isStale ? ['data/pakketten/geleerd.json hoort bij een andere catalogus: draai npm run data:geleerd'] : []),
]
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length === 0 ? 0 : 1
