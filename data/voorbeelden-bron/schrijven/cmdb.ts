import writeXlsxFile, { type Cell, type Row } from 'write-excel-file/node'
import type { Gebruik, Testgemeente } from '../gebruik.ts'
import { formatDutchDate, formatIsoDate, PEILDATUM, pick, pickDate, pickNumber } from '../vast.ts'
import { setZipDate } from './zip-datum.ts'

const HEADER = [
  'APPID',
  'Applicatie Naam',
  'Applicatie Code',
  'Roepnaam',
  'Nickname',
  'Functionele Omschrijving',
  'Applicatiesoort',
  'BNN Classificatie',
  'Datum',
  'Referentie datum wijziging',
  'Vendor',
  'Leverancier',
  'Applicatie Status',
  'Classificatie',
  'End-of-Life Functioneel',
  'Cluster',
  'Applicatie Eigenaar',
  'Applicatie Eigenaar E-mail',
]

/** Written in both sheets, as happens when management of an application moved to ICT. */
const IN_BOTH_SHEETS: readonly string[] = ['Zivver', 'Meltwater', 'Key2Begraven']

const NO_END_DATE = new Date(Date.UTC(2036, 0, 1))

/** The TOPdesk CMDB as a workbook: managed and unmanaged applications on a sheet each, no components. */
export async function writeCmdb({ gemeentecode, naam, regels }: Testgemeente): Promise<Buffer> {
  const rows = regels.map((regel, index) => ({ regel, row: buildRow(regel, index) }))
  const managed = rows.filter(({ regel }) => !isUnmanaged(regel))
  const unmanaged = rows.filter(({ regel }) => isUnmanaged(regel) || isInBothSheets(regel))
  const columns = HEADER.map(() => ({ width: 22 }))
  const toelichting = [
    [`CMDB-uitdraai gemeente ${naam} (testgemeente)`],
    [`Gemeentecode: ${gemeentecode}`],
    ['Peildatum: 1-9-2026'],
    ['Verzonnen voorbeeld: eigenaren en e-mailadressen bestaan niet.'],
  ]
  const sheets = [
    { data: toelichting, sheet: 'Toelichting', columns: [{ width: 70 }] },
    { data: [header(), ...unmanaged.map(({ row }) => row)], sheet: 'Onbeh Applicaties CMDB', columns },
    { data: [header(), ...managed.map(({ row }) => row)], sheet: 'Beheerde Applicaties CMDB', columns },
  ]
  return setZipDate(await writeXlsxFile(sheets).toBuffer(), PEILDATUM)
}

function header(): Row {
  return HEADER.map((value) => ({ value, fontWeight: 'bold' }))
}

function isInBothSheets(regel: Gebruik): boolean {
  return IN_BOTH_SHEETS.includes(regel.product?.naam ?? '')
}

function isUnmanaged(regel: Gebruik): boolean {
  if (isInBothSheets(regel)) return false
  return regel.product === null || pickNumber(`${regel.naam}/onbeheerd`, 4) === 0
}

function buildRow(regel: Gebruik, index: number): Row {
  const { naam, leverancier } = regel
  const persoon = pickNumber(`${naam}/eigenaar`, 14)
  const nummer = String(persoon).padStart(2, '0')
  const hasPersoon = persoon > 3
  const versie = regel.versie === undefined ? '' : ` ${regel.versie}`
  return [
    `APP${String(1010 + index * 7).padStart(5, '0')}`,
    naam,
    pickNumber(`${naam}/code`, 3) === 0 ? null : code(naam),
    pickNumber(`${naam}/roepnaam`, 3) === 0 || versie !== '' ? `${regel.product?.naam ?? naam}${versie}` : null,
    null,
    omschrijving(regel),
    pick(`${naam}/soort`, ['Webapplicatie', 'Client-server', 'SaaS', 'Lokaal geïnstalleerd', null]),
    pick(`${naam}/bnn`, ['BNN1', 'BNN1', 'BNN2', 'BNN2', null]),
    date(pickDate(`${naam}/datum`, 2016, 9)),
    wijziging(naam),
    text(pickNumber(`${naam}/vendor`, 3) === 0 ? '' : leverancier),
    text(pickNumber(`${naam}/vendor`, 3) === 1 ? '' : leverancier),
    regel.status ?? 'In productie',
    pick(`${naam}/biv`, ['B1 I2 V2', 'B2 I2 V2', 'B1 I1 V1', 'B3 I2 V2', null]),
    endOfLife(naam),
    text(pickNumber(`${naam}/cluster`, 6) === 0 ? '' : (regel.product?.domein ?? '')),
    hasPersoon ? `Testpersoon ${nummer}` : null,
    hasPersoon ? `testpersoon${nummer}@voorbeeld.invalid` : null,
  ]
}

function text(value: string): Cell {
  return value === '' ? null : value
}

function date(value: Date): Cell {
  return { value, type: Date, format: 'dd-mm-yyyy' }
}

function code(naam: string): string {
  return naam
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .slice(0, 5)
    .toUpperCase()
}

function omschrijving(regel: Gebruik): Cell {
  const kind = pickNumber(`${regel.naam}/omschrijving`, 8)
  if (regel.omschrijving === '' || kind < 2) return null
  return kind === 2 ? `${regel.omschrijving}\nzie ook beheerdocument` : regel.omschrijving
}

/** Mostly date cells; some were typed, day first or ISO. */
function wijziging(naam: string): Cell {
  const value = pickDate(`${naam}/wijziging`, 2024, 2)
  const kind = pickNumber(`${naam}/wijzigingsoort`, 6)
  if (kind === 0) return formatDutchDate(value)
  return kind === 1 ? formatIsoDate(value) : date(value)
}

/** 2036-01-01 is how TOPdesk says that there is no end date. */
function endOfLife(naam: string): Cell {
  const kind = pickNumber(`${naam}/einde`, 6)
  if (kind < 3) return date(NO_END_DATE)
  if (kind === 3) return formatIsoDate(NO_END_DATE)
  return kind === 4 ? date(pickDate(`${naam}/eindedatum`, 2027, 4)) : null
}
