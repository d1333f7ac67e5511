import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

const folder = someFolder()
const list = join(folder, 'lijst.csv')
writeFileSync(
  list,
  'Applicatie;Omschrijving\r\nQwx;digitale kluis\r\nAnker;beheer van de haven en ligplaatsen\r\nDigiD;\r\n',
)

/** Runs the command with answers on standard input, as a person at a terminal gives them. */
function review(answers: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), 'wijs-toe', list, '--interactief', ...args]
  return spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', input: answers })
}

describe('gemene-deler wijs-toe', () => {
  it('asks for a place for the answers before it asks anything else', () => {
    const { code, stderr } = runCommand(['wijs-toe', list, '--interactief'])
    expect(code).toBe(2)
    expect(stderr).toContain('--interactief heeft --uit nodig')
  })

  it('writes what a person chose, and that list reads in again with it', () => {
    const uit = join(folder, 'beoordeeld.csv')
    const { status, stderr } = review('a\nwat\nq\n', '--alles', '--uit', uit)
    expect(status).toBe(0)
    expect(stderr).toContain("'wat' is geen keuze")
    expect(readFileSync(uit, 'utf8')).toContain('Havencomponent')
    const again = runCommand(['wijs-toe', uit, '--alles', '--formaat', 'json'])
    const anker = JSON.parse(again.stdout).find(({ naam }: { naam: string }) => naam === 'Anker')
    expect(anker).toMatchObject({
      uitkomst: 'vermeld',
      toewijzingen: [{ naam: 'Havencomponent', herkomst: 'gemeente' }],
    })
  })

  it('ends well where the answers end', () => {
    const { status, stderr } = review('', '--alles', '--uit', join(folder, 'leeg.xlsx'))
    expect([status, stderr.includes('0 van')]).toEqual([0, true])
  })
})

describe('gemene-deler evalueer', () => {
  const head = 'applicatie;leverancier;omschrijving;referentiecomponent_naam;referentiecomponent_object_id;bron\r\n'

  it('prints the measures of the truth as JSON, and names what the release does not have', () => {
    const truth = join(folder, 'waarheid.csv')
    const row = 'Anker;;beheer van de haven en ligplaatsen;Havencomponent;;domeinkennis\r\n'
    const odd = 'Kompas;;iets;Bestaatnietcomponent;00000000-0000-4000-8000-000000000000;domeinkennis\r\n'
    writeFileSync(truth, head + row + odd)
    const { code, stdout, stderr } = runCommand(['evalueer', truth, '--formaat', 'json'])
    expect(code).toBe(0)
    expect(stderr).toContain('Regel 3: "Bestaatnietcomponent" is geen referentiecomponent')
    expect(JSON.parse(stdout)).toMatchObject({
      hit1: 1,
      hit5: 1,
      valsePositieven: null,
      aantallen: { producten: 2, beoordeeld: 1 },
    })
  })

  it('refuses a file that is no truth, and half of a pair of options', () => {
    expect(runCommand(['evalueer', list]).stderr).toContain('geen waarheidsbestand van deze soort')
    expect(runCommand(['evalueer', list, '--inventarisaties', folder]).code).toBe(2)
  })
})
