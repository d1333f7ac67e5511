import fc from 'fast-check'
import { Datum, Gemeentecode, PakketId, type Scenario } from '../../src/core/index.ts'
import type { Opgave } from '../../src/core/plan/opgave/opgave.ts'
import { pairKey } from '../../src/core/plan/opgave/opgave.ts'
import type { Prijslijst } from '../../src/core/plan/oplossen/plan.ts'
import { startToeval } from '../../src/core/plan/toeval.ts'
import { componentId } from './landschap.ts'

/** Per component, per gemeente, the positions of the pakketten in use; an empty list is a hiaat to fill, null no need. */
export type Gebruikstabel = readonly (readonly (readonly number[] | null)[])[]

/** An opgave of a table of uses; `pakketten` many pakketten, all candidates come from use. */
export function someOpgave(tabel: Gebruikstabel, pakketten: number): Opgave {
  const size = tabel[0]?.length ?? 0
  const used = new Set(
    tabel.flatMap((rij) => rij.flatMap((own, gemeente) => (own ?? []).map((p) => pairKey(gemeente, p)))),
  )
  return {
    gemeenten: Array.from({ length: size }, (_, at) => ({
      gemeentecode: Gemeentecode.parse(String(9901 + at)),
      naam: `G${at}`,
      inwoners: 10_000 * (at + 1),
    })),
    pakketten: Array.from({ length: pakketten }, (_, at) => ({
      id: PakketId.parse(`p${String(at).padStart(4, '0')}`),
      naam: `P${at}`,
      isNieuw: false,
      standaarden: new Set<string>(),
      eindeOndersteuning: null,
    })),
    componenten: tabel.map((rij, at) => ({
      id: componentId(`c${at}`),
      naam: `C${at}`,
      beleidsdomeinen: [],
      verplichteStandaarden: [],
      kandidaten: [...new Set(rij.flatMap((own) => own ?? []))].sort((a, b) => a - b),
      stevig: new Set(rij.flatMap((own) => own ?? [])),
    })),
    behoeften: tabel.flatMap((rij, component) =>
      rij.flatMap((own, gemeente) =>
        own === null ? [] : [{ gemeente, component, huidig: [...own].sort((a, b) => a - b) }],
      ),
    ),
    gebruiken: [...used]
      .sort((a, b) => a - b)
      .map((key) => ({
        gemeente: Math.floor(key / 1_000_000),
        pakket: key % 1_000_000,
        opgegevenKostenInCenten: null,
        contractTot: null,
        verlengbaarTot: null,
        eindeOndersteuning: null,
        koppelingen: 0,
        isVast: false,
      })),
    startdatum: Datum.parse('2027-01-01'),
  }
}

/** Prices that differ per choice, the same for the same seed; in whole cents. */
export function somePrijzen(zaad: number): Prijslijst {
  const draw = (...key: number[]) => {
    const toeval = startToeval(key.reduce((hash, part) => Math.imul(hash, 31) + part + 7, zaad))
    toeval()
    return toeval()
  }
  const between = (low: number, high: number, share: number) => Math.round(low + share * (high - low)) * 100
  return {
    eigen: (g, p) => between(50, 400, draw(1, g, p)),
    gedeeld: (g, p) => between(20, 250, draw(2, g, p)),
    instantie: (p) => between(50, 400, draw(3, p)),
    afscheid: (g, p) => between(0, 150, draw(4, g, p)),
    verhuizing: (g) => between(5, 60, draw(5, g)),
  }
}

export function someScenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    naam: 'Test',
    strategie: 'best_of_breed',
    bereik: 'alles',
    spelregels: [],
    horizonInJaren: 8,
    planperiodeInJaren: 4,
    verhuizingenPerHalfjaar: 8,
    verdeelsleutel: 'naar_inwoners',
    ...overrides,
  }
}

/** Small tables: two or three gemeenten, two or three components, four pakketten. */
export const someTabel = (): fc.Arbitrary<Gebruikstabel> =>
  fc.integer({ min: 2, max: 3 }).chain((gemeenten) =>
    fc
      .array(
        fc.array(fc.option(fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }), { freq: 6 }), {
          minLength: gemeenten,
          maxLength: gemeenten,
        }),
        { minLength: 1, maxLength: 2 },
      )
      .filter((tabel) => tabel.every((rij) => rij.some((own) => own !== null))),
  )
