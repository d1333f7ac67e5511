import { describe, expect, it } from 'vitest'
import { Datum, Planopdracht, restartOpdracht } from '../../../../src/core/index.ts'

const opdracht = (startdatum?: string) =>
  Planopdracht.parse({ naam: 'Proef', ...(startdatum === undefined ? {} : { startdatum }) })
const later = Datum.parse('2028-03-01')

describe('restartOpdracht', () => {
  it('begins on the peildatum when the plan had begun before it', () => {
    expect(restartOpdracht(opdracht('2027-01-01'), later).startdatum).toBe('2028-03-01')
  })

  it('leaves a plan that is still to begin, begins that day, or follows the peildatum as it is', () => {
    for (const start of ['2029-01-01', '2028-03-01', undefined]) {
      expect(restartOpdracht(opdracht(start), later)).toEqual(opdracht(start))
    }
  })
})
