import type { Componentfeiten, Kolom, Overlapindex, ProjectieCel } from '../graph/index.ts'
import {
  type Grenzen,
  KLEINSTE_CEL,
  type LandelijkBeeld,
  type LandelijkComponent,
  type LandelijkePublicatie,
  type Maand,
} from '../model/landelijk.ts'
import type { Leverancier, Pakket } from '../model/pakket.ts'
import { buildAfdruk, countGewijzigd } from './landelijke-afdruk.ts'
import { roundVijftal, spreadKeuzes } from './landelijke-cellen.ts'
import { namePakket } from './name-pakket.ts'

/**
 * Computes the national picture of a month: per referentiecomponent the shares of pakketten and leveranciers, how
 * concentrated they are, and how much is already the same.
 *
 * Nobody can find one gemeente in it, nor by taking one picture from another:
 *
 * - a cell needs five gemeenten; what fewer use is together in `overig`, which needs five itself;
 * - every count is rounded to a multiple of five, and all shares follow from the rounded counts, so a total minus its
 *   parts says nothing of a single gemeente;
 * - when between one and four gemeenten have changed since the last figures, these stay as they are: the difference would
 *   be about those few; from a picture without figures nothing can be taken away. The cells are fixed: there are no filters to combine.
 *
 * Cost: O(cellen of all gemeenten).
 *
 * @param options.maand - the month that it is published for
 * @param options.vorige - what was published last, if anything
 * @returns the picture, and what the next call needs; with fewer than five gemeenten a picture without figures
 */
export function publishLandelijk(
  { celtabel }: Overlapindex,
  { maand, vorige }: { readonly maand: Maand; readonly vorige?: LandelijkePublicatie },
): LandelijkePublicatie {
  const { kolommen, componenten, referentiemodel } = celtabel
  const afdrukken = buildAfdrukken(kolommen, componenten)
  if (vorige !== undefined && vorige.beeld.gemeenten !== null) {
    const changed = countGewijzigd(vorige.afdrukken, afdrukken)
    if (changed > 0 && changed < KLEINSTE_CEL) return { ...vorige, beeld: { ...vorige.beeld, maand } }
  }
  const pictures = componenten.map((component, row) =>
    describeComponent(
      component,
      kolommen.flatMap(({ cellen }) => cellen[row] ?? []),
    ),
  )
  const beeld: LandelijkBeeld = {
    maand,
    standVan: maand,
    referentiemodel,
    gemeenten: roundVijftal(kolommen.length),
    harmonisatiegraad: averageGrenzen(pictures.flatMap(({ harmonisatiegraad }) => harmonisatiegraad ?? [])),
    componenten: pictures,
  }
  return { beeld, afdrukken }
}

function buildAfdrukken(kolommen: readonly Kolom[], componenten: readonly Componentfeiten[]): Record<string, string> {
  return Object.fromEntries(
    kolommen.map((kolom) => [kolom.gemeente.gemeente.gemeentecode, buildAfdruk(kolom, componenten)]),
  )
}

function describeComponent(component: Componentfeiten, cellen: readonly ProjectieCel[]): LandelijkComponent {
  const users = cellen.filter(({ staat }) => staat === 'aanwezig')
  const gemeenten = roundVijftal(users.length)
  const shown = gemeenten === null ? [] : users
  const pakketten = spreadKeuzes(shown.map(listPakketten), namePakket)
  const leveranciers = spreadKeuzes(shown.map(listLeveranciers), ({ id, naam }) => ({ id, naam }))
  return {
    referentiecomponent: { id: component.id, naam: component.naam },
    beleidsdomeinen: [...component.beleidsdomeinen],
    gemeenten,
    pakketten: { ...pakketten, cellen: pakketten.cellen.map(({ keuze, ...cel }) => ({ pakket: keuze, ...cel })) },
    leveranciers: {
      ...leveranciers,
      cellen: leveranciers.cellen.map(({ keuze, ...cel }) => ({ leverancier: keuze, ...cel })),
    },
    harmonisatiegraad: gemeenten === null ? null : boundHarmonisatie(gemeenten, pakketten.cellen[0]?.gemeenten),
  }
}

function listPakketten({ gebruiken }: ProjectieCel): Pakket[] {
  return gebruiken.map(({ pakket }) => pakket)
}

/** An unknown leverancier is nobody's choice. */
function listLeveranciers({ gebruiken }: ProjectieCel): Leverancier[] {
  return gebruiken.flatMap(({ pakket }) => pakket.leverancier ?? [])
}

/** From rounded counts. Where no pakket has five gemeenten, the most used one has at most four. */
function boundHarmonisatie(gemeenten: number, meeste: number | undefined): Grenzen {
  const share = (count: number) => Math.min(1, (count - 1) / (gemeenten - 1))
  if (meeste === undefined) return { ondergrens: 0, bovengrens: share(KLEINSTE_CEL - 1) }
  return { ondergrens: share(meeste), bovengrens: share(meeste) }
}

function averageGrenzen(all: readonly Grenzen[]): Grenzen | null {
  if (all.length === 0) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    ondergrens: mean(all.map(({ ondergrens }) => ondergrens)),
    bovengrens: mean(all.map(({ bovengrens }) => bovengrens)),
  }
}
