import {
  type Celtabel,
  type Componentfeiten,
  findPositie,
  type Kolom,
  type Overlapindex,
  selectKolommen,
} from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { type Componentkop, describeCel, describeComponent } from './compare-component.ts'
import { compareKoppen, type TabelvergelijkingOptions, type Vergelijkingkop } from './compare-landschappen.ts'
import { namePakket } from './name-pakket.ts'
import { type Pakketgebruik, spreadUitIndex } from './spread-pakketten.ts'

/**
 * Compares the gemeenten of a table, at once as JSON text in UTF-8: byte for byte what `JSON.stringify` makes of
 * compareCeltabel.
 *
 * Nine tenths of the text are cellen and pakketten, which read the same in every group. So the text of a cel is made once
 * per kolom and that of a pakket once, and they are kept as long as the kolom or pakket itself; a group only copies them.
 * Bytes, not a string: the cellen of a kolom then lie behind each other in memory, and who sends the text needs bytes.
 *
 * Cost: O(c × n² + gebruiken) for n gemeenten and c referentiecomponenten, and the length of the text.
 *
 * @throws LandschapError te_weinig_gemeenten when the table has fewer than two
 */
export function writeVergelijkingJson(celtabel: Celtabel, options: TabelvergelijkingOptions): Uint8Array<ArrayBuffer> {
  return writeJson(celtabel, compareKoppen(celtabel, options))
}

/**
 * The same for some gemeenten of the index, which knows already who uses what.
 *
 * @throws LandschapError te_weinig_gemeenten for fewer than two, onbekende_gemeente for one that is not in the index
 */
export function writeVergelijkingUitIndex(
  index: Overlapindex,
  codes: readonly Gemeentecode[],
  options: TabelvergelijkingOptions,
): Uint8Array<ArrayBuffer> {
  const celtabel = selectKolommen(index.celtabel, codes)
  const posities = celtabel.kolommen.map(({ gemeente }) => findPositie(index, gemeente.gemeente.gemeentecode) ?? -1)
  return writeJson(celtabel, compareKoppen(celtabel, options, spreadUitIndex(index, posities)))
}

const encoder = new TextEncoder()
const [KOMMA = 0, LIJST_UIT = 0, OBJECT_UIT = 0] = encoder.encode(',]}')

function writeJson(
  { componenten: feiten, kolommen }: Celtabel,
  { kop, componenten, spreidingen }: Vergelijkingkop,
): Uint8Array<ArrayBuffer> {
  // a code is four digits: nothing to escape
  const eerste = kop.gemeenten.map(({ gemeentecode }) => `"${gemeentecode}"`)
  const codes = { eerste, verdere: eerste.map((code) => `,${code}`) }
  const texts = [`${open(kop)},"componenten":[`]
  for (const [row, component] of feiten.entries()) {
    const vergeleken = componenten[row]
    if (vergeleken === undefined) continue
    const pakketten = writeGebruiken(spreidingen[row] ?? [], codes)
    texts.push(`${writeComponent(component)}${writeMaten(vergeleken)},"pakketten":[${pakketten}],"cellen":[`)
  }
  return joinBytes(encodeTexts(texts), kolommen.map(writeCellen))
}

/**
 * Each component is its kop, its cel of every kolom, and `]}`; a comma stands between components and between cellen.
 *
 * @param koppen - the begin of the whole text, then those of the componenten
 */
