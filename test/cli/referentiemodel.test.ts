import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

const [OUD, NIEUW] = ['gemma-oud.xml', 'gemma-nieuw.xml'].map((name) => join(ROOT, 'test/fixtures/ameff', name))

describe('gemene-deler referentiemodel', () => {
  it('imports a release, lists it, and compares two', () => {
    const data = someFolder()
    expect(runCommand(['referentiemodel', 'lijst'], data).stdout).toContain('2026-06-30')
    const imported = runCommand(['referentiemodel', 'importeer', String(OUD)], data)
    expect([imported.code, imported.stdout]).toEqual([0, expect.stringContaining('ingelezen')])
    expect(runCommand(['referentiemodel', 'importeer', String(OUD)], data).stdout).toContain('was al ingelezen')
    const rows = JSON.parse(runCommand(['referentiemodel', 'lijst', '--formaat', 'json'], data).stdout)
    expect(rows).toHaveLength(2)
    const { code, stdout } = runCommand(['referentiemodel', 'verschil', String(OUD), String(NIEUW)], data)
    expect(code).toBe(0)
    expect(stdout).toMatch(/Verdwenen|Toegevoegd|Hernoemd/)
  })

  it('refuses another release of a versie that was imported before', () => {
    const data = someFolder()
    runCommand(['referentiemodel', 'importeer', String(OUD)], data)
    const changed = join(data, 'anders.xml')
    writeFileSync(changed, readFileSync(String(OUD), 'utf8').replace('component</name>', 'component twee</name>'))
    const { code, stderr } = runCommand(['referentiemodel', 'importeer', changed], data)
    expect(code).toBe(2)
    expect(stderr).toContain('al een ander referentiemodel')
  })
})
