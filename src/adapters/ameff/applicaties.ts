import type { AangetroffenApplicatie, Vermelding } from '../../core/model/applicatie.ts'
import type { Datum } from '../../core/model/ids.ts'
import {
  describeOnbekend,
  describeWaarde,
  isGeenVerlenging,
  isGeenWaarde,
  parseAantal,
  parseCenten,
  parseDatum,
  parseHosting,
  parseStatus,
  parseVerlenging,
  parseVersie,
  showStatus,
  type Veld,
  type Verslag,
} from '../tabel/index.ts'
import { type AmeffElement, findEigenschap, type Verband } from './ameff.ts'
import type { Eenheid } from './eenheden.ts'
import { type Herkenning, keysOf } from './herkenning.ts'
import { BRON_EIGEN } from './herkomst.ts'
import type { Veldlezer } from './velden.ts'

/** Everything that the applicaties of one file are read with; the verbanden start at the elements of an eenheid. */
export type Applicatiebron = {
  readonly lezer: Veldlezer
  readonly verslag: Verslag
  readonly herkenning: Herkenning
  readonly componenten: Verband
  readonly standaarden: Verband
  readonly leveranciers: Verband
}

type Applicatiefeiten = Pick<
  AangetroffenApplicatie,
  | 'hosting'
  | 'ingangsdatum'
  | 'einddatumContract'
  | 'verlengbaarTot'
  | 'eindeOndersteuning'
  | 'kostenPerJaarInCenten'
  | 'gebruikers'
>

/** Builds the applicatie of an eenheid, without who uses it: that differs per gemeente. */
export function buildApplicatie(eenheid: Eenheid, bron: Applicatiebron): Omit<AangetroffenApplicatie, 'via'> {
  const { elementen } = eenheid
  const read = (veld: Veld): string => bron.lezer.tekst(elementen, veld)
  const maker = findNaar(bron.leveranciers, elementen)[0]?.naar
  const leverancier = maker?.naam || read('leverancier')
  const omschrijving = bron.lezer.documentatie(elementen) || read('omschrijving')
  const afdeling = read('afdeling')
  const versie = findVersie(eenheid, read('versie'))
  return {
    naam: nameOf(eenheid, versie),
    ...(isGeenWaarde(leverancier) ? {} : { leverancier }),
    ...(versie === undefined ? {} : { versie }),
    ...(omschrijving === '' ? {} : { omschrijving }),
    ...(isGeenWaarde(afdeling) ? {} : { afdeling }),
    ...readStatus(eenheid, bron),
    ...readFeiten(eenheid, bron),
    vermeldingen: findVermeldingen(eenheid, bron),
    standaarden: findStandaarden(eenheid, bron),
    ...readIds(eenheid, maker),
    plaats: bron.lezer.plaats(elementen[0]),
  }
}

function findNaar(verband: Verband, elementen: readonly AmeffElement[]) {
  return elementen.flatMap((element) => verband.get(element) ?? [])
}

/** The stated version, else what the name of a pakketversie has more than that of its pakket. */
function findVersie({ pakket, pakketversie }: Eenheid, stated: string): string | undefined {
  if (stated !== '') return parseVersie(stated, pakket?.naam ?? '')
  if (pakket === undefined || pakketversie === undefined || pakketversie.naam === pakket.naam) return undefined
  return parseVersie(pakketversie.naam, pakket.naam)
}

/** The name of the pakket; of a pakketversie without one its own name without the version behind it. */
function nameOf({ naam, pakket, pakketversie }: Eenheid, versie: string | undefined): string {
  if (pakket !== undefined || pakketversie === undefined || versie === undefined) return naam
  return naam.endsWith(` ${versie}`) ? naam.slice(0, -versie.length).trim() : naam
}

function readStatus({ elementen }: Eenheid, { lezer, verslag }: Applicatiebron) {
  const statusTekst = lezer.tekst(elementen, 'status')
  if (statusTekst === '') return { status: 'onbekend' as const }
  const status = parseStatus(statusTekst)
  if (status === null) {
    const tekst = describeOnbekend('status', statusTekst)
    verslag.meldWaarde('waarde_onbekend', 'waarschuwing', tekst, lezer.plaats(elementen[0], 'status'))
  }
  const shown = showStatus(statusTekst)
  return { status: status ?? ('onbekend' as const), ...(shown === undefined ? {} : { statusTekst: shown }) }
}

