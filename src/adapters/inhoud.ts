import iconv from 'iconv-lite'
import { LandschapError } from '../core/errors.ts'

/** The forms that content can have; which adapter reads it. */
export type Inhoud = 'xlsx' | 'xml' | 'json' | 'tekst'

const HEAD_BYTES = 4096
const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const GZIP = [0x1f, 0x8b]

/**
 * Recognises by its first bytes what a file is.
 *
 * @throws LandschapError leeg_bestand when there is nothing but white space in it
 */
export function recognizeInhoud(bytes: Uint8Array, bestand: string): Inhoud {
  const startsWith = (magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte)
  if (startsWith(ZIP) || startsWith(OLE)) return 'xlsx'
  if (startsWith(GZIP)) return 'xml'
  const head = readHead(bytes)
  if (head === '' && bytes.length <= HEAD_BYTES) {
    throw new LandschapError(
      'leeg_bestand',
      `${bestand}: het bestand is leeg. Exporteer de inventarisatie opnieuw en probeer het nog eens.`,
    )
  }
  if (head.startsWith('<')) return 'xml'
  return /^(?:\{\s*["}]|\[\s*[[{\]])/.test(head) ? 'json' : 'tekst'
}

/** The first characters without BOM and white space; enough to tell markup from a table. */
function readHead(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES))
  const isLittleEndian = (head[0] === 0xff && head[1] === 0xfe) || (head[0] !== 0 && head[1] === 0)
  const isBigEndian = (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] !== 0)
  const codering = isLittleEndian ? 'utf16-le' : isBigEndian ? 'utf16-be' : 'utf8'
  return iconv.decode(head, codering).trim()
}
