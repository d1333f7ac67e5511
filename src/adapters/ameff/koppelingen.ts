import type { Koppeling, Koppelkant } from '../../core/model/inlezing.ts'
import { RICHTING_BY_WOORD, SOORT_BY_WOORD, waardesleutel } from '../tabel/index.ts'
import { type AmeffElement, findEigenschap, type Verbinding } from './ameff.ts'
import type { Eenheid } from './eenheden.ts'
import type { Herkenning } from './herkenning.ts'

/**
 * Finds the koppelingen of a landschap: flows between two applicaties, or of one with a voorziening.
 *
 * The direction stands in the property `Richting`, not in source and target; without it, it is onbekend in an export of
 * the Softwarecatalogus and that of the arrow in a drawing.
 *
 * @returns in file order; a flow between two voorzieningen is none
 */
export function findKoppelingen(
  verbindingen: readonly Verbinding[],
  eenheden: readonly Eenheid[],
  { herkenning, gemeente, isGetekend }: { herkenning: Herkenning; gemeente: string | undefined; isGetekend: boolean },
): Koppeling[] {
  const names = new Map(eenheden.flatMap(({ naam, elementen }) => elementen.map((element) => [element, naam] as const)))
  const readKant = (element: AmeffElement): Koppelkant | undefined => {
    const own = names.get(element)
    if (own !== undefined) return { naam: own, buitengemeentelijk: false }
    return herkenning.isVoorziening(element) ? { naam: element.naam, buitengemeentelijk: true } : undefined
  }
  return verbindingen.flatMap(({ relatie, bron, doel }): Koppeling[] => {
    const [van, naar] = [readKant(bron), readKant(doel)]
    if (relatie.soort !== 'Flow' || van === undefined || naar === undefined) return []
    if (van.buitengemeentelijk && naar.buitengemeentelijk) return []
    const standaard = findEigenschap(relatie, 'standaardversie') ?? findEigenschap(relatie, 'standaard')
    const richting = findEigenschap(relatie, 'richting')
    return [
      {
        id: findEigenschap(relatie, 'object id') ?? relatie.identifier,
        ...(gemeente === undefined ? {} : { gemeente }),
        van,
        naar,
        richting:
          richting === undefined && isGetekend
            ? 'a_naar_b'
            : (RICHTING_BY_WOORD.get(waardesleutel(richting ?? '')) ?? 'onbekend'),
        soort: SOORT_BY_WOORD.get(waardesleutel(findEigenschap(relatie, 'standaard of maatwerk') ?? '')) ?? 'onbekend',
        ...(standaard === undefined ? {} : { standaard }),
      },
    ]
  })
}
