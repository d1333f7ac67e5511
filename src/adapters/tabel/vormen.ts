import type { Formaat } from '../../core/model/inlezing.ts'
import { GEBRUIKELIJKE_NAMEN, type Kolomnamen, ONGEBRUIKTE_NAMEN } from './kolomnamen.ts'
import { kopsleutel } from './koptekst.ts'

export type TabelFormaat = Extract<
  Formaat,
  | 'softwarecatalogus_pakketten'
  | 'softwarecatalogus_portfolio'
  | 'softwarecatalogus_pakketoverzicht'
  | 'softwarecatalogus_koppelingen'
  | 'softwarecatalogus_samenwerkingen'
  | 'topdesk_cmdb'
  | 'eigen_lijst'
>

/** A form of table: how its header is recognised, and what its columns are read as. */
export type Vorm = {
  readonly formaat: TabelFormaat
  /** Headings that no other form has; `minimum` of them make the form. */
  readonly kenmerken: ReadonlySet<string>
  readonly minimum: number
  /** Without one of these headings it is another form, whatever else stands there. */
  readonly vereist: ReadonlySet<string>
  readonly kolomnamen: Kolomnamen
  /** Headings of the form that are not read and need no remark. */
  readonly ongebruikt: ReadonlySet<string>
}

type Beschrijving = {
  readonly kenmerken: readonly string[]
  readonly minimum: number
  readonly vereist?: readonly string[]
  readonly kolomnamen: Kolomnamen
  readonly ongebruikt: readonly string[]
}

function buildVorm(formaat: TabelFormaat, vorm: Beschrijving): Vorm {
  return {
    formaat,
    kenmerken: new Set(vorm.kenmerken.map(kopsleutel)),
    minimum: vorm.minimum,
    vereist: new Set((vorm.vereist ?? []).map(kopsleutel)),
    kolomnamen: vorm.kolomnamen,
    ongebruikt: new Set([...vorm.ongebruikt, ...ONGEBRUIKTE_NAMEN].map(kopsleutel)),
  }
}

const { naam, leverancier, versie, omschrijving, standaarden, gemeente, gemeentecode, status } = GEBRUIKELIJKE_NAMEN
const { eindeOndersteuning } = GEBRUIKELIJKE_NAMEN
const pakket = {
  naam: ['Pakket Naam', ...(naam ?? [])],
  leverancier: leverancier ?? [],
  pakketId: ['Pakket ID'],
  leverancierId: ['Leverancier ID'],
}
const gebruik = {
  ...pakket,
  versie: ['Pakketversie Naam', ...(versie ?? [])],
  pakketversieId: ['Pakketversie ID'],
  status: ['Gebruik Status', ...(status ?? [])],
}

const pakketten = buildVorm('softwarecatalogus_pakketten', {
  minimum: 3,
  kenmerken: [
    ...['Pakket Beschrijving', 'Pakket URL productpagina', 'Pakket aantal gemeenten', 'Mutatiedatum pakket'],
    ...['Pakketversie Status', 'Pakketversie Beschrijving', 'Start ontwikkeling', 'Start test', 'Start distributie'],
    ...['Pakketversie aantal gemeenten', 'Mutatiedatum pakketversie', 'Referentiecomponenten leverancier'],
    ...['Referentiecomponenten leverancier UUID', 'Referentiecomponenten gemeente UUID'],
    ...['Referentiecomponent ID leverancier', 'Referentiecomponenten ID gemeente'],
    ...['Pakketversie Ondersteunde technologieën', 'Pakketversie ID Fout'],
  ],
  kolomnamen: {
    ...pakket,
    omschrijving: ['Pakket Beschrijving', ...(omschrijving ?? [])],
    referentiecomponentenLeverancier: ['Referentiecomponenten leverancier', 'Referentiecomponent leverancier'],
    referentiecomponentIdsLeverancier: ['Referentiecomponenten leverancier UUID', 'Referentiecomponent ID leverancier'],
    referentiecomponenten: ['Referentiecomponenten gemeente', 'Referentiecomponent gemeente'],
    referentiecomponentIds: ['Referentiecomponenten gemeente UUID', 'Referentiecomponenten ID gemeente'],
    standaarden: standaarden ?? [],
  },
  ongebruikt: [
    ...['Pakket URL productpagina', 'Pakket aantal gemeenten', 'Mutatiedatum pakket', 'Pakketversie Naam'],
    ...['Pakketversie ID', 'Pakketversie Status', 'Pakketversie Beschrijving', 'Start ontwikkeling', 'Start test'],
    ...['Start distributie', 'Pakketversie aantal gemeenten', 'Mutatiedatum pakketversie', 'Pakketversie ID Fout'],
    ...['Referentiecomponent ID leverancier', 'Referentiecomponenten ID gemeente'],
    ...['Pakketversie Ondersteunde technologieën'],
  ],
})

