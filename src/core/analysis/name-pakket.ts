import type { Pakket } from '../model/pakket.ts'
import type { Componentvergelijking } from '../model/vergelijking.ts'

/** A pakket as reports name it: the leverancier by name, left out where nobody knows it. */
export function namePakket({ id, naam, leverancier }: Pakket): Componentvergelijking['pakketten'][number]['pakket'] {
  return leverancier === undefined ? { id, naam } : { id, naam, leverancier: leverancier.naam }
}
