import { foldText } from './fold-text.ts'

/** A leverancier as one row names it: known by its words, the gemeente itself (own build), or not known. */
export type Leveranciersnaam =
  | { readonly soort: 'bekend'; readonly naam: string; readonly woorden: readonly string[]; readonly sleutel: string }
  | { readonly soort: 'eigen' }
  | { readonly soort: 'onbekend' }

/** Values that people write where they know no leverancier. Open source has makers, but no leverancier that sells. */
const UNKNOWN = new Set(
  'onbekend,nvt,n v t,nb,n b,na,n a,geen,xxx,xx,x,tbd,diverse,divers,overig,overige,anders,leverancier,vendor,unknown,none,null,oss,open source,opensource,open source software,open source community,freeware,community'.split(
    ',',
  ),
)

/** The gemeente made it itself: an own build of one gemeente is no pakket of another. */
const OWN = new Set(
  'eigen,eigen bouw,eigenbouw,eigen ontwikkeling,eigen ontwikkeld,eigen maatwerk,maatwerk,zelfbouw,zelf gebouwd,zelf ontwikkeld,intern,intern ontwikkeld,in house,inhouse,gemeente,eigen gemeente'.split(
    ',',
  ),
)

/** Behind a name these say where or in which form the same leverancier works. */
const LEGAL_TAIL = new Set(
  'bv,nv,vof,cv,gmbh,ag,kg,inc,incorporated,ltd,limited,llc,llp,plc,corp,corporation,sa,sas,srl,spa,oy,ab,as,aps,pty,holding,group,groep,nederland,netherlands,nl,benelux,belgie,europe,europa,emea,international,software,automatisering,solutions,systems,systemen,technologies,technology,ict'.split(
    ',',
  ),
)

/** Words that open the name of many different organisations: alone they name none. */
const GENERIC = new Set(
  'gemeente,provincie,stichting,vereniging,ministerie,veiligheidsregio,de,het,the,van,nederland'.split(','),
)

const CONNECTIVES = new Set(['en', 'and', 'und', 'et'])

/** Generally known short names of leveranciers. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['ms', 'microsoft'],
  ['msft', 'microsoft'],
  ['hpe', 'hewlett packard enterprise'],
  ['international business machines', 'ibm'],
])

/** Longest name that is compared word by word. */
const MOST_WORDS = 8

/**
 * Reads the name of a leverancier: without legal form, country, connectives and the likes of "Software" behind it.
 *
 * @example parseLeverancier('Horlings & Eerbeek Automatisering B.V.') // woorden: ['horlings', 'eerbeek']
 */
export function parseLeverancier(text: string | undefined): Leveranciersnaam {
  const naam = text?.trim().replace(/\s+/g, ' ') ?? ''
  const folded = foldText(naam)
  if (folded === '' || UNKNOWN.has(folded) || /^\d+$/.test(folded)) return { soort: 'onbekend' }
  if (OWN.has(folded)) return { soort: 'eigen' }
  const woorden = expandAlias(stripLegalTail(joinInitials(folded)))
  return { soort: 'bekend', naam, woorden, sleutel: woorden.join('') }
}

/** Replaces a generally known short name, such as MS, by the words of the full one. */
export function expandAlias(woorden: readonly string[]): readonly string[] {
  const alias = ALIASES.get(woorden.join(' '))
  return alias === undefined ? woorden : alias.split(' ')
}

/**
 * The shorter names inside a name that could be the same leverancier: `Roxit` and `Visma` in `Visma Roxit`.
 *
 * @returns keys of runs of words, without the whole, runs under three letters and runs that name no one
 */
export function findInnerNames(woorden: readonly string[]): string[] {
  const words = woorden.slice(0, MOST_WORDS)
  const keys = new Set<string>()
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      const run = words.slice(start, end)
      const key = run.join('')
      if (key.length >= 3 && run.length < woorden.length && !run.every((word) => GENERIC.has(word))) keys.add(key)
    }
  }
  return [...keys]
}

function joinInitials(folded: string): string[] {
  return folded
    .replace(/\b([bnc]) v\b/g, '$1v')
    .replace(/\bv o f\b/g, 'vof')
    .split(' ')
}

function stripLegalTail(words: readonly string[]): string[] {
  let end = words.length
  while (end > 1 && LEGAL_TAIL.has(words[end - 1] ?? '')) end -= 1
  const kept = words.slice(0, end)
  const significant = kept.filter((word) => !CONNECTIVES.has(word))
  return significant.length === 0 ? kept : significant
}
