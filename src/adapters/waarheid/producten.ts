import type { Productwaarheid } from '../../core/evaluatie/index.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import type { ObjectId } from '../../core/model/ids.ts'
import { buildComponentlezer, readWaarheidstabel, type WaarheidOpties } from './tabel.ts'

/**
 * Reads which products are used for which referentiecomponenten: one row per product and component, columns `applicatie`,
 * `leverancier`, `omschrijving`, `referentiecomponent_naam`, `referentiecomponent_object_id`, `bron`.
 *
 * A `bron` with the word onzeker makes the row unsure. Rows without a name are passed over.
 *
 * @returns products in the order of the file, rows of one name and leverancier together; a bevinding per unknown component
 * @throws LandschapError onbekende_kolom when it is another kind of file; those of every CSV
 */
export function readProductwaarheid(
  bytes: Uint8Array,
  options: WaarheidOpties,
): { readonly producten: readonly Productwaarheid[]; readonly bevindingen: readonly Bevinding[] } {
  const nodig = ['applicatie', 'referentiecomponent_naam', 'referentiecomponent_object_id']
  const readComponent = buildComponentlezer(options)
  const bevindingen: Bevinding[] = []
  const byName = new Map<
    string,
    { rij: Omit<Productwaarheid, 'referentiecomponenten' | 'isOnzeker'>; ids: ObjectId[]; zeker: boolean }
  >()
  for (const rij of readWaarheidstabel(bytes, options.bestand, nodig)) {
    const [naam, leverancier, omschrijving] = ['applicatie', 'leverancier', 'omschrijving'].map(rij.lees)
    if (naam === undefined || naam === '') continue
    const key = `${naam} ${leverancier ?? ''}`
    const entry = byName.get(key) ?? {
      rij: { naam, ...(leverancier ? { leverancier } : {}), ...(omschrijving ? { omschrijving } : {}) },
      ids: [],
      zeker: false,
    }
    byName.set(key, entry)
    const component = readComponent(rij, bevindingen)
    if (component === undefined) continue
    entry.ids.push(component)
    if (!/\bonzeker\b/i.test(rij.lees('bron'))) entry.zeker = true
  }
  const producten = [...byName.values()].map(({ rij, ids, zeker }) => ({
    ...rij,
    referentiecomponenten: ids,
    isOnzeker: !zeker,
  }))
  return { producten, bevindingen }
}
