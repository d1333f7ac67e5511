import { describe, expect, it } from 'vitest'
import { buildLandschapGraph, Datum } from '../../../../src/core/index.ts'
import { findHoofdfuncties } from '../../../../src/core/plan/opgave/hoofdfuncties.ts'
import { rankDiensten } from '../../../../src/core/plan/quickscan/diensten.ts'
import { readRelease } from '../../../../src/storage/index.ts'
import { planVoorbeeld, readOpdracht } from '../../../helpers/planvoorbeeld.ts'

const model = await readRelease()

describe('findHoofdfuncties', () => {
  it('finds the fourteen main functions of layer Ondersteuning of the shipped release', () => {
    const graph = buildLandschapGraph({
      referentiemodel: model,
      landschappen: [],
      samenwerkingsverbanden: [],
      indeling: { pakketten: [], pakketByApplicatie: new Map(), samenvoegvoorstellen: [], bevindingen: [] },
      toewijzing: { toewijzingen: [], voorzieningen: new Map(), geenApplicatie: new Set(), bevindingen: [] },
    })
    const found = findHoofdfuncties(graph, 'Ondersteuning')
    expect(found).toHaveLength(14)
    expect(found.filter(({ componenten }) => componenten.length > 0).length).toBeGreaterThan(10)
    expect(findHoofdfuncties(graph, 'Bestaat niet')).toEqual([])
    expect(
      rankDiensten(graph, { gemeenten: [], planeinde: Datum.parse('2030-01-01') }).every(({ score }) => score === null),
    ).toBe(true)
  })
})

describe('rankDiensten', () => {
  it('ranks by the plain mean of what is known, best first, with a reason for each', async () => {
    const { plan } = await planVoorbeeld(
      readOpdracht('samenwerking-elzenkring', { scenarios: [{ strategie: 'niets_doen' }] }),
    )
    expect(plan.diensten).toHaveLength(14)
    const scores = plan.diensten.map(({ score }) => score ?? -1)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    for (const { score, dekking, gelijkheid, koppelingenBinnen, contractenVrij, redenen } of plan.diensten) {
      const known = [dekking, gelijkheid, koppelingenBinnen, contractenVrij].filter((mark) => mark !== null)
      if (score !== null) expect(score).toBeCloseTo(known.reduce((sum, mark) => sum + mark, 0) / known.length, 10)
      expect(redenen.length).toBeGreaterThan(0)
    }
  })
})
