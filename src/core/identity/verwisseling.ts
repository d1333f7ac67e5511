import type { Catalogusregister } from './catalogusregister.ts'
import type { Leveranciersnaam } from './leverancier.ts'
import type { Productnaam } from './productnaam.ts'

/** In a shorter name two letters may be swapped on purpose. */
const SHORTEST = 6
const LONGEST = 60

/**
 * Reads a name in which two neighbouring letters were swapped (`Microsfot Project`) as the name that the catalogue has of the
 * same leverancier.
 *
 * Only a swap: it gives no other word by chance. Another letter, or one more or less, may be another member of a family and
 * stays a samenvoegvoorstel. A name that the catalogue knows as it stands is never read otherwise.
 *
 * @returns the product as written correctly; the same product when there is nothing to correct, or more than one answer
 */
export function correctVerwisseling(
  product: Productnaam,
  leverancier: Leveranciersnaam,
  { byTekst, vormen, volgOp }: Catalogusregister,
): Productnaam {
  if (leverancier.soort !== 'bekend') return product
  const texts = [...new Set([product.sleutel, product.volledig])].filter(
    (text) => text.length >= SHORTEST && text.length <= LONGEST,
  )
  if (texts.length === 0 || texts.some((text) => byTekst.has(text))) return product
  const maker = volgOp(leverancier.sleutel)
  const swapped = new Set(texts.flatMap(listVerwisselingen))
  const found = [...swapped].flatMap((text) =>
    (byTekst.get(text) ?? []).flatMap((pakket) =>
      (vormen.get(pakket) ?? []).filter((vorm) => {
        const isSameMaker = vorm.leverancier.soort === 'bekend' && volgOp(vorm.leverancier.sleutel) === maker
        return isSameMaker && (vorm.product.sleutel === text || vorm.product.volledig === text)
      }),
    ),
  )
  const [first] = found
  const isSure = first !== undefined && found.every(({ pakket }) => pakket === first.pakket)
  return isSure ? { ...first.product, naam: product.naam } : product
}

/** The text with every two different neighbours swapped; digits stay where they are. */
function listVerwisselingen(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]]
    if (a !== b && !/\d/.test(a + b)) found.push(text.slice(0, at) + b + a + text.slice(at + 2))
  }
  return found
}
