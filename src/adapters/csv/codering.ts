import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { LandschapError } from '../../core/errors.ts'

/** The text of a file, and how it was encoded. */
export type Gedecodeerd = {
  readonly tekst: string
  readonly codering: string
  /** The encoding was guessed and something in the text looks wrong. */
  readonly isOnzeker: boolean
}

/** Bytes that are looked at to tell text from other files. */
const PROEF = 65_536
const HANDTEKENINGEN: readonly (readonly [string, string])[] = [
  ['%PDF', 'een PDF'],
  ['\u0089PNG', 'een afbeelding'],
  ['\u00ff\u00d8\u00ff', 'een afbeelding'],
  ['GIF8', 'een afbeelding'],
  ['PK\u0003\u0004', 'een zip- of Excel-bestand'],
  ['\u00d0\u00cf\u0011\u00e0', 'een oud Office-bestand'],
  ['\u001f\u008b', 'een ingepakt bestand'],
  ['7z\u00bc\u00af', 'een ingepakt bestand'],
  ['Rar!', 'een ingepakt bestand'],
]

/**
 * Decodes the bytes of a text file: by BOM, by the pattern of NUL bytes of UTF-16, as strict UTF-8, else as Windows-1252.
 *
 * @returns the text without BOM
 * @throws LandschapError onbekend_formaat - the bytes are no text: a PDF, an image, an archive, rubbish
 */
export function decodeTekst(bytes: Uint8Array, bestand: string): Gedecodeerd {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = HANDTEKENINGEN.find(([start]) => buffer.subarray(0, start.length).toString('latin1') === start)
  if (known !== undefined) throw buildGeenTekst(bestand, `dit is ${known[1]}`)
  const decoded = decodeByBom(buffer) ?? decodeUtf16WithoutBom(buffer) ?? decodeRest(buffer)
  if (isRubbish(decoded.tekst)) throw buildGeenTekst(bestand, 'de inhoud is geen tekst')
  return decoded
}

function decodeByBom(buffer: Buffer): Gedecodeerd | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer.subarray(2), 'utf-16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer.subarray(2), 'utf-16be')
  if (buffer[0] !== 0xef || buffer[1] !== 0xbb || buffer[2] !== 0xbf) return null
  const rest = buffer.subarray(3)
  return { tekst: rest.toString('utf8'), codering: 'UTF-8 met BOM', isOnzeker: !isUtf8(rest) }
}

/** Mostly Latin text in UTF-16 has a NUL in nearly every second byte, always on the same side. */
function decodeUtf16WithoutBom(buffer: Buffer): Gedecodeerd | null {
  const sample = buffer.subarray(0, PROEF)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const pairs = sample.length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.05) return decodeUtf16(buffer, 'utf-16le')
  if (even > pairs * 0.7 && odd < pairs * 0.05) return decodeUtf16(buffer, 'utf-16be')
  return null
}

function decodeUtf16(buffer: Buffer, encoding: 'utf-16le' | 'utf-16be'): Gedecodeerd {
  const tekst = iconv.decode(buffer, encoding)
  return { tekst, codering: encoding.toUpperCase(), isOnzeker: buffer.length % 2 === 1 }
}

function decodeRest(buffer: Buffer): Gedecodeerd {
  if (isUtf8(buffer)) return { tekst: buffer.toString('utf8'), codering: 'UTF-8', isOnzeker: false }
  const tekst = iconv.decode(buffer, 'windows-1252')
  return { tekst, codering: 'Windows-1252', isOnzeker: /\ufffd|[\u0080-\u009f]|Ã[\u0080-\u00bf]|â€/.test(tekst) }
}

function isRubbish(tekst: string): boolean {
  const sample = tekst.slice(0, PROEF)
  let strange = 0
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if ((code < 32 && (code < 9 || code > 13) && code !== 26) || code === 0xfffd) strange++
  }
  return strange > 3 && strange > sample.length * 0.01
}

function buildGeenTekst(bestand: string, why: string): LandschapError {
  return new LandschapError(
    'onbekend_formaat',
    `${bestand}: ${why}, geen CSV. Sla de lijst op als CSV of als Excel-werkmap (.xlsx) en probeer het opnieuw.`,
  )
}