function joinBytes(koppen: Teksten, kolommen: readonly Teksten[]): Uint8Array<ArrayBuffer> {
  const componenten = koppen.einden.length - 2
  // the comma behind the last cel gives way to `]`; `}` and a comma come after it, behind the last component `]}`
  let size = koppen.bytes.length + 2 * componenten + (componenten === 0 ? 2 : 1)
  for (const { bytes } of kolommen) size += bytes.length
  const out = new Uint8Array(size)
  let at = 0
  const copy = ({ bytes, einden }: Teksten, number: number) => {
    const start = einden[number] ?? 0
    const end = einden[number + 1] ?? start
    out.set(bytes.subarray(start, end), at)
    at += end - start
  }
  copy(koppen, 0)
  for (let row = 0; row < componenten; row += 1) {
    copy(koppen, row + 1)
    for (const kolom of kolommen) copy(kolom, row)
    out[at - 1] = LIJST_UIT
    out[at] = OBJECT_UIT
    out[at + 1] = KOMMA
    at += 2
  }
  if (componenten > 0) at -= 1
  out[at] = LIJST_UIT
  out[at + 1] = OBJECT_UIT
  return out
}

/** The JSON of an object with at least one member, still open for more. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1)
}

const componentteksten = new WeakMap<Componentfeiten, string>()

/** What a component says of itself reads the same in every group: kept. */
function writeComponent(component: Componentfeiten): string {
  const known = componentteksten.get(component)
  if (known !== undefined) return known
  const text = open(describeComponent(component))
  componentteksten.set(component, text)
  return text
}

/** The members behind those of {@link describeComponent}. Classes, codes and numbers: nothing to escape. */
function writeMaten({ concentratie, gelijkheid, ...component }: Componentkop): string {
  const { dekking, dubbeling, hiaten, onbekend, migraties } = component
  const klasse = gelijkheid === null ? null : `"${gelijkheid}"`
  return (
    `,"dekking":"${dekking}","gelijkheid":${klasse},"dubbeling":${dubbeling},"hiaten":${writeCodes(hiaten)},` +
    `"onbekend":${writeCodes(onbekend)},"migraties":${migraties},"concentratie":${JSON.stringify(concentratie)}`
  )
}

function writeCodes(codes: readonly Gemeentecode[]): string {
  return codes.length === 0 ? '[]' : `["${codes.join('","')}"]`
}

const pakketteksten = new WeakMap<Pakket, string>()

/** Each `+=` makes an object, so what always stands together is one text: the end of a pakket and the begin of the next. */
function writeGebruiken(spreiding: readonly Pakketgebruik[], codes: Codeteksten): string {
  let text = ''
  for (const { pakket, gemeenten } of spreiding) {
    text += writePakket(pakket)
    text += codes.eerste[gemeenten[0] ?? -1] ?? ''
    for (let at = 1; at < gemeenten.length; at += 1) text += codes.verdere[gemeenten[at] ?? -1] ?? ''
  }
  return text === '' ? '' : `${text.slice(EINDE_PAKKET.length)}]}`
}

/** The code of each gemeente of the group, in quotes; those that stand behind another with a comma before it. */
type Codeteksten = { readonly eerste: readonly string[]; readonly verdere: readonly string[] }

const EINDE_PAKKET = ']},'

/** The text of a pakket up to its gemeenten, behind the end of the one before; kept as well. */
function writePakket(pakket: Pakket): string {
  const known = pakketteksten.get(pakket)
  if (known !== undefined) return known
  const text = `${EINDE_PAKKET}{"pakket":${JSON.stringify(namePakket(pakket))},"gemeenten":[`
  pakketteksten.set(pakket, text)
  return text
}

/** Texts in one buffer, behind each other; that of number i stands at `einden[i]` to `einden[i + 1]`. */
type Teksten = { readonly bytes: Uint8Array; readonly einden: Int32Array }

const celteksten = new WeakMap<Kolom, Teksten>()

/** The cellen of one gemeente as JSON, a comma behind each. Kept, because a kolom never changes. */
function writeCellen(kolom: Kolom): Teksten {
  const known = celteksten.get(kolom)
  if (known !== undefined) return known
  const { gemeentecode } = kolom.gemeente.gemeente
  const made = encodeTexts(kolom.cellen.map((cel) => `${JSON.stringify(describeCel(cel, gemeentecode))},`))
  celteksten.set(kolom, made)
  return made
}

/** One long text is encoded much faster than many short ones. */
function encodeTexts(texts: readonly string[]): Teksten {
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
