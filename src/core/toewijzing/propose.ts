import type { ObjectId } from '../model/ids.ts'
import type { ComponentIndex } from './component-index.ts'
import { type Applicatietekst, rankComponenten } from './rank.ts'
import { explainKandidaat } from './redenen.ts'
import { estimateZekerheden, LAAGSTE, ZWIJGEN } from './zekerheid.ts'

/** A referentiecomponent that may fit, with the estimated chance that it does. */
export type Voorstel = {
  readonly referentiecomponentId: ObjectId
  readonly zekerheid: number
  /** Dutch, at least one: words that stand in the text. */
  readonly redenen: readonly string[]
}

/**
 * Proposes the referentiecomponenten that fit what is known of an applicatie.
 *
 * Only components in gebruik, never Verzamelcomponent. A candidate for which no checkable reason exists is left out.
 *
 * @param aantal - at most so many
 * @returns best first, zekerheid in 0..1 with three decimals; empty when nothing fits
 */
export function proposeReferentiecomponenten(
  index: ComponentIndex,
  tekst: Applicatietekst,
  aantal = 5,
): readonly Voorstel[] {
  const ranglijst = rankComponenten(index, tekst)
  const zekerheden = estimateZekerheden(ranglijst, aantal)
  if ((zekerheden[0] ?? 0) < ZWIJGEN) return []
  return ranglijst.kandidaten.slice(0, aantal).flatMap((kandidaat, position) => {
    const component = index.componenten[kandidaat.component]
    const redenen = explainKandidaat(index, ranglijst, kandidaat)
    const zekerheid = Math.round((zekerheden[position] ?? 0) * 1000) / 1000
    if (component === undefined || redenen.length === 0 || zekerheid < LAAGSTE) return []
    return [{ referentiecomponentId: component.id, zekerheid, redenen }]
  })
}
