import type { AangetroffenApplicatie, Vermelding, Via } from '../../core/model/applicatie.ts'
import type { Datum } from '../../core/model/ids.ts'
import {
  buildVermeldingen,
  cleanCel,
  describeOnbekend,
  findStatusInNaam,
  isGeenVerlenging,
  isGeenWaarde,
  parseDatum,
  parseHosting,
  parseStatus,
  parseVerlenging,
  parseVersie,
  showStatus,
  type Verslag,
} from '../tabel/index.ts'
import type { JsonApplicatie } from './schema.ts'

type Plek = { readonly bestand: string; readonly verslag: Verslag; readonly element: string }
type Leesplek = Plek & { readonly via: readonly Via[] }
type Tekstveld = 'naam' | 'leverancier' | 'versie' | 'omschrijving' | 'afdeling' | 'status' | 'hosting'

/**
 * Turns an item of our JSON form into an applicatie: the same cleaning and the same value lists as for a table.
 *
 * @param plek - where the item stands, and how it is used
 */
export function toApplicatie(item: JsonApplicatie, plek: Leesplek): AangetroffenApplicatie {
  const { bestand, element } = plek
  const naam = readTekst(item, 'naam', plek)
  const rest = readTeksten(item, naam, plek)
  const ingangsdatum = readDatum(item.ingangsdatum, { ...plek, element: `${element}/ingangsdatum` })
  const einddatum = readDatum(item.einddatumContract, { ...plek, element: `${element}/einddatumContract` })
  const verlenging = readVerlenging(item.verlengbaarTot, einddatum, plek)
  const ondersteuning = readDatum(item.eindeOndersteuning, { ...plek, element: `${element}/eindeOndersteuning` })
  return {
    naam,
    ...readStatus(item, naam, plek),
    via: [...plek.via],
    vermeldingen: (item.referentiecomponenten ?? []).flatMap(toVermeldingen),
    standaarden: (item.standaarden ?? []).map((text) => cleanCel(text, false).tekst).filter((text) => text !== ''),
    plaats: { bestand, element },
    ...rest,
    ...readHosting(item, plek),
    ...(ingangsdatum === null ? {} : { ingangsdatum }),
    ...(einddatum === null ? {} : { einddatumContract: einddatum }),
    ...(verlenging === null ? {} : { verlengbaarTot: verlenging }),
    ...(ondersteuning === null ? {} : { eindeOndersteuning: ondersteuning }),
    ...(item.kostenPerJaarInCenten == null ? {} : { kostenPerJaarInCenten: item.kostenPerJaarInCenten }),
    ...(item.gebruikers == null ? {} : { gebruikers: item.gebruikers }),
  }
}

function readTeksten(
  item: JsonApplicatie,
  naam: string,
  plek: Plek,
): Pick<AangetroffenApplicatie, 'leverancier' | 'versie' | 'omschrijving' | 'afdeling'> {
  const leverancier = readTekst(item, 'leverancier', plek)
  const omschrijving = readTekst(item, 'omschrijving', plek)
  const afdeling = readTekst(item, 'afdeling', plek)
  const versie = parseVersie(readTekst(item, 'versie', plek), naam)
  return {
    ...(isGeenWaarde(leverancier) ? {} : { leverancier }),
    ...(versie === undefined ? {} : { versie }),
    ...(isGeenWaarde(omschrijving) ? {} : { omschrijving }),
    ...(isGeenWaarde(afdeling) ? {} : { afdeling }),
  }
}

function readTekst(item: JsonApplicatie, veld: Tekstveld, { bestand, verslag, element }: Plek): string {
  const { tekst, isAfgekapt, isWeggelaten } = cleanCel(item[veld] ?? '', veld === 'omschrijving')
  const plaats = { bestand, element: `${element}/${veld}` }
  if (isAfgekapt)
    verslag.meld('waarde_afgekapt', 'waarschuwing', 'De tekst is langer dan 10000 tekens en daar afgekapt.', plaats)
  if (isWeggelaten) {
    const remark = 'Een naam, e-mailadres of telefoonnummer in de tekst is weggelaten.'
    verslag.meld('persoonsgegeven_weggelaten', 'informatie', remark, plaats)
  }
  return tekst
}

function readStatus(
  item: JsonApplicatie,
  naam: string,
  plek: Plek,
): Pick<AangetroffenApplicatie, 'status' | 'statusTekst'> {
  const statusTekst = readTekst(item, 'status', plek)
  if (statusTekst === '') return { status: findStatusInNaam(naam) ?? 'onbekend' }
  const status = parseStatus(statusTekst)
  if (status === null)
    meldOnbekend(describeOnbekend('status', statusTekst), { ...plek, element: `${plek.element}/status` })
  const shown = showStatus(statusTekst)
  return { status: status ?? 'onbekend', ...(shown === undefined ? {} : { statusTekst: shown }) }
}

function readHosting(item: JsonApplicatie, plek: Plek): Pick<AangetroffenApplicatie, 'hosting'> {
  const text = readTekst(item, 'hosting', plek)
  if (text === '') return {}
  const hosting = parseHosting(text)
  if (hosting === null) meldOnbekend(describeOnbekend('hosting', text), { ...plek, element: `${plek.element}/hosting` })
  return { hosting: hosting ?? 'onbekend' }
}

function meldOnbekend(tekst: string, { bestand, verslag, element }: Plek): void {
  verslag.meldWaarde('waarde_onbekend', 'waarschuwing', tekst, { bestand, element })
}

function readDatum(text: string | null | undefined, { bestand, verslag, element }: Plek): Datum | null {
  if (text == null || isGeenWaarde(text)) return null
  const datum = parseDatum(text)
  if (datum === null) {
    const tekst = 'De datum is niet te lezen; verwacht wordt jaar-maand-dag, zoals 2026-12-31.'
    verslag.meld('datum_onleesbaar', 'waarschuwing', tekst, { bestand, element })
  }
  return datum
}

function readVerlenging(text: string | null | undefined, einddatum: Datum | null, plek: Plek): Datum | null {
  if (text == null || isGeenWaarde(text) || isGeenVerlenging(text)) return null
  const datum = parseVerlenging(text, einddatum ?? undefined)
  if (datum === null) {
    const tekst =
      'De verlenging is niet te lezen; verwacht wordt een datum, of een duur zoals 2 x 1 jaar naast einddatumContract.'
    meldOnbekend(tekst, { ...plek, element: `${plek.element}/verlengbaarTot` })
  }
  return datum
}

type Verwijzing = NonNullable<JsonApplicatie['referentiecomponenten']>[number]

function toVermeldingen(verwijzing: Verwijzing): Vermelding[] {
  if (typeof verwijzing !== 'string') {
    const namen = cleanCel(verwijzing.naam ?? '', false).tekst
    return buildVermeldingen({ namen, ids: verwijzing.id ?? '' }, 'gemeente')
  }
  const naam = cleanCel(verwijzing, false).tekst
  return buildVermeldingen({ namen: naam, ids: '' }, 'gemeente', new Set([naam.toLowerCase()]))
}
