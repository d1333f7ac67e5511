import { describe, expect, it } from 'vitest'
import { composeLandschap, type Landschapsdeel } from '../../../src/core/landschap/compose-landschap.ts'
import type { AangetroffenApplicatie } from '../../../src/core/model/applicatie.ts'
import { Datum, Gemeentecode } from '../../../src/core/model/ids.ts'
import { Inventarisatie } from '../../../src/core/model/inventarisatie.ts'
import type { Volledig } from '../../../src/core/model/landschap.ts'
import { someApplicatieRegel } from '../../helpers/aangetroffen.ts'
import { PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'

const gemeente = { gemeentecode: Gemeentecode.parse('9901'), naam: 'Wilgenrade', voorlopig: false }
const referentiemodel = someReferentiemodel([
  { naam: 'wmo', beleidsdomeinen: ['Zorg'] },
  { naam: 'bag', beleidsdomeinen: ['Ruimte'] },
  { naam: 'zaak', beleidsdomeinen: ['Zorg', 'Ruimte'] },
])

/** A row that states its component, from row `regel` of its bron. */
const row = (naam: string, regel: number, component?: string): AangetroffenApplicatie =>
  someApplicatieRegel({
    naam,
    leverancier: 'Maker',
    plaats: { regel },
    ...(component === undefined ? {} : { vermeldingen: [{ naam: component, herkomst: 'gemeente' }] }),
  })

let nummer = 0
const deel = (
  applicaties: AangetroffenApplicatie[],
  facts: { volledig?: Volledig; vervangen?: string[]; bestandsnaam?: string } = {},
): Landschapsdeel => {
  nummer += 1
  return {
    vervangenDomeinen: facts.vervangen ?? [],
    inventarisatie: Inventarisatie.parse({
      id: `00000000-0000-4000-8000-${String(nummer).padStart(12, '0')}`,
      gemeentecode: '9901',
      bron: 'eigen_lijst',
      bestandsnaam: facts.bestandsnaam ?? `lijst-${nummer}.csv`,
      bestandshash: 'x',
      formaat: 'eigen_lijst',
      referentiemodel: '2026-06-30',
      peildatum: PEILDATUM,
      volledig: facts.volledig ?? true,
      volgnummer: nummer,
      ingelezenOp: '2026-11-24T10:00:00Z',
      account: 'lokaal',
      lezing: { kolommen: [] },
      tellingen: { regelsIn: 0, uit: 0, redenen: [] },
      bevindingen: [],
      applicaties: applicaties.length,
    }),
    inhoud: { applicaties, kennis: [], koppelingen: [], samenwerkingsverbanden: [] },
  }
}

const compose = (delen: Landschapsdeel[]) =>
  composeLandschap({
    gemeente,
    peildatum: Datum.parse(PEILDATUM),
    delen,
    celbesluiten: [],
    toewijzingsbesluiten: [],
    mapping: { referentiemodel },
  })

describe('composeLandschap', () => {
  it('knows nothing without inventarisaties', () => {
    expect(compose([])).toMatchObject({ volledig: false, applicaties: [] })
  })

  it('takes away what filled only the domains that a newer list covers', () => {
    const old = [row('Oudzorg', 1, 'wmo'), row('Kaarten', 2, 'bag'), row('Zaken', 3, 'zaak'), row('Raadsel', 4)]
    const { applicaties, volledig } = compose([
      deel(old, { vervangen: ['Zorg'] }),
      deel([row('Nieuwzorg', 1, 'wmo')], { volledig: ['Zorg'] }),
    ])
    // Oudzorg is only of Zorg; Zaken is of Ruimte too; of Raadsel nobody knows
    expect(applicaties.map(({ naam }) => naam)).toEqual(['Kaarten', 'Nieuwzorg', 'Raadsel', 'Zaken'])
    expect(volledig).toBe(true)
  })

  it('takes away both rows of what was listed twice', () => {
    const twice = [row('Oudzorg', 1, 'wmo'), { ...row('Oudzorg', 2, 'wmo'), versie: '4' }]
    const { applicaties } = compose([deel(twice, { vervangen: ['Zorg'] })])
    expect(applicaties).toEqual([])
  })

  it('keeps two bronnen apart that have one file name', () => {
    const { applicaties } = compose([
      deel([row('TOPdesk', 1)], { bestandsnaam: 'export.csv' }),
      deel([row('TOPdesk', 1)], { bestandsnaam: 'export.csv' }),
    ])
    expect(new Set(applicaties.map(({ plaats }) => plaats.bestand)).size).toBe(2)
  })
})
