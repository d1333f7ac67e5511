import { buildBoundedCache, compactText, foldText, parseLeverancier, parseProductnaam } from '../identity/index.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'

/** GEMMA's example of a voorziening, not one itself. */
const PLACEHOLDER = 'buitengemeentelijkevoorziening'

/** Behind the name these are a way into the same voorziening; a word like `koppeling` or `module` is a product. */
const ENTRANCES = new Set(['inkijk', 'raadplegen', 'portaal', 'website', 'berichtenbox', 'machtigen', 'nl'])

/** Names this short are shared by products: then the leverancier must be a public body, or not be named. */
const AMBIGUOUS_LENGTH = 4
const PUBLIC_BODY =
  /^(?:rijk|rijksoverheid|overheid|ministerie|min|logius|kadaster|koop|bkwi|rvig|rdw|kvk|kamer van koophandel|vng|vngrealisatie|ictu|uwv|svb|svbbgt|belastingdienst|cbs|rijkswaterstaat|rws|geonovum|tno|justid|justitie|bzk|ipo|inlichtingenbureau|ib|cak|dso|digitale overheid|svn|gemeente|waarderingskamer)\b/

/** Shortest coined word that may lose its `.nl` or the words behind it. */
const COINED_LENGTH = 9

export type Voorzieningzoeker = (applicatie: {
  readonly naam: string
  readonly leverancier?: string | undefined
}) => Voorziening | undefined

/**
 * Builds the recogniser of national and sector facilities such as DigiD.
 *
 * GEMMA's names are taken whole and apart (short and long name, name in parentheses, with and without `.nl`, `LV-BAG` and `BAG-LV`).
 * A row is a voorziening only when its whole name is one of those, with at most a word like `Inkijk` behind it.
 */
export function buildVoorzieningzoeker(referentiemodel: Pick<Referentiemodel, 'voorzieningen'>): Voorzieningzoeker {
  const known = built.get(referentiemodel)
  if (known !== undefined) return known
  const find = buildZoeker(referentiemodel)
  const remember = buildBoundedCache<{ readonly voorziening: Voorziening | undefined }>(MOST_REMEMBERED)
  const zoeker: Voorzieningzoeker = ({ naam, leverancier }) =>
    remember(`${naam} | ${leverancier ?? ''}`, () => ({ voorziening: find({ naam, leverancier }) })).voorziening
  built.set(referentiemodel, zoeker)
  return zoeker
}

const built = new WeakMap<Pick<Referentiemodel, 'voorzieningen'>, Voorzieningzoeker>()
const MOST_REMEMBERED = 40_000

function buildZoeker({ voorzieningen }: Pick<Referentiemodel, 'voorzieningen'>): Voorzieningzoeker {
  const byForm = new Map<string, Voorziening>()
  for (const voorziening of voorzieningen) {
    for (const form of readNaamvormen(voorziening.naam)) {
      if (form.length >= 3 && form !== PLACEHOLDER && !byForm.has(form)) byForm.set(form, voorziening)
    }
  }
  return ({ naam, leverancier }) => {
    const { naam: stripped } = parseProductnaam(naam, { soort: 'onbekend' })
    const words = foldText(stripped).split(' ')
    const isPlain = byForm.has(words.join(''))
    const form = isPlain || !ENTRANCES.has(words.at(-1) ?? '') ? words.join('') : words.slice(0, -1).join('')
    const found = byForm.get(form)
    if (found === undefined || (!isPlain && form.length < AMBIGUOUS_LENGTH)) return undefined
    return form.length <= AMBIGUOUS_LENGTH && !isPublic(leverancier) ? undefined : found
  }
}

function isPublic(leverancier: string | undefined): boolean {
  const parsed = parseLeverancier(leverancier)
  return parsed.soort !== 'bekend' || PUBLIC_BODY.test(foldText(parsed.naam))
}

/** `DKD - Digitaal Klant Dossier (Suwinet)`: DKD, Digitaal Klant Dossier and Suwinet, joined and folded. */
function readNaamvormen(naam: string): Set<string> {
  const bare = naam.replace(/\(([^)]*)\)/g, ' ')
  const inside = [...naam.matchAll(/\(([^)]*)\)/g)].flatMap(([, text = '']) => (isShortName(text) ? [text] : []))
  const parts = bare.split(/\s+-\s+|-\s+/)
  const [short = '', ...long] = parts
  // 'Basisregistratie Ondergrond' written out may as well be the register that the gemeente keeps
  const written = long.filter((text) => !/^basisregistratie/i.test(text.trim()))
  const coined = short.split('/').filter((text) => text !== short && /\p{Lu}{2}/u.test(text))
  const forms = [naam, bare, short, ...written, ...inside, ...coined].flatMap((text) => [
    text,
    ...shorten(text),
    ...turn(text),
  ])
  return new Set(forms.map(compactText))
}

function isShortName(text: string): boolean {
  return text.trim().split(/\s+/).length <= 2 && /^\p{Lu}/u.test(text.trim())
}

/** `MijnOverheid.nl` and `E-herkenning voor bedrijven`: known by the coined word alone. */
function shorten(text: string): string[] {
  const head = text.trim().replace(/\.nl$|\s(?:voor|online|service)\b.*$/iu, '')
  return head !== text.trim() && compactText(head).length >= COINED_LENGTH && !head.includes(' ') ? [head] : []
}

/** `LV-BAG`: also `BAG-LV`. */
function turn(text: string): string[] {
  const [, registratie] = /^LV-(\w+)$/u.exec(text.trim()) ?? []
  return registratie === undefined ? [] : [`${registratie}-LV`]
}
