import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand, someFolder } from '../helpers/cli.ts'
import { GOUDEN } from '../helpers/verdeling.ts'

describe('gemene-deler verdeling', () => {
  it('prints the parts by every sleutel and the group that would object', () => {
    const { code, stdout } = runCommand(['verdeling', 'data/voorbeelden-plan/verdeling.json'])
    expect(code).toBe(0)
    expect(stdout).toContain('€\u00a073.333,34')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Gemeente A en Gemeente B betalen samen € 144.000,00')
  })

  it('refuses a table that misses a group, naming it', () => {
    const pad = join(someFolder(), 'tabel.json')
    writeFileSync(pad, JSON.stringify({ ...GOUDEN, kosten: GOUDEN.kosten.slice(1) }))
    const { code, stderr } = runCommand(['verdeling', pad])
    expect(code).toBe(2)
    expect(stderr).toContain('van de groep A staat er geen bedrag')
  })

  it('names the place in a file that is not as it should be', () => {
    const pad = join(someFolder(), 'tabel.json')
    writeFileSync(pad, JSON.stringify({ ...GOUDEN, deelnemers: [{ id: 'A' }] }))
    const { code, stderr } = runCommand(['verdeling', pad])
    expect(code).toBe(2)
    expect(stderr).toContain('deelnemers.0.naam')
  })
})
