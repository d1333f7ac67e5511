import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { writeVergelijkingHtml } from '../../../src/adapters/html/index.ts'
import { SCRIPT, SCRIPT_HASH } from '../../../src/adapters/html/script.ts'
import { someHostileRapport } from '../../helpers/hostile-rapport.ts'
import { someRapport } from '../../helpers/rapport.ts'

const page = writeVergelijkingHtml(someRapport())

/** Every tag of the page, without its attributes, in order. */
const readTags = (markup: string) => [...markup.matchAll(/<(\/?[a-z][a-z0-9]*)\b[^>]*>/gi)].map(([, tag]) => tag)

/** The part of the page with this id. */
const readSection = (id: string) => new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? ''

describe('writeVergelijkingHtml', () => {
  it('writes the golden file', async () => {
    await expect(page).toMatchFileSnapshot('../../golden/rapport/vergelijking.html')
  })

  it('writes the same bytes every time', () => {
    expect(writeVergelijkingHtml(someRapport())).toBe(page)
  })

  it('is a Dutch page that loads nothing', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="nl">/)
    expect(page).not.toMatch(/\b(?:src|srcset)=|href="(?!#)|@import|url\((?!#)/)
    expect(page).toContain('default-src &#39;none&#39;')
  })

  it('lets only its own script run', () => {
    const hash = createHash('sha256').update(SCRIPT).digest('base64')
    expect(SCRIPT_HASH).toBe(`sha256-${hash}`)
    expect(page).toContain(`script-src &#39;${SCRIPT_HASH}&#39;`)
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).toContain(`<script>${SCRIPT}</script>`)
  })

  it('has a target for every link', () => {
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id)
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  it('shows both measures of a pair with the bounds, and no score of its own', () => {
    // by hand: Hazelmonde and Wilgenrade share zaak, burgerzaken, afspraken, financieel of those four, inkomen, datalood
    const paren = readSection('paren').replaceAll('\u00a0', ' ')
    expect(paren).toContain('<b>66,7 %</b> <span class="zacht">4 van 6')
    expect(paren).toContain('<b>50,0 %</b> <span class="zacht">2 van 4</span>')
    expect(paren).toContain('class="band"')
  })

  it('names unknown beside hiaten, never among them', () => {
    const hiaten = readSection('hiaten')
    const componenten = readSection('componenten')
    expect(hiaten).not.toContain('Inkomenscomponent')
    expect(componenten).toContain('onbekend: Wilgenrade')
    expect(componenten).toContain(
      'elders belegd: Kraaiendrecht (Werkplein Oost; Uitgevoerd door een gezamenlijke dienst)',
    )
  })

  it('draws every box of the map, also a component that stands on it twice, with its sign and its pakketten', () => {
    const kaart = readSection('kaart')
    expect(kaart.match(/<a href="#c-/g)).toHaveLength(10)
    expect(kaart.match(/aria-label="Zaakafhandelcomponent: zelfde versie"/g)).toHaveLength(2)
    expect(kaart).toContain('Hazelmonde: Zaakpunt')
    expect(kaart).toMatch(/<text class="teken"[^>]*>V<\/text>/)
  })

  it('says so where the release has no map', () => {
    expect(writeVergelijkingHtml({ ...someRapport(), kaart: null })).toContain('daarom ontbreekt de warmtekaart')
  })

  it('shows a component that is on the map but not compared as such', () => {
    const { vergelijking, ...rapport } = someRapport()
    const none = writeVergelijkingHtml({ ...rapport, vergelijking: { ...vergelijking, componenten: [] } })
    expect(none).toContain('Marktcomponent: doet niet mee in de vergelijking')
    expect(none).not.toContain('href="#c-')
  })

  it('has the same tags whatever the names in the files are', () => {
    const hostile = writeVergelijkingHtml(someHostileRapport())
    expect(new Set(readTags(hostile))).toEqual(new Set(readTags(page)))
    expect(hostile.match(/<script/g)).toHaveLength(1)
    expect(hostile).not.toMatch(/<img|<script>alert/)
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(hostile).not.toMatch(/[\u0000-\u0008\u000b\u001b\u202e\ud800]/)
  })

  it('shows of a file its name, not its folder', () => {
    const { bestanden, ...rapport } = someRapport()
    const moved = bestanden.map((bestand) => ({ ...bestand, bestand: `C:\\geheime map\\${bestand.bestand}` }))
    const shown = writeVergelijkingHtml({ ...rapport, bestanden: moved })
    expect(shown).toContain('<b>hazelmonde.csv</b>')
    expect(shown).not.toContain('geheime map')
  })
})
