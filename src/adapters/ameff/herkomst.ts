import { type AmeffRelatie, findEigenschap } from './ameff.ts'

/** Property `Bron` of elements that we made a key for: that key is no id of the Softwarecatalogus. */
export const BRON_EIGEN = 'Gemene Deler'

/** Property `Herkomst` of a relationship that nobody stated: the engine derived it, and will do so again. */
export const HERKOMST_AFGELEID = 'afgeleid'

/** Whether a relationship is a guess of ours that came back: it must not turn into a statement of the gemeente. */
export function isAfgeleid(relatie: AmeffRelatie): boolean {
  return findEigenschap(relatie, 'herkomst') === HERKOMST_AFGELEID
}
