import {
  explainPartner,
  type Gemeentecode,
  type Overlapindex,
  type PartnerOptions,
  type Partners,
  rankPartners,
} from '../../core/index.ts'

export type PartnerRequest = PartnerOptions & {
  readonly gemeentecode: Gemeentecode
  /** How many beleidsdomeinen and pakketten to name per partner; default 5. */
  readonly redenen?: number
}

/**
 * Ranks the other gemeenten for one gemeente, and says what counts most where the reader may know it.
 *
 * @param mayRead - whether the reader may see the landschap of a gemeente; only there pakketten and domains are named, and in an order
 *   that follows from those landschappen alone. That the reader may see the landschap of the gemeente itself is for the caller to check.
 * @throws LandschapError onbekende_gemeente, ongeldige_invoer (weging)
 */
export function listPartners(
  index: Overlapindex,
  { gemeentecode, redenen = 5, ...options }: PartnerRequest,
  mayRead: (gemeentecode: Gemeentecode) => boolean,
): Partners {
  const ranked = rankPartners(index, gemeentecode, options)
  const readable = new Set(
    index.celtabel.kolommen.map(({ gemeente }) => gemeente.gemeente.gemeentecode).filter((code) => mayRead(code)),
  )
  const telt = (code: Gemeentecode) => readable.has(code)
  return {
    ...ranked,
    partners: ranked.partners.map((partner) =>
      mayRead(partner.gemeentecode)
        ? { ...partner, reden: explainPartner(index, [gemeentecode, partner.gemeentecode], { aantal: redenen, telt }) }
        : partner,
    ),
  }
}
