import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations, measureBelowFoot, measureOverflow } from '../helpers/browser.ts'
import { ROOT } from '../helpers/cli.ts'
import { KEUZE, startViewer, type Viewer } from '../helpers/viewer.ts'

/** Every page and state that has an address, with a text that says it is drawn. */
const STATEN = [
  ['/', 'Kies gemeenten'],
  [`/?${KEUZE}`, 'Vergelijk 5 gemeenten'],
  ['/overzicht', 'Kies minstens twee gemeenten'],
  [`/overzicht?${KEUZE}`, 'Harmonisatiegraad'],
  [`/kaart?${KEUZE}`, 'Inzoomen'],
  [`/kaart?${KEUZE}&kleur=migraties`, 'Hoeveel gemeenten moeten over'],
  [`/matrix?${KEUZE}`, '166 van 166'],
  [`/matrix?${KEUZE}&gelijkheid=verschillend&groep=bedrijfsfunctie`, 'referentiecomponenten'],
  [`/matrix?${KEUZE}&zoek=bestaatniet`, 'Niets gevonden'],
  [`/paren?${KEUZE}`, 'Alle paren'],
  [`/paren?${KEUZE}&paar=9911-9912`, 'Alleen Hazelmonde'],
  [`/graaf?${KEUZE}`, 'Aandeel per leverancier'],
  ['/plan', 'Kies een samenwerkingsverband'],
  ['/plan?verband=ict-dienst-elzenkring', 'Er is nog geen plan'],
  ['/plan?verband=ict-dienst-elzenkring&bewerk=nieuw', 'Bewaar en werk uit'],
  [`/partners?${KEUZE}`, 'Rang'],
  ['/landelijk', 'Stand van'],
  [`/landschap?${KEUZE}&gemeente=9913&gebruik=ja&stand=zonder`, '2 applicaties'],
  [`/beoordelen?${KEUZE}&gemeente=9913&toon=alles`, 'toewijzingen van'],
  ['/inlezen', 'Sleep bestanden hierheen'],
  [`/beoordelen?${KEUZE}&gemeente=9913`, 'wachten op een oordeel'],
  [`/landschap?${KEUZE}&gemeente=9913`, 'Abacus'],
  ['/referentiemodel', '169 referentiecomponenten'],
  ['/toegankelijkheid', 'WCAG 2.2'],
] as const

let viewer: Viewer

beforeAll(async () => {
  viewer = await startViewer()
}, 120_000)
afterAll(() => viewer.close())

/** Wide, the same at 200 % zoom, a telephone, and 1280 pixels at 400 % zoom. */
const BREEDTES = [1440, 720, 390, 320] as const

describe.each(STATEN)('the page at %s', (pad, tekst) => {
  it('shows itself, has no violations of WCAG 2.2 AA and fits, at every width', async () => {
    const page = await viewer.open(pad)
    await page.getByText(tekst).first().waitFor()
    for (const width of BREEDTES) {
      await page.setViewportSize({ width, height: 900 })
      expect(await findViolations(page), `${width} px`).toEqual([])
      expect(await measureOverflow(page), `${width} px`).toBe(0)
      expect(await measureBelowFoot(page), `${width} px`).toBe(0)
    }
    await page.close()
  })

  it('fits a tablet on which letters are twice as large', async () => {
    const page = await viewer.open(pad, { width: 780, height: 1000 })
    await page.getByText(tekst).first().waitFor()
    await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    expect(await measureOverflow(page)).toBe(0)
    await page.close()
  })
})

describe('the viewer', () => {
  it('asks nothing of another host, and its own policy refuses nothing', async () => {
    expect(new Set(viewer.requests.map((url) => new URL(url).origin))).toEqual(new Set([viewer.url]))
    expect(viewer.errors).toEqual([])
  })

  it('has the address bar as its state: back gives what was before, and a link the same view', async () => {
    const page = await viewer.open(`/kaart?${KEUZE}`)
    await page.getByRole('link', { name: 'Dekking', exact: true }).click()
    await page.waitForURL('**kleur=dekking')
    const elsewhere = await viewer.open(page.url().slice(viewer.url.length))
    await elsewhere.locator('a[aria-current=true]', { hasText: 'Dekking' }).waitFor()
    await page.goBack()
    await page.locator('a[aria-current=true]', { hasText: 'Gelijkheid' }).waitFor()
    await page.close()
    await elsewhere.close()
  })

  it('puts the reader at the heading of a new page and names it in the title', async () => {
    const page = await viewer.open(`/overzicht?${KEUZE}`)
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Paren').click()
    await page.locator('h1:focus').waitFor()
    expect(await page.title()).toBe('Paren · Gemene Deler')
    await page.close()
  })

  it('moves nothing for who wants no motion', async () => {
    const page = await viewer.open(`/kaart?${KEUZE}`)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const open = async () => {
      await page.locator('.vak').first().press('Enter')
      await page.locator('dialog[open]').waitFor()
      return page.evaluate("getComputedStyle(document.querySelector('dialog[open]')).animationName")
    }
    expect(await open()).toBe('none')
    await page.keyboard.press('Escape')
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await open()).not.toBe('none')
    await page.close()
  })

  it('folds its menu on a telephone, and opens it', async () => {
    const page = await viewer.open('/', { width: 390, height: 844 })
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    expect(await menu.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).press('Enter')
    expect(await findViolations(page)).toEqual([])
    await menu.getByRole('link', { name: 'Landelijk' }).click()
    await page.getByRole('heading', { name: 'Landelijk beeld' }).waitFor()
    expect(await menu.isVisible()).toBe(false)
    await page.close()
  })

  it('loads everything but the graph and the workbook in 300 kB', () => {
    const map = join(ROOT, 'dist/web/bestanden')
    const names = readdirSync(map).filter((name) => !/^(graaf|werkblad)-|-ext-/.test(name))
    const sent = names.filter((name) => /\.(br|woff2)$/.test(name)).map((name) => statSync(join(map, name)).size)
    expect(sent.length).toBeGreaterThan(5)
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
  })
})
