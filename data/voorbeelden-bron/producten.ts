import { bestuur, facilitair, financien, personeel, veiligheid } from './producten/bedrijfsvoering.ts'
import { belastingen, burgerzaken } from './producten/burgerzaken-en-belastingen.ts'
import { beveiliging, gegevens, infrastructuur, kantoor } from './producten/ict.ts'
import { dienstverlening, informatie } from './producten/informatie-en-dienstverlening.ts'
import type { Product, Productgroep } from './producten/product.ts'
import { geo, openbareRuimte, vastgoed, vth } from './producten/ruimte.ts'
import { sociaalDomein } from './producten/sociaal-domein.ts'

const groepen: readonly Productgroep[] = [
  burgerzaken,
  belastingen,
  sociaalDomein,
  vth,
  geo,
  openbareRuimte,
  vastgoed,
  financien,
  personeel,
  facilitair,
  bestuur,
  veiligheid,
  informatie,
  dienstverlening,
  kantoor,
  gegevens,
  beveiliging,
  infrastructuur,
]

/** A product together with the heading that it is listed under. */
export type ProductMetDomein = Product & { readonly domein: string }

/** All products that the fictional gemeenten choose from, by naam, in the order of the groups. */
export const producten: ReadonlyMap<string, ProductMetDomein> = buildProducten()

function buildProducten(): Map<string, ProductMetDomein> {
  const byNaam = new Map<string, ProductMetDomein>()
  for (const { domein, producten } of groepen) {
    for (const product of producten) {
      if (byNaam.has(product.naam)) throw new Error(`product ${product.naam} staat twee keer in de lijst`)
      byNaam.set(product.naam, { ...product, domein })
    }
  }
  return byNaam
}
