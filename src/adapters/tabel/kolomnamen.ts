import { kopdelen, kopsleutel, koptekstWoorden, zonderHaakjes } from './koptekst.ts'
import type { Veld } from './velden.ts'

/** Headings met for a field, best first: the order decides when two columns compete. */
export type Kolomnamen = Readonly<Partial<Record<Veld, readonly string[]>>>

/** How well a heading fits a field: the lower `rang`, the better; not `zeker` when it is a guess. */
export type Kolomtreffer = { readonly veld: Veld; readonly rang: number; readonly zeker: boolean }

/** Usual headings in lists that gemeenten keep themselves, and in exports of a CMDB. */
export const GEBRUIKELIJKE_NAMEN: Kolomnamen = {
  naam: [
    ...['Applicatienaam', 'Applicatie', 'Naam applicatie', 'Application name', 'Application', 'CI Name', 'CI naam'],
    ...['Naam systeem', 'Systeemnaam', 'Systeem', 'Informatiesysteem', 'Naam informatiesysteem', 'Applicatiesysteem'],
    ...['Softwarenaam', 'Naam software', 'Softwarepakket', 'Softwareproduct', 'Softwareapplicatie', 'Software'],
    ...['Pakketnaam', 'Naam pakket', 'Pakket', 'Productnaam', 'Naam product', 'Product', 'Product name', 'Toepassing'],
    ...['Programma', 'Programmanaam', 'Programmatuur', 'Applicaties', 'Systemen', 'System', 'System name'],
    ...['Software name', 'App', 'App name', 'App naam', 'Configuration item', 'Configuratie-item', 'Asset name'],
    ...['Naam', 'Name', 'Display name', 'Weergavenaam', 'Module', 'Modulenaam', 'Tool', 'Oplossing', 'Roepnaam'],
    ...['ICT-voorziening', 'Asset', 'Titel', 'Title', 'Element', 'Label'],
  ],
  leverancier: [
    ...[
      'Leverancier',
      'Leverancier naam',
      'Leveranciersnaam',
      'Naam leverancier',
      'Leveranciers',
      'Softwareleverancier',
    ],
    ...['Applicatieleverancier', 'Leverancier applicatie', 'Vendor', 'Vendor name', 'Software vendor', 'Supplier'],
    ...['Supplier name', 'Fabrikant', 'Producent', 'Maker', 'Manufacturer', 'Publisher', 'Uitgever', 'Ontwikkelaar'],
    ...['Developer', 'Aanbieder', 'Provider', 'Dienstverlener', 'Contractpartij', 'Opdrachtnemer', 'Merk', 'Partij'],
  ],
  versie: [
    ...['Versie', 'Versienummer', 'Versienr', 'Versie nr', 'Huidige versie', 'Versie in productie', 'Softwareversie'],
    ...['Applicatieversie', 'Pakketversie', 'Pakketversie naam', 'Version', 'Version number', 'Current version'],
    ...['Release', 'Versie release'],
  ],
  omschrijving: [
    ...['Omschrijving', 'Beschrijving', 'Description', 'Functionele omschrijving', 'Omschrijving applicatie'],
    ...['Korte omschrijving', 'Short description', 'Functie', 'Functieomschrijving', 'Functionaliteit', 'Doel'],
    ...['Doelomschrijving', 'Gebruiksdoel', 'Waarvoor', 'Purpose', 'Function', 'Toelichting', 'Gebruik'],
  ],
  gebruiksomschrijving: ['Omschrijving gebruik', 'Gebruik omschrijving', 'Gebruiksomschrijving'],
  afdeling: [
    ...['Afdeling', 'Afdelingen', 'Vakafdeling', 'Gebruikende afdeling', 'Gebruikersafdeling', 'Department', 'Domein'],
    ...['Beleidsdomein', 'Domain', 'Organisatieonderdeel', 'Organisatie-onderdeel', 'Organisatie-eenheid', 'Team'],
    ...['Vakteam', 'Owner team', 'Team owner', 'Owning team', 'Responsible team', 'Eigenaar afdeling', 'Afdeling team'],
    ...['Afdeling eigenaar', 'Eigenaar team', 'Cluster', 'Sector', 'Dienst', 'Directie', 'Business unit', 'Unit'],
    ...['Vakgebied', 'Beleidsveld', 'Werkveld', 'Thema', 'Beheerteam', 'Beheerafdeling', 'Beheergroep', 'Support team'],
    ...['Support group', 'Assignment group', 'Teams'],
  ],
  status: [
    ...['Status', 'Applicatiestatus', 'Status applicatie', 'Gebruik status', 'Gebruiksstatus', 'Status gebruik'],
    ...['Huidige status', 'Lifecycle', 'Lifecycle status', 'Lifecycle stage', 'Lifecycle phase', 'Levenscyclus'],
    ...[
      'Levenscyclusstatus',
      'Levenscyclusfase',
      'Fase levenscyclus',
      'Levensfase',
      'Fase',
      'Stadium',
      'Operational status',
      'Install status',
      'CI status',
    ],
    ...['State', 'Productiestatus'],
  ],
  inGebruik: ['In gebruik', 'Actief', 'In productie', 'In use', 'Active'],
  ingangsdatum: [
    ...['Ingangsdatum', 'Datum ingang', 'Datum ingang status', 'Ingangsdatum status', 'Gebruik datum ingang status'],
    ...['In gebruik sinds', 'In productie sinds', 'In gebruik vanaf', 'Gebruik vanaf', 'Datum ingebruikname'],
    ...['Ingebruikname', 'Datum in gebruik', 'In use since', 'Live since', 'Go-live', 'Go-live datum', 'Go-live date'],
    ...['Startdatum', 'Begindatum', 'Start date', 'Sinds'],
  ],
  hosting: [
    ...['Hosting', 'Hostingvorm', 'Hostingmodel', 'Hosting type', 'Type hosting', 'Wijze van hosting', 'Deployment'],
    ...['Deployment model', 'Delivery model', 'Leveringsmodel', 'Leveringsvorm', 'Installatievorm', 'SaaS', 'Is SaaS'],
    ...['SaaS-oplossing', 'SaaS-dienst', 'SaaS-applicatie', 'SaaS on-premise', 'On-premise SaaS', 'Cloud on-premise'],
    ...['On-premise cloud', 'Cloudvorm', 'Cloudmodel', 'Cloud'],
  ],
  technologie: ['Gebruikte technologiën', 'Gebruikte technologieën', 'Gebruikte technologie', 'Technologie'],
  einddatumContract: [
    ...['Einddatum contract', 'Contract einddatum', 'Einde contract', 'Contract einde', 'Datum einde contract'],
    ...['Contract end date', 'Contract end', 'Contract tot', 'Contract loopt tot', 'Contract geldig tot'],
    ...['Afloopdatum contract', 'Contract afloopdatum', 'Vervaldatum contract', 'Contractvervaldatum', 'Einddatum'],
    ...[
      'Einddatum overeenkomst',
      'Contract expiration',
      'Contract expiry',
      'Expiration date',
      'Expiry date',
      'End date',
    ],
    ...['Afloopdatum', 'Vervaldatum', 'Einde looptijd', 'Looptijd tot', 'Geldig tot'],
  ],
  verlengbaarTot: [
    ...['Verlengingsoptie', 'Verlengingsopties', 'Optie verlenging', 'Opties verlenging', 'Optie tot verlenging'],
    ...['Verlengingsmogelijkheid', 'Verlengingsmogelijkheden', 'Verlenging', 'Verlengbaar', 'Verlengbaar tot'],
    ...['Contract verlengbaar tot', 'Verlenging contract', 'Contractverlenging', 'Verlenging mogelijk tot'],
    ...['Optiejaren', 'Einddatum na verlenging', 'Einddatum inclusief verlenging', 'Maximale einddatum contract'],
    ...['Extension option', 'Extension options', 'Renewal option', 'Renewal options', 'Extendable until'],
  ],
  eindeOndersteuning: [
    ...['Einde ondersteuning', 'Einddatum ondersteuning', 'Datum einde ondersteuning', 'Ondersteund tot'],
    ...['Ondersteuning tot', 'Einde support', 'Einddatum support', 'Support tot', 'Ondersteuning leverancier tot'],
    ...['End of support', 'End-of-Support', 'End of support date', 'Support end date', 'Supported until', 'EOS'],
    ...['End of life', 'End-of-Life', 'End of life date', 'EOL', 'EOL-datum', 'EOL date', 'Einde levensduur'],
    ...['Einde leven', 'Technisch einde levensduur'],
  ],
  kostenPerJaar: [
    ...['Kosten per jaar', 'Jaarlijkse kosten', 'Jaarkosten', 'Kosten p.j.', 'Kosten jaar', 'Totale kosten per jaar'],
    ...['Annual cost', 'Annual costs', 'Yearly cost', 'Yearly costs', 'Cost per year', 'Jaarbedrag', 'Bedrag per jaar'],
    ...['Contractwaarde per jaar', 'Licentiekosten per jaar', 'Structurele kosten', 'Exploitatiekosten'],
    ...['Licentiekosten', 'Kosten in euro', 'Kosten excl. btw', 'Kosten', 'Costs', 'Cost'],
  ],
  gebruikers: [
    ...['Aantal gebruikers', 'Gebruikersaantal', 'Number of users', 'User count', 'Nr of users', 'Aantal users'],
    ...['Gebruikers', 'Users', 'Named users', 'Aantal accounts', 'Aantal licenties'],
  ],
  referentiecomponenten: [
    ...['Referentiecomponenten', 'Referentiecomponent', 'Referentiecomponenten naam', 'Referentiecomponent naam'],
    ...['Naam referentiecomponent', 'GEMMA referentiecomponent', 'GEMMA referentiecomponenten', 'Reference component'],
    ...['Referentiecomponent GEMMA', 'Referentiecomponenten gemeente', 'GEMMA-component', 'GEMMA-componenten', 'GEMMA'],
  ],
  referentiecomponentIds: [
    ...['Referentiecomponenten ID', 'Referentiecomponent ID', 'Referentiecomponenten UUID', 'Referentiecomponent UUID'],
    ...['Referentiecomponent Object ID', 'Object ID referentiecomponent', 'GEMMA Object ID', 'Object ID', 'GEMMA ID'],
  ],
  standaarden: [
    ...['Standaarden', 'Ondersteunde standaarden', 'Standaardversies', 'Ondersteunde standaardversies'],
    ...['Ondersteuning standaardversies', 'Ondersteuning standaarden', 'Standards', 'Supported standards'],
  ],
  gemeente: [
    'Gemeente',
    'Gemeentenaam',
    'Naam gemeente',
    'Gemeente naam',
    'Municipality',
    'Organisatie',
    'Organisatienaam',
  ],
  gemeentecode: [
    ...['Gemeentecode', 'Gemeente CBS', 'CBS-code', 'CBS gemeentecode', 'CBS code gemeente', 'GM-code', 'CBS-nummer'],
    ...['Code gemeente', 'CBS'],
  ],
  samenwerkingsverband: [
    ...['Samenwerkingsverband', 'Samenwerking', 'Via samenwerking', 'Via samenwerkingsverband', 'Gedeeld via'],
    ...['Gemeenschappelijke regeling', 'Via'],
  ],
  pakketId: ['Pakket ID'],
  pakketversieId: ['Pakketversie ID'],
  leverancierId: ['Leverancier ID'],
  voorstel1: ['Voorstel 1'],
  keuze1: ['Keuze 1'],
  voorstel2: ['Voorstel 2'],
  keuze2: ['Keuze 2'],
  voorstel3: ['Voorstel 3'],
  keuze3: ['Keuze 3'],
  voorstel4: ['Voorstel 4'],
  keuze4: ['Keuze 4'],
  voorstel5: ['Voorstel 5'],
  keuze5: ['Keuze 5'],
}

