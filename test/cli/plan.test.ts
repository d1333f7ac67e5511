import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Harmonisatieplan } from '../../src/core/index.ts'
import { runCommand, someFolder } from '../helpers/cli.ts'

const folder = someFolder()
const opdracht = join(folder, 'opdracht.json')
writeFileSync(
  opdracht,
  JSON.stringify({
    naam: 'Proef',
    gemeenten: ['9911', '9915'],
    inwoners: { 9911: 61_000, 9915: 19_000 },
    bereik: { beleidsdomeinen: ['Sociaal domein'] },
    scenarios: [{ strategie: 'best_of_breed' }],
    simulaties: 0,
  }),
)
const bestanden = ['data/voorbeelden/gemeente-wilgenrade.xlsx', 'data/voorbeelden/zilverlo.json']
const run = (command: string, ...rest: string[]) =>
  runCommand([command, ...bestanden, '--peildatum', '2026-11-26', ...rest])
const planpad = join(folder, 'plan.json')
const made = run('plan', '--opdracht', opdracht, '--formaat', 'json', '--uit', planpad)

describe('gemene-deler plan', () => {
  it('writes a plan in the shape of its schema, with doing nothing added in front', () => {
    expect(made.code).toBe(0)
    const plan = Harmonisatieplan.parse(JSON.parse(readFileSync(planpad, 'utf8')))
    expect(plan.scenarios.map(({ scenario }) => scenario.strategie)).toEqual(['niets_doen', 'best_of_breed'])
    expect(
      plan.scenarios[1]?.voorstellen.every(({ beleidsdomeinen }) => beleidsdomeinen.includes('Sociaal domein')),
    ).toBe(true)
  })

  it('prints the scenarios side by side and what to watch', () => {
    const { code, stdout } = run('plan', '--opdracht', opdracht)
    expect(code).toBe(0)
    expect(stdout).toContain('SCENARIO’S NAAST ELKAAR')
    expect(stdout).toContain('WAAR U OP MOET LETTEN')
    // these two state no koppelingen; of nothing, nothing breaks
    expect(stdout).toContain('koppelingen zijn niet bekend')
    expect(stdout).not.toMatch(/\b1 (?:stappen|halfjaren|cellen|dubbelingen|referentiecomponenten)\b/)
  })

  it('names what is not right in a planopdracht, and a gemeente that no file holds', () => {
    const wrong = join(folder, 'fout.json')
    writeFileSync(
      wrong,
      JSON.stringify({
        naam: 'x',
        gemeenten: ['9911', '9915'],
        spelregels: [{ soort: 'uitsluiten', pakket: 'Bestaat niet' }],
      }),
    )
    expect(run('plan', '--opdracht', wrong)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("pakket 'Bestaat niet' is niet gevonden"),
    })
    writeFileSync(wrong, JSON.stringify({ naam: 'x', gemeenten: ['9911', '0363'] }))
    expect(run('plan', '--opdracht', wrong)).toMatchObject({ code: 2, stderr: expect.stringContaining('0363') })
  })
})

describe('gemene-deler dossier', () => {
  it('writes a scenario as ArchiMate with Baseline, plateaus, Target and a Gap', () => {
    const pad = join(folder, 'plan.xml')
    const { code } = run('dossier', '--opdracht', opdracht, '--formaat', 'ameff', '--uit', pad)
    expect(code).toBe(0)
    const xml = readFileSync(pad, 'utf8')
    const names = [...xml.matchAll(/xsi:type="(Plateau|Gap)">\s*<name xml:lang="nl">([^<]*)/g)].map(
      ([, soort, naam]) => `${soort} ${naam}`,
    )
    expect(names[0]).toBe('Plateau Baseline')
    expect(names.at(-2)).toBe('Plateau Target')
    expect(names.at(-1)).toMatch(/^Gap /)
    const ids = new Set([...xml.matchAll(/<element identifier="([^"]+)"/g)].map(([, id]) => id))
    const ends = [...xml.matchAll(/ (?:source|target)="([^"]+)"/g)].map(([, id]) => id)
    expect(ends.length).toBeGreaterThan(1000)
    expect(ends.filter((id) => !ids.has(id))).toEqual([])
  })

  it('writes a page', () => {
    const pad = join(folder, 'dossier.html')
    expect(run('dossier', '--opdracht', opdracht, '--uit', pad).code).toBe(0)
    expect(readFileSync(pad, 'utf8')).toContain('<h1>Proef</h1>')
  })
})

describe('gemene-deler doellandschap', () => {
  it('writes the picture of now and afterwards, the workbook, and the planning', () => {
    for (const [formaat, begin] of [
      ['svg', '<?xml'],
      ['gantt', '<?xml'],
      ['xlsx', 'PK'],
    ] as const) {
      const pad = join(folder, `doel.${formaat}`)
      expect(run('doellandschap', '--opdracht', opdracht, '--formaat', formaat, '--uit', pad).code).toBe(0)
      expect(readFileSync(pad, 'latin1').startsWith(begin)).toBe(true)
    }
  })

  it('names the scenarios that there are for one that is not', () => {
    expect(run('doellandschap', '--opdracht', opdracht, '--scenario', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Het beste per referentiecomponent'),
    })
  })
})

describe('gemene-deler tweede-keus', () => {
  const ask = (component: string) =>
    run('tweede-keus', '--opdracht', opdracht, '-s', 'Het beste per referentiecomponent', '-c', component)

  it('says what would be chosen instead, and that it is never cheaper', () => {
    const plan = Harmonisatieplan.parse(JSON.parse(readFileSync(planpad, 'utf8')))
    const naam =
      plan.scenarios[1]?.voorstellen.find(({ soort }) => soort === 'vervangen')?.referentiecomponent.naam ?? ''
    const { code, stdout } = ask(naam)
    expect(code).toBe(0)
    expect(stdout).toContain(`Tweede keus voor ${naam}: `)
    expect(stdout).toMatch(/wordt daarmee €\u00a0\d/)
  })

  it('refuses a referentiecomponent that the release does not have', () => {
    expect(ask('Bestaat niet')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("'Bestaat niet' bestaat niet"),
    })
  })
})

describe('gemene-deler herijk', () => {
  it('holds the plan against the files of now', () => {
    const { code, stdout } = run('herijk', '--plan', planpad, '--scenario', 'Het beste per referentiecomponent')
    expect(code).toBe(0)
    expect(stdout.replace(/\s+/g, ' ')).toContain('Van de 0 stappen die nu klaar hadden moeten zijn, zijn er 0 gedaan')
  })
})
