import { describe, expect, it } from 'vitest'
import { buildLandschap, buildUitvoer, mapLandschappen } from '../../../src/core/landschap/index.ts'
import type { AangetroffenApplicatie } from '../../../src/core/model/applicatie.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import type { Celbesluit } from '../../../src/core/model/landschap.ts'
import { someApplicatieRegel, someInventarisatie } from '../../helpers/aangetroffen.ts'
import { componentId, PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'

const MODEL = someReferentiemodel([
  { naam: 'Zaakcomponent', beleidsdomeinen: ['Dienstverlening'] },
  { naam: 'Boomcomponent' },
  { naam: 'Verzamelcomponent' },
])
const [DUINRAND, VEENMEER] = [Gemeentecode.parse('9951'), Gemeentecode.parse('9952')]

function build(code: Gemeentecode, rows: readonly AangetroffenApplicatie[], celbesluiten: readonly Celbesluit[] = []) {
  return buildLandschap({
    gemeente: { gemeentecode: code, naam: code, voorlopig: false },
    inventarisaties: [someInventarisatie(rows)],
    peildatum: PEILDATUM,
    celbesluiten,
  })
}

function map(...landschappen: ReturnType<typeof build>[]) {
  return { ...mapLandschappen({ landschappen, referentiemodel: MODEL }), referentiemodel: MODEL }
}

const stated = (naam: string) => ({ vermeldingen: [{ naam, herkomst: 'gemeente' as const }] })

describe('buildUitvoer', () => {
  it('gives every applicatie its pakket and toewijzingen, and what no toewijzing came of', () => {
    const rows = [
      someApplicatieRegel({ naam: 'A', ...stated('Zaakcomponent') }),
      someApplicatieRegel({ naam: 'B', ...stated('Verdwenencomponent') }),
      someApplicatieRegel({ naam: 'C', ...stated('Verzamelcomponent') }),
    ]
    const { regels } = buildUitvoer(map(build(DUINRAND, rows)), DUINRAND)
    expect(
      regels.map(({ applicatie, pakket, toewijzingen, zonderToewijzing }) => [
        applicatie.naam,
        pakket?.naam,
        toewijzingen.filter(({ vanKracht }) => vanKracht).map(({ component }) => component.naam),
        zonderToewijzing.map(({ naam }) => naam),
      ]),
    ).toEqual([
      ['A', 'A', ['Zaakcomponent'], []],
      ['B', 'B', [], ['Verdwenencomponent']],
      ['C', 'C', [], ['Verzamelcomponent']],
    ])
  })

  it('tells what fills each referentiecomponent, with the decisions on cellen', () => {
    const besluit = {
      referentiecomponentId: componentId('Boomcomponent'),
      staat: 'elders_belegd' as const,
      reden: 'doet de dienst',
      door: 'Bond',
    }
    const rows = [someApplicatieRegel({ naam: 'A', ...stated('Zaakcomponent') })]
    const { cellen } = buildUitvoer(map(build(DUINRAND, rows, [besluit])), DUINRAND)
    expect(cellen).toMatchObject([
      { component: { naam: 'Boomcomponent' }, staat: 'elders_belegd', reden: 'doet de dienst', door: 'Bond' },
      {
        component: { naam: 'Zaakcomponent' },
        staat: 'aanwezig',
        beleidsdomeinen: ['Dienstverlening'],
        applicaties: ['A'],
        pakketten: ['A'],
      },
    ])
  })

  it('holds nothing of another gemeente: neither rows nor bevindingen', () => {
    const row = (naam: string) =>
      someApplicatieRegel({ naam, plaats: { bestand: `${naam}.csv` }, ...stated(`${naam}x`) })
    const mapped = map(build(DUINRAND, [row('Eigen')]), build(VEENMEER, [row('Ander')]))
    const uitvoer = buildUitvoer(mapped, DUINRAND)
    expect(uitvoer.regels.map(({ applicatie }) => applicatie.naam)).toEqual(['Eigen'])
    expect(uitvoer.bevindingen.map(({ plaats }) => plaats?.bestand)).toEqual(['Eigen.csv'])
  })

  it('takes an empty landschap, and refuses a gemeente that is not mapped', () => {
    expect(buildUitvoer(map(build(DUINRAND, [])), DUINRAND)).toMatchObject({ regels: [], koppelingen: [] })
    expect(() => buildUitvoer(map(build(DUINRAND, [])), VEENMEER)).toThrow(/9952/)
  })
})