/** Headings that say nothing about an applicatie and need no remark: numbers and keys of the list itself. */
export const ONGEBRUIKTE_NAMEN: readonly string[] = [
  ...[
    'Nr',
    'Nummer',
    'No',
    '#',
    'Volgnr',
    'Volgnummer',
    'ID',
    'Rij',
    'Regel',
    'Code',
    'Applicatiecode',
    'Mutatiedatum',
  ],
  ...['CI nummer', 'CI number', 'CI ID', 'Applicatie ID', 'Application ID', 'App ID', 'Extern pakket'],
  ...['Waarom 1', 'Waarom 2', 'Waarom 3', 'Waarom 4', 'Waarom 5'],
]

/** Words that make a guess possible where no usual heading fits: the first rule whose words all occur. */
const VERMOEDENS: readonly (readonly [Veld, RegExp])[] = [
  ['referentiecomponentIds', /referentiecomponent.*\b(?:u?uid|id)\b/],
  ['referentiecomponenten', /referentiecomponent|gemma/],
  ['verlengbaarTot', /verleng|\boptie ?jaren\b|\b(?:extension|renewal)\b/],
  [
    'eindeOndersteuning',
    /(?:eind|\btot\b).*(?:ondersteun|support)|(?:ondersteun|support).*(?:eind|\bend\b|\btot\b)|end of (?:life|support)|\beo[ls]\b/,
  ],
  ['einddatumContract', /contract.*(?:eind|\bend|afloop|verval|expir|\btot\b)|(?:eind|afloop|verval|expir).*contract/],
  ['ingangsdatum', /ingangsdatum|ingebruikname|sinds|go live/],
  ['kostenPerJaar', /kosten.*jaar|jaar.*kosten|annual.*cost|yearly.*cost/],
  ['gebruikers', /aantal.*(?:gebruikers|users)|number.*users/],
  ['leverancier', /leverancier|vendor|fabrikant|producent|supplier/],
  ['versie', /versie|version/],
  ['status', /status|lifecycle|levenscyclus/],
  ['omschrijving', /omschrijving|beschrijving|description|toelichting|functionaliteit|waarvoor|wat doet|\bdoel\b/],
  ['afdeling', /afdeling|department|domein|\bteam\b/],
  ['hosting', /hosting|saas/],
  ['naam', /\b(?:applicatie|systeem|software|pakket|product|application|system)\b.*\b(?:naam|name)\b/],
  ['naam', /\b(?:naam|name)\b.*\b(?:applicatie|systeem|software|pakket|product|application|system)\b/],
  ['naam', /^(?:applicatie|systeem|software|pakket|toepassing|application)\b(?!.*\b(?:soort|type|id|code|beheer)\b)/],
]