const portfolio = buildVorm('softwarecatalogus_portfolio', {
  minimum: 3,
  kenmerken: [
    ...[
      'Gemeente ID',
      'Gemeente CBS',
      'Gemeente naam',
      'Samenwerking ID',
      'Samenwerking gemeente id',
      'Gebruik Status',
    ],
    ...['Gebruik omschrijving', 'Gebruik Datum ingang status', 'Pakketversie gebruik technologie'],
    ...['Mutatiedatum applicatieportfolio'],
  ],
  kolomnamen: {
    ...gebruik,
    omschrijving: ['Gebruik omschrijving', ...(omschrijving ?? [])],
    ingangsdatum: ['Gebruik Datum ingang status', 'Datum ingang status', 'Ingangsdatum', 'Ingangsdatum status'],
    technologie: ['Pakketversie gebruik technologie', 'Gebruikte technologiën', 'Gebruikte technologieën'],
    referentiecomponenten: GEBRUIKELIJKE_NAMEN.referentiecomponenten ?? [],
    referentiecomponentIds: GEBRUIKELIJKE_NAMEN.referentiecomponentIds ?? [],
    gemeente: gemeente ?? [],
    gemeentecode: gemeentecode ?? [],
    samenwerkingsverband: ['Samenwerking', 'Samenwerking naam', 'Samenwerkingsverband'],
    samenwerkingsverbandId: ['Samenwerking ID', 'Samenwerkingsverband ID'],
  },
  ongebruikt: ['Gemeente ID', 'Samenwerking gemeente id', 'Mutatiedatum applicatieportfolio'],
})

const pakketoverzicht = buildVorm('softwarecatalogus_pakketoverzicht', {
  minimum: 3,
  kenmerken: [
    ...['Pakket Naam', 'Pakketversie Naam', 'Omschrijving gebruik', 'Referentiecomponenten gemeente'],
    ...['Gebruikte technologiën', 'Gebruikte technologieën', 'Extern pakket', 'Pakketversie ID'],
  ],
  kolomnamen: {
    ...gebruik,
    omschrijving: omschrijving ?? [],
    gebruiksomschrijving: GEBRUIKELIJKE_NAMEN.gebruiksomschrijving ?? [],
    ingangsdatum: ['Datum ingang status', 'Ingangsdatum', 'Ingangsdatum status', 'Datum ingang'],
    technologie: GEBRUIKELIJKE_NAMEN.technologie ?? [],
    referentiecomponenten: ['Referentiecomponenten gemeente', ...(GEBRUIKELIJKE_NAMEN.referentiecomponenten ?? [])],
    referentiecomponentIds: GEBRUIKELIJKE_NAMEN.referentiecomponentIds ?? [],
    gemeente: gemeente ?? [],
    gemeentecode: gemeentecode ?? [],
  },
  ongebruikt: [],
})

const koppelingen = buildVorm('softwarecatalogus_koppelingen', {
  minimum: 3,
  kenmerken: [
    ...['Koppeling ID', 'Koppeling richting', 'Pakket Naam 1', 'Pakket Naam 2', 'Pakketversie Naam 1'],
    ...['Pakketversie Naam 2', 'Leverancier 1', 'Leverancier 2', 'Standaard of maatwerk', 'Transportprotocol'],
    ...['Pakketversie Naam Intermediair', 'Pakket ID 1', 'Pakket ID 2'],
  ],
  kolomnamen: {
    koppelingId: ['Koppeling ID', 'ID', 'Koppelingnummer'],
    gemeente: ['Organisation', 'Organisatie', 'Organisatie naam', 'Gemeente', 'Gemeente naam'],
    naamVan: ['Pakket Naam 1', 'Pakket 1', 'Applicatie 1', 'Naam 1', 'Van'],
    naamNaar: ['Pakket Naam 2', 'Pakket 2', 'Applicatie 2', 'Naam 2', 'Naar'],
    leverancierVan: ['Leverancier 1', 'Leverancier Naam 1'],
    leverancierNaar: ['Leverancier 2', 'Leverancier Naam 2'],
    pakketIdVan: ['Pakket ID 1'],
    pakketIdNaar: ['Pakket ID 2'],
    richting: ['Koppeling richting', 'Richting', 'Richting koppeling'],
    soort: ['Standaard of maatwerk', 'Standaard / maatwerk', 'Soort koppeling'],
    standaarden: ['Standaardversie', 'Standaardversies', 'Standaard'],
  },
  ongebruikt: [
    ...['Organisatie ID', 'Samenwerking', 'Samenwerking ID', 'Status', 'Datum ingang status'],
    ...['Pakketversie ID 1', 'Pakketversie Naam 1', 'Leverancier ID 1', 'Pakketversie ID 2', 'Pakketversie Naam 2'],
    ...['Leverancier ID 2', 'Standaardversie ID'],
    ...['Transportprotocol', 'Transportprotocol ID', 'Aanvullende informatie', 'Pakketversie Naam Intermediair'],
    ...['Pakketversie ID Intermediair'],
  ],
})

