import { Catalogus, type Cataloguspakket } from '../../src/core/model/catalogus.ts'

type Invoer = Partial<Omit<Cataloguspakket, 'referentiecomponenten'>> & {
  readonly naam: string
  readonly referentiecomponenten: readonly string[]
}

/** A catalogue with products written short. */
export function someCatalogus(
  pakketten: readonly Invoer[],
  opvolgingen: readonly (readonly [van: string, naar: string])[] = [],
): Catalogus {
  const bron = { soort: 'algemeen_bekend' as const }
  return Catalogus.parse({
    pakketten: pakketten.map((pakket) => ({
      eerdereLeveranciers: [],
      aliassen: [],
      omschrijving: `Wat ${pakket.naam} voor een gemeente doet.`,
      bron,
      ...pakket,
    })),
    leveranciersopvolgingen: opvolgingen.map(([van, naar]) => ({ van, naar, soort: 'overname', bron })),
  })
}
