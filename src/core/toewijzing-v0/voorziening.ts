import { splitWords, stripTails } from '../identity-v0/index.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'

/** Words around the name of a facility that leave it the same facility. */
const AROUND = new Set([
  'inkijk',
  'viewer',
  'portaal',
  'website',
  'webservice',
  'landelijk',
  'landelijke',
  'voorziening',
  'service',
  'loket',
  'voor',
  'bedrijven',
])

/** Names that a facility is known by beside the name in GEMMA, under words of that name. General knowledge of the field. */
const ALSO_KNOWN: readonly (readonly [words: string, also: readonly string[]])[] = [
  ['suwinet', ['suwinet', 'suwi']],
  ['e herkenning', ['eherkenning', 'eh']],
  ['lv bag', ['baglv', 'lvbag']],
  ['lv woz', ['wozlv', 'lvwoz']],
  ['lv bgt', ['bgtlv', 'lvbgt']],
  ['gba v', ['brpv', 'gbav']],
]

export type Voorzieningzoeker = (naam: string) => Voorziening | null

/**
 * Makes the look-up of facilities outside the gemeente: DigiD, PDOK, Suwinet … by any part of their name in GEMMA.
 *
 * The whole name must be the facility's, give or take words such as "viewer": a product for the BAG, or a DigiD module, is
 * an applicatie of the gemeente.
 */
export function buildVoorzieningzoeker({ voorzieningen }: Referentiemodel): Voorzieningzoeker {
  const byName = new Map<string, Voorziening>()
  for (const voorziening of voorzieningen) {
    if (voorziening.naam.toLowerCase() === 'buitengemeentelijke voorziening') continue
    for (const name of namesOf(voorziening.naam)) if (!byName.has(name)) byName.set(name, voorziening)
  }
  return (naam) => {
    const words = splitWords(stripTails(naam))
    const whole = byName.get(words.join(''))
    if (whole !== undefined) return whole
    const core = words.filter((word) => !AROUND.has(word))
    return core.length === 0 || core.length === words.length ? null : (byName.get(core.join('')) ?? null)
  }
}

/** "PDOK - Publieke Dienstverlening op de Kaart" is known by both parts, "MijnOverheid.nl" also without its domain. */
function namesOf(naam: string): Set<string> {
  const brackets = [...naam.matchAll(/\(([^)]*)\)/g)].map(([, inner = '']) => inner)
  const parts = [naam, ...naam.replace(/\([^)]*\)/g, ' ').split(/\s+-\s+|-\s/), ...brackets]
  const names = new Set<string>()
  for (const part of parts) {
    const words = splitWords(part)
    const kept = words.at(-1) === 'nl' ? words.slice(0, -1) : words
    for (const name of [words.join(''), kept.join('')]) if (name.length >= 3) names.add(name)
  }
  const all = splitWords(naam).join(' ')
  for (const [words, also] of ALSO_KNOWN) if (all.includes(words)) for (const name of also) names.add(name)
  return names
}
