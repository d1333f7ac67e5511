import { buildSlug, LeverancierId, PakketId } from '../model/ids.ts'
import type { Leverancier, Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Groep } from './group-rijen.ts'
import { type Rij, splitSleutel } from './rij.ts'

/**
 * Builds the pakket that a group of rows is.
 *
 * naam and leverancier are the spellings that most applicaties use; the id is that of the most used product name.
 */
export function buildPakket({ sleutel, rijen }: Groep, nameLeverancier: (rij: Rij) => Leverancier | undefined): Pakket {
  const used = rijen.filter(({ bron }) => 'applicatie' in bron)
  const main = used.length === 0 ? rijen : used
  const naam = chooseSpelling(main.map(({ product }) => product.naam))
  const leverancier = chooseLeverancier(main, nameLeverancier) ?? chooseLeverancier(rijen, nameLeverancier)
  const product = chooseSpelling(
    main.filter((rij) => leverancier === undefined || rij.leverancier.soort === 'bekend').map(readProduct),
  )
  const own = splitSleutel(sleutel).leverancier
  const maker = leverancier?.id ?? (own === '' ? '' : buildSlug(own))
  const slug = buildPakketSlug(product === '' ? readProduct({ product: main[0]?.product } as never) : product)
  return {
    id: PakketId.parse(maker === '' ? slug : `${maker}--${slug}`),
    naam,
    ...(leverancier === undefined ? {} : { leverancier }),
    schrijfwijzen: [...new Set(rijen.map(({ schrijfwijze }) => schrijfwijze))].sort(compareText),
    standaarden: [...new Set(rijen.flatMap(readStandaarden))].sort(compareText),
  }
}