const samenwerkingen = buildVorm('softwarecatalogus_samenwerkingen', {
  minimum: 2,
  kenmerken: ['Collaboration ID', 'Collaboration Name', 'Collaboration type', 'Organisations Name', 'Organisations ID'],
  kolomnamen: {
    samenwerkingsverband: ['Collaboration Name', 'Samenwerking', 'Samenwerkingsverband', 'Samenwerking naam', 'Naam'],
    soortSamenwerking: ['Collaboration type', 'Type samenwerking', 'Soort samenwerking', 'Type', 'Soort'],
    deelnemers: ['Organisations Name', 'Organisation Name', 'Organisaties', 'Deelnemers', 'Gemeenten', 'Organisatie'],
    deelnemerIds: ['Organisations ID', 'Organisation ID', 'Organisaties ID'],
  },
  ongebruikt: ['Collaboration ID', 'Samenwerking ID'],
})

const cmdb = buildVorm('topdesk_cmdb', {
  minimum: 2,
  vereist: ['APPID', 'Applicatie ID'],
  kenmerken: [
    ...['APPID', 'Applicatie Code', 'Functionele Omschrijving', 'Applicatiesoort', 'BNN Classificatie', 'Nickname'],
    ...['Referentie datum wijziging', 'Applicatie Status', 'End-of-Life Functioneel', 'Applicatie Naam'],
  ],
  kolomnamen: {
    ...GEBRUIKELIJKE_NAMEN,
    applicatieId: ['APPID', 'App ID', 'Applicatie ID'],
    naam: ['Applicatie Naam', ...(naam ?? []).filter((name) => name !== 'Roepnaam')],
    leverancier: ['Vendor', 'Vendor name', 'Fabrikant', 'Producent'],
    wederverkoper: ['Leverancier', 'Leverancier naam', 'Supplier'],
    omschrijving: ['Functionele Omschrijving', ...(omschrijving ?? [])],
    status: ['Applicatie Status', ...(status ?? [])],
    afdeling: ['Cluster', 'Afdeling', 'Domein', 'Team'],
    eindeOndersteuning: ['End-of-Life Functioneel', 'EOL Functioneel', ...(eindeOndersteuning ?? [])],
  },
  ongebruikt: [
    ...['Applicatie Code', 'Roepnaam', 'Nickname', 'Applicatiesoort', 'BNN Classificatie', 'BBN Classificatie'],
    ...['Classificatie', 'Datum', 'Referentie datum wijziging'],
  ],
})

/** The forms that have a header of their own. */
export const EIGEN_VORMEN: readonly Vorm[] = [pakketten, portfolio, pakketoverzicht, koppelingen, samenwerkingen, cmdb]

/** Everything else: a list of a gemeente, read by what its headings usually mean. */
export const EIGEN_LIJST: Vorm = buildVorm('eigen_lijst', {
  minimum: 0,
  kenmerken: [],
  kolomnamen: GEBRUIKELIJKE_NAMEN,
  ongebruikt: [],
})

/**
 * The form whose own headings stand in a row.
 *
 * @param sleutels - keys of the cells of the row
 * @returns null when no form has enough of its headings there: then it can be a list of a gemeente
 */
export function findVorm(sleutels: ReadonlySet<string>): Vorm | null {
  let best: Vorm | null = null
  let bestShare = 0
  for (const vorm of EIGEN_VORMEN) {
    const hits = [...vorm.kenmerken].filter((kenmerk) => sleutels.has(kenmerk)).length
    const share = hits / vorm.minimum
    const isComplete = vorm.vereist.size === 0 || [...vorm.vereist].some((key) => sleutels.has(key))
    if (isComplete && hits >= vorm.minimum && share > bestShare) {
      best = vorm
      bestShare = share
    }
  }
  return best
}
