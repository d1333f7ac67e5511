import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Vergelijking } from '../../src/core/index.ts'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

const SAMPLES = readdirSync(join(ROOT, 'data/voorbeelden'))
  .sort()
  .map((name) => join('data/voorbeelden', name))

describe('gemene-deler vergelijk', () => {
  it('compares the five samples and prints just the vergelijking as JSON', () => {
    const { code, stdout } = runCommand(['vergelijk', ...SAMPLES, '--formaat', 'json'])
    expect(code).toBe(0)
    const vergelijking = Vergelijking.parse(JSON.parse(stdout))
    expect(vergelijking.gemeenten.map(({ gemeentecode, voorlopig }) => [gemeentecode, voorlopig])).toEqual(
      ['9911', '9912', '9913', '9914', '9915'].map((gemeentecode) => [gemeentecode, false]),
    )
    expect(vergelijking.paren).toHaveLength(10)
    expect(vergelijking.samenvatting.referentiecomponenten).toBe(166)
    expect(vergelijking.samenvatting.gelijkheid.zelfde_pakket).toBeGreaterThan(0)
  })

  it('gives the same bytes for another order of the files', () => {
    const args = ['--formaat', 'json', '--peildatum', '2026-11-24']
    const [forward, backward] = [SAMPLES, [...SAMPLES].reverse()].map((files) =>
      runCommand(['vergelijk', ...files, ...args]),
    )
    expect(forward?.stdout).toBe(backward?.stdout)
  })

  it('prints a report that names every gemeente and what was read of each file', () => {
    const { code, stdout } = runCommand(['vergelijk', ...SAMPLES])
    expect(code).toBe(0)
    for (const naam of ['Wilgenrade', 'Hazelmonde', 'Kraaiendrecht', 'Brinkmeer', 'Zilverlo'])
      expect(stdout).toContain(naam)
    expect(stdout).toMatch(/functieoverlap/i)
    expect(stdout).toMatch(/overeenstemming/i)
    expect(stdout).not.toMatch(/Testpersoon|voorbeeld\.invalid/)
  })

  it.each(['csv', 'html', 'xlsx', 'gexf'])('writes %s to a file, without personal data', (formaat) => {
    const uit = join(someFolder(), `vergelijking.${formaat}`)
    const { code, stdout } = runCommand(['vergelijk', ...SAMPLES, '--formaat', formaat, '--uit', uit])
    expect([code, stdout]).toEqual([0, ''])
    const bytes = readFileSync(uit)
    expect(bytes.length).toBeGreaterThan(10_000)
    expect(bytes.toString('latin1')).not.toMatch(/Testpersoon|voorbeeld\.invalid/)
  })

  it('ends with 1 only when a drempel was given and missed', () => {
    const files = SAMPLES.slice(0, 2)
    expect(runCommand(['vergelijk', ...files, '--drempel', 'functieoverlap=0']).code).toBe(0)
    const missed = runCommand(['vergelijk', ...files, '--drempel', 'overeenstemming=1', '--formaat', 'json'])
    expect(missed.code).toBe(1)
    expect(missed.stderr).toContain('overeenstemming')
    expect(() => JSON.parse(missed.stdout)).not.toThrow()
  })

  it('takes whose a file is from --gemeente, and what a column is from --kolommen', () => {
    const folder = someFolder()
    const [a, b] = ['a.csv', 'b.csv'].map((name) => join(folder, name))
    writeFileSync(String(a), 'Systeem;Maker\nTopDesk;TOPdesk\n')
    writeFileSync(String(b), 'Systeem;Maker\nTOPdesk;TOPdesk B.V.\n')
    const args = ['vergelijk', String(a), String(b), '--kolommen', 'naam:Systeem,leverancier:Maker', '-f', 'json']
    const { stdout } = runCommand([...args, '--gemeente', `${a}=0363`, '--gemeente', `${b}=9950:Beemd`])
    const { gemeenten } = Vergelijking.parse(JSON.parse(stdout))
    expect(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam])).toEqual([
      ['0363', 'Amsterdam'],
      ['9950', 'Beemd'],
    ])
  })
})
