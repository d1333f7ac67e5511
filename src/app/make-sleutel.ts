import { createHash, randomBytes } from 'node:crypto'
import { type Gemeentecode, LandschapError } from '../core/index.ts'
import type { LandschapStore, Rol, Sleutel } from '../storage/index.ts'

export type Sleutelopdracht = {
  readonly omschrijving: string
  readonly rol: Rol
  readonly gemeenten: readonly Gemeentecode[] | 'alle'
  /** Default a year after now. */
  readonly verlooptOp?: string
}

/**
 * Makes an API key.
 *
 * @param store - of the transaction in which it must happen
 * @param now - this moment, in UTC
 * @returns the key and its secret, which the store does not keep: this is the only time that it can be shown
 * @throws LandschapError ongeldige_invoer when it would be expired at once
 */
export async function makeSleutel(
  store: LandschapStore,
  opdracht: Sleutelopdracht,
  now: string,
): Promise<{ readonly sleutel: Sleutel; readonly geheim: string }> {
  const verlooptOp = opdracht.verlooptOp === undefined ? addYear(now) : new Date(opdracht.verlooptOp).toISOString()
  if (verlooptOp <= now) {
    throw new LandschapError('ongeldige_invoer', `verlooptOp ${verlooptOp} is al voorbij. Kies een later tijdstip.`)
  }
  const geheim = makeGeheim()
  const sleutel = await store.sleutels.add({ ...opdracht, verlooptOp }, hashGeheim(geheim))
  return { sleutel, geheim }
}

function addYear(now: string): string {
  const moment = new Date(now)
  moment.setUTCFullYear(moment.getUTCFullYear() + 1)
  return moment.toISOString()
}

/** What the store keeps of a secret. A secret has 256 random bits, so a plain hash is enough. */
export function hashGeheim(geheim: string): string {
  return createHash('sha256').update(geheim).digest('hex')
}

/** The prefix lets scanners of leaked secrets find it. */
function makeGeheim(): string {
  return `gd_${randomBytes(32).toString('base64url')}`
}
