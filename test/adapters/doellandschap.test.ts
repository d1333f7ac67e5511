import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { writeDoelkaartSvg, writeDoellandschapXlsx, writeGanttSvg } from '../../src/adapters/index.ts'
import { readRows } from '../helpers/dossier.ts'
import { planVoorbeeld, readOpdracht } from '../helpers/planvoorbeeld.ts'

const { plan, referentiemodel } = await planVoorbeeld(
  readOpdracht('herindeling-drielanden', { naam: '<b>Naam</b> & "plan"', simulaties: 0 }),
)
const uitkomst = plan.scenarios[2]
if (uitkomst === undefined) throw new Error('no third scenario')
const scenario = uitkomst.scenario.naam
const count = (text: string, part: string) => text.split(part).length - 1

describe('writeDoelkaartSvg', () => {
  const svg = writeDoelkaartSvg(plan, referentiemodel.kaart, { scenario })

  it('is well-formed, escapes names, and loads nothing', () => {
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).toContain('&lt;b&gt;Naam&lt;/b&gt; &amp; &quot;plan&quot;')
    expect(svg).not.toMatch(/<script|href=|<style/)
  })

  it('draws every referentiecomponent of the view twice: now and afterwards', () => {
    const vakken = (referentiemodel.kaart?.vakken ?? []).filter(({ soort }) => soort === 'referentiecomponent')
    const after = writeDoelkaartSvg(plan, referentiemodel.kaart, { scenario, momenten: ['na'] })
    expect(count(svg, '<g><title>')).toBe(2 * vakken.length)
    expect(count(after, '<g><title>')).toBe(vakken.length)
    expect(after).not.toContain('>Nu: harmonisatiegraad')
  })

  it('shows the same landschap before and after when nothing is done', () => {
    const naam = plan.scenarios[0]?.scenario.naam ?? ''
    const [before, after] = (['voor', 'na'] as const).map((moment) =>
      writeDoelkaartSvg(plan, referentiemodel.kaart, { scenario: naam, momenten: [moment] }),
    )
    expect(after?.replace('>Straks: ', '>Nu: ')).toBe(before)
  })

  it('refuses a release without the view, and a scenario that is not there, with the remedy', () => {
    expect(() => writeDoelkaartSvg(plan, null, { scenario })).toThrow('kies een andere release')
    expect(() => writeDoelkaartSvg(plan, referentiemodel.kaart, { scenario: 'x' })).toThrow(scenario)
  })
})

describe('writeGanttSvg', () => {
  it('is well-formed and has a bar for every pakket and half-year with a step', () => {
    const svg = writeGanttSvg(plan, scenario)
    expect(XMLValidator.validate(svg)).toBe(true)
    const bars = new Set(
      uitkomst.planning.stappen.map(
        ({ pakketId, plateau, soort }) => `${pakketId} ${plateau} ${soort === 'uitfaseren' ? 'uit' : 'in'}`,
      ),
    )
    expect(count(svg, '<g><title>')).toBe(bars.size)
  })

  it('has headings alone when there is nothing to do', () => {
    expect(count(writeGanttSvg(plan, plan.scenarios[0]?.scenario.naam ?? ''), '<g><title>')).toBe(0)
  })
})

describe('writeDoellandschapXlsx', () => {
  it('counts in Plateaus what the plan says: as many pakketten at the end as Pakketten has users', async () => {
    const [maten = [], cellen = [], componenten = [], gap = [], standen = []] = await readRows(
      await writeDoellandschapXlsx(plan, scenario),
    )
    expect(maten[1]?.slice(1).map(Number)).toEqual([
      uitkomst.meting.voor.harmonisatiegraad,
      uitkomst.meting.na.harmonisatiegraad,
    ])
    expect(componenten.length - 1).toBe(uitkomst.meting.componenten.length)
    const needs = new Set(
      uitkomst.voorstellen.flatMap(({ referentiecomponent, doel }) =>
        doel.flatMap(({ gemeenten }) => gemeenten.map((code) => `${referentiecomponent.id} ${code}`)),
      ),
    )
    expect(cellen.length - 1).toBe(needs.size)
    const sum = (column: number) => gap.slice(1).reduce((total, row) => total + Number(row[column]), 0)
    expect(sum(3)).toBe(standen.filter(([naam]) => naam === 'Baseline').length)
    expect(sum(4)).toBe(standen.filter(([naam]) => naam === 'Target').length)
  })

  it('has the same bytes for the same plan', async () => {
    const [one, other] = [await writeDoellandschapXlsx(plan, scenario), await writeDoellandschapXlsx(plan, scenario)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })
})
