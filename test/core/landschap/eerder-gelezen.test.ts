import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLandschap, mapLandschappen } from '../../../src/core/landschap/index.ts'
import type { AangetroffenApplicatie } from '../../../src/core/model/applicatie.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { someApplicatieRegel, someInventarisatie } from '../../helpers/aangetroffen.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { componentId, PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'

const MODEL = someReferentiemodel([{ naam: 'Burgerzakencomponent' }, { naam: 'Belastingencomponent' }])
const CATALOGUS = someCatalogus([
  {
    naam: 'iBurgerzaken',
    leverancier: 'PinkRoccade',
    eerdereLeveranciers: ['Pink'],
    referentiecomponenten: [componentId('Burgerzakencomponent')],
  },
])

/** Rows that mean another thing beside others: without leverancier, with a description elsewhere, stated by one only. */
const someRow: fc.Arbitrary<AangetroffenApplicatie> = fc
  .record({
    naam: fc.constantFrom('iBurgerzaken', 'Civision Belastingen', 'GBA', 'DigiD', 'v2.0'),
    leverancier: fc.constantFrom(undefined, 'PinkRoccade', 'Pink', 'Centric', 'eigen bouw'),
    omschrijving: fc.constantFrom(undefined, 'heffen en innen van belastingen', 'registratie van burgers'),
    isVermeld: fc.boolean(),
  })
  .map(({ naam, leverancier, omschrijving, isVermeld }) =>
    someApplicatieRegel({
      naam,
      ...(leverancier === undefined ? {} : { leverancier }),
      ...(omschrijving === undefined ? {} : { omschrijving }),
      ...(isVermeld ? { vermeldingen: [{ naam: 'Belastingencomponent', herkomst: 'gemeente' as const }] } : {}),
    }),
  )

const someLandschappen = fc.array(fc.array(someRow, { maxLength: 5 }), { minLength: 3, maxLength: 3 }).map((all) =>
  all.map((rows, position) =>
    buildLandschap({
      gemeente: { gemeentecode: Gemeentecode.parse(String(9901 + position)), naam: `G${position}`, voorlopig: true },
      inventarisaties: [someInventarisatie(rows)],
      peildatum: PEILDATUM,
    }),
  ),
)

function map(landschappen: Parameters<typeof mapLandschappen>[0]['landschappen']) {
  const mapped = mapLandschappen({ landschappen, referentiemodel: MODEL, catalogus: CATALOGUS })
  const { indeling, toewijzing, bevindingen } = mapped
  return { pakketten: indeling.pakketten, of: indeling.pakketByApplicatie, toewijzing, bevindingen }
}

describe('mapping the same landschappen in another group', () => {
  it('gives what mapping them for the first time gives', () => {
    fc.assert(
      fc.property(someLandschappen, (landschappen) => {
        const [a, b, c] = landschappen
        if (a === undefined || b === undefined || c === undefined) throw new Error('three are made')
        for (const group of [[a], [a, b], [a, c], [a, b, c], [b, c], [a]]) {
          expect(map(group)).toEqual(map(structuredClone(group)))
        }
      }),
      { numRuns: 60 },
    )
  })
})
