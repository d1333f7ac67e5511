import { describe, expect, it } from 'vitest'
import { runCommand, someFolder } from '../helpers/cli.ts'

describe('sleutel', () => {
  it('makes a key, lists it without its secret, and revokes it', () => {
    const data = someFolder()
    expect(runCommand(['sleutel', 'lijst'], data).stdout).toBe('Er zijn nog geen sleutels.\n')
    const args = [
      '--rol',
      'architect',
      '--gemeenten',
      '363,9911',
      '--omschrijving',
      'Archi',
      '--geldig-tot',
      '2099-12-31',
    ]
    const made = runCommand(['sleutel', 'maak', ...args], data)
    // nothing but the secret on standard output, so that it can be piped on
    expect(made.stdout).toMatch(/^gd_[\w-]{43}\n$/)
    const id = /[0-9a-f-]{36}/.exec(made.stderr)?.[0] ?? ''
    const listed = runCommand(['sleutel', 'lijst'], data).stdout
    expect(listed).toBe(`${id}  architect  0363,9911  geldig tot 2099-12-31  Archi\n`)
    expect(runCommand(['sleutel', 'intrek', id], data).code).toBe(0)
    expect(runCommand(['sleutel', 'lijst'], data).stdout).toContain('ingetrokken')
  })

  it.each([
    [['maak', '--rol', 'lezer', '--omschrijving', 'x'], '--gemeenten'],
    [['maak', '--rol', 'beheerder', '--gemeenten', '9911', '--omschrijving', 'x'], 'hoort niet bij de rol'],
    [['maak', '--rol', 'lezer', '--gemeenten', 'abc', '--omschrijving', 'x'], 'geen gemeentecode'],
    [['maak', '--rol', 'baas', '--omschrijving', 'x'], 'lezer, architect, programma, beheerder'],
    [['maak', '--rol', 'programma', '--omschrijving', 'x', '--geldig-tot', '2020-01-01'], 'al voorbij'],
    [['intrek', '3b9710c4-6614-467a-ab82-36822cf48db1'], 'Er is geen sleutel'],
    [['intrek', 'x'], 'Er is geen sleutel'],
  ])('refuses %o', (args, text) => {
    const { code, stderr } = runCommand(['sleutel', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining(text)])
  })
})
