import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import type { Upload } from '../../app/index.ts'
import { LandschapError } from '../../core/index.ts'
import { HttpProbleem, invalidInput } from './problem.ts'

/** Media types in which an inventory may come; what is in the file decides how it is read. */
export const UPLOAD_TYPES = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/xml',
  'application/json',
  'text/xml',
  'text/plain',
  'application/octet-stream',
] as const

/** Most bytes of a body that was sent compressed. */
const LARGEST = 64 * 1024 * 1024

/**
 * Takes a file out of a request: the bytes, uncompressed, and the name in Content-Disposition without folders.
 *
 * @throws LandschapError bestand_te_groot, onleesbaar_bestand of what was sent compressed; HttpProbleem leeg_bestand without bytes; ongeldige_invoer (400) when Content-Digest does not fit them
 */
export function readUploadRequest(request: FastifyRequest): Upload {
  const { body } = request
  if (!Buffer.isBuffer(body) || body.length === 0) {
    throw new HttpProbleem(
      'leeg_bestand',
      'Het bestand is leeg, of er kwam geen bestand mee. Stuur het bestand zelf als inhoud van het verzoek.',
    )
  }
  refuseOtherDigest(request, body)
  const bestandsnaam = parseBestandsnaam(request.headers['content-disposition'])
  const isPacked = request.headers['content-encoding']?.toLowerCase() === 'gzip'
  return { bytes: isPacked ? unpack(body) : body, ...(bestandsnaam === null ? {} : { bestandsnaam }) }
}

function unpack(body: Buffer): Buffer {
  try {
    return gunzipSync(body, { maxOutputLength: LARGEST })
  } catch (cause) {
    if (cause instanceof RangeError) {
      const detail = 'Uitgepakt is de inhoud groter dan 64 MB. Stuur een kleiner bestand.'
      throw new LandschapError('bestand_te_groot', detail, { cause })
    }
    const detail =
      'De inhoud is geen gzip, terwijl Content-Encoding dat zegt. Laat die header weg of pak het bestand opnieuw in.'
    throw new LandschapError('onleesbaar_bestand', detail, { cause })
  }
}

/** RFC 9530; digests of other kinds than SHA-2 are not checked. */
function refuseOtherDigest({ headers }: FastifyRequest, body: Buffer): void {
  const given = headers['content-digest']
  if (given === undefined) return
  for (const [, bits = '', digest] of [given]
    .flat()
    .join(',')
    .matchAll(/sha-(256|512)=:([^:]*):/g)) {
    if (createHash(`sha${bits}`).update(body).digest('base64') === digest) continue
    const reason = 'Past niet bij de inhoud: het bestand kwam beschadigd aan. Stuur het opnieuw.'
    throw invalidInput([{ in: 'header', name: 'Content-Digest', code: 'waarde', reason }])
  }
}

/**
 * Reads the file name of RFC 6266: the encoded one first.
 *
 * @returns without folders and control characters, at most 200 characters; null when there is none
 * @example parseBestandsnaam("attachment; filename*=UTF-8''lijst%20%C3%A9%C3%A9n.csv") // 'lijst één.csv'
 */
export function parseBestandsnaam(header: string | undefined): string | null {
  if (header === undefined) return null
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header)?.[1]
  const plain = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header)
  const name = decode(encoded) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]
  const base = name
    ?.split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, 200)
  return base === undefined || base === '' ? null : base
}

function decode(encoded: string | undefined): string | null {
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
