import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { LandschapError } from '../../core/index.ts'
import type { LandschapStore } from '../store.ts'
import { ARCHIEFVERSIE, Archiefeinde, Archiefkop, Archiefregel } from './regels.ts'

/** A text cannot be longer than this in Node; no line of ours comes near it. */
const LONGEST_LINE = 400 * 1024 * 1024
const NEWLINE = 0x0a

/**
 * Restores an archive: everything of it, or nothing.
 *
 * Ids, volgnummers and times are kept, so that the store answers as the one that it was made from. Keys of an archive
 * without hashes come in as withdrawn ones; the keys that the store has then stay.
 *
 * @param vervangen - also into a store that holds landschappen, decisions or keys: those are gone then
 * @throws LandschapError onleesbaar_bestand when it is no archive or a damaged one; tegenstrijdig when the store is not empty
 */
export async function readArchief(
  store: LandschapStore,
  bytes: Uint8Array,
  { vervangen = false }: { readonly vervangen?: boolean } = {},
): Promise<void> {
  const first = await readLines(bytes).next()
  const { sleutelhashes } = parseKop(first.done === true ? undefined : first.value.line)
  await store.archief.restore(() => readRegels(readLines(bytes)), { vervangen, sleutelhashes })
}

type Line = { readonly line: Buffer; readonly hashBefore: string }

function parseKop(line: Buffer | undefined): z.infer<typeof Archiefkop> {
  const kop = Archiefkop.safeParse(parseJson(line))
  if (!kop.success)
    throw refuse('Dit is geen archief van Gemene Deler. Maak er een met: gemene-deler exporteer --alles.')
  if (kop.data.versie > ARCHIEFVERSIE)
    throw refuse(
      `Dit archief heeft versie ${kop.data.versie}; deze Gemene Deler leest tot en met versie ${ARCHIEFVERSIE}.`,
    )
  return kop.data
}

/** @throws LandschapError at the end too, when the whole is not what was written: the caller then keeps nothing */
async function* readRegels(lines: AsyncGenerator<Line>): AsyncGenerator<Archiefregel> {
  const aantallen: Record<string, number> = {}
  let number = 0
  let isWhole = false
  for await (const { line, hashBefore } of lines) {
    number += 1
    if (number === 1) continue
    if (isWhole) throw refuse('Het archief is beschadigd: er staat iets na het einde.')
    const value = parseJson(line)
    const einde = Archiefeinde.safeParse(value)
    if (einde.success) {
      isWhole = einde.data.sha256 === hashBefore && sameCounts(einde.data.aantallen, aantallen)
      if (!isWhole) throw refuse('Het archief is beschadigd: de inhoud klopt niet met de controlesom.')
      continue
    }
    const regel = Archiefregel.safeParse(value)
    if (!regel.success)
      throw refuse(`Het archief is beschadigd, in regel ${number}: ${z.prettifyError(regel.error).slice(0, 300)}`)
    aantallen[regel.data.soort] = (aantallen[regel.data.soort] ?? 0) + 1
    yield regel.data
  }
  if (!isWhole) throw refuse('Het archief is niet compleet: het einde ontbreekt.')
}

function sameCounts(said: Readonly<Record<string, number>>, found: Readonly<Record<string, number>>): boolean {
  const soorten = new Set([...Object.keys(said), ...Object.keys(found)])
  return [...soorten].every((soort) => said[soort] === found[soort])
}

/** Splits the inflated bytes; with each line the hash of all before it. */
async function* readLines(bytes: Uint8Array): AsyncGenerator<Line> {
  const hash = createHash('sha256')
  let rest: Buffer[] = []
  let length = 0
  try {
    for await (const part of Readable.from([bytes]).pipe(createGunzip())) {
      let chunk: Buffer = part
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE)) {
        const line = Buffer.concat([...rest, chunk.subarray(0, end + 1)])
        const hashBefore = hash.copy().digest('hex')
        hash.update(line)
        yield { line, hashBefore }
        rest = []
        length = 0
        chunk = chunk.subarray(end + 1)
      }
      rest.push(chunk)
      length += chunk.length
      if (length > LONGEST_LINE) throw refuse('Het archief heeft een regel die te lang is.')
    }
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))
      throw refuse('Dit is geen archief van Gemene Deler, of het is afgebroken.', cause)
    throw cause
  }
  if (length > 0) throw refuse('Het archief is niet compleet: de laatste regel is afgebroken.')
}

function parseJson(line: Buffer | undefined): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '')
  } catch {
    return null
  }
}

function refuse(detail: string, cause?: unknown): LandschapError {
  return new LandschapError('onleesbaar_bestand', detail, { cause })
}