type Index = ReadonlyMap<string, Kolomtreffer>

/** Makes names of columns ready for look-up. A heading that is listed for two fields counts for the first. */
export function buildKolomindex(names: Kolomnamen): Index {
  const index = new Map<string, Kolomtreffer>()
  for (const [veld, headings] of veldEntries(names)) {
    headings.forEach((heading, rang) => {
      const key = kopsleutel(heading)
      if (!index.has(key)) index.set(key, { veld, rang, zeker: true })
    })
  }
  return index
}

function veldEntries(names: Kolomnamen): readonly (readonly [Veld, readonly string[]])[] {
  const entries: (readonly [Veld, readonly string[]])[] = []
  let veld: keyof typeof names
  for (veld in names) entries.push([veld, names[veld] ?? []])
  return entries
}

/**
 * The field that a heading stands for.
 *
 * Tries the whole heading, then without brackets and year, then its alternatives (`Leverancier / Producent`).
 *
 * @returns null when no listed heading fits
 */
export function findVeld(kop: string, index: Index): Kolomtreffer | null {
  const bare = zonderHaakjes(kop).replace(/\b20\d\d\b/, '')
  const whole = index.get(kopsleutel(kop)) ?? index.get(kopsleutel(bare))
  if (whole !== undefined) return whole
  const parts = kopdelen(kop)
  const hits = parts.map((part) => index.get(kopsleutel(part))).filter((hit) => hit !== undefined)
  const first = hits[0]
  if (parts.length < 2 || first === undefined) return null
  return { veld: first.veld, rang: first.rang + 100, zeker: hits.every((hit) => hit.veld === first.veld) }
}

/** A guess from the words of a heading; never certain. Null when nothing points anywhere. */
export function guessVeld(kop: string): Kolomtreffer | null {
  const words = koptekstWoorden(zonderHaakjes(kop)).join(' ')
  const rang = VERMOEDENS.findIndex(([, pattern]) => pattern.test(words))
  const rule = VERMOEDENS[rang]
  return rule === undefined ? null : { veld: rule[0], rang: 1000 + rang, zeker: false }
}
