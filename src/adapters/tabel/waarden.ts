import type { Gebruikstatus, Hosting } from '../../core/model/applicatie.ts'

/** Words that say that there is no value, by {@link waardesleutel}. */
const GEEN_WAARDE = new Set(
  [
    '',
    'xxx',
    'xx',
    'nb',
    'nvt',
    'na',
    'n a',
    'n v t',
    'n b',
    'onbekend',
    'niet bekend',
    'niet van toepassing',
    'geen',
    'unknown',
    'none',
  ].concat([
    'null',
    'leeg',
    'tbd',
    'nader te bepalen',
    'nog te bepalen',
    'nog onbekend',
    'div',
    'divers',
    'diverse',
    'ntb',
  ]),
)

/** The first letter of those words: looking here first saves taking most texts apart. */
const MISSCHIEN_GEEN_WAARDE = /^[^\p{L}\d]*(?:[dglnotux]|$)/iu

const STATUS_WOORDEN: Readonly<Record<Gebruikstatus, readonly string[]>> = {
  in_productie: [
    ...[
      'in productie',
      'productie',
      'in production',
      'production',
      'prod',
      'prd',
      'actief',
      'active',
      'live',
      'in use',
    ],
    ...['in gebruik', 'ingebruik', 'gebruik', 'operationeel', 'operational', 'in beheer', 'beheer', 'in exploitatie'],
    ...['huidig', 'current', 'bestaand', 'geimplementeerd', 'implemented', 'deployed', 'running', 'invest', 'behouden'],
    ...['ja', 'j', 'yes', 'y', 'true', 'waar', 'onderhoud', 'in onderhoud', 'maintain', 'maintenance', 'go live'],
  ],
  gepland: [
    ...['gepland', 'planned', 'plan', 'in voorraad', 'in stock', 'in planning', 'toekomstig', 'toekomst', 'future'],
    ...['te implementeren', 'voorgenomen', 'nog niet in gebruik', 'nog niet in productie', 'in pipeline', 'pipeline'],
    ...['gewenst', 'roadmap', 'proposed', 'planning'],
  ],
  verwerving: [
    ...[
      'verwerving',
      'in verwerving',
      'acquisition',
      'aanbesteding',
      'in aanbesteding',
      'inkoop',
      'in inkoop',
      'aanschaf',
    ],
    ...[
      'in aanschaf',
      'besteld',
      'ordered',
      'on order',
      'in ontwikkeling',
      'ontwikkeling',
      'in development',
      'development',
    ],
    ...[
      'wordt getest',
      'in test',
      'test',
      'testing',
      'acceptatie',
      'pilot',
      'in pilot',
      'proef',
      'poc',
      'proof of concept',
    ],
    ...['implementatie', 'in implementatie', 'implementation', 'implementing', 'selectie', 'in selectie', 'onboarding'],
    ...['phase in', 'phasing in', 'in voorbereiding', 'introductie', 'under construction', 'in opbouw'],
  ],
  uit_te_faseren: [
    ...[
      'uit te faseren',
      'to be phased out',
      'phase out',
      'phasing out',
      'phaseout',
      'uitfaseren',
      'wordt uitgefaseerd',
    ],
    ...[
      'in uitfasering',
      'uitfasering',
      'moet verwijderd worden',
      'end of life',
      'eol',
      'sunset',
      'afbouw',
      'afbouwen',
    ],
    ...[
      'in afbouw',
      'retiring',
      'te vervangen',
      'wordt vervangen',
      'vervangen',
      'deprecated',
      'einde levensduur',
      'uitloop',
    ],
    ...['to be retired', 'to be decommissioned', 'te beeindigen', 'wordt beeindigd', 'migrate', 'legacy', 'loopt af'],
    ...['eliminate', 'uit te faseren applicatie', 'end of support', 'einde ondersteuning'],
  ],
  uitgefaseerd: [
    ...[
      'uitgefaseerd',
      'phased out',
      'beeindigd',
      'ended',
      'retired',
      'decommissioned',
      'verwijderd',
      'removed',
      'deleted',
    ],
    ...['inactief', 'inactive', 'niet actief', 'non actief', 'not active', 'niet meer in gebruik', 'niet in gebruik'],
    ...['buiten gebruik', 'uit gebruik', 'vervallen', 'gestopt', 'opgezegd', 'stopgezet', 'gearchiveerd', 'archived'],
    ...['obsolete', 'disposed', 'uit productie', 'out of service', 'niet in productie', 'niet meer in productie'],
    ...['nee', 'n', 'no', 'false', 'onwaar', 'afgevoerd', 'end of service', 'stopped', 'afgesloten', 'opgeheven'],
  ],
  onbekend: ['onbekend', 'unknown', 'nvt', 'n v t', 'n a', 'na', 'geen', 'overig', 'not stated', 'niet ingevuld'],
}

