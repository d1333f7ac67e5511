import { type Celtabel, findPositie, type Kolom, type Overlapindex, selectKolommen } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { describeCel } from './compare-component.ts'
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
  return writeJson(celtabel.kolommen, compareKoppen(celtabel, options))
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
  return writeJson(celtabel.kolommen, compareKoppen(celtabel, options, spreadUitIndex(index, posities)))
}

const encoder = new TextEncoder()
const [KOMMA = 0, LIJST_UIT = 0, OBJECT_UIT = 0] = encoder.encode(',]}')

function writeJson(
  kolommen: readonly Kolom[],
  { kop, componenten, spreidingen }: Vergelijkingkop,
): Uint8Array<ArrayBuffer> {
  // a code is four digits: nothing to escape
  const codes = kop.gemeenten.map(({ gemeentecode }) => `"${gemeentecode}"`)
  const begin = encoder.encode(`${open(kop)},"componenten":[`)
  const koppen = componenten.map((component, row) => {
    const pakketten = (spreidingen[row] ?? []).map((gebruik) => writeGebruik(gebruik, codes))
    return encoder.encode(`${open(component)},"pakketten":[${pakketten.join(',')}],"cellen":[`)
  })
  return joinBytes(begin, koppen, kolommen.map(writeCellen))
}

/** Each component is its kop, its cel of every kolom, and `]}`; a comma stands between components and between cellen. */
function joinBytes(
  begin: Uint8Array,
  koppen: readonly Uint8Array[],
  kolommen: readonly Celteksten[],
): Uint8Array<ArrayBuffer> {
  const lengths = [begin, ...koppen, ...kolommen.map(({ bytes }) => bytes)].map(({ length }) => length)
  // the comma behind the last cel gives way to `]`; `}` and a comma come after it, behind the last component `]}`
  const size = lengths.reduce((sum, length) => sum + length, 0) + 2 * koppen.length + (koppen.length === 0 ? 2 : 1)
  const out = new Uint8Array(size)
  out.set(begin)
  let at = begin.length
  for (const [row, kop] of koppen.entries()) {
    out.set(kop, at)
    at += kop.length
    for (const { bytes, einden } of kolommen) {
      const start = einden[row] ?? 0
      const end = einden[row + 1] ?? start
      out.set(bytes.subarray(start, end), at)
      at += end - start
    }
    out[at - 1] = LIJST_UIT
    out[at] = OBJECT_UIT
    out[at + 1] = KOMMA
    at += 2
  }
  if (koppen.length > 0) at -= 1
  out[at] = LIJST_UIT
  out[at + 1] = OBJECT_UIT
  return out
}

/** The JSON of an object with at least one member, still open for more. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1)
}

const pakketteksten = new WeakMap<Pakket, string>()

function writeGebruik({ pakket, gemeenten }: Pakketgebruik, codes: readonly string[]): string {
  let text = pakketteksten.get(pakket)
  if (text === undefined) {
    text = `{"pakket":${JSON.stringify(namePakket(pakket))},"gemeenten":[`
    pakketteksten.set(pakket, text)
  }
  let separator = ''
  for (const position of gemeenten) {
    text += separator + codes[position]
    separator = ','
  }
  return `${text}]}`
}

/** The cellen of one gemeente as JSON, a comma behind each; that of row r stands at `einden[r]` to `einden[r + 1]`. */
type Celteksten = { readonly bytes: Uint8Array; readonly einden: Int32Array }

const celteksten = new WeakMap<Kolom, Celteksten>()

/** Kept, because a kolom never changes. */
function writeCellen(kolom: Kolom): Celteksten {
  const known = celteksten.get(kolom)
  if (known !== undefined) return known
  const { gemeentecode } = kolom.gemeente.gemeente
  const texts = kolom.cellen.map((cel) => `${JSON.stringify(describeCel(cel, gemeentecode))},`)
  const bytes = encoder.encode(texts.join(''))
  const isAscii = bytes.length === texts.reduce((sum, { length }) => sum + length, 0)
  const einden = new Int32Array(texts.length + 1)
  for (const [row, text] of texts.entries()) {
    einden[row + 1] = (einden[row] ?? 0) + (isAscii ? text.length : encoder.encode(text).length)
  }
  const made = { bytes, einden }
  celteksten.set(kolom, made)
  return made
}
