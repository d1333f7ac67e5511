import { describe, expect, it } from 'vitest'
import { buildLandschap, mapLandschappen } from '../../../../src/core/landschap/index.ts'
import { Gemeentecode } from '../../../../src/core/model/ids.ts'
import type { Koppelkant } from '../../../../src/core/model/inlezing.ts'
import { countKoppelingen } from '../../../../src/core/plan/opgave/koppelingen.ts'
import { someApplicatieRegel, someInventarisatie } from '../../../helpers/aangetroffen.ts'
import { componentId, PEILDATUM, someReferentiemodel } from '../../../helpers/landschap.ts'

const CODE = Gemeentecode.parse('9901')
const DIGID = { id: componentId('DigiD'), identifier: 'id-digid', naam: 'DigiD', status: 'in_gebruik' as const }
const ROWS = ['Zaakpad', 'Belastingpad', 'Suite Burger', 'Suite Bouw'].map((naam) =>
  // the two parts of the suite are one pakket by their id
  someApplicatieRegel({ naam, ...(naam.startsWith('Suite') ? { softwarecatalogus: { pakketId: 'suite' } } : {}) }),
)

/** Ends per pakket of a gemeente with these koppelingen, by the name of the pakket. */
function count(pairs: readonly (readonly [Koppelkant, Koppelkant])[]): Record<string, number> {
  const gemeente = { gemeentecode: CODE, naam: 'G', voorlopig: true }
  const mapped = mapLandschappen({
    landschappen: [buildLandschap({ gemeente, inventarisaties: [someInventarisatie(ROWS)], peildatum: PEILDATUM })],
    referentiemodel: { ...someReferentiemodel([{ naam: 'zaak' }]), voorzieningen: [DIGID] },
    koppelingen: pairs.map(([van, naar], at) => ({
      bestand: 'k.csv',
      gemeentecodes: [CODE],
      koppeling: { id: `k${at}`, gemeente: 'G', van, naar, richting: 'a_naar_b', soort: 'standaard' },
    })),
  })
  const names = new Map(mapped.indeling.pakketten.map(({ id, naam }) => [id, naam]))
  return Object.fromEntries([...countKoppelingen(mapped.graph, CODE)].map(([id, ends]) => [names.get(id), ends]))
}

const kant = (naam: string): Koppelkant => ({ naam, buitengemeentelijk: false })
const suite = (naam: string): Koppelkant => ({ naam, pakketId: 'suite', buitengemeentelijk: false })

describe('countKoppelingen', () => {
  it('counts a koppeling at both its sides, and one with a voorziening at the side of the gemeente only', () => {
    expect(count([])).toEqual({})
    expect(count([[kant('Zaakpad'), kant('Belastingpad')]])).toEqual({ Zaakpad: 1, Belastingpad: 1 })
    expect(count([[{ naam: 'DigiD', buitengemeentelijk: true }, kant('Zaakpad')]])).toEqual({ Zaakpad: 1 })
  })

  it('counts two koppelingen between the same two applicaties twice', () => {
    const pair = [kant('Zaakpad'), kant('Belastingpad')] as const
    expect(count([pair, pair])).toEqual({ Zaakpad: 2, Belastingpad: 2 })
  })

  it('counts a koppeling inside one pakket at each of its two ends: both move with it', () => {
    const [found] = Object.values(count([[suite('Suite Burger'), suite('Suite Bouw')]]))
    expect(found).toBe(2)
  })
})
