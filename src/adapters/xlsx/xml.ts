import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { buildOnleesbaar, buildOnveilig, LIMIETEN } from './limieten.ts'
import type { Zip } from './zip.ts'

type Attributes = Readonly<Record<string, string>>

/** What to do at the tags and texts of a part; names come without namespace prefix. */
export type XmlHandlers = {
  readonly open: (naam: string, attributes: Attributes) => void
  readonly close?: (naam: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads a part of a workbook as a stream of tags and texts. A part that is not there gives none.
 *
 * @throws LandschapError onveilig_bestand - a DOCTYPE, or text without end
 * @throws LandschapError onleesbaar_bestand - no well-formed XML
 */
export async function readXml(zip: Zip, naam: string, handlers: XmlHandlers): Promise<void> {
  if (!zip.has(naam)) return
  const parser = new SaxesParser()
  let pending = 0
  parser.on('doctype', () => {
    throw buildOnveilig(zip.bestand, `onderdeel ${naam} bevat een DOCTYPE`)
  })
  parser.on('error', (error) => {
    throw buildOnleesbaar(zip.bestand, `onderdeel ${naam} is geen geldige XML`, error)
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    pending = 0
    handlers.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag: SaxesTagPlain) => {
    pending = 0
    handlers.close?.(localName(tag.name))
  })
  if (handlers.text !== undefined) parser.on('text', handlers.text)
  const decode = buildDecoder()
  const write = (text: string): void => {
    pending += text.length
    if (pending > LIMIETEN.tekstTussenTags)
      throw buildOnveilig(zip.bestand, `onderdeel ${naam} bevat een tekst zonder eind`)
    parser.write(text)
  }
  await zip.read(naam, (chunk) => write(decode(chunk)))
  parser.close()
}

/** XML of Office is UTF-8; UTF-16 is allowed and shows by its BOM. */
function buildDecoder(): (chunk: Uint8Array) => string {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  return (chunk) => {
    if (decoder === null) {
      const isUtf16 = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)
      decoder = new TextDecoder(isUtf16 ? (chunk[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    }
    return decoder.decode(chunk, { stream: true })
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** An attribute by its local name, whatever prefix it has; undefined when it is not there. */
export function findAttribute(attributes: Attributes, naam: string): string | undefined {
  if (attributes[naam] !== undefined) return attributes[naam]
  for (const key in attributes) if (localName(key) === naam) return attributes[key]
  return undefined
}
