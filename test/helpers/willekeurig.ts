import fc from 'fast-check'
import { someReferentiemodel, type TestGemeente, type Use } from './landschap.ts'

const NAMES = ['a', 'b', 'c', 'd']

/** The release of {@link willekeurigeGemeenten}: four referentiecomponenten in one domain, with one standaard. */
export const KLEIN_MODEL = someReferentiemodel(
  NAMES.map((naam) => ({ naam, beleidsdomeinen: ['X'], verplicht: ['s'] })),
)

const PROPOSED = { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid: 0.5, vanKracht: false } as const

/** What a use says of its pakket must be the same in every gemeente, so it follows from the pakket. */
const someUse: fc.Arbitrary<Use> = fc
  .record({
    component: fc.constantFrom(...NAMES),
    number: fc.integer({ min: 0, max: 5 }),
    versie: fc.constantFrom(undefined, '1', '2'),
    status: fc.constantFrom('in_productie' as const, 'gepland' as const, 'onbekend' as const),
    via: fc.constantFrom(['eigen'], ['dienst'], ['dienst', 'eigen']),
    isProposal: fc.boolean(),
  })
  .map(({ number, versie, isProposal, ...use }) => ({
    ...use,
    pakket: `p${number}`,
    ...(versie === undefined ? {} : { versie }),
    ...(number % 3 === 0 ? {} : { leverancier: `l${number % 2}` }),
    ...(number > 3 ? { standaarden: ['s'] } : {}),
    ...(isProposal ? { toewijzing: PROPOSED } : {}),
  }))

/** Gemeenten with landschappen of every kind: empty, partial, doubled, planned; codes from 9901. */
export const willekeurigeGemeenten = ({ minLength = 2, maxLength = 5 } = {}): fc.Arbitrary<TestGemeente[]> =>
  fc
    .array(
      fc.record({
        uses: fc.array(someUse, { maxLength: 6 }),
        volledig: fc.constantFrom(true, false, ['X'], ['Y']),
      }),
      { minLength, maxLength },
    )
    .map((all) => all.map((one, position): TestGemeente => ({ ...one, code: String(9901 + position) })))
