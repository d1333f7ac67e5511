import { buildSlug, LeverancierId, PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Item } from './group-applicaties.ts'
import { stripTails } from './normalize.ts'

/** The most frequent text; of equals the first in text order. */
function mostUsed(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0]
}

/** Describes one group of items as a pakket; its id may still have to be made unique. */
export function describePakket(items: readonly Item[], standaarden: readonly string[]): Pakket {
  const schrijfwijzen = [...new Set(items.map(({ applicatie }) => applicatie.naam))].sort(compareText)
  const naam = mostUsed(items.map(({ applicatie }) => stripTails(applicatie.naam))) ?? ''
  const vendorKey = mostUsed(items.flatMap(({ sleutel }) => sleutel.leverancier.join(' ') || []))
  const vendorName = mostUsed(
    items.flatMap(({ applicatie, sleutel }) =>
      sleutel.leverancier.join(' ') === vendorKey && applicatie.leverancier !== undefined ? applicatie.leverancier : [],
    ),
  )
  const vendorSlug = buildSlug(vendorKey ?? '')
  const leverancier =
    vendorSlug === '' || vendorName === undefined
      ? {}
      : { leverancier: { id: LeverancierId.parse(vendorSlug), naam: vendorName } }
  const slug = buildSlug(naam) || 'naamloos'
  const id = PakketId.parse(vendorSlug === '' ? slug : `${vendorSlug}--${slug}`)
  return { id, naam, ...leverancier, schrijfwijzen, standaarden: [...standaarden] }
}
