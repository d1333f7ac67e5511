import type { Referentiecomponent, Referentiemodel } from '../model/referentiemodel.ts'

/** Texts about one referentiecomponent, by field; the weights say how much a word in each tells. */
export type Componenttekst = { readonly veld: keyof typeof VELDGEWICHT; readonly tekst: string }

/**
 * Weight per field. Measured: the outcome hardly changes when a weight doubles, so they are round numbers in order of how
 * directly the field describes the component itself.
 */
export const VELDGEWICHT = {
  naam: 3,
  eerdereNamen: 2,
  trefwoorden: 2,
  omschrijving: 1,
  services: 1,
  functies: 0.5,
  domeinen: 0.3,
} as const

/** Reads what a model tells about its referentiecomponenten, also through their services, functions and domains. */
export function buildTekstlezer(model: Referentiemodel): (component: Referentiecomponent) => Componenttekst[] {
  const services = new Map(model.applicatieservices.map((service) => [service.id, service]))
  const functies = new Map(model.bedrijfsfuncties.map((functie) => [functie.id, functie]))
  const domeinen = new Map(model.beleidsdomeinen.map((domein) => [domein.id, domein]))
  return (component) => {
    const own = component.applicatieservices.flatMap((id) => services.get(id) ?? [])
    const served = own.flatMap(({ bedrijfsfuncties }) => bedrijfsfuncties.flatMap((id) => functies.get(id) ?? []))
    const policy = component.beleidsdomeinen.flatMap((id) => domeinen.get(id) ?? [])
    return [
      { veld: 'naam', tekst: stripComponent(component.naam) },
      { veld: 'eerdereNamen', tekst: component.eerdereNamen.map(stripComponent).join(' ') },
      { veld: 'trefwoorden', tekst: component.trefwoorden.join(' ') },
      { veld: 'omschrijving', tekst: component.omschrijving },
      { veld: 'services', tekst: joinNames(own) },
      { veld: 'functies', tekst: joinNames(served) },
      { veld: 'domeinen', tekst: joinNames(policy) },
    ]
  }
}

/** `Zaakregistratiecomponent` is about zaakregistratie: every name ends so. */
export function stripComponent(naam: string): string {
  return naam
    .replace(/-?componenten?/giu, ' ')
    .replace(/-?component/giu, ' ')
    .trim()
}

function joinNames(facts: readonly { readonly naam: string }[]): string {
  return [...new Set(facts.map(({ naam }) => naam))].join(' ')
}
