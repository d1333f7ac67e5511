import writeXlsxFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node'
import { componentenVan, type Gebruik, type Testgemeente } from '../gebruik.ts'
import { formatDutchDate, PEILDATUM, pick, pickDate, pickNumber } from '../vast.ts'
import { setZipDate } from './zip-datum.ts'

const HEADER = [
  'Nr.',
  'Systeem / applicatie',
  'Fabrikant',
  'Versie',
  'Waarvoor gebruiken we het?',
  'Afdeling',
  'SaaS (j/n)',
  'Einddatum contract',
  'Verlengingsoptie',
  'Kosten per jaar (€)',
  'Aantal gebruikers',
  'GEMMA referentiecomponent',
  'Opmerking',
]

const WIDTHS = [6, 38, 28, 10, 38, 24, 10, 18, 16, 18, 16, 34, 30]

/** The gemeente's own Excel list: titles above the header, a heading row per domein, empty rows and a total. */
export async function writeEigenLijst({ gemeentecode, naam, regels }: Testgemeente): Promise<Buffer> {
  const rows: SheetData = [
    [{ value: `Applicatieoverzicht gemeente ${naam} (testgemeente)`, fontWeight: 'bold', fontSize: 14 }],
    [`Gemeentecode: ${gemeentecode}`],
    ['Peildatum: 1 september 2026'],
    [],
    HEADER.map((value) => ({ value, fontWeight: 'bold', wrap: true })),
  ]
  let nummer = 0
  let heading = ''
  for (const regel of regels) {
    const domein = domeinVan(regel)
    if (domein !== heading) {
      if (heading !== '') rows.push([])
      rows.push([{ value: domein.toUpperCase(), fontWeight: 'bold' }])
      heading = domein
    }
    nummer += 1
    rows.push(buildRow(regel, nummer))
  }
  const total = regels.reduce((sum, regel) => sum + (kostenVan(regel) ?? 0), 0)
  rows.push([], ['Totaal', `${regels.length} applicaties`, null, null, null, null, null, null, null, euros(total)])
  const sheet = {
    data: rows,
    sheet: 'Applicaties',
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 5,
  }
  return setZipDate(await writeXlsxFile([sheet]).toBuffer(), PEILDATUM)
}

function buildRow(regel: Gebruik, nummer: number): Row {
  const omschrijving = regel.product === null || pickNumber(`${regel.naam}/tekst`, 3) > 0 ? regel.omschrijving : ''
  return [
    nummer,
    regel.naam,
    text(regel.leverancier),
    regel.versie === undefined ? text(fillVersie(regel)) : cell(regel.versie),
    text(omschrijving),
    text(pickNumber(`${regel.naam}/afdeling`, 5) === 0 ? '' : domeinVan(regel)),
    text(pick(`${regel.naam}/saas`, ['j', 'J', 'n', 'N', 'n', 'j', '?', ''])),
    einddatum(regel),
    verlenging(regel),
    euros(kostenVan(regel)),
    gebruikers(regel),
    text((regel.componenten === undefined ? [] : componentenVan(regel)).join(', ')),
    text(opmerking(regel)),
  ]
}

function domeinVan(regel: Gebruik): string {
  return regel.product?.domein ?? regel.afdeling ?? 'Overig'
}

function text(value: string): Cell {
  return value === '' ? null : value
}

function cell(value: string | number): Cell {
  return value
}

function fillVersie({ naam }: Gebruik): string {
  return pick(`${naam}/versie`, ['', '', '', '', 'SaaS', 'xxx', 'n.v.t.', 'onbekend'])
}

/** Options as contracts have them; only beside an end. */
function verlenging(regel: Gebruik): Cell {
  if (einddatum(regel) === null) return null
  return text(pick(`${regel.naam}/verlenging`, ['2 x 1 jaar', '2 x 12 maanden', '1+1', '4 x 1 jaar', 'nee', '', '']))
}

/** A real date cell for most rows, text for some, nothing for the rest: as lists that grew over the years have it. */
function einddatum(regel: Gebruik): Cell {
  if (regel.product === null) return null
  const date = pickDate(`${regel.naam}/contract`, 2026, 4)
  const kind = pickNumber(`${regel.naam}/contractsoort`, 10)
  if (kind < 6) return { value: date, type: Date, format: 'd-m-yyyy' }
  if (kind === 6) return formatDutchDate(date)
  return kind === 7 ? 'onbepaald' : null
}

function kostenVan(regel: Gebruik): number | undefined {
  if (regel.kosten !== undefined) return regel.kosten
  if (regel.product === null || pickNumber(`${regel.naam}/kosten`, 5) < 2) return undefined
  return 250 * (4 + pickNumber(`${regel.naam}/bedrag`, 90))
}

function euros(value: number | undefined): Cell {
  return value === undefined ? null : { value, type: Number, format: '#,##0.00' }
}

function gebruikers(regel: Gebruik): Cell {
  if (regel.product === null || pickNumber(`${regel.naam}/telling`, 2) === 0) return null
  return 3 + pickNumber(`${regel.naam}/gebruikers`, 420)
}

function opmerking({ naam }: Gebruik): string {
  return pick(`${naam}/opmerking`, [
    '',
    '',
    '',
    '',
    '',
    '',
    'beheer door leverancier',
    'aanbesteding in 2027',
    'zie ook beheerdocument\nin het zaaksysteem',
  ])
}
