import type { Rijwaarheid } from '../../core/evaluatie/index.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import { buildComponentlezer, readWaarheidstabel, type WaarheidOpties } from './tabel.ts'

/**
 * Reads what the rows of inventories are: one row per line of an inventory and component, columns `bestand`, `regel`,
 * `applicatie_canoniek`, `verwacht_type`, `referentiecomponent_naam`, `referentiecomponent_object_id`,
 * `vermeld_in_bestand`.
 *
 * @returns one per line of an inventory, in the order of the file; a bevinding per unknown component
 * @throws LandschapError onbekende_kolom when it is another kind of file; those of every CSV
 */
export function readRijwaarheid(
  bytes: Uint8Array,
  options: WaarheidOpties,
): { readonly rijen: readonly Rijwaarheid[]; readonly bevindingen: readonly Bevinding[] } {
  const nodig = ['bestand', 'regel', 'verwacht_type', 'referentiecomponent_naam', 'referentiecomponent_object_id']
  const readComponent = buildComponentlezer(options)
  const bevindingen: Bevinding[] = []
  const byPlace = new Map<string, Rijwaarheid>()
  for (const rij of readWaarheidstabel(bytes, options.bestand, nodig)) {
    const [bestand, regel] = [rij.lees('bestand'), Number(rij.lees('regel'))]
    if (bestand === '' || !Number.isInteger(regel) || regel < 1) continue
    const type = rij.lees('verwacht_type').toLowerCase()
    const soort = type === 'referentiecomponent' ? 'referentiecomponent' : type === 'geen' ? 'geen' : 'voorziening'
    const component = soort === 'referentiecomponent' ? readComponent(rij, bevindingen) : undefined
    const known = byPlace.get(`${bestand} ${regel}`)
    byPlace.set(`${bestand} ${regel}`, {
      bestand,
      regel,
      canoniek: rij.lees('applicatie_canoniek'),
      soort,
      referentiecomponenten: [...(known?.referentiecomponenten ?? []), ...(component === undefined ? [] : [component])],
      isVermeld: known?.isVermeld === true || rij.lees('vermeld_in_bestand').toLowerCase() === 'ja',
    })
  }
  return { rijen: [...byPlace.values()], bevindingen }
}
