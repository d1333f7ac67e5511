import { LIMIETEN } from './limieten.ts'
import { readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** Collects the text of one item: its parts of rich text together, without reading aids for Asian scripts. */
export type Tekstverzamelaar = {
  readonly open: (tag: string) => void
  readonly close: (tag: string) => void
  readonly text: (text: string) => void
  /** The text so far; empties the collector. */
  readonly take: () => string
}

export function buildTekstverzamelaar(): Tekstverzamelaar {
  let text = ''
  let isText = false
  let isPhonetic = false
  return {
    open: (tag) => {
      if (tag === 'rPh') isPhonetic = true
      else if (tag === 't') isText = !isPhonetic
    },
    close: (tag) => {
      if (tag === 'rPh') isPhonetic = false
      else if (tag === 't') isText = false
    },
    text: (part) => {
      if (isText && text.length < LIMIETEN.celtekst) text += part.slice(0, LIMIETEN.celtekst)
    },
    take: () => {
      const taken = decodeEscapes(text)
      text = ''
      return taken
    },
  }
}

/**
 * Reads the shared texts of a workbook, in order of their number.
 *
 * @param onderdeel - null for a workbook without them
 */
export async function readTeksten(zip: Zip, onderdeel: string | null): Promise<readonly string[]> {
  const teksten: string[] = []
  if (onderdeel === null) return teksten
  const collector = buildTekstverzamelaar()
  await readXml(zip, onderdeel, {
    open: collector.open,
    close: (tag) => {
      collector.close(tag)
      if (tag === 'si') teksten.push(collector.take())
    },
    text: collector.text,
  })
  return teksten
}

/** Excel writes a control character as `_x000D_`, and a text that looks like that with `_x005F_` before it. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}
