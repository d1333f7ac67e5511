import { type Celtabel, findPositie, type Overlapindex, selectKolommen } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import { compareKoppen, type TabelvergelijkingOptions, type Vergelijkingkop } from './compare-landschappen.ts'
import { findReeks, type Pakketspreiding, spreadUitIndex } from './spread-pakketten.ts'
import {
  encoder,
  encodeTexts,
  open,
  type Teksten,
  writeCellen,
  writeComponent,
  writeMaten,
  writePaar,
  writePakketten,
} from './vergelijking-teksten.ts'

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

const [KOMMA = 0, LIJST_UIT = 0, OBJECT_UIT = 0] = encoder.encode(',]}')
const CELLEN = encoder.encode('],"cellen":[')
/** A gemeentecode between quotes, and the comma behind it. */
const CODELENGTE = 7

function writeJson(
  { componenten: feiten, kolommen }: Celtabel,
  vergelijking: Vergelijkingkop,
): Uint8Array<ArrayBuffer> {
  const { kop, componenten, spreiding } = vergelijking
  const { paren, ...rest } = kop
  const texts = [`${open(rest)},"paren":[${paren.map(writePaar).join(',')}],"componenten":[`]
  for (const [row, component] of feiten.entries()) {
    const vergeleken = componenten[row]
    if (vergeleken !== undefined) texts.push(`${writeComponent(component)}${writeMaten(vergeleken)},"pakketten":[`)
  }
  const delen: Delen = {
    koppen: encodeTexts(texts),
    spreiding,
    pakketten: writePakketten(spreiding.pakketten),
    codes: encoder.encode(kop.gemeenten.map(({ gemeentecode }) => `"${gemeentecode}",`).join('')),
    kolommen: kolommen.map(writeCellen),
  }
  return joinBytes(delen)
}

/** What a vergelijking is put together from. */
type Delen = {
  /** The begin of the whole, then what stands before the pakketten of each component. */
  readonly koppen: Teksten
  readonly spreiding: Pakketspreiding
  /** Per entry of the spreiding. */
  readonly pakketten: readonly Uint8Array[]
  readonly codes: Uint8Array
  /** Per gemeente its cellen. */
  readonly kolommen: readonly Teksten[]
}

/**
 * Each component is its kop, its pakketten, its cel of every kolom, and `]}`; commas stand between components, pakketten,
 * codes and cellen. The length is known before, so every byte is written once.
 */
function joinBytes(delen: Delen): Uint8Array<ArrayBuffer> {
  const { koppen, kolommen } = delen
  const componenten = koppen.einden.length - 2
  const out = new Uint8Array(measureLength(delen, componenten))
  let at = copyText(koppen, 0, { out, at: 0 })
  for (let row = 0; row < componenten; row += 1) {
    at = copyText(koppen, row + 1, { out, at })
    at = writeGebruiken(delen, row, { out, at })
    out.set(CELLEN, at)
    at += CELLEN.length
    for (const kolom of kolommen) at = copyText(kolom, row, { out, at })
    // the comma behind the last cel gives way
    out[at - 1] = LIJST_UIT
    out[at] = OBJECT_UIT
    out[at + 1] = KOMMA
    at += 2
  }
  // and that behind the last component
  if (componenten > 0) at -= 1
  out[at] = LIJST_UIT
  out[at + 1] = OBJECT_UIT
  return out
}

function measureLength({ koppen, spreiding, pakketten, kolommen }: Delen, componenten: number): number {
  let size = koppen.bytes.length + componenten * (CELLEN.length + 2) + (componenten === 0 ? 2 : 1)
  for (const { bytes } of kolommen) size += bytes.length
  // a pakket ends with `]}`, and a comma behind all but the last of a component, as a code has one
  for (const { length } of pakketten) size += length + 2
  size += spreiding.gebruikers.length * CODELENGTE
  for (let row = 0; row < componenten; row += 1) {
    if (spreiding.componenten[row] !== spreiding.componenten[row + 1]) size -= 1
  }
  return size
}

/** Where bytes go: what is written returns where the next go. */
type Plek = { readonly out: Uint8Array; readonly at: number }

function copyText({ bytes, einden }: Teksten, number: number, { out, at }: Plek): number {
  const start = einden[number] ?? 0
  const end = einden[number + 1] ?? start
  out.set(bytes.subarray(start, end), at)
  return at + end - start
}

/** The pakketten of one component with the codes of their gemeenten. */
function writeGebruiken({ spreiding, pakketten, codes }: Delen, row: number, { out, at }: Plek): number {
  const { van, tot } = findReeks(spreiding, row)
  const { begin, gebruikers } = spreiding
  let next = at
  for (let entry = van; entry < tot; entry += 1) {
    const tekst = pakketten[entry]
    if (tekst === undefined) continue
    out.set(tekst, next)
    next += tekst.length
    const end = begin[entry + 1] ?? 0
    for (let user = begin[entry] ?? 0; user < end; user += 1) {
      const code = (gebruikers[user] ?? 0) * CODELENGTE
      for (let byte = 0; byte < CODELENGTE; byte += 1) out[next + byte] = codes[code + byte] ?? 0
      next += CODELENGTE
    }
    out[next - 1] = LIJST_UIT
    out[next] = OBJECT_UIT
    out[next + 1] = KOMMA
    next += 2
  }
  return van === tot ? next : next - 1
}
