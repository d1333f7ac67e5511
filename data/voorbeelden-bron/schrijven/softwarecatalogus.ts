import { componentenVan, type Gebruik, samenwerkingsverband, type Testgemeente } from '../gebruik.ts'
import { FORMER_NAMEN, type Gemma, getFeit, WITHDRAWN } from '../gemma.ts'
import { buildGuid, formatDutchDate, pick, pickDate, pickNumber } from '../vast.ts'

const HEADER =
  'Gemeente ID;Gemeente naam;Gemeente CBS;Samenwerking ID;Samenwerking;Samenwerking gemeente id;Gebruik Status;' +
  'Gebruik omschrijving;Gebruik Datum ingang status;Leverancier ID;Leverancier Naam;Pakket ID;Pakket Naam;' +
  'Pakketversie ID;Pakketversie Naam;Pakketversie gebruik technologie;Mutatiedatum applicatieportfolio;' +
  'Referentiecomponenten ID;Referentiecomponenten naam'

/** For rows that state no versie of their own: often a number that says little, sometimes none. */
const VERSIES = ['1.0', '2.3', '2024.1', '2025.2', '7.4', '8.5.1', 'SaaS', 'NB', 'xxx', '', '']

/** The Softwarecatalogus export: one row per pakketversie × referentiecomponent, again per samenwerking. */
export function writeSoftwarecatalogus(gemeente: Testgemeente, gemma: Gemma): Buffer {
  const seen = new Set<string>()
  const lines = gemeente.regels.flatMap((regel) => {
    const pakketId = buildPakketId(regel, seen)
    return buildRows(gemeente, regel, pakketId, gemma)
  })
  const text = [HEADER, ...lines.map((fields) => fields.map(quote).join(';'))].join('\r\n')
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf8')
}

/** A second entry of the same product is its own pakket: somebody registered it again under another spelling. */
function buildPakketId(regel: Gebruik, seen: Set<string>): string {
  const key = regel.product?.naam ?? regel.naam
  const again = seen.has(key)
  seen.add(key)
  return buildGuid('pakket', again ? `${key}/${regel.naam}` : key)
}

function buildRows(gemeente: Testgemeente, regel: Gebruik, pakketId: string, gemma: Gemma): string[][] {
  const gemeenteId = buildGuid('gemeente', gemeente.gemeentecode)
  const versie = String(regel.versie ?? pick(`${regel.naam}/versie`, VERSIES))
  const hasVersieId = versie !== '' && pickNumber(`${regel.naam}/versie-id`, 6) > 0
  const usage = [
    regel.status ?? 'In productie',
    pick(`${regel.naam}/gebruik`, ['', '', '', regel.omschrijving, `${regel.omschrijving}\nzie ook beheerdocument`]),
    formatDutchDate(pickDate(`${regel.naam}/ingang`, 2012, 14)),
    regel.leverancier === '' ? '' : buildGuid('leverancier', regel.product?.leverancier ?? regel.leverancier),
    regel.leverancier,
    pakketId,
    regel.naam,
    hasVersieId ? buildGuid('pakketversie', `${pakketId}/${versie}`) : '',
    versie,
    pick(`${regel.naam}/techniek`, ['', 'Webapplicatie', 'Client-server', 'SaaS', 'Webapplicatie, SaaS']),
    formatDutchDate(pickDate(`${regel.naam}/mutatie`, 2022, 4)),
  ]
  const eigen = [gemeenteId, `${gemeente.naam} (testgemeente)`, gemeente.gemeentecode, '', '', '']
  const samen = [
    ...eigen.slice(0, 3),
    buildGuid('samenwerking', samenwerkingsverband.id),
    samenwerkingsverband.naam,
    gemeenteId,
  ]
  const origins = { eigen: [eigen], samen: [samen], beide: [eigen, samen] }[regel.via ?? 'eigen']
  return origins.flatMap((origin) => buildComponentPairs(regel, gemma).map((pair) => [...origin, ...usage, ...pair]))
}

/** Id and naam per referentiecomponent; one empty pair when the row has none, so that the pakket keeps a row. */
function buildComponentPairs(regel: Gebruik, gemma: Gemma): [string, string][] {
  const namen = componentenVan(regel)
  if (namen.length === 0) return [['', '']]
  return namen.map((naam) => {
    if (naam === WITHDRAWN) return [buildGuid('referentiecomponent', naam), naam]
    const feit = getFeit(gemma.referentiecomponenten, naam)
    if (regel.idVorm === 'identifier') return [feit.identifier, naam]
    return [regel.idVorm === 'geen' || FORMER_NAMEN.has(naam) ? '' : feit.objectId, naam]
  })
}

function quote(field: string): string {
  return /[";\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}
