import { writeLandschapAmeff, writeLandschapXlsx, writePakketoverzichtCsv } from '../../adapters/index.ts'
import { buildSlug, buildUitvoer, type Gemeentecode, type Landschapsuitvoer } from '../../core/index.ts'
import type { Group } from '../workspace.ts'

/** The forms in which a landschap goes out. */
export const EXPORTFORMATEN = ['csv', 'xlsx', 'ameff'] as const
export type Exportformaat = (typeof EXPORTFORMATEN)[number]

/** A file for another program. */
export type Exportuitkomst = {
  readonly bytes: Uint8Array
  readonly mediatype: string
  /** Without folder; ASCII letters, digits, hyphens and one point. */
  readonly bestandsnaam: string
}

type Vorm = {
  readonly mediatype: string
  readonly extensie: string
  readonly write: (uitvoer: Landschapsuitvoer) => Uint8Array | Promise<Uint8Array>
}

const VORMEN: Readonly<Record<Exportformaat, Vorm>> = {
  csv: {
    mediatype: 'text/csv; charset=utf-8',
    extensie: 'csv',
    write: (uitvoer) => new TextEncoder().encode(writePakketoverzichtCsv(uitvoer)),
  },
  xlsx: {
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensie: 'xlsx',
    write: writeLandschapXlsx,
  },
  ameff: { mediatype: 'application/xml', extensie: 'xml', write: writeLandschapAmeff },
}

/**
 * Writes the landschap of one gemeente as a file: CSV (pakketoverzicht of the Softwarecatalogus), XLSX or AMEFF.
 *
 * @returns the same bytes for the same landschap and release
 * @throws LandschapError onbekende_gemeente - the group does not hold this gemeente
 */
export async function exportLandschap(
  { mapped, referentiemodel }: Pick<Group, 'mapped' | 'referentiemodel'>,
  gemeentecode: Gemeentecode,
  formaat: Exportformaat,
): Promise<Exportuitkomst> {
  const { mediatype, extensie, write } = VORMEN[formaat]
  const uitvoer = buildUitvoer({ ...mapped, referentiemodel }, gemeentecode)
  const { gemeente, peildatum } = uitvoer.landschap
  const naam = ['landschap', gemeentecode, buildSlug(gemeente.naam), peildatum].filter((part) => part !== '').join('-')
  return { bytes: await write(uitvoer), mediatype, bestandsnaam: `${naam}.${extensie}` }
}
