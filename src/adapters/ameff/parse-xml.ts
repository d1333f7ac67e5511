import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { LandschapError } from '../../core/errors.ts'
import type { DecodedXml } from './decode.ts'
import { AMEFF_NAMESPACE, readProlog } from './prolog.ts'

/** Beyond what any model needs (a GEMMA release: 171,722 tags, 14 deep); more would cost time and memory without bound. */
const MAX_DEPTH = 200
const MAX_TAGS = 1_000_000

const XSI = 'http://www.w3.org/2001/XMLSchema-instance'

/** A tag of the exchange format; tags of other namespaces have an empty `tag`. */
export type OpenTag = {
  readonly tag: string
  /** Line where the tag ends, from 1. */
  readonly regel: number
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>
}

/** The value of an attribute without a prefix; empty when absent. */
export function attributeOf({ attributes }: OpenTag, name: string): string {
  return attributes[name]?.value ?? ''
}

/** The value of xsi:type, whatever the prefix of the namespace, without a prefix of its own. */
export function typeOf({ attributes }: OpenTag): string {
  const type = Object.values(attributes).find(({ local, uri }) => local === 'type' && uri === XSI)?.value ?? ''
  return type.slice(type.indexOf(':') + 1).trim()
}

/** Whether the text inside the tag is marked as Dutch. */
export function isDutch({ attributes }: OpenTag): boolean {
  return /^nl\b/i.test(attributes['xml:lang']?.value ?? '')
}

export type XmlHandler = { open(tag: OpenTag): void; text(text: string): void; close(): void }

/**
 * Parses an exchange file strictly, tag by tag: what is not well-formed or not safe is refused.
 *
 * @throws LandschapError onveilig_bestand (DOCTYPE, too deep), onbekend_formaat (no AMEFF), onleesbaar_bestand (not
 * well-formed, with the line), bestand_te_groot
 */
export function parseXml(xml: DecodedXml, bestand: string, handler: XmlHandler): void {
  refuseOther(xml.head, bestand)
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  let tags = 0
  let isAtEnd = false
  parser.on('error', (cause) => {
    throw malformed(cause, { bestand, regel: parser.line, isAtEnd })
  })
  parser.on('doctype', () => {
    throw unsafeDoctype(bestand)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1
    tags += 1
    if (tags === 1) refuseOtherRoot({ local, uri }, bestand)
    if (depth > MAX_DEPTH) throw tooDeep(bestand, parser.line)
    if (tags > MAX_TAGS) throw tooMany(bestand)
    handler.open({ tag: uri === AMEFF_NAMESPACE ? local : '', regel: parser.line, attributes })
  })
  parser.on('closetag', () => {
    depth -= 1
    handler.close()
  })
  parser.on('text', (text) => handler.text(text))
  parser.on('cdata', (text) => handler.text(text))
  for (const chunk of xml.chunks()) parser.write(chunk)
  isAtEnd = true
  parser.close()
}

function refuseOther(head: string, bestand: string): void {
  const { hasDoctype, rootTag } = readProlog(head)
  if (hasDoctype) throw unsafeDoctype(bestand)
  if (rootTag === '' && !/^\uFEFF?\s*</.test(head)) throw unknownFormat(bestand, 'Dit is geen XML-bestand.')
}

function refuseOtherRoot({ local, uri }: { local: string; uri: string }, bestand: string): void {
  if (local === 'model' && uri === AMEFF_NAMESPACE) return
  if (uri.startsWith('http://www.archimatetool.com')) {
    throw unknownFormat(
      bestand,
      'Dit is een eigen bestand van Archi. Kies in Archi "Export > Model to Open Exchange File".',
    )
  }
  if (uri.startsWith('http://www.opengroup.org/xsd/archimate')) {
    throw unknownFormat(
      bestand,
      'Dit is een ouder uitwisselformaat. Exporteer het model als ArchiMate 3 Exchange File.',
    )
  }
  throw unknownFormat(bestand, `Dit is XML met als hoofdelement "${local}", geen ArchiMate-model.`)
}

function unknownFormat(bestand: string, reden: string): LandschapError {
  const remedy = 'Nodig is een ArchiMate Model Exchange File (AMEFF, .xml).'
  return new LandschapError('onbekend_formaat', `${bestand}: ${reden} ${remedy}`)
}

function unsafeDoctype(bestand: string): LandschapError {
  const detail = `${bestand}: het bestand heeft een DOCTYPE. Dat hoort niet in een AMEFF-bestand en kan onveilig zijn; haal het weg.`
  return new LandschapError('onveilig_bestand', detail)
}

function tooDeep(bestand: string, regel: number): LandschapError {
  const detail = `${bestand}, regel ${regel}: meer dan ${MAX_DEPTH} lagen in elkaar. Dat is geen gewoon model; exporteer het opnieuw.`
  return new LandschapError('onveilig_bestand', detail)
}

function tooMany(bestand: string): LandschapError {
  const detail = `${bestand}: meer dan ${MAX_TAGS} XML-elementen. Exporteer een kleiner model, zonder views die niet nodig zijn.`
  return new LandschapError('bestand_te_groot', detail)
}

function malformed(
  cause: Error,
  { bestand, regel, isAtEnd }: { bestand: string; regel: number; isAtEnd: boolean },
): LandschapError {
  const reden = isAtEnd
    ? 'hier houdt het bestand op voordat alles is afgesloten; waarschijnlijk is het niet volledig bewaard of gedownload'
    : 'hier staat geen geldige XML'
  const detail = `${bestand}, regel ${regel}: ${reden}. Exporteer of download het bestand opnieuw.`
  return new LandschapError('onleesbaar_bestand', detail, { cause })
}
