import type { AangetroffenApplicatie } from '../../src/core/model/applicatie.ts'
import { Gemeentecode, SamenwerkingsverbandId } from '../../src/core/model/ids.ts'
import type { AangetroffenInventarisatie, Inlezing } from '../../src/core/model/inlezing.ts'

type Some = Partial<Omit<AangetroffenApplicatie, 'via'>> & { readonly naam: string; readonly via?: readonly string[] }

/** An applicatie as a bron states it, with what the test varies. */
export function someApplicatieRegel({ via = ['eigen'], ...facts }: Some): AangetroffenApplicatie {
  return {
    status: 'in_productie',
    vermeldingen: [],
    standaarden: [],
    plaats: {},
    ...facts,
    via: via.map((one) => (one === 'eigen' ? one : SamenwerkingsverbandId.parse(one))),
  }
}

/** One gemeente's part of a bron. */
export function someInventarisatie(
  applicaties: readonly AangetroffenApplicatie[],
  gemeente: { readonly code?: string; readonly naam?: string } = {},
): AangetroffenInventarisatie {
  return {
    gemeente: {
      ...(gemeente.code === undefined ? {} : { gemeentecode: Gemeentecode.parse(gemeente.code) }),
      ...(gemeente.naam === undefined ? {} : { naam: gemeente.naam }),
    },
    applicaties: [...applicaties],
  }
}

/** What an adapter would give for a bron with these inventarisaties. */
export function someInlezing(inventarisaties: readonly AangetroffenInventarisatie[]): Inlezing {
  const rows = inventarisaties.reduce((sum, { applicaties }) => sum + applicaties.length, 0)
  return {
    formaat: 'eigen_lijst',
    lezing: { kolommen: [] },
    inventarisaties: [...inventarisaties],
    samenwerkingsverbanden: [],
    kennis: [],
    koppelingen: [],
    tellingen: { regelsIn: rows, uit: rows, redenen: [] },
    bevindingen: [],
  }
}
