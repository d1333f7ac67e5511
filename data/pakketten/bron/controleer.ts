import { foldText } from '../../../src/core/identity/fold-text.ts'
import { parseLeverancier } from '../../../src/core/identity/leverancier.ts'
import { parseProductnaam } from '../../../src/core/identity/productnaam.ts'
import type { Catalogus, Cataloguspakket } from '../../../src/core/model/catalogus.ts'

/** Fewest words of an omschrijving: less says nothing that the name does not. */
const MIN_WOORDEN = 5

/**
 * Finds what is wrong in the catalogue by itself: duplicates, spellings, texts, components.
 *
 * @param componenten - Object IDs of the release
 * @returns one sentence per defect, in the order of the catalogue; empty when all is well
 */
export function findGebreken(
  { pakketten, leveranciersopvolgingen }: Catalogus,
  componenten: ReadonlySet<string>,
): string[] {
  return [
    ...pakketten.flatMap((pakket) => findInPakket(pakket, componenten)),
    ...findDubbeleNamen(pakketten),
    ...findSpellingen([
      ...pakketten.flatMap(({ leverancier, eerdereLeveranciers }) => [leverancier ?? [], eerdereLeveranciers].flat()),
      ...leveranciersopvolgingen.flatMap(({ van, naar }) => [van, naar]),
    ]),
    ...leveranciersopvolgingen
      .filter(({ van, naar }) => foldText(van) === foldText(naar))
      .map(({ van }) => `opvolging van ${van}: door zichzelf`),
  ]
}

function findInPakket(pakket: Cataloguspakket, componenten: ReadonlySet<string>): string[] {
  const { naam, aliassen, omschrijving, referentiecomponenten, leverancier = '', eerdereLeveranciers } = pakket
  const gebreken: string[] = []
  const woorden = omschrijving.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  if (woorden.length < MIN_WOORDEN) gebreken.push(`omschrijving heeft minder dan ${MIN_WOORDEN} woorden`)
  if (!omschrijving.endsWith('.')) gebreken.push('omschrijving is geen zin met een punt')
  if (aliassen.some((alias) => foldText(alias) === foldText(naam))) gebreken.push('alias is gelijk aan de naam')
  if (hasRepeats(aliassen.map(foldText))) gebreken.push('alias staat er twee keer')
  if (hasRepeats(referentiecomponenten)) gebreken.push('referentiecomponent staat er twee keer')
  if (hasRepeats([leverancier, ...eerdereLeveranciers].map(foldText))) gebreken.push('leverancier staat er twee keer')
  for (const id of referentiecomponenten) if (!componenten.has(id)) gebreken.push(`Object ID ${id} staat niet in GEMMA`)
  return gebreken.map((gebrek) => `${naam}: ${gebrek}`)
}

/**
 * A name or alias may stand once per leverancier, former ones included: two products cannot share it. Names count as the
 * same where recognising pakketten would take them for one: without version, leverancier and edition.
 */
function findDubbeleNamen(pakketten: readonly Cataloguspakket[]): string[] {
  const owners = new Map<string, Cataloguspakket>()
  const gebreken: string[] = []
  for (const pakket of pakketten) {
    const { naam, aliassen, leverancier = '', eerdereLeveranciers } = pakket
    for (const wie of [leverancier, ...eerdereLeveranciers]) {
      for (const name of [naam, ...aliassen]) {
        const key = `${foldText(wie)}|${parseProductnaam(name, parseLeverancier(wie)).sleutel}`
        const owner = owners.get(key) ?? pakket
        if (owner !== pakket) gebreken.push(`${naam}: naam of alias "${name}" is ook van ${owner.naam} (${wie})`)
        owners.set(key, owner)
      }
    }
  }
  return gebreken
}

/** One leverancier, one spelling: names that differ only in capitals, signs, legal form or country are two spellings. */
function findSpellingen(namen: readonly string[]): string[] {
  const spellings = new Map<string, Set<string>>()
  for (const naam of namen) {
    const parsed = parseLeverancier(naam)
    const key = parsed.soort === 'bekend' ? parsed.sleutel : foldText(naam)
    spellings.set(key, (spellings.get(key) ?? new Set()).add(naam))
  }
  return [...spellings.values()]
    .filter((found) => found.size > 1)
    .map((found) => `leverancier in meer dan één spelling: ${[...found].join(', ')}`)
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length
}
