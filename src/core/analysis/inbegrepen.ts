/** Containment both ways: what share of each side's referentiecomponenten the other side fills too. */
export type Inbegrepen = { readonly links: number | null; readonly rechts: number | null }

/**
 * How far each landschap is contained in the other: small in large gives a high and a low value where Jaccard is low.
 *
 * @param counts - referentiecomponenten that links fills, that rechts fills, and that both fill
 * @returns shares in 0..1; null for a side that fills nothing
 * @source A. Z. Broder (1997), On the resemblance and containment of documents
 * @example computeInbegrepen({ links: 2, rechts: 4, beide: 2 }) // { links: 1, rechts: 0.5 }
 */
export function computeInbegrepen({
  links,
  rechts,
  beide,
}: {
  links: number
  rechts: number
  beide: number
}): Inbegrepen {
  return { links: links === 0 ? null : beide / links, rechts: rechts === 0 ? null : beide / rechts }
}
