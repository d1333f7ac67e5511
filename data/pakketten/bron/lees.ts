import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Catalogusbron, Cataloguspakket, Leveranciersopvolging } from '../../../src/core/model/catalogus.ts'
import { compareText } from '../../../src/core/model/sorteren.ts'

const OPVOLGINGEN = 'leveranciersopvolgingen.csv'

/** A cell with a list: parts by ` | `. */
const Lijst = z.string().transform((cel) => cel.split('|').flatMap((deel) => deel.trim() || []))

/** Empty means `algemeen bekend`; else the address and the day it was read. */
const Bron = z.string().transform((cel, context) => {
  const [adres = '', gelezenOp] = cel.trim().split(/\s+/)
  const found = Catalogusbron.safeParse(
    adres === '' ? { soort: 'algemeen_bekend' } : { soort: 'adres', adres, gelezenOp },
  )
  if (found.success) return found.data
  context.addIssue(`bron "${cel}" is geen adres met een datum erachter`)
  return z.NEVER
})

const Pakketregel = z.strictObject({
  naam: z.string(),
  leverancier: z.string(),
  eerdereLeveranciers: Lijst,
  aliassen: Lijst,
  referentiecomponenten: Lijst,
  omschrijving: z.string(),
  bron: Bron,
})

const Opvolgingsregel = z.strictObject({
  van: z.string(),
  naar: z.string(),
  jaar: z.string().transform((jaar) => (jaar === '' ? undefined : Number(jaar))),
  soort: z.string(),
  bron: Bron,
})

/**
 * Reads the products of all CSV files in the folder.
 *
 * @param idByNaam - Object ID per name of a referentiecomponent
 * @throws Error naming file and line for a row that cannot be read, or a component that GEMMA does not have
 */
export function readPakketten(folder: URL, idByNaam: ReadonlyMap<string, string>): Cataloguspakket[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv') && name !== OPVOLGINGEN)
  const pakketten = files.sort(compareText).flatMap((file) =>
    readRegels(new URL(file, folder), Pakketregel).map(({ leverancier, ...regel }) =>
      Cataloguspakket.parse({
        ...regel,
        ...(leverancier === '' ? {} : { leverancier }),
        aliassen: regel.aliassen.sort(compareText),
        referentiecomponenten: regel.referentiecomponenten.map((naam) => {
          const id = idByNaam.get(naam)
          if (id === undefined) throw new Error(`${file}: ${regel.naam}: ${naam} staat niet in GEMMA`)
          return id
        }),
      }),
    ),
  )
  return pakketten.sort((a, b) => compareText(a.naam, b.naam) || compareText(a.leverancier ?? '', b.leverancier ?? ''))
}

/** Reads the successions of leveranciers, sorted by `van` and `naar`. */
export function readOpvolgingen(folder: URL): Leveranciersopvolging[] {
  return readRegels(new URL(OPVOLGINGEN, folder), Opvolgingsregel)
    .map((regel) => Leveranciersopvolging.parse(regel))
    .sort((a, b) => compareText(a.van, b.van) || compareText(a.naar, b.naar))
}

function readRegels<T>(file: URL, schema: z.ZodType<T>): T[] {
  const rows = z
    .array(z.unknown())
    .parse(parse(readFileSync(file), { columns: true, delimiter: ';', bom: true, trim: true }))
  return rows.map((row, index) => {
    const found = schema.safeParse(row)
    if (found.success) return found.data
    throw new Error(`${file.pathname}, rij ${index + 2}: ${z.prettifyError(found.error)}`)
  })
}
