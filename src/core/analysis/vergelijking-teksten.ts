import type { Componentfeiten, Kolom } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import type { Paar } from '../model/vergelijking.ts'
import { type Componentkop, describeCel, describeComponent } from './compare-component.ts'
import { namePakket } from './name-pakket.ts'

/**
 * The pieces of a vergelijking as JSON. Each equals what `JSON.stringify` makes of that part of the Vergelijking; what reads
 * the same in every group is kept as long as the value it was made of.
 */

export const encoder = new TextEncoder()

/** The JSON of an object with at least one member, still open for more. */
export function open(value: object): string {
  return JSON.stringify(value).slice(0, -1)
}

const componentteksten = new WeakMap<Componentfeiten, string>()

/** What a component says of itself reads the same in every group: kept. */
export function writeComponent(component: Componentfeiten): string {
  const known = componentteksten.get(component)
  if (known !== undefined) return known
  const text = open(describeComponent(component))
  componentteksten.set(component, text)
  return text
}

/** The members behind those of {@link describeComponent}. Classes, codes and numbers: nothing to escape. */
export function writeMaten({ concentratie, gelijkheid, ...component }: Componentkop): string {
  const { dekking, dubbeling, hiaten, onbekend, migraties } = component
  const klasse = gelijkheid === null ? null : `"${gelijkheid}"`
  return (
    `,"dekking":"${dekking}","gelijkheid":${klasse},"dubbeling":${dubbeling},"hiaten":${writeCodes(hiaten)},` +
    `"onbekend":${writeCodes(onbekend)},"migraties":${migraties},"concentratie":${JSON.stringify(concentratie)}`
  )
}

/** Numbers and codes, nothing to escape; shares are never NaN. */
export function writePaar(paar: Paar): string {
  const { links, rechts, functieoverlap, pakketoverlap, overeenstemming, inbegrepenLinks, inbegrepenRechts } = paar
  const { aandeel, ondergrens, bovengrens, gedeeld, totaal } = functieoverlap
  return (
    `{"links":"${links}","rechts":"${rechts}","functieoverlap":{"aandeel":${aandeel},"ondergrens":${ondergrens},` +
    `"bovengrens":${bovengrens},"gedeeld":${gedeeld},"totaal":${totaal}},"pakketoverlap":{"aandeel":` +
    `${pakketoverlap.aandeel},"gedeeld":${pakketoverlap.gedeeld},"totaal":${pakketoverlap.totaal}},` +
    `"overeenstemming":{"aandeel":${overeenstemming.aandeel},"gelijk":${overeenstemming.gelijk},"gedeeld":` +
    `${overeenstemming.gedeeld}},"inbegrepenLinks":${inbegrepenLinks},"inbegrepenRechts":${inbegrepenRechts}}`
  )
}

function writeCodes(codes: readonly Gemeentecode[]): string {
  return codes.length === 0 ? '[]' : `["${codes.join('","')}"]`
}

const pakketteksten = new WeakMap<Pakket, Uint8Array>()

/** The text of each pakket up to its gemeenten; kept as well. */
export function writePakketten(pakketten: readonly Pakket[]): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  for (const pakket of pakketten) {
    const known = pakketteksten.get(pakket)
    if (known === undefined) break
    found.push(known)
  }
  if (found.length === pakketten.length) return found
  const fresh = pakketten.slice(found.length).filter((pakket) => !pakketteksten.has(pakket))
  const texts = fresh.map((pakket) => `{"pakket":${JSON.stringify(namePakket(pakket))},"gemeenten":[`)
  const { bytes, einden } = encodeTexts(texts)
  for (const [at, pakket] of fresh.entries()) pakketteksten.set(pakket, bytes.subarray(einden[at], einden[at + 1]))
  return writePakketten(pakketten)
}

/** Texts in one buffer, behind each other; that of number i stands at `einden[i]` to `einden[i + 1]`. */
export type Teksten = { readonly bytes: Uint8Array; readonly einden: Int32Array }

const celteksten = new WeakMap<Kolom, Teksten>()

/** The cellen of one gemeente as JSON, a comma behind each. Kept, because a kolom never changes. */
export function writeCellen(kolom: Kolom): Teksten {
  const known = celteksten.get(kolom)
  if (known !== undefined) return known
  const { gemeentecode } = kolom.gemeente.gemeente
  const made = encodeTexts(kolom.cellen.map((cel) => `${JSON.stringify(describeCel(cel, gemeentecode))},`))
  celteksten.set(kolom, made)
  return made
}

/** One long text is encoded much faster than many short ones. */
export function encodeTexts(texts: readonly string[]): Teksten {
  const bytes = encoder.encode(texts.join(''))
  let length = 0
  for (const text of texts) length += text.length
  const isAscii = bytes.length === length
  const einden = new Int32Array(texts.length + 1)
  for (const [at, text] of texts.entries()) {
    einden[at + 1] = (einden[at] ?? 0) + (isAscii ? text.length : encoder.encode(text).length)
  }
  return { bytes, einden }
}
