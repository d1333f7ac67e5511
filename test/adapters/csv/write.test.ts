import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { writeVergelijkingCsv } from '../../../src/adapters/csv/write.ts'
import { someHostileRapport, VALSTRIKKEN } from '../../helpers/hostile-rapport.ts'
import { someRapport } from '../../helpers/rapport.ts'

type Rij = Record<string, string>

const readBack = (csv: string): Rij[] => parse(csv, { bom: true, delimiter: ';', columns: true })

const findRij = (rows: readonly Rij[], component: string, gemeente: string) =>
  rows.find((row) => row['referentiecomponent'] === component && row['gemeente'] === gemeente)

describe('writeVergelijkingCsv', () => {
  const csv = writeVergelijkingCsv(someRapport())
  const rows = readBack(csv)

  it('writes the golden file', async () => {
    await expect(csv).toMatchFileSnapshot('../../golden/rapport/vergelijking.csv')
  })

  it('writes one row per referentiecomponent and gemeente', () => {
    expect(rows).toHaveLength(9 * 3)
  })

  it('begins with a BOM and ends every line with CRLF', () => {
    expect(csv.startsWith('\ufeffreferentiecomponentId;')).toBe(true)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('says of a cel what it holds', () => {
    expect(findRij(rows, 'Financieelcomponent', 'Hazelmonde')).toMatchObject({
      staat: 'aanwezig',
      pakketten: 'Grootboek Online | Kasboek',
      leveranciers: 'Cijferhuis | Kasman',
      versies: '2026.1',
      dubbeling: 'ja',
      hiaat: 'nee',
      dekking: 'gedeeltelijk',
      gelijkheid: 'zelfde_pakket',
      migraties: '0',
    })
  })

  it('tells a hiaat from what is unknown and what is done elsewhere', () => {
    expect(findRij(rows, 'Financieelcomponent', 'Kraaiendrecht')).toMatchObject({ staat: 'afwezig', hiaat: 'ja' })
    expect(findRij(rows, 'Inkomenscomponent', 'Wilgenrade')).toMatchObject({ staat: 'onbekend', hiaat: 'nee' })
    expect(findRij(rows, 'Inkomenscomponent', 'Kraaiendrecht')).toMatchObject({
      staat: 'elders_belegd',
      hiaat: 'nee',
      door: 'Werkplein Oost',
    })
  })

  it('leaves gelijkheid and migraties empty where nobody is aanwezig', () => {
    expect(findRij(rows, 'Marktcomponent', 'Hazelmonde')).toMatchObject({ gelijkheid: '', migraties: '' })
  })

  it('writes only the header for a vergelijking without componenten', () => {
    const { vergelijking } = someRapport()
    const empty = writeVergelijkingCsv({ vergelijking: { ...vergelijking, componenten: [] } })
    expect(empty.split('\r\n')).toHaveLength(2)
  })

  it('lets no field begin as a formula and drops control characters, whatever the names are', () => {
    const hostile = readBack(writeVergelijkingCsv(someHostileRapport()))
    const values = hostile.flatMap((row) => Object.values(row))
    expect(values.filter((value) => /^[\s]*[=+\-@\t\r]/.test(value))).toEqual([])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(values.filter((value) => /[\u0000-\u0008\u000b\u001b\u202e]/.test(value))).toEqual([])
    expect(values).toContain(`'${VALSTRIKKEN[0]}`)
  })
})
