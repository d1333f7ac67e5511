import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import type { Applicatie } from '../../../src/core/model/applicatie.ts'
import type { Toewijzingsbesluit } from '../../../src/core/model/besluit.ts'
import type { Pakketkennis } from '../../../src/core/model/inlezing.ts'
import { assignReferentiecomponenten } from '../../../src/core/toewijzing/index.ts'
import { someApplicatie, someKennis, someObjectId } from '../../helpers/applicatie.ts'
import { idOf, MODEL } from './model.ts'

function besluit(
  { id }: Applicatie,
  naam: string,
  rest: Partial<Toewijzingsbesluit> & Pick<Toewijzingsbesluit, 'besluit'>,
): Toewijzingsbesluit {
  return { applicatieId: id, referentiecomponentId: idOf(naam), eigen: false, ...rest }
}

function assign(
  applicaties: readonly Applicatie[],
  besluiten: readonly Toewijzingsbesluit[],
  kennis: readonly Pakketkennis[] = [],
) {
  const indeling = identifyPakketten(applicaties, kennis)
  return assignReferentiecomponenten({ applicaties, indeling, referentiemodel: MODEL, kennis, besluiten })
}

const facts = (toewijzingen: ReturnType<typeof assign>['toewijzingen']) =>
  toewijzingen.map((one) => [one.referentiecomponentId, one.herkomst, one.status, one.zekerheid, one.vanKracht])

const graven = someApplicatie({
  naam: 'Zerk',
  omschrijving: 'administratie van begraafplaatsen, grafrechten, graven en rechthebbenden',
})
const anker = someApplicatie({ naam: 'Anker', vermeldingen: [{ naam: 'Havencomponent', herkomst: 'gemeente' }] })

describe('assignReferentiecomponenten: what people decided', () => {
  it('takes a rejected proposal out of force and keeps it in the result', () => {
    const before = assign([graven], []).toewijzingen.find(
      (one) => one.referentiecomponentId === idOf('Gravenbeheercomponent'),
    )
    const [after] = assign([graven], [besluit(graven, 'Gravenbeheercomponent', { besluit: 'afgewezen' })]).toewijzingen
    expect(before?.status).toBe('automatisch')
    expect(after).toMatchObject({ status: 'afgewezen', vanKracht: false, herkomst: 'afgeleid' })
    expect(after?.redenen[0]).toBe('afgewezen door de gemeente')
  })

  it('lets a confirmed proposal count as the voice of the gemeente, over a claim of the leverancier', () => {
    const kennis = [
      someKennis({
        naam: 'Zerk',
        leverancier: 'Steen',
        vermeldingen: [{ naam: 'BI-component', herkomst: 'leverancier' }],
      }),
    ]
    const own = someApplicatie({ naam: 'Zerk', leverancier: 'Steen' })
    const confirmed = besluit(own, 'Gravenbeheercomponent', {
      besluit: 'bevestigd',
      eigen: true,
      reden: 'gecontroleerd',
    })
    const { toewijzingen } = assign([own], [confirmed], kennis)
    expect(facts(toewijzingen)).toEqual([
      [idOf('Gravenbeheercomponent'), 'gemeente', 'bevestigd', 1, true],
      [idOf('BI-component'), 'leverancier', 'vermeld', 1, false],
    ])
    expect(toewijzingen[0]?.redenen).toEqual(['toegevoegd door de gemeente: gecontroleerd'])
  })

  it('keeps herkomst of the origin when a proposal is confirmed, and takes other automatic ones out of force', () => {
    const both = someApplicatie({
      naam: 'Zerk',
      omschrijving: 'grafrechten, begraafplaats, parkeervergunning, bezoekersparkeren',
    })
    const { toewijzingen } = assign([both], [besluit(both, 'Parkeerbeheercomponent', { besluit: 'bevestigd' })])
    expect(facts(toewijzingen)[0]).toEqual([idOf('Parkeerbeheercomponent'), 'afgeleid', 'bevestigd', 1, true])
    expect(toewijzingen.filter(({ vanKracht }) => vanKracht)).toHaveLength(1)
  })

  it('keeps what the gemeente states in force beside what it confirmed', () => {
    const { toewijzingen } = assign([anker], [besluit(anker, 'BI-component', { besluit: 'bevestigd', eigen: true })])
    expect(facts(toewijzingen)).toEqual([
      [idOf('BI-component'), 'gemeente', 'bevestigd', 1, true],
      [idOf('Havencomponent'), 'gemeente', 'vermeld', 1, true],
    ])
  })

  it('brings the engine back when all that bronnen state is rejected', () => {
    const own = someApplicatie({ ...graven, vermeldingen: [{ naam: 'Havencomponent', herkomst: 'gemeente' }] })
    const { toewijzingen } = assign([own], [besluit(own, 'Havencomponent', { besluit: 'afgewezen' })])
    const inForce = toewijzingen.filter(({ vanKracht }) => vanKracht).map((one) => one.referentiecomponentId)
    expect(inForce).toEqual([idOf('Gravenbeheercomponent')])
    expect(toewijzingen.find((one) => one.referentiecomponentId === idOf('Havencomponent'))?.status).toBe('afgewezen')
  })

  it('keeps a decision on a component that the release lacks, out of force and with a bevinding', () => {
    const gone = {
      ...besluit(graven, 'BI-component', { besluit: 'bevestigd' }),
      referentiecomponentId: someObjectId(999),
    }
    const { toewijzingen, bevindingen } = assign([graven], [gone])
    const kept = toewijzingen.find((one) => one.referentiecomponentId === someObjectId(999))
    expect(kept).toMatchObject({ herkomst: 'gemeente', status: 'bevestigd', vanKracht: false })
    expect(toewijzingen.find(({ vanKracht }) => vanKracht)?.referentiecomponentId).toBe(idOf('Gravenbeheercomponent'))
    expect(bevindingen.map(({ code }) => code)).toEqual(['referentiecomponent_vervallen'])
  })

  it('lets the later of two decisions on one pair count', () => {
    const pair = ['bevestigd', 'afgewezen'] as const
    const { toewijzingen } = assign(
      [graven],
      pair.map((value) => besluit(graven, 'Gravenbeheercomponent', { besluit: value })),
    )
    expect(toewijzingen[0]?.status).toBe('afgewezen')
  })

  it('believes a gemeente that confirms a component for what looks like a voorziening', () => {
    const digid = someApplicatie({ naam: 'DigiD' })
    const { toewijzingen, voorzieningen } = assign([digid], [besluit(digid, 'BI-component', { besluit: 'bevestigd' })])
    expect(voorzieningen.size).toBe(0)
    expect(toewijzingen.map(({ vanKracht }) => vanKracht)).toEqual([true])
  })

  it('helps the next gemeente with what one confirmed and rejected, and says so', () => {
    const other = someApplicatie({
      gemeentecode: '9902',
      naam: 'Zerk',
      omschrijving: 'administratie van begraafplaatsen, grafrechten, graven en rechthebbenden',
    })
    const { toewijzingen } = assign(
      [graven, other],
      [
        besluit(graven, 'BI-component', { besluit: 'bevestigd', eigen: true }),
        besluit(graven, 'Gravenbeheercomponent', { besluit: 'afgewezen' }),
      ],
    )
    const [first, second] = toewijzingen.filter(({ applicatieId }) => applicatieId === other.id)
    // one of one voice: (1 + 4) / (1 + 4.3)
    expect(first).toMatchObject({ referentiecomponentId: idOf('BI-component'), zekerheid: 0.943 })
    expect(second?.redenen).toContain('elders voor dit pakket afgewezen')
  })
})
