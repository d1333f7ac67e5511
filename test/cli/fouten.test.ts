import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand, someFolder } from '../helpers/cli.ts'

const GOED = 'Applicatie;Leverancier\nTOPdesk;TOPdesk\n'

/** Compares a good file with a bad one. */
function compareWith(name: string, content: string | Uint8Array) {
  const folder = someFolder()
  const [good, bad] = [join(folder, 'goed.csv'), join(folder, name)]
  writeFileSync(good, GOED)
  writeFileSync(bad, content)
  return { ...runCommand(['vergelijk', good, bad]), bad }
}

describe('gemene-deler with input that cannot be used', () => {
  it.each([
    ['leeg.csv', '', 'leeg'],
    ['wit.csv', '  \n\n  ', 'leeg'],
    ['afgekapt.xlsx', Buffer.from('504b0304140000000800', 'hex'), 'beschadigd|volledig|onvolledig'],
    ['oud.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'xlsx'],
    ['doctype.xml', '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "b">]><model>&a;</model>', 'DOCTYPE'],
    ['ander.xml', '<catalogus><boek/></catalogus>', 'ArchiMate|AMEFF'],
    ['kapot.json', '{ "applicaties": [ { "naam": "x" ', 'JSON'],
    ['geenkop.csv', '1;2;3\n4;5;6\n7;8;9\n', '--kolommen'],
    ['beeld.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'CSV|formaat|herken'],
  ])('refuses %s with exit 2 and a Dutch text that names the file', (name, content, text) => {
    const { code, stderr, stdout } = compareWith(name, content)
    expect(code).toBe(2)
    expect(stderr).toContain(name)
    expect(stderr).toMatch(new RegExp(text))
    expect(stderr).not.toMatch(/ {4}at /)
    expect(stdout).toBe('')
  })

  it('names a file that is not there, and a folder', () => {
    const folder = someFolder()
    mkdirSync(join(folder, 'map'))
    expect(runCommand(['vergelijk', join(folder, 'weg.csv'), join(folder, 'b.csv')])).toMatchObject({ code: 2 })
    expect(runCommand(['vergelijk', join(folder, 'map')]).stderr).toContain('map')
  })

  it('counts the same file twice once, and says that one gemeente is too few', () => {
    const folder = someFolder()
    const good = join(folder, 'goed.csv')
    writeFileSync(good, GOED)
    const { code, stderr } = runCommand(['vergelijk', good, good])
    expect(code).toBe(2)
    expect(stderr).toContain('vanaf twee gemeenten')
  })

  it('says in Dutch what is wrong with an option', () => {
    const cases: [string[], RegExp][] = [
      [['vergelijk'], /ontbreekt/],
      [['vergelijk', 'a', '--formaat', 'pdf'], /--formaat|pdf/],
      [['vergelijk', 'a', '--onzin'], /--onzin/],
      [['vergelijkt'], /vergelijkt/],
      [['vergelijk', 'a', 'b', '--peildatum', 'gisteren'], /gisteren/],
      [['vergelijk', 'a', 'b', '--drempel', 'iets=2'], /overeenstemming/],
      [['vergelijk', 'a', 'b', '--gemeente', 'onzin'], /BESTAND=code/],
      [['vergelijk', 'a', 'b', '--referentiemodel', '1999-01-01'], /2026-06-30/],
    ]
    for (const [args, text] of cases) {
      const { code, stderr, stdout } = runCommand(args)
      expect([args.join(' '), code]).toEqual([args.join(' '), 2])
      expect(stderr).toMatch(text)
      expect(stdout).toBe('')
    }
  })
})

describe('gemene-deler --help', () => {
  it.each([
    [],
    ['vergelijk'],
    ['wijs-toe'],
    ['referentiemodel'],
    ['referentiemodel', 'importeer'],
    ['referentiemodel', 'verschil'],
    ['referentiemodel', 'lijst'],
  ])('explains %s %s in Dutch with an example', (...command) => {
    const { code, stdout } = runCommand([...command.filter((part) => part !== undefined), '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/Gebruik:/)
    expect(stdout.match(/^Voorbeeld/gm)).toHaveLength(1)
    expect(stdout).not.toMatch(/Usage|Options:|Commands:|display help/)
  })
})
