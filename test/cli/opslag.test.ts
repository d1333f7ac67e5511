import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

const LIJST = 'Applicatie;Leverancier;Referentiecomponent\nBoomix;Boomwaar;Zaakregistratiecomponent\nParko;;\n'

function someList(text = LIJST): string {
  const pad = join(someFolder(), 'lijst.csv')
  writeFileSync(pad, text)
  return pad
}

/** One store for all: making one takes seconds. Each test has a gemeente of its own. */
const data = someFolder()

describe('gemene-deler importeer and exporteer', () => {
  it('take files into the store and write the landschap out, in a form that reads in again', () => {
    const other = someFolder()
    const taken = runCommand(
      ['importeer', someList(), '--gemeente', '9951:Duinrand', '--peildatum', '2026-11-01'],
      data,
    )
    expect(taken).toMatchObject({
      code: 0,
      stdout: 'lijst.csv: Duinrand (9951), 2 applicaties, peildatum 1 november 2026\n',
    })

    const uit = join(someFolder(), 'landschap.xml')
    const written = runCommand(['exporteer', '--gemeente', '9951', '--formaat', 'ameff', '--uit', uit], data)
    expect(written).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(uit, 'utf8')).toContain('Applicatielandschap Duinrand')

    expect(runCommand(['importeer', uit], other)).toMatchObject({ code: 0 })
    const rows = [data, other].map((folder) => runCommand(['exporteer', '--gemeente', '9951'], folder).stdout)
    expect(rows[0]).toContain('Boomwaar,Boomix,,,,Zaakregistratiecomponent')
    expect(rows[1]).toBe(rows[0])
  })

  it('say that a file was taken in before, and keep it once', () => {
    const pad = someList()
    const args = ['importeer', pad, '--gemeente', `${pad}=9952:Veenmeer`, '--formaat', 'json']
    const outcomes = [1, 2].map(() => JSON.parse(runCommand(args, data).stdout))
    expect(outcomes.flat().map(({ nieuw }) => nieuw)).toEqual([true, false])
  })

  it('take the other files when one is refused, and end with code 2', () => {
    const [good, bad] = [someList(), join(someFolder(), 'leeg.csv')]
    writeFileSync(bad, '')
    const { code, stdout, stderr } = runCommand(['importeer', bad, good, '--gemeente', `${good}=9953:Zandhoek`], data)
    expect(code).toBe(2)
    expect(stdout).toContain('lijst.csv: Zandhoek (9953), 2 applicaties')
    expect(stderr).toContain('het bestand is leeg')
    expect(stderr).toContain('1 van de 2 bestanden niet ingelezen')
  })

  it('refuse an unknown gemeente, and what is no gemeentecode', () => {
    expect(runCommand(['exporteer', '--gemeente', '9999'], data)).toMatchObject({ code: 2 })
    expect(runCommand(['exporteer', '--gemeente', 'Duinrand'], data).stderr).toContain('geen gemeentecode')
    expect(runCommand(['exporteer'], data)).toMatchObject({ code: 2 })
  })

  it('refuse when another process holds the store, and say which', async () => {
    const script = `
      import { openStore } from ${JSON.stringify(join(ROOT, 'src/storage/index.ts'))}
      await openStore({ map: ${JSON.stringify(join(data, 'opslag'))} })
      process.stdout.write('open')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: ROOT })
    try {
      await new Promise((resolve, reject) => {
        holder.stdout.once('data', resolve)
        holder.once('exit', () => reject(new Error('the store did not open')))
      })
      const { code, stderr } = runCommand(['importeer', someList(), '--gemeente', '9954'], data)
      expect(code).toBe(2)
      expect(stderr).toContain(`in gebruik door een ander proces (pid ${holder.pid})`)
    } finally {
      holder.kill('SIGKILL')
    }
  })

  it('write the whole store into one file that restores into another one', () => {
    const [own, other] = [someFolder(), someFolder()]
    const [archief, again] = [join(own, 'opslag.archief'), join(other, 'opslag.archief')]
    runCommand(['importeer', someList(), '--gemeente', '9955:Rietdam'], own)
    expect(runCommand(['exporteer', '--alles', '--uit', archief], own)).toMatchObject({
      code: 0,
      stderr: `Geschreven: ${archief}\n`,
    })
    expect(runCommand(['importeer', '--archief', archief], other)).toMatchObject({ code: 0 })
    runCommand(['exporteer', '--alles', '--uit', again], other)
    expect(readFileSync(again).equals(readFileSync(archief))).toBe(true)
    const refused = runCommand(['importeer', '--archief', archief], other)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('niet leeg')
    expect(runCommand(['importeer', '--archief', archief, '--vervang'], other)).toMatchObject({ code: 0 })
  })

  it('decide that two pakketten are one, and take it back', () => {
    const own = someFolder()
    const pad = someList('Applicatie;Leverancier\nZaaksysteem Noord;Maker\nZaaksystem Noord;Maker\n')
    runCommand(['importeer', pad, '--gemeente', '9956:Rietdam'], own)
    const proposals = () => runCommand(['pakketten', 'voorstellen', '--gemeente', '9956'], own).stdout
    expect(proposals()).toContain('maker--zaaksysteem-noord  maker--zaaksystem-noord')
    runCommand(['pakketten', 'samenvoegen', 'maker--zaaksysteem-noord', 'maker--zaaksystem-noord'], own)
    expect(proposals()).toBe('')
    const [id = ''] = runCommand(['pakketten', 'besluiten'], own).stdout.split(' ')
    expect(runCommand(['pakketten', 'herroep', id], own)).toMatchObject({ code: 0 })
    expect(proposals()).toContain('maker--zaaksystem-noord')
    expect(runCommand(['pakketten', 'herroep', id], own)).toMatchObject({ code: 2 })
  })
})
