import type { Gemeentecode, ObjectId } from '../model/ids.ts'
import { compareText } from '../model/sorteren.ts'
import type { Cel, Componentvergelijking, Paar } from '../model/vergelijking.ts'

export type Componentnaam = { readonly id: ObjectId; readonly naam: string }
export type VergelekenPakket = Componentvergelijking['pakketten'][number]

/** A vergelijking, or any part of its componenten. */
export type Componenten = { readonly componenten: readonly Componentvergelijking[] }

/** One cel that is a hiaat, with what the gemeenten that do have it use. */
export type Hiaat = {
  readonly gemeentecode: Gemeentecode
  readonly referentiecomponent: Componentnaam
  readonly beleidsdomeinen: readonly string[]
  readonly pakketten: readonly VergelekenPakket[]
  readonly aanwezig: number
}

/** One cel with more than one pakket. */
export type Dubbeling = {
  readonly gemeentecode: Gemeentecode
  readonly referentiecomponent: Componentnaam
  readonly beleidsdomeinen: readonly string[]
  readonly pakketten: readonly VergelekenPakket[]
}

/**
 * Lists every hiaat: a referentiecomponent that a gemeente lacks while another gemeente of the group has it.
 *
 * @returns sorted by gemeentecode, then by how many others have it (most first), then naam; empty when there is none
 */
export function findHiaten({ componenten }: Componenten): Hiaat[] {
  const found = componenten.flatMap(({ referentiecomponent, beleidsdomeinen, pakketten, cellen, hiaten }) => {
    const aanwezig = cellen.filter(({ staat }) => staat === 'aanwezig').length
    return hiaten.map((gemeentecode) => ({ gemeentecode, referentiecomponent, beleidsdomeinen, pakketten, aanwezig }))
  })
  return found.sort(
    (a, b) =>
      compareText(a.gemeentecode, b.gemeentecode) ||
      b.aanwezig - a.aanwezig ||
      compareText(a.referentiecomponent.naam, b.referentiecomponent.naam),
  )
}

/**
 * Lists every dubbeling: a gemeente that fills one referentiecomponent with more than one pakket.
 *
 * @returns sorted by gemeentecode, then by number of pakketten (most first), then naam; empty when there is none
 */
export function findDubbelingen({ componenten }: Componenten): Dubbeling[] {
  const found = componenten.flatMap((component) => {
    const { referentiecomponent, beleidsdomeinen, cellen } = component
    return cellen.flatMap(({ gemeentecode }) => {
      const pakketten = findPakkettenOf(component, gemeentecode)
      return pakketten.length > 1 ? [{ gemeentecode, referentiecomponent, beleidsdomeinen, pakketten }] : []
    })
  })
  return found.sort(
    (a, b) =>
      compareText(a.gemeentecode, b.gemeentecode) ||
      b.pakketten.length - a.pakketten.length ||
      compareText(a.referentiecomponent.naam, b.referentiecomponent.naam),
  )
}

/**
 * The referentiecomponenten where most gemeenten would have to move to get to one pakket.
 *
 * @param aantal - how many at most
 * @returns sorted by migraties (most first), then naam; those without any migratie are left out
 */
export function findMeesteMigraties({ componenten }: Componenten, aantal: number): Componentvergelijking[] {
  return componenten
    .filter(({ migraties }) => (migraties ?? 0) > 0)
    .sort(
      (a, b) =>
        (b.migraties ?? 0) - (a.migraties ?? 0) || compareText(a.referentiecomponent.naam, b.referentiecomponent.naam),
    )
    .slice(0, aantal)
}

/** The pakketten with which one gemeente fills a referentiecomponent, in the order of the component. */
export function findPakkettenOf(
  { pakketten }: Pick<Componentvergelijking, 'pakketten'>,
  gemeentecode: Gemeentecode,
): VergelekenPakket[] {
  return pakketten.filter(({ gemeenten }) => gemeenten.includes(gemeentecode))
}

/** The cel of one gemeente, or undefined when the gemeente is not in the comparison. */
export function findCelOf(
  { cellen }: Pick<Componentvergelijking, 'cellen'>,
  gemeentecode: Gemeentecode,
): Cel | undefined {
  return cellen.find((cel) => cel.gemeentecode === gemeentecode)
}

/**
 * Orders pairs by how much the gemeenten have in common: functieoverlap first, then overeenstemming.
 *
 * @returns a new list, most alike first; a pair without a functieoverlap comes last, ties by links and rechts
 */
export function rankParen(paren: readonly Paar[]): Paar[] {
  return [...paren].sort(
    (a, b) =>
      (b.functieoverlap.aandeel ?? -1) - (a.functieoverlap.aandeel ?? -1) ||
      (b.overeenstemming.aandeel ?? -1) - (a.overeenstemming.aandeel ?? -1) ||
      compareText(a.links, b.links) ||
      compareText(a.rechts, b.rechts),
  )
}
