import type { Tabel } from '../tabel/index.ts'
import { buildTeGroot, LIMIETEN } from './limieten.ts'
import { formatDatum } from './opmaak.ts'
import { fillSamenvoegingen, type OpenRij, parseCelplaats } from './samenvoeging.ts'
import { buildTekstverzamelaar, decodeEscapes } from './teksten.ts'
import type { Bladverwijzing } from './werkmap.ts'
import { findAttribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** What the cells of every sheet refer to, and what is left of the limits. */
export type Werkmapcontext = {
  readonly teksten: readonly string[]
  readonly datumstijlen: ReadonlySet<number>
  readonly is1904: boolean
  readonly over: { rijen: number; cellen: number }
}

export type GelezenBlad = { readonly tabel: Tabel; readonly heeftVerreCellen: boolean }

type Cel = { readonly kolom: number; readonly soort: string; readonly stijl: number; waarde: string }

/** A gap of more empty rows than this counts as one. */
const MAX_GAT = 1_000

/**
 * Reads a worksheet as rows of text: what Excel would show, dates as `YYYY-MM-DD`, error values as empty.
 *
 * Formulas give their stored result. Rows without text are empty rows when a row with text follows. Cells beyond column 500
 * are left out. Hidden rows and columns count as any other.
 *
 * @throws LandschapError bestand_te_groot - more than 200,000 rows with text, or too many cells
 */
export async function readBlad(zip: Zip, blad: Bladverwijzing, context: Werkmapcontext): Promise<GelezenBlad> {
  const rijen: OpenRij[] = []
  const merged: string[] = []
  const collector = buildTekstverzamelaar()
  let heeftVerreCellen = false
  let regel = 0
  let cellen: string[] = []
  let cel: Cel | null = null
  let lastKolom = 0
  let isValue = false
  await readXml(zip, blad.onderdeel, {
    open: (tag, attributes) => {
      if (tag === 'c') {
        const kolom = parseCelplaats(attributes['r'] ?? '')?.kolom ?? lastKolom + 1
        lastKolom = kolom
        cel = { kolom, soort: attributes['t'] ?? 'n', stijl: Number(attributes['s'] ?? -1), waarde: '' }
      } else if (tag === 'v') isValue = true
      else if (tag === 'row') {
        regel = toRegel(attributes['r'], regel)
        cellen = []
        lastKolom = 0
      } else if (tag === 'mergeCell') merged.push(findAttribute(attributes, 'ref') ?? '')
      else collector.open(tag)
    },
    text: (text) => {
      if (isValue && cel !== null && cel.waarde.length < LIMIETEN.celtekst) cel.waarde += text
      else collector.text(text)
    },
    close: (tag) => {
      if (tag === 'v') isValue = false
      else if (tag === 'c' && cel !== null) {
        const inline = collector.take()
        const text = cel.soort === 'inlineStr' ? inline : formatCel(cel, context)
        if (cel.kolom > LIMIETEN.kolommen) heeftVerreCellen ||= text !== ''
        else if (text !== '') putCel(cellen, { kolom: cel.kolom, text })
        cel = null
      } else if (tag === 'row' && cellen.length > 0) {
        spend(context, cellen.length, zip.bestand)
        addRij(rijen, { regel, cellen })
      } else collector.close(tag)
    },
  })
  fillSamenvoegingen(rijen, merged)
  return { tabel: { blad: blad.naam, rijen }, heeftVerreCellen }
}

function toRegel(ref: string | undefined, previous: number): number {
  const stated = Number(ref)
  return Number.isInteger(stated) && stated > previous ? stated : previous + 1
}

function putCel(cellen: string[], { kolom, text }: { readonly kolom: number; readonly text: string }): void {
  while (cellen.length < kolom) cellen.push('')
  cellen[kolom - 1] = text
}

function addRij(rijen: OpenRij[], rij: OpenRij): void {
  const previous = rijen.at(-1)?.regel ?? 0
  const gap = rij.regel - previous - 1
  if (gap > MAX_GAT) rijen.push({ regel: rij.regel - 1, cellen: [] })
  else for (let empty = previous + 1; empty < rij.regel; empty++) rijen.push({ regel: empty, cellen: [] })
  rijen.push(rij)
}

function spend({ over }: Werkmapcontext, cells: number, bestand: string): void {
  over.rijen--
  over.cellen -= cells
  if (over.rijen < 0) throw buildTeGroot(bestand, `de werkmap heeft meer dan ${LIMIETEN.rijen} regels`)
  if (over.cellen < 0) throw buildTeGroot(bestand, `de werkmap heeft meer dan ${LIMIETEN.cellen} cellen`)
}

function formatCel({ soort, stijl, waarde }: Cel, { teksten, datumstijlen, is1904 }: Werkmapcontext): string {
  if (waarde === '' || soort === 'e') return ''
  if (soort === 's') return teksten[Number(waarde)] ?? ''
  if (soort === 'str') return decodeEscapes(waarde)
  if (soort === 'b') return waarde.trim() === '1' || waarde.trim() === 'true' ? 'WAAR' : 'ONWAAR'
  if (soort === 'd') return waarde
  const number = Number(waarde)
  if (waarde.trim() === '' || Number.isNaN(number)) return waarde.trim()
  return (datumstijlen.has(stijl) ? formatDatum(number, is1904) : null) ?? String(number)
}
