import type { Component } from '../api/typen.ts'
import type { Adres } from '../staat/adres.ts'
import { leesOptie } from '../staat/keuze.ts'
import { vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

export const GROEPEN = ['beleidsdomein', 'bedrijfsfunctie', 'geen'] as const
export const SORTERINGEN = ['naam', 'migraties', 'dekking', 'hiaten'] as const

/** What is shown, out of the address. Empty lists let everything through. */
export type Filter = {
  readonly groep: (typeof GROEPEN)[number]
  readonly sorteer: (typeof SORTERINGEN)[number]
  readonly gelijkheid: readonly string[]
  readonly dekking: readonly string[]
  readonly domein: string
  /** Code of the gemeente that must have a pakket for it. */
  readonly gevuld: string
  readonly alleenHiaten: boolean
  readonly alleenDubbel: boolean
  readonly zoek: string
}

/** A line of the matrix: the heading of a group, or a referentiecomponent. */
export type Rij =
  | { readonly soort: 'groep'; readonly naam: string; readonly aantal: number }
  | { readonly soort: 'component'; readonly component: Component }

export function leesFilter(adres: Adres): Filter {
  const list = (key: string) => (adres.query.get(key) ?? '').split(',').filter((one) => one !== '')
  return {
    groep: leesOptie(adres, 'groep', GROEPEN),
    sorteer: leesOptie(adres, 'sorteer', SORTERINGEN),
    gelijkheid: list('gelijkheid'),
    dekking: list('dekking'),
    domein: adres.query.get('domein') ?? '',
    gevuld: adres.query.get('gevuld') ?? '',
    alleenHiaten: adres.query.get('hiaten') === 'ja',
    alleenDubbel: adres.query.get('dubbelingen') === 'ja',
    zoek: adres.query.get('zoek') ?? '',
  }
}

/** The referentiecomponenten that a filter lets through, in its order. */
export function filterComponenten(componenten: readonly Component[], filter: Filter): readonly Component[] {
  const zoek = filter.zoek.toLowerCase()
  const shown = componenten.filter((component) => {
    const { gelijkheid, dekking, beleidsdomeinen, hiaten, dubbeling, pakketten, referentiecomponent } = component
    if (filter.gelijkheid.length > 0 && !filter.gelijkheid.includes(gelijkheid ?? '')) return false
    if (filter.dekking.length > 0 && !filter.dekking.includes(dekking)) return false
    if (filter.domein !== '' && !beleidsdomeinen.includes(filter.domein)) return false
    if (filter.gevuld !== '' && !isGevuld(component, filter.gevuld)) return false
    if (filter.alleenHiaten && hiaten.length === 0) return false
    if (filter.alleenDubbel && !dubbeling) return false
    const names = [
      referentiecomponent.naam,
      ...pakketten.flatMap(({ pakket }) => [pakket.naam, pakket.leverancier ?? '']),
    ]
    return zoek === '' || names.some((naam) => naam.toLowerCase().includes(zoek))
  })
  return shown.sort(
    (a, b) =>
      rang(b, filter) - rang(a, filter) || vergelijkNamen(a.referentiecomponent.naam, b.referentiecomponent.naam),
  )
}

function isGevuld({ cellen }: Component, code: string): boolean {
  return cellen.some(({ gemeentecode, staat }) => gemeentecode === code && staat === 'aanwezig')
}

function rang(component: Component, { sorteer }: Filter): number {
  if (sorteer === 'migraties') return component.migraties ?? -1
  if (sorteer === 'dekking') return component.cellen.filter(({ staat }) => staat === 'aanwezig').length
  if (sorteer === 'hiaten') return component.hiaten.length
  return 0
}

/**
 * Puts headings of groups between the referentiecomponenten; one of several groups stands in each.
 *
 * @param functies - names of bedrijfsfuncties by referentiecomponent
 */
export function maakRijen(
  componenten: readonly Component[],
  { groep, domein }: Filter,
  functies: ReadonlyMap<string, readonly string[]>,
): readonly Rij[] {
  const toRij = (component: Component): Rij => ({ soort: 'component', component })
  if (groep === 'geen') return componenten.map(toRij)
  const groups = new Map<string, Component[]>()
  for (const component of componenten) {
    for (const naam of groepenVan(component, groep, functies)) {
      if (groep === 'beleidsdomein' && domein !== '' && naam !== domein) continue
      groups.set(naam, [...(groups.get(naam) ?? []), component])
    }
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === T.matrix.zonder) - Number(b === T.matrix.zonder) || vergelijkNamen(a, b))
    .flatMap(([naam, own]): Rij[] => [{ soort: 'groep', naam, aantal: own.length }, ...own.map(toRij)])
}

function groepenVan(
  component: Component,
  groep: Filter['groep'],
  functies: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const names =
    groep === 'beleidsdomein' ? component.beleidsdomeinen : (functies.get(component.referentiecomponent.id) ?? [])
  return names.length === 0 ? [T.matrix.zonder] : names
}