const HOSTING_WOORDEN: Readonly<Record<Hosting, readonly string[]>> = {
  on_premises: [
    ...[
      'on premises',
      'on premise',
      'on prem',
      'onprem',
      'onpremise',
      'onpremises',
      'on premises self managed',
      'lokaal',
    ],
    ...['local', 'self managed', 'self hosted', 'eigen beheer', 'in eigen beheer', 'eigen datacenter', 'eigen server'],
    ...[
      'eigen servers',
      'eigen serverruimte',
      'intern',
      'intern gehost',
      'in huis',
      'in house',
      'inhouse',
      'lokale server',
    ],
    ...['ssc', 'shared service center', 'eigen omgeving', 'lokaal geinstalleerd', 'op locatie'],
  ],
  iaas: ['iaas', 'infrastructure as a service', 'private cloud', 'hosted', 'extern gehost', 'cloud iaas'],
  paas: ['paas', 'platform as a service', 'cloud paas'],
  saas: [
    ...[
      'saas',
      'software as a service',
      'cloud',
      'cloud saas',
      'saas cloud',
      'public cloud',
      'in de cloud',
      'extern saas',
    ],
    ...['ja', 'j', 'yes', 'y', 'true', 'waar', 'webapplicatie saas', 'saas oplossing'],
  ],
  onbekend: ['onbekend', 'unknown', 'nee', 'n', 'no', 'false', 'onwaar', 'nvt', 'n v t', 'n a', 'na', 'overig'],
}

/** Status words that people write behind a name; only those that cannot be part of a product name. */
const STATUS_IN_NAAM: ReadonlyMap<string, Gebruikstatus> = new Map([
  ...['uit te faseren', 'wordt uitgefaseerd', 'uitfaseren', 'phase out', 'to be phased out', 'end of life', 'eol']
    .concat(['te vervangen', 'wordt vervangen', 'in uitfasering', 'wordt beeindigd', 'uitfasering'])
    .map((word) => [word, 'uit_te_faseren'] as const),
  ...['uitgefaseerd', 'vervallen', 'beeindigd', 'phased out', 'niet meer in gebruik', 'buiten gebruik', 'opgezegd']
    .concat(['niet in gebruik', 'uit gebruik', 'retired', 'decommissioned', 'verwijderd', 'stopgezet'])
    .map((word) => [word, 'uitgefaseerd'] as const),
  ...['gepland', 'planned', 'nog niet in gebruik'].map((word) => [word, 'gepland'] as const),
])

/**
 * The words of a value without case, diacritics and punctuation, for looking it up.
 *
 * @example waardesleutel('N.v.t.') // 'nvt'
 */
export function waardesleutel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}']/gu, '')
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Whether a text only says that there is no value: `-`, `?`, `xxx`, `NB`, `n.v.t.`, `onbekend`. */
export function isGeenWaarde(text: string): boolean {
  return text === '' || (text.length <= 24 && MISSCHIEN_GEEN_WAARDE.test(text) && GEEN_WAARDE.has(waardesleutel(text)))
}

const STATUS_BY_WOORD = buildWoordindex(STATUS_WOORDEN)
const HOSTING_BY_WOORD = buildWoordindex(HOSTING_WOORDEN)

/** Every word that occurs in the value lists. */
export const WAARDEWOORDEN: ReadonlySet<string> = new Set(
  [...STATUS_BY_WOORD.keys(), ...HOSTING_BY_WOORD.keys(), ...GEEN_WAARDE].flatMap((key) => key.split(' ')),
)

/**
 * The normalised status of use that a text stands for; also without what follows between brackets.
 *
 * @returns `onbekend` for a text that says so, null for one that is not in the value list
 * @example parseStatus('Phase out') // 'uit_te_faseren'
 */
export function parseStatus(text: string): Gebruikstatus | null {
  const key = waardesleutel(text)
  if (key === '') return 'onbekend'
  return STATUS_BY_WOORD.get(key) ?? STATUS_BY_WOORD.get(waardesleutel(text.replace(/\(.*|\s[-–:].*/s, ''))) ?? null
}

/**
 * The status that stands behind a name, as in `OpenText - uit te faseren` or `Corsa (vervallen)`.
 *
 * @returns null when the name ends in something else
 */
export function findStatusInNaam(naam: string): Gebruikstatus | null {
  const start = Math.max(naam.lastIndexOf(' - '), naam.lastIndexOf('('), naam.lastIndexOf('['), naam.lastIndexOf(' – '))
  return start <= 0 ? null : (STATUS_IN_NAAM.get(waardesleutel(naam.slice(start))) ?? null)
}

/**
 * The normalised hosting that a text stands for. `ja` is the answer to the question "SaaS?"; `nee` leaves the rest open.
 *
 * @returns null for a text that is not in the value list
 */
export function parseHosting(text: string): Hosting | null {
  const key = waardesleutel(text)
  const known = key === '' ? 'onbekend' : HOSTING_BY_WOORD.get(key)
  if (known !== undefined) return known
  return HOSTING_BY_WOORD.get(waardesleutel(text.replace(/\(.*/s, ''))) ?? null
}

function buildWoordindex<T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> {
  const index = new Map<string, T>()
  let value: T
  for (value in words) for (const word of words[value]) index.set(word, value)
  return index
}
