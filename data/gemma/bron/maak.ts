/**
 * Makes data/gemma/referentiemodel-<versie>.json from releases of GEMMA: facts of the newest release, former names from
 * the older ones and from eerdere-namen.json, texts of our own from referentiecomponent-teksten.json.
 *
 * Run: npx tsx data/gemma/bron/maak.ts NEWEST.xml [OLDER.xml.gz …] [--zonder-teksten], older releases in any order.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { ObjectId } from '../../../src/core/model/ids.ts'
import { type Referentiecomponent, Referentiemodel } from '../../../src/core/model/referentiemodel.ts'

const Tekst = z.object({ id: ObjectId, omschrijving: z.string().min(1), trefwoorden: z.array(z.string().min(1)) })
const EerdereNaam = z.object({ id: ObjectId, eerdereNamen: z.array(z.string()), bron: z.string() })
type Tekst = z.infer<typeof Tekst>

const here = new URL('.', import.meta.url)
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
main(paths, process.argv.includes('--zonder-teksten'))

function main([newest, ...older]: string[], mayLackTexts: boolean): void {
  if (newest === undefined) throw new Error('Geef het AMEFF-bestand van de nieuwste release, daarna die van oudere.')
  const model = read(newest)
  const former = collectFormerNames(older.map(read))
  const texts = new Map(
    readJson('../referentiecomponent-teksten.json', z.array(Tekst)).map((tekst) => [tekst.id, tekst]),
  )
  const missing = model.referentiecomponenten.filter(({ id }) => !texts.has(id)).map(({ naam }) => naam)
  if (missing.length > 0 && !mayLackTexts) {
    throw new Error(`Zonder eigen omschrijving in referentiecomponent-teksten.json: ${missing.join(', ')}.`)
  }
  const referentiecomponenten = model.referentiecomponenten.map((component) => withOwnTexts(component, former, texts))
  const target = new URL(`../referentiemodel-${model.versie}.json`, here)
  const json = writeReferentiemodel(Referentiemodel.parse({ ...model, referentiecomponenten }))
  writeFileSync(target, json)
  process.stdout.write(
    `${basename(target.pathname)}  ${json.length} tekens\nsha256 bron  ${sha256(readFileSync(newest))}\n`,
  )
  process.stdout.write(`sha256 data  ${sha256(json)}\n`)
}

function read(path: string): Referentiemodel {
  const { referentiemodel, bevindingen } = readReferentiemodel(readFileSync(path), { bestand: basename(path) })
  for (const { tekst } of bevindingen) process.stderr.write(`${basename(path)}: ${tekst}\n`)
  return referentiemodel
}

function readJson<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(path, here), 'utf8')))
}

/** Names per Object ID: of older releases newest first, then of the table. */
function collectFormerNames(older: readonly Referentiemodel[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  const add = (id: string, naam: string): void => void names.set(id, [...(names.get(id) ?? []), naam])
  const newestFirst = older.toSorted((a, b) => (a.versie < b.versie ? 1 : -1))
  for (const { referentiecomponenten } of newestFirst) for (const { id, naam } of referentiecomponenten) add(id, naam)
  for (const { id, eerdereNamen } of readJson('eerdere-namen.json', z.array(EerdereNaam))) {
    for (const naam of eerdereNamen) add(id, naam)
  }
  return names
}

/** Replaces the documentation of GEMMA, which is VNG's text, by our own. */
function withOwnTexts(
  component: Referentiecomponent,
  former: ReadonlyMap<string, readonly string[]>,
  texts: ReadonlyMap<string, Tekst>,
): Referentiecomponent {
  const names = new Set(former.get(component.id))
  names.delete(component.naam)
  const { omschrijving = '', trefwoorden = [] } = texts.get(component.id) ?? {}
  return { ...component, eerdereNamen: [...names], omschrijving, trefwoorden }
}

/** JSON with one fact per line, so that a difference between releases can be read. */
function writeReferentiemodel({ kaart, ...model }: Referentiemodel): string {
  const fields = Object.entries(model).map(([key, value]) => `${JSON.stringify(key)}: ${writeValue(value)}`)
  const { vakken = [], ...rest } = kaart ?? {}
  const head = JSON.stringify(rest).slice(0, -1)
  fields.push(kaart === null ? '"kaart": null' : `"kaart": ${head},"vakken": ${writeValue(vakken)}}`)
  return `{\n${fields.join(',\n')}\n}\n`
}

function writeValue(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value)
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
