import type { Verdeelopdracht } from '../../src/core/index.ts'

/** The golden case of the issue: three deelnemers, in euros. */
export const GOUDEN: Verdeelopdracht = {
  deelnemers: [
    { id: 'A', naam: 'A', inwoners: 50_000 },
    { id: 'B', naam: 'B', inwoners: 30_000 },
    { id: 'C', naam: 'C', inwoners: 20_000 },
  ],
  kosten: [
    { deelnemers: ['A'], kostenInCenten: 10_000 },
    { deelnemers: ['B'], kostenInCenten: 8_000 },
    { deelnemers: ['C'], kostenInCenten: 6_000 },
    { deelnemers: ['A', 'B'], kostenInCenten: 14_000 },
    { deelnemers: ['A', 'C'], kostenInCenten: 13_000 },
    { deelnemers: ['B', 'C'], kostenInCenten: 11_500 },
    { deelnemers: ['A', 'B', 'C'], kostenInCenten: 18_000 },
  ],
}