function readFeiten(eenheid: Eenheid, bron: Applicatiebron): Applicatiefeiten {
  const read = <T>(veld: Veld, parse: (text: string) => T | null, soort: string): T | null => {
    const text = bron.lezer.tekst(eenheid.elementen, veld)
    if (isGeenWaarde(text)) return null
    const value = parse(text)
    if (value === null) reportUnread({ eenheid, bron, soort, text })
    return value
  }
  const hosting =
    read('hosting', parseHosting, 'hosting') ?? parseHosting(bron.lezer.tekst(eenheid.elementen, 'technologie'))
  const ingangsdatum = read<Datum>('ingangsdatum', parseDatum, 'datum')
  const einddatumContract = read<Datum>('einddatumContract', parseDatum, 'datum')
  const parseOptie = (text: string) => parseVerlenging(text, einddatumContract ?? undefined)
  const verlenging = bron.lezer.tekst(eenheid.elementen, 'verlengbaarTot')
  const verlengbaarTot = isGeenVerlenging(verlenging) ? null : read<Datum>('verlengbaarTot', parseOptie, 'verlenging')
  const eindeOndersteuning = read<Datum>('eindeOndersteuning', parseDatum, 'datum')
  const kostenPerJaarInCenten = read('kostenPerJaar', parseCenten, 'bedrag')
  const gebruikers = read('gebruikers', parseAantal, 'aantal')
  return {
    ...(hosting === null || hosting === 'onbekend' ? {} : { hosting }),
    ...(ingangsdatum === null ? {} : { ingangsdatum }),
    ...(einddatumContract === null ? {} : { einddatumContract }),
    ...(verlengbaarTot === null ? {} : { verlengbaarTot }),
    ...(eindeOndersteuning === null ? {} : { eindeOndersteuning }),
    ...(kostenPerJaarInCenten === null ? {} : { kostenPerJaarInCenten }),
    ...(gebruikers === null ? {} : { gebruikers }),
  }
}

type Unread = {
  readonly eenheid: Eenheid
  readonly bron: Applicatiebron
  readonly soort: string
  readonly text: string
}

function reportUnread({ eenheid, bron, soort, text }: Unread): void {
  const code = soort === 'datum' ? 'datum_onleesbaar' : 'waarde_onbekend'
  const shown = describeWaarde(text)
  const tekst = `${shown.charAt(0).toUpperCase()}${shown.slice(1)} is niet te lezen als ${soort} en is weggelaten.`
  bron.verslag.meldWaarde(code, 'waarschuwing', tekst, bron.lezer.plaats(eenheid.elementen[0]))
}

/** Each referentiecomponent once per voice, in file order, the most specific element first. */
function findVermeldingen({ elementen }: Eenheid, { componenten, herkenning }: Applicatiebron): Vermelding[] {
  const vermeldingen = new Map<string, Vermelding>()
  for (const { naar, relatie } of findNaar(componenten, elementen)) {
    const named = herkenning.findReferentiecomponent(naar)
    if (named === null) continue
    const herkomst = /geschikt/i.test(relatie.naam) ? 'leverancier' : 'gemeente'
    const key = `${herkomst} ${named.id ?? named.naam}`
    if (!vermeldingen.has(key)) vermeldingen.set(key, { ...named, herkomst })
  }
  return [...vermeldingen.values()]
}

/** Object IDs of the standaarden or standaardversies it supports, else their names; each once. */
function findStandaarden({ elementen }: Eenheid, { standaarden }: Applicatiebron): string[] {
  const found = findNaar(standaarden, elementen).map(({ naar }) => findEigenschap(naar, 'object id') ?? naar.naam)
  return [...new Set(found.filter((standaard) => standaard !== ''))]
}

/** Ids of the Softwarecatalogus: only its exports have pakketten and pakketversies. */
function readIds(
  { pakket, pakketversie }: Eenheid,
  maker: AmeffElement | undefined,
): Pick<AangetroffenApplicatie, 'softwarecatalogus'> {
  if (pakket === undefined && pakketversie === undefined) return {}
  // a key that we made ourselves for what had none is no id of the Softwarecatalogus
  const idOf = (element: AmeffElement | undefined): string | undefined =>
    element === undefined || findEigenschap(element, 'bron') === BRON_EIGEN ? undefined : keysOf(element)[0]
  const [pakketId, pakketversieId, leverancierId] = [idOf(pakket), idOf(pakketversie), idOf(maker)]
  if (pakketId === undefined && pakketversieId === undefined && leverancierId === undefined) return {}
  return {
    softwarecatalogus: {
      ...(pakketId === undefined ? {} : { pakketId }),
      ...(pakketversieId === undefined ? {} : { pakketversieId }),
      ...(leverancierId === undefined ? {} : { leverancierId }),
    },
  }
}
