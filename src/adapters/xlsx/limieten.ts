import { LandschapError } from '../../core/errors.ts'

/** What a workbook may cost: measured so that a hostile file of 100 kB ends in an error within two seconds. */
export const LIMIETEN = {
  bestandBytes: 200 * 1024 * 1024,
  /**
   * Inflated, over all parts that are read: as the file declares it, and as counted while inflating. Some 20,000 rows of 60
   * filled columns; it takes two seconds to read.
   */
  uitgepaktBytes: 64 * 1024 * 1024,
  /** A part that inflates more than this many times, above the size below, is made to harm. */
  verhouding: 100,
  verhoudingVanafBytes: 10 * 1024 * 1024,
  onderdelen: 5_000,
  rijen: 200_000,
  kolommen: 500,
  /** Cells of all rows together, empty ones between filled ones included. */
  cellen: 5_000_000,
  /** Text kept of one cell; the tables adapter cuts it further, with a bevinding. */
  celtekst: 40_000,
  /** Characters between two tags. */
  tekstTussenTags: 5_000_000,
} as const

export function buildTeGroot(bestand: string, wat: string): LandschapError {
  return new LandschapError(
    'bestand_te_groot',
    `${bestand}: ${wat}. Bewaar alleen het blad met de applicaties in een nieuwe werkmap, of sla het op als CSV.`,
  )
}

export function buildOnveilig(bestand: string, wat: string): LandschapError {
  return new LandschapError(
    'onveilig_bestand',
    `${bestand}: ${wat}. Zo'n bestand wordt niet gelezen. Open het in Excel en sla het opnieuw op als .xlsx of CSV.`,
  )
}

export function buildOnleesbaar(bestand: string, wat: string, cause?: unknown): LandschapError {
  return new LandschapError(
    'onleesbaar_bestand',
    `${bestand}: ${wat}. Open het in Excel, sla het opnieuw op als .xlsx en probeer het nog eens.`,
    { cause },
  )
}
