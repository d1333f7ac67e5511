import { readCsv } from '../../../src/adapters/csv/index.ts'
import type { LeesOpties } from '../../../src/adapters/tabel/index.ts'
import type { Inlezing } from '../../../src/core/model/inlezing.ts'

/** Rows as objects by heading; every row has the headings of the first. */
export type Testrijen = readonly Readonly<Record<string, string>>[]

type Vorm = {
  /** Old heading → the one to write. */
  readonly hernoem?: Readonly<Record<string, string>>
  /** Headings to put first; the others follow from last to first. */
  readonly schud?: boolean
  readonly extra?: string
}

/** Writes rows as CSV, if asked with other headings, another order and a column more. */
export function schrijfCsv(rijen: Testrijen, { hernoem = {}, schud = false, extra }: Vorm = {}): string {
  const own = Object.keys(rijen[0] ?? {})
  const keys = schud ? own.toReversed() : own
  const header = keys.map((key) => hernoem[key] ?? key)
  const lines = rijen.map((rij) => [...keys.map((key) => rij[key] ?? ''), ...(extra === undefined ? [] : ['iets'])])
  return [[...header, ...(extra === undefined ? [] : [extra])], ...lines]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
    .join('\n')
}

export function lees(text: string, options: Partial<LeesOpties> = {}): Inlezing {
  return readCsv(Buffer.from(text), { bestand: 'lijst.csv', ...options })
}

export const applicatiesOf = ({ inventarisaties }: Inlezing) =>
  inventarisaties.flatMap(({ applicaties }) => applicaties)

/** What a reading gives, without places and columns: these differ when only the columns move. */
export function inhoudOf(inlezing: Inlezing): unknown {
  const { formaat, inventarisaties, samenwerkingsverbanden, kennis, koppelingen, tellingen } = inlezing
  const zonderPlaats = inventarisaties.map((entry) => ({
    ...entry,
    applicaties: entry.applicaties.map(({ plaats, ...rest }) => ({ ...rest, regel: plaats.regel })),
  }))
  return { formaat, inventarisaties: zonderPlaats, samenwerkingsverbanden, kennis, koppelingen, tellingen }
}
