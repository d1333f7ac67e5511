import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Clusters, LandelijkBeeld, Partners } from '../../src/core/index.ts'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

const SAMPLES = readdirSync(join(ROOT, 'data/voorbeelden'))
  .sort()
  .map((name) => join('data/voorbeelden', name))

/** One file with many gemeenten: all run a zaaksysteem of one of two products, and the first half something of its own. */
function someManyFile(gemeenten: number): string {
  const rows = Array.from({ length: gemeenten }, (_, at) => {
    const product = at < gemeenten / 2 ? 'Zaaksysteem Noord' : 'Zaaksysteem Zuid'
    return `${9911 + at};Gemeente ${9911 + at};${product};Maker BV;Generiek zaakafhandelcomponent`
  })
  const file = join(someFolder(), 'alle.csv')
  writeFileSync(file, ['Gemeentecode;Gemeente;Applicatie;Leverancier;Referentiecomponent', ...rows].join('\n'))
  return file
}

describe('gemene-deler partners', () => {
  it('ranks the other samples for one of them, by code or by name', () => {
    const { code, stdout } = runCommand(['partners', ...SAMPLES, '--voor', '9911', '--formaat', 'json'])
    expect(code).toBe(0)
    const partners = Partners.parse(JSON.parse(stdout))
    expect(partners.totaal + partners.zonderRang.length).toBe(4)
    expect(partners.partners[0]?.reden?.pakketten.length).toBeGreaterThan(0)
    const byName = runCommand(['partners', ...SAMPLES, '--voor', 'wilgenrade', '--formaat', 'json'])
    expect(byName.stdout).toBe(stdout)
  })

  it('prints the ranking with bounds and reasons, and says who has no rank and why', () => {
    const { stdout } = runCommand(['partners', ...SAMPLES, '--voor', '9911', '--onzekerheid', '0.1'])
    expect(stdout).toContain('RANGORDE')
    expect(stdout).toContain('WAAROM')
    expect(stdout).toContain('te weinig gegevens')
  })

  it('filters and weighs as asked', () => {
    const args = [
      '--voor',
      '9911',
      '--weging',
      'functieoverlap=1,overeenstemming=3',
      '--inwoners',
      '1-2',
      '--formaat',
      'json',
    ]
    const found = Partners.parse(JSON.parse(runCommand(['partners', ...SAMPLES, ...args]).stdout))
    expect(found).toMatchObject({ totaal: 0, weging: { functieoverlap: 0.25, overeenstemming: 0.75 } })
  })

  it('takes only the gemeenten named, by code or name, and says so when nobody is left', () => {
    const ask = (...args: string[]) => runCommand(['partners', ...SAMPLES, '--voor', '9911', ...args])
    const { totaal, partners, zonderRang } = Partners.parse(
      JSON.parse(ask('--alleen', '9912,zilverlo', '--formaat', 'json').stdout),
    )
    expect(totaal + zonderRang.length).toBe(2)
    expect([...partners, ...zonderRang].map(({ naam }) => naam).sort()).toEqual(['Hazelmonde', 'Zilverlo'])
    expect(ask('--inwoners', '1-2').stdout).toContain('Geen andere gemeente voldoet')
  })

  it('refuses what it cannot use, naming the option and an example', () => {
    const refused = (...args: string[]) => runCommand(['partners', ...SAMPLES, ...args])
    expect(refused()).toMatchObject({ code: 2, stderr: expect.stringContaining('--voor') })
    expect(refused('--voor', '0001')).toMatchObject({ code: 2, stderr: expect.stringContaining('9911 Wilgenrade') })
    for (const [option, value] of [
      ['--weging', 'gevoel=1'],
      ['--inwoners', 'veel'],
      ['--aantal', '-1'],
      ['--onzekerheid', '40'],
      ['--inwoners', '80-20'],
      ['--alleen', 'Nergenshuizen'],
      ['--verband', 'geenverband'],
      ['--provincie', 'Narnia'],
    ] as const) {
      expect(refused('--voor', '9911', `${option}=${value}`)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`${option}: '${value}'`),
      })
    }
    expect(refused('--voor', '9911', '--provincie', ',')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--provincie'),
    })
    expect(refused('--voor', '9911', '--weging', 'functieoverlap=1,functieoverlap=2').stderr).toContain('twee keer')
  })
})

describe('gemene-deler clusters', () => {
  it('puts every gemeente of one file somewhere, the same for the same seed', () => {
    const file = someManyFile(12)
    const { code, stdout } = runCommand(['clusters', file, '--formaat', 'json'])
    expect(code).toBe(0)
    const clusters = Clusters.parse(JSON.parse(stdout))
    expect(clusters.clusters.map(({ gemeenten }) => gemeenten.length)).toEqual([6, 6])
    expect(runCommand(['clusters', file, '--formaat', 'json']).stdout).toBe(stdout)
  })

  it('prints what binds them', () => {
    const { stdout } = runCommand(['clusters', someManyFile(12)])
    expect(stdout).toContain('2 clusters van 12 gemeenten')
    expect(stdout).toContain('Zaaksysteem Noord')
  })

  it('refuses a single gemeente, and no neighbours', () => {
    expect(runCommand(['clusters', someManyFile(2), '--buren', '0'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--buren'),
    })
    expect(runCommand(['clusters', someManyFile(1)])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('twee'),
    })
  })
})

describe('gemene-deler landelijk', () => {
  it('shows what five or more use, in fives', () => {
    const { code, stdout } = runCommand(['landelijk', someManyFile(14), '--maand', '2026-11', '--formaat', 'json'])
    expect(code).toBe(0)
    const beeld = LandelijkBeeld.parse(JSON.parse(stdout))
    const zaak = beeld.componenten.find(
      ({ referentiecomponent }) => referentiecomponent.naam === 'Generiek zaakafhandelcomponent',
    )
    // by hand: 7 and 7 of 14 → 5 and 5 of 15
    expect(zaak?.gemeenten).toBe(15)
    expect(zaak?.pakketten.cellen.map(({ gemeenten, aandeel }) => [gemeenten, aandeel])).toEqual([
      [5, 0.5],
      [5, 0.5],
    ])
  })

  it('prints the picture, or that there are too few gemeenten for one', () => {
    expect(runCommand(['landelijk', someManyFile(14)]).stdout).toMatch(/Zaaksysteem Noord[\s\S]*50,0/)
    expect(runCommand(['landelijk', someManyFile(4)]).stdout).toContain('minder dan vijf gemeenten')
    expect(runCommand(['landelijk', someManyFile(4), '--maand', 'mei'])).toMatchObject({ code: 2 })
  })
})
