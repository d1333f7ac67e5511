import { buildGeheugen } from './geheugen.ts'
import { isPersoonsnaam } from './toonbaar.ts'
import { isGeenWaarde, waardesleutel } from './waarden.ts'

/** Texts that stand where a version is expected and name none: a way of delivery, or "the newest". */
const GEEN_VERSIE = new Set(
  ['saas', 'cloud', 'web', '0', '0 0', 'laatste', 'laatste versie', 'latest', 'nieuwste'].concat([
    'actueel',
    'actuele versie',
    'meest recent',
    'meest recente',
    'variabel',
    'wisselend',
  ]),
)

/**
 * The version that a cell states.
 *
 * A name of a pakketversie that repeats the name of the pakket loses it: `Key2Burgerzaken 5.1` of `Key2Burgerzaken` is `5.1`.
 *
 * @returns undefined for `xxx`, `NB`, `n.v.t.`, `onbekend`, `-`, `?`, `SaaS`, the `0` of an empty formula, and what looks
 *   like a person: a cell of a shifted row
 */
export function parseVersie(text: string, naam: string): string | undefined {
  return parseBareVersie(stripNaam(text, naam))
}

/** Makes the reader of the versions of one table: many rows have the same. */
export function buildVersielezer(): typeof parseVersie {
  const parse = buildGeheugen(parseBareVersie)
  return (text, naam) => (text === '' ? undefined : parse(stripNaam(text, naam)))
}

function parseBareVersie(bare: string): string | undefined {
  if (isPersoonsnaam(bare) || isGeenWaarde(bare) || (bare.length <= 20 && GEEN_VERSIE.has(waardesleutel(bare))))
    return undefined
  return bare
}

function stripNaam(text: string, naam: string): string {
  if (naam === '' || text.length < naam.length || !text.toLowerCase().startsWith(naam.toLowerCase())) return text
  const rest = text.slice(naam.length)
  return rest === '' || /^[\s\-–:]/.test(rest) ? rest.replace(/^[\s\-–:]+/, '') : text
}
