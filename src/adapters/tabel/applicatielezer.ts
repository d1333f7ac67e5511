import type { AangetroffenApplicatie, Gebruikstatus, Hosting, Via } from '../../core/model/applicatie.ts'
import type { Datum } from '../../core/model/ids.ts'
import { parseDatum } from './datum.ts'
import { buildGeheugen } from './geheugen.ts'
import { parseAantal, parseCenten } from './getallen.ts'
import { buildKeuzelezer } from './keuzen.ts'
import type { Leescontext, Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'
import { describeOnbekend, showStatus } from './toonbaar.ts'
import type { Veld } from './velden.ts'
import { isGeenVerlenging, parseVerlenging } from './verlenging.ts'
import { buildVermeldingen, splitNamen } from './vermeldingen.ts'
import { buildVersielezer } from './versie.ts'
import { findStatusInNaam, isGeenWaarde, parseHosting, parseStatus } from './waarden.ts'

type Omgeving = { readonly afdeling: string; readonly via: readonly Via[] }
type Leesapplicatie = (rij: Rij, omgeving: Omgeving) => AangetroffenApplicatie | null

/** "No end" as a date: TOPdesk's 2036-01-01, and the last day of a calendar. */
const GEEN_EINDE = new Set(['2036-01-01', '2099-12-31', '2999-12-31', '9999-12-31'])
const ONBEPAALD =
  /^(?:onbepaald|onbepaalde tijd|doorlopend|geen einddatum|stilzwijgend.*|jaarlijks.*|opzegbaar.*|maandelijks.*)$/i

/**
 * Makes the reader that turns a row of one table into an applicatie.
 *
 * The reader gives null for a row without naam; the name is kept as written. Values that cannot be read become a bevinding
 * and are absent. `omgeving` gives the afdeling for a row that has none, and the use.
 */
export function buildApplicatielezer(lezer: Rijlezer, context: Leescontext): Leesapplicatie {
  const waarden = buildWaardelezer(lezer, context)
  const bekend = context.options.bekendeNamen
  const readNamen = buildGeheugen((namen) => buildVermeldingen({ namen, ids: '' }, 'gemeente', bekend))
  const parseVersie = buildVersielezer()
  const readKeuzen = buildKeuzelezer(lezer, context)
  return (rij, omgeving) => {
    const naam = lezer.tekst(rij, 'naam')
    if (naam === '' || /^[-–—_.]+$/.test(naam)) return null
    const versieTekst = lezer.tekst(rij, 'versie')
    const namen = lezer.alinea(rij, 'referentiecomponenten')
    const ids = lezer.id(rij, 'referentiecomponentIds')
    const standaarden = lezer.alinea(rij, 'standaarden')
    const { status, statusTekst } = waarden.status(rij, naam)
    const applicatie: AangetroffenApplicatie = {
      naam,
      status,
      via: [...omgeving.via],
      vermeldingen: ids === '' ? [...readNamen(namen)] : buildVermeldingen({ namen, ids }, 'gemeente', bekend),
      standaarden: standaarden === '' ? [] : splitNamen(standaarden),
      plaats: lezer.plaats(rij),
    }
    if (statusTekst !== undefined) applicatie.statusTekst = statusTekst
    const versie = parseVersie(versieTekst, naam)
    if (versie !== undefined) applicatie.versie = versie
    setTeksten(applicatie, waarden, { rij, afdeling: omgeving.afdeling })
    setRest(applicatie, waarden, { rij, versieTekst })
    readKeuzen?.(rij, applicatie)
    return applicatie
  }
}

// assigned one by one: a key in a variable costs more than all the reading of the row
function setTeksten(
  applicatie: AangetroffenApplicatie,
  waarden: Waardelezer,
  { rij, afdeling: domein }: { readonly rij: Rij; readonly afdeling: string },
): void {
  const leverancier = waarden.tekst(rij, 'leverancier') ?? waarden.tekst(rij, 'wederverkoper')
  const omschrijving = waarden.omschrijving(rij)
  const afdeling = waarden.tekst(rij, 'afdeling') ?? domein
  if (leverancier !== undefined) applicatie.leverancier = leverancier
  if (omschrijving !== undefined) applicatie.omschrijving = omschrijving
  if (afdeling !== '') applicatie.afdeling = afdeling
}

function setRest(
  applicatie: AangetroffenApplicatie,
  waarden: Waardelezer,
  { rij, versieTekst }: { readonly rij: Rij; readonly versieTekst: string },
): void {
  const hosting = waarden.hosting(rij, versieTekst)
  const ingangsdatum = waarden.datum(rij, 'ingangsdatum')
  const stated = waarden.datum(rij, 'einddatumContract')
  const einddatum = stated !== undefined && GEEN_EINDE.has(stated) ? undefined : stated
  const verlengbaarTot = waarden.verlenging(rij, einddatum)
  const eindeOndersteuning = waarden.datum(rij, 'eindeOndersteuning')
  const kosten = waarden.kosten(rij)
  const gebruikers = waarden.gebruikers(rij)
  const softwarecatalogus = waarden.ids(rij)
  if (hosting !== undefined) applicatie.hosting = hosting
  if (ingangsdatum !== undefined) applicatie.ingangsdatum = ingangsdatum
  if (einddatum !== undefined) applicatie.einddatumContract = einddatum
  if (verlengbaarTot !== undefined) applicatie.verlengbaarTot = verlengbaarTot
  if (eindeOndersteuning !== undefined && !GEEN_EINDE.has(eindeOndersteuning)) {
    applicatie.eindeOndersteuning = eindeOndersteuning
  }
  if (kosten !== undefined) applicatie.kostenPerJaarInCenten = kosten
  if (gebruikers !== undefined) applicatie.gebruikers = gebruikers
  if (softwarecatalogus !== undefined) applicatie.softwarecatalogus = softwarecatalogus
}

type Status = { status: Gebruikstatus; statusTekst?: string }
type Waardelezer = {
  readonly status: (rij: Rij, naam: string) => Status
  readonly hosting: (rij: Rij, versieTekst: string) => Hosting | undefined
  readonly datum: (rij: Rij, veld: Veld) => Datum | undefined
  readonly verlenging: (rij: Rij, einddatum: Datum | undefined) => Datum | undefined
  readonly kosten: (rij: Rij) => number | undefined
  readonly gebruikers: (rij: Rij) => number | undefined
  readonly tekst: (rij: Rij, veld: Veld) => string | undefined
  readonly omschrijving: (rij: Rij) => string | undefined
  readonly ids: (rij: Rij) => AangetroffenApplicatie['softwarecatalogus']
}

function buildWaardelezer(lezer: Rijlezer, { verslag }: Leescontext): Waardelezer {
  const status = buildGeheugen(parseStatus)
  const hosting = buildGeheugen(parseHosting)
  const datum = buildGeheugen(parseDatum)
  const statusTekstOf = buildGeheugen(showStatus)
  const centen = buildGeheugen(parseCenten)
  const aantal = buildGeheugen(parseAantal)
  const geenWaarde = buildGeheugen(isGeenWaarde)
  const meldOnbekend = (rij: Rij, veld: Veld, tekst: string): void => {
    const remark = describeOnbekend(veld === 'hosting' ? 'hosting' : 'status', tekst)
    verslag.meldWaarde('waarde_onbekend', 'waarschuwing', remark, lezer.plaats(rij, veld))
  }
  const readGetal = (rij: Rij, veld: Veld, parse: (text: string) => number | null): number | undefined => {
    const text = lezer.tekst(rij, veld)
    if (text === '' || geenWaarde(text)) return undefined
    const parsed = parse(text)
    if (parsed === null) {
      const remark = `Het getal${sayNumber(text)} is niet te lezen; verwacht wordt bijvoorbeeld 1250 of 12.500,50.`
      verslag.meldWaarde('waarde_onbekend', 'waarschuwing', remark, lezer.plaats(rij, veld))
    }
    return parsed ?? undefined
  }
  return {
    status: (rij, naam) => {
      const own = lezer.tekst(rij, 'status')
      const text = own === '' ? lezer.tekst(rij, 'inGebruik') : own
      const parsed = text === '' ? 'onbekend' : status(text)
      if (parsed === null) meldOnbekend(rij, own === '' ? 'inGebruik' : 'status', text)
      const stated = parsed === 'onbekend' ? (findStatusInNaam(naam) ?? 'onbekend') : (parsed ?? 'onbekend')
      const statusTekst = statusTekstOf(text)
      return statusTekst === undefined ? { status: stated } : { status: stated, statusTekst }
    },
    hosting: (rij, versieTekst) => {
      const text = lezer.tekst(rij, 'hosting')
      const parsed = text === '' ? undefined : hosting(text)
      if (parsed === null) meldOnbekend(rij, 'hosting', text)
      if (parsed !== undefined) return parsed ?? 'onbekend'
      return /\bsaas\b/i.test(lezer.tekst(rij, 'technologie')) || /^saas$/i.test(versieTekst) ? 'saas' : undefined
    },
    datum: (rij, veld) => {
      const text = lezer.tekst(rij, veld)
      if (text === '' || geenWaarde(text) || text === '0' || ONBEPAALD.test(text)) return undefined
      const parsed = datum(text)
      if (parsed === null) {
        const remark = `De datum${sayNumber(text)} is niet te lezen; verwacht wordt dag-maand-jaar, zoals 31-12-2026.`
        verslag.meldWaarde('datum_onleesbaar', 'waarschuwing', remark, lezer.plaats(rij, veld))
      }
      return parsed ?? undefined
    },
    verlenging: (rij, einddatum) => {
      const text = lezer.tekst(rij, 'verlengbaarTot')
      if (text === '' || geenWaarde(text) || isGeenVerlenging(text) || ONBEPAALD.test(text)) return undefined
      const parsed = parseVerlenging(text, einddatum)
      if (parsed === null) {
        const remark = `De verlenging${sayNumber(text)} is niet te lezen; verwacht wordt een datum, of een duur zoals 2 x 1 jaar naast een einddatum van het contract.`
        verslag.meldWaarde('waarde_onbekend', 'waarschuwing', remark, lezer.plaats(rij, 'verlengbaarTot'))
      }
      return parsed ?? undefined
    },
    kosten: (rij) => readGetal(rij, 'kostenPerJaar', centen),
    gebruikers: (rij) => readGetal(rij, 'gebruikers', aantal),
    tekst: (rij, veld) => {
      const text = lezer.tekst(rij, veld)
      return text === '' || geenWaarde(text) ? undefined : text
    },
    omschrijving: (rij) => {
      const text = lezer.alinea(rij, 'omschrijving')
      const use = lezer.alinea(rij, 'gebruiksomschrijving')
      if (isGeenWaarde(use)) return isGeenWaarde(text) ? undefined : text
      return isGeenWaarde(text) ? use : `${text}; ${use}`
    },
    ids: (rij) => readIds(rij, lezer),
  }
}

/** Says a value only when it is no more than digits and signs: a misplaced cell may hold a name. */
function sayNumber(text: string): string {
  return text.length <= 24 && /^[\d\s.,:/€%+-]+$/.test(text) ? ` '${text}'` : ''
}

function readIds(rij: Rij, lezer: Rijlezer): AangetroffenApplicatie['softwarecatalogus'] {
  const ids: NonNullable<AangetroffenApplicatie['softwarecatalogus']> = {}
  const pakketId = lezer.id(rij, 'pakketId')
  const pakketversieId = lezer.id(rij, 'pakketversieId')
  const leverancierId = lezer.id(rij, 'leverancierId')
  if (pakketId !== '') ids.pakketId = pakketId
  if (pakketversieId !== '') ids.pakketversieId = pakketversieId
  if (leverancierId !== '') ids.leverancierId = leverancierId
  return pakketId === '' && pakketversieId === '' && leverancierId === '' ? undefined : ids
}
