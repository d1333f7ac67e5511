import { isUtf8 } from 'node:buffer'
import { constants, gunzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'

/** Limit on a file, packed and unpacked. A GEMMA release is 14 MB. */
export const MAX_BYTES = 200 * 1024 * 1024

const HEAD_BYTES = 64 * 1024
const CHUNK_BYTES = 1024 * 1024

/** A file as text in pieces: never the whole text in memory. */
export type DecodedXml = {
  readonly codering: string
  readonly head: string
  readonly bevindingen: readonly Bevinding[]
  chunks(): Generator<string>
}

/**
 * Turns the bytes of an XML file, or of a gzip file that holds one, into text.
 *
 * Encoding: a BOM first, then the XML declaration, else UTF-8; what is not valid UTF-8 is read as Windows-1252 with a bevinding.
 *
 * @throws LandschapError leeg_bestand, bestand_te_groot, onleesbaar_bestand (broken gzip), onbekend_formaat (no XML inside)
 */
export function decodeXml(bytes: Uint8Array, bestand: string): DecodedXml {
  const buffer = unpack(toBuffer(bytes), bestand)
  if (buffer.length === 0) throw new LandschapError('leeg_bestand', `${bestand}: het bestand is leeg.`)
  const { codering, isCertain } = findCodering(buffer)
  return {
    codering,
    head: iconv.decode(buffer.subarray(0, HEAD_BYTES), codering),
    bevindingen: isCertain ? [] : [uncertainCodering(bestand)],
    *chunks() {
      const decoder = iconv.getDecoder(codering)
      for (let at = 0; at < buffer.length; at += CHUNK_BYTES) yield decoder.write(buffer.subarray(at, at + CHUNK_BYTES))
      yield decoder.end() ?? ''
    },
  }
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function unpack(buffer: Buffer, bestand: string): Buffer {
  if (buffer.length > MAX_BYTES) throw tooLarge(bestand)
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return buffer
  try {
    refuseOtherContent(buffer, bestand)
    return gunzipSync(buffer, { maxOutputLength: MAX_BYTES })
  } catch (cause) {
    if (cause instanceof LandschapError) throw cause
    if (cause instanceof RangeError) throw tooLarge(bestand)
    const detail = `${bestand}: het gzip-bestand is beschadigd of niet volledig. Download of bewaar het opnieuw.`
    throw new LandschapError('onleesbaar_bestand', detail, { cause })
  }
}

/** Looks at the first bytes inside, so that what is no XML is never unpacked. */
function refuseOtherContent(buffer: Buffer, bestand: string): void {
  const head = gunzipSync(buffer.subarray(0, 1024), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BYTES })
  const firstVisible = head.find((byte) => !isBlankOrBom(byte))
  if (firstVisible === undefined || firstVisible === 0x3c) return
  throw new LandschapError('onbekend_formaat', `${bestand}: in het gzip-bestand zit geen XML. Geef een AMEFF-bestand.`)
}

function isBlankOrBom(byte: number): boolean {
  return byte <= 0x20 || [0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte)
}

function tooLarge(bestand: string): LandschapError {
  const detail = `${bestand}: het bestand is groter dan 200 MB. Exporteer een kleiner model, zonder views die niet nodig zijn.`
  return new LandschapError('bestand_te_groot', detail)
}

function findCodering(buffer: Buffer): { codering: string; isCertain: boolean } {
  const [first, second] = buffer
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return { codering: 'utf-16le', isCertain: true }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return { codering: 'utf-16be', isCertain: true }
  const declared = /^[^<]{0,4}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    buffer.subarray(0, 400).toString('latin1'),
  )?.[1]
  if (declared !== undefined && !/^utf/i.test(declared) && iconv.encodingExists(declared)) {
    // the web's rule: who declares ISO-8859-1 or ASCII means Windows-1252
    const isLatin = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(declared)
    return { codering: isLatin ? 'windows-1252' : declared.toLowerCase(), isCertain: true }
  }
  return isUtf8(buffer) ? { codering: 'utf-8', isCertain: true } : { codering: 'windows-1252', isCertain: false }
}

function uncertainCodering(bestand: string): Bevinding {
  return {
    code: 'codering_onzeker',
    ernst: 'waarschuwing',
    tekst:
      'Het bestand zegt dat het UTF-8 is, maar dat klopt niet; het is gelezen als Windows-1252. Controleer letters met accenten.',
    plaats: { bestand },
  }
}
