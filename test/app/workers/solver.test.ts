import { afterAll, describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../src/app/workers/solve-programma.ts'
import { startSolver } from '../../../src/app/workers/solver.ts'
import type { Programma } from '../../../src/core/index.ts'

const choice = (naam: string, kosten: number) => ({ naam, kosten, onder: 0, boven: 1, isGeheel: true })

/** Knapsack: values 6, 5, 4 with weights 3, 2, 2 and room for 4; by hand 5 + 4 = 9. */
const rugzak: Programma = {
  kolommen: [choice('a', -6), choice('b', -5), choice('c', -4)],
  regels: [
    {
      naam: 'ruimte',
      onder: 0,
      boven: 4,
      termen: [
        [0, 3],
        [1, 2],
        [2, 2],
      ],
    },
  ],
  vast: 100,
}

describe('solveProgramma', () => {
  it('finds the best whole solution, with the constant part, and proves it', async () => {
    const found = await solveProgramma(rugzak)
    expect(found).toMatchObject({ status: 'optimaal', doelwaarde: 91, gat: 0, waarden: [0, 1, 1] })
  })

  it('gives shadow prices of a linear programme', async () => {
    // cheapest x + 2y with x + y >= 3 and x <= 1: x = 1, y = 2; one more on the right costs 2
    const free = (kosten: number, boven: number) => ({ naam: `k${kosten}`, kosten, onder: 0, boven, isGeheel: false })
    const found = await solveProgramma({
      kolommen: [free(1, 1), free(2, Number.POSITIVE_INFINITY)],
      regels: [
        {
          naam: 'genoeg',
          onder: 3,
          boven: Number.POSITIVE_INFINITY,
          termen: [
            [0, 1],
            [1, 1],
          ],
        },
      ],
      vast: 0,
    })
    expect(found).toMatchObject({ status: 'optimaal', doelwaarde: 5, schaduwprijzen: [2] })
  })

  it('says that there is no solution', async () => {
    const impossible = { ...rugzak, regels: [{ naam: 'te veel', onder: 4, boven: 9, termen: [[0, 1] as const] }] }
    expect(await solveProgramma(impossible)).toEqual({ status: 'onmogelijk' })
  })

  it('solves a programme of nothing', async () => {
    expect(await solveProgramma({ kolommen: [], regels: [], vast: 7 })).toMatchObject({
      status: 'optimaal',
      doelwaarde: 7,
    })
  })
})

describe('startSolver', () => {
  const solver = startSolver({ thread: new URL('../../helpers/solver-thread.mjs', import.meta.url) })
  afterAll(() => solver.stop())

  it('finds in a thread what it finds here', async () => {
    expect(await solver.losOp(rugzak)).toEqual(await solveProgramma(rugzak))
  })
})
