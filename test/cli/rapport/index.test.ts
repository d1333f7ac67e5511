import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { writeRapportTekst } from '../../../src/cli/rapport/index.ts'
import { compareLandschappen } from '../../../src/core/index.ts'
import { someHostileRapport } from '../../helpers/hostile-rapport.ts'
import { PEILDATUM, someGraph, uses } from '../../helpers/landschap.ts'
import { someRapport } from '../../helpers/rapport.ts'

const PLAIN = { breedte: 100, kleur: false }
const tekst = writeRapportTekst(someRapport(), PLAIN).replaceAll('\u00a0', ' ')

/** A rapport of this many gemeenten, each with one component more than the one before. */
function someLargeRapport(aantal: number) {
  const gemeenten = Array.from({ length: aantal }, (_, at) => ({
    code: String(9901 + at),
    uses: uses(Array.from({ length: at + 1 }, (_, component) => `c${component}:p${component % 3}`).join(' ')),
  }))
  const vergelijking = compareLandschappen(someGraph(gemeenten), { peildatum: PEILDATUM })
  return { ...someRapport(), vergelijking }
}

describe('writeRapportTekst', () => {
  it('writes the golden file', async () => {
    await expect(writeRapportTekst(someRapport(), PLAIN)).toMatchFileSnapshot('../../golden/rapport/vergelijking.txt')
  })

  it('tells per file whose it is, which columns were taken for what, and what went in and out', () => {
    expect(tekst).toContain('Wilgenrade (9912), 5 applicaties; welke gemeente: zoals opgegeven')
    expect(tekst).toContain('Kraaiendrecht (werkcode 9913)')
    expect(tekst).toContain('Systeem / applicatie → naam, Fabrikant → leverancier')
    expect(tekst).toContain('Niet gelezen Opmerking')
    expect(tekst).toContain('9 in, 5 uit; 3 × lege regel; 1 × totaalregel')
    expect(tekst).toContain('Let op: Waarde niet herkend (2)')
  })

  it('shows both measures of a pair with the bounds', () => {
    // by hand: share zaak, burgerzaken, afspraken, financieel; Hazelmonde also inkomen and magazijn; of the four, zaak
    // and financieel with the same pakket
    expect(tekst).toMatch(/Hazelmonde – Wilgenrade +66,7 % +50,0–100,0 % +4 \/ 6 +50,0 % +2 \/ 4/)
  })

  it('points at wijs-toe for what is not mapped', () => {
    expect(tekst).toMatch(/Roostermaat +Personeelsinformatie-? *(?:component)? +46,0 %/)
    expect(tekst).toMatch(/Meldingenmonitor +geen passende gevonden +–/)
    expect(tekst).toContain('gemene-deler wijs-toe BESTAND')
  })

  it('stays within the width, also a narrow one', () => {
    for (const breedte of [60, 80, 140]) {
      const lines = writeRapportTekst(someRapport(), { breedte, kleur: false }).split('\n')
      expect(lines.filter((line) => stringWidth(line) > breedte)).toEqual([])
    }
  })

  it('says the same with colour, and uses no escape sequence without', () => {
    const coloured = writeRapportTekst(someRapport(), { breedte: 100, kleur: true })
    expect(coloured).toContain('\u001b[1m')
    expect(stripVTControlCharacters(coloured).replaceAll('\u00a0', ' ')).toBe(tekst)
    expect(tekst).not.toContain('\u001b')
  })

  it('shows every pair of seven gemeenten, and of twenty the ends of the ranking with where to find the rest', () => {
    const pairs = (text: string) => text.split('\n').filter((line) => /^Gemeente \d{4} – Gemeente \d{4} /.test(line))
    expect(pairs(writeRapportTekst(someLargeRapport(7), PLAIN))).toHaveLength(21)
    const large = writeRapportTekst(someLargeRapport(20), PLAIN)
    expect(pairs(large)).toHaveLength(8 + 5)
    expect(large).toMatch(/de 8 paren met de hoogste en de 5 met de laagste functieoverlap van\s+190/)
    expect(large).toContain('--formaat xlsx, html of json')
  })

  it('leaves out the sections that have nothing to say', () => {
    const { vergelijking, ...rapport } = someRapport()
    const empty = { ...vergelijking, componenten: [] }
    const short = writeRapportTekst(
      { ...rapport, bestanden: [], bevindingen: [], nietToegewezen: [], vergelijking: empty },
      PLAIN,
    )
    for (const heading of ['WAT IS GELEZEN', 'HIATEN\n', 'DUBBELINGEN\n', 'NOG TOE TE WIJZEN', 'MEESTE MIGRATIES']) {
      expect(short).not.toContain(heading)
    }
  })

  it('lets no name from a file steer the terminal', () => {
    const hostile = writeRapportTekst(someHostileRapport(), PLAIN)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(hostile).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  })
})
