import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readReferentiemodel } from '../../src/adapters/ameff/index.ts'
import type { Referentiemodel } from '../../src/core/model/referentiemodel.ts'

/** Directory with the releases of GEMMA, `GEMMA-<date>.xml` or `.xml.gz`; they are not part of this repository. */
export const gemmaMap = process.env['GEMMA_MAP'] ?? ''

/** What a test of real releases is called when it cannot run. */
export const SKIP_REASON = gemmaMap === '' ? ' (overgeslagen: zet GEMMA_MAP op de map met GEMMA-releases)' : ''

export const VERSIES = ['2024-05-27', '2025-01-09', '2025-10-11', '2026-06-30'] as const
export type Versie = (typeof VERSIES)[number]

/** The bytes of a release, unpacked. */
export function readReleaseBytes(versie: Versie): Buffer {
  const plain = join(gemmaMap, `GEMMA-${versie}.xml`)
  return existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`))
}

export type Release = ReturnType<typeof readReferentiemodel>

const read = new Map<Versie, Release>()

/** A release, read once per run of the tests. */
export function getRelease(versie: Versie): Release {
  const known = read.get(versie) ?? readReferentiemodel(readReleaseBytes(versie), { bestand: `GEMMA-${versie}.xml` })
  read.set(versie, known)
  return known
}

export function getModel(versie: Versie): Referentiemodel {
  return getRelease(versie).referentiemodel
}
