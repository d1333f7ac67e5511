import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import type { Samenvoegbesluit } from '../../../src/core/model/besluit.ts'
import { PakketId } from '../../../src/core/model/ids.ts'
import { someApplicaties } from '../../helpers/applicatie.ts'

const decide = (links: string, rechts: string, besluit: Samenvoegbesluit['besluit']): Samenvoegbesluit => ({
  links: PakketId.parse(links),
  rechts: PakketId.parse(rechts),
  besluit,
})

const identify = (namen: readonly string[], samenvoegbesluiten: readonly Samenvoegbesluit[]) =>
  identifyPakketten(someApplicaties(...namen), [], { samenvoegbesluiten })

describe('identifyPakketten: what people decided', () => {
  it('unites what a person puts together, over more than one step', () => {
    const { pakketten, pakketByApplicatie } = identify(
      ['Anker | Noordzee', 'Kade | Noordzee', 'Steiger | Noordzee', 'Boei | Noordzee'],
      [
        decide('noordzee--anker', 'noordzee--kade', 'samenvoegen'),
        decide('noordzee--kade', 'noordzee--steiger', 'samenvoegen'),
      ],
    )
    expect(pakketten).toHaveLength(2)
    expect(new Set(pakketByApplicatie.values()).size).toBe(2)
    expect(pakketten.flatMap(({ schrijfwijzen }) => schrijfwijzen).sort()).toEqual(['Anker', 'Boei', 'Kade', 'Steiger'])
  })

  it('finds a pakket under the id that another spelling of it gives', () => {
    const { pakketten } = identify(
      ['Rx.Mission | Noordzee', 'Kade | Noordzee'],
      [decide('noordzee--rxmission', 'noordzee--kade', 'samenvoegen')],
    )
    expect(pakketten).toHaveLength(1)
  })

  it('no longer proposes what a person put together', () => {
    const namen = ['Anker | Noordzee', 'Anker Beheer | Noordzee']
    expect(identify(namen, []).samenvoegvoorstellen).toHaveLength(1)
    const samen = [decide('noordzee--anker', 'noordzee--anker-beheer', 'samenvoegen')]
    expect(identify(namen, samen).samenvoegvoorstellen).toEqual([])
  })

  it('counts two names of one pakket once among the longer names', () => {
    const namen = ['Anker | Noordzee', 'Anker Beheer | Noordzee', 'Anker Balie | Noordzee']
    const samen = [decide('noordzee--anker-balie', 'noordzee--anker-beheer', 'samenvoegen')]
    expect(identify(namen, samen).samenvoegvoorstellen).toHaveLength(1)
  })

  it('no longer proposes what a person keeps apart', () => {
    const namen = ['Ankerplaats | Noordzee', 'Ankerplaast | Noordzee']
    expect(identify(namen, []).samenvoegvoorstellen).toHaveLength(1)
    const apart = [decide('noordzee--ankerplaast', 'noordzee--ankerplaats', 'apart')]
    expect(identify(namen, apart).samenvoegvoorstellen).toEqual([])
  })

  it('lets the later decision on a pair count, in whatever order the pair is written', () => {
    const { pakketten } = identify(
      ['Anker | Noordzee', 'Kade | Noordzee'],
      [
        decide('noordzee--anker', 'noordzee--kade', 'samenvoegen'),
        decide('noordzee--kade', 'noordzee--anker', 'apart'),
      ],
    )
    expect(pakketten).toHaveLength(2)
  })

  it('says so when apart contradicts equal keys or other decisions', () => {
    const equal = identify(['Anker | Noordzee'], [decide('noordzee--anker', 'noordzee--an-ker', 'apart')])
    const chain = identify(
      ['Anker | Noordzee', 'Kade | Noordzee', 'Steiger | Noordzee'],
      [
        decide('noordzee--anker', 'noordzee--kade', 'samenvoegen'),
        decide('noordzee--kade', 'noordzee--steiger', 'samenvoegen'),
        decide('noordzee--anker', 'noordzee--steiger', 'apart'),
      ],
    )
    expect(equal.bevindingen.map(({ code }) => code)).toEqual(['samenvoegbesluit_tegenstrijdig'])
    expect(chain.bevindingen.map(({ code }) => code)).toEqual(['samenvoegbesluit_tegenstrijdig'])
    expect(chain.pakketten).toHaveLength(1)
  })

  it('passes over a decision on pakketten that are not here', () => {
    const { pakketten, bevindingen } = identify(
      ['Anker | Noordzee'],
      [decide('zuid--a', 'noordzee--anker', 'samenvoegen')],
    )
    expect([pakketten.length, bevindingen]).toEqual([1, []])
  })
})
