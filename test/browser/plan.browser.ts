import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findViolations, measureOverflow } from '../helpers/browser.ts'
import { KEUZE, startViewer, type Viewer } from '../helpers/viewer.ts'

let viewer: Viewer

beforeAll(async () => {
  viewer = await startViewer()
}, 120_000)
afterAll(() => viewer.close())

const Bewaard = z.object({ id: z.string(), samenwerkingsverband: z.string() })
/** The group that the inventarisaties of the samples name. */
const VERBAND = 'ict-dienst-elzenkring'

/** Stores a plan through the API. @returns the address of its page */
async function storePlan(body: object): Promise<string> {
  const made = Bewaard.parse(await viewer.ask(`/samenwerkingsverbanden/${VERBAND}/scenarios`, body))
  return `/plan?verband=${made.samenwerkingsverband}&scenario=${made.id}`
}

async function expectSound(page: Page): Promise<void> {
  for (const width of [1440, 720, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await findViolations(page), `${width} px`).toEqual([])
    expect(await measureOverflow(page), `${width} px`).toBe(0)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}

describe('making a plan', () => {
  it('goes from chosen gemeenten to scenarios side by side, by keyboard', async () => {
    const page = await viewer.open(`/plan?${KEUZE}`)
    await page.getByLabel('Naam van de groep').fill('Vijf aan de rivier')
    await expectSound(page)
    await page.getByRole('button', { name: 'Leg de groep vast' }).press('Enter')
    await page.getByRole('button', { name: 'Bewaar en werk uit' }).press('Enter')
    await page.getByRole('alert').getByText('Geef het plan een naam.').waitFor()
    await expectSound(page)
    await page.getByLabel('Naam', { exact: true }).fill('Samen verder')
    await page.getByLabel('Wilgenrade').fill('61000')
    const omlaag = page.getByRole('button', { name: 'Omlaag: Het meest gebruikte pakket' })
    await omlaag.press('Enter')
    expect(await page.locator('.regel').nth(5).textContent()).toContain('Het meest gebruikte pakket')
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toContain('Omlaag: Het meest')
    await page.getByLabel('Naast elkaar waar het kan').uncheck()
    await page.getByRole('button', { name: 'Bewaar en werk uit' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Samen verder' }).waitFor()
    await page.getByText('Kans op voordeel').waitFor()
    const { searchParams } = new URL(page.url())
    const stored = await viewer.ask(
      `/samenwerkingsverbanden/vijf-aan-de-rivier/scenarios/${searchParams.get('scenario')}`,
    )
    expect(stored).toMatchObject({ inwoners: { '9911': 61000 } })
    expect(JSON.stringify(stored)).toMatch(/grootste_gemeente.*meeste_gebruik/)
    expect(JSON.stringify(stored)).not.toContain('coexistentie')
    await page.getByRole('link', { name: 'Wijzig' }).click()
    await page.getByLabel('Naam', { exact: true }).fill('Samen verder in 2028')
    await page.getByRole('button', { name: 'Bewaar en werk uit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Samen verder in 2028' }).waitFor()
    await page.getByRole('link', { name: 'Alle plannen van deze groep' }).click()
    await page.getByRole('button', { name: 'Verwijder Samen verder in 2028' }).click()
    await page.getByText('Samen verder in 2028: verwijderd.').waitFor()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('Samen verder in 2028: teruggezet.').waitFor()
    await page.getByRole('link', { name: 'Samen verder in 2028', exact: true }).waitFor()
    await expectSound(page)
    await page.close()
  })

  it('says which rules exclude each other, and leads to them', async () => {
    const spelregels = [
      { soort: 'een_pakket', aan: true, referentiecomponenten: ['Burgerzakencomponent'] },
      { soort: 'behouden', aan: true, pakket: 'iBurgerzaken', referentiecomponent: 'Burgerzakencomponent' },
      { soort: 'uitsluiten', aan: true, pakket: 'iBurgerzaken' },
    ]
    const page = await viewer.open(await storePlan({ naam: 'Botsing', strategie: 'best_of_breed', spelregels }))
    await page.getByRole('alert').getByText('Dit kan niet samen').waitFor()
    expect(await page.getByRole('alert').textContent()).toContain('iBurgerzaken')
    await expectSound(page)
    await page.getByRole('link', { name: 'Wijzig de spelregels' }).click()
    await page.getByRole('button', { name: 'Haal weg: iBurgerzaken doet niet mee' }).click()
    await page.getByRole('button', { name: 'Bewaar en werk uit' }).click()
    await page.getByText('Kans op voordeel').waitFor()
    await page.close()
  })
})

describe('a plan that is there', () => {
  let pad: string
  beforeAll(async () => {
    pad = await storePlan({ naam: 'Elzenkring', inwoners: { '9912': 38000, '9914': 44000, '9915': 19000 } })
    const page = await viewer.open(pad)
    await page.getByText('Kans op voordeel').waitFor()
    await page.close()
  }, 120_000)

  it.each([
    ['vergelijk', 'Waar u op moet letten'],
    ['voorstellen', 'voorstellen'],
    ['kaart', 'Na afloop'],
    ['geld', 'Welke aannames tellen het zwaarst'],
    ['verdeling', 'Als een gemeente eruit stapt'],
    ['planning', 'Stappen per gemeente'],
    ['herijking', 'te laat'],
    ['dossier', 'Alle getallen (XLSX)'],
  ])('shows %s, without violations, at every width', async (deel, tekst) => {
    const page = await viewer.open(`${pad}&deel=${deel}`)
    await page.locator(`:text("${tekst}"), [aria-label^="${tekst}"]`).first().waitFor()
    await expectSound(page)
    await page.close()
  })

  it('says in its table the year sums that the API has', async () => {
    const Plan = z.object({
      scenarios: z.array(
        z.object({
          scenario: z.object({ naam: z.string(), strategie: z.string() }),
          businesscase: z.object({ totaalInCenten: z.number() }),
        }),
      ),
    })
    const { searchParams } = new URL(`${viewer.url}${pad}`)
    const url = `/samenwerkingsverbanden/${VERBAND}/scenarios/${searchParams.get('scenario')}/plan`
    const best = Plan.parse(await viewer.ask(url)).scenarios.find(
      ({ scenario }) => scenario.strategie === 'best_of_breed',
    )
    const page = await viewer.open(`${pad}&deel=geld&weg=${encodeURIComponent(best?.scenario.naam ?? '')}`)
    await page.getByRole('region', { name: 'Kosten per jaar' }).waitFor()
    const cells = await page
      .getByRole('region', { name: 'Kosten per jaar' })
      .locator('tbody td:nth-child(4)')
      .allTextContents()
    const euros = cells.map((text) => Number(text.replaceAll(/[^\d-]/g, '')))
    const years = euros.slice(0, -1).reduce((sum, one) => sum + one, 0)
    // each year is rounded to whole euros by itself
    expect(Math.abs(years - (best?.businesscase.totaalInCenten ?? 0) / 100)).toBeLessThan(euros.length)
    expect(euros.at(-1)).toBe(Math.round((best?.businesscase.totaalInCenten ?? 0) / 100))
    await page.close()
  })

  it('leads from a number to what it is made of', async () => {
    const page = await viewer.open(pad)
    const row = page.locator('tr', { hasText: 'Overstappen' })
    await row.getByRole('link').nth(1).click()
    await page.getByRole('heading', { name: 'Wanneer gebeurt wat' }).waitFor()
    await page.close()
  })

  it('works out what else there is, when asked', async () => {
    const page = await viewer.open(`${pad}&deel=voorstellen&voorstel=vervangen`)
    await page.getByRole('button', { name: 'Wat als dit niet kan?' }).first().click()
    await page.getByText('Het hele plan kost dan').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })

  it('writes the dates of the herijking in full', async () => {
    const page = await viewer.open(`${pad}&deel=herijking`)
    await page
      .getByText(/Gepland voor \d+ [a-z]+ \d{4}\./)
      .first()
      .waitFor()
    expect(await page.locator('gd-planherijking table').textContent()).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    await page.close()
  })

  it('frames the maps without empty room below them', async () => {
    const page = await viewer.open(`${pad}&deel=kaart`)
    await page.setViewportSize({ width: 1440, height: 900 })
    const heightOf = async (which: string) =>
      (await page.locator(`.kaartpaar ${which}`).first().boundingBox())?.height ?? 0
    const map = await heightOf('svg.kaart')
    expect(map).toBeGreaterThan(100)
    expect(Math.abs((await heightOf('.kaartvenster')) - map)).toBeLessThan(6)
    await page.close()
  })

  it('moves both maps together', async () => {
    const page = await viewer.open(`${pad}&deel=kaart`)
    await page.locator('.kaartpaar svg.kaart').nth(1).waitFor()
    await page.getByRole('button', { name: 'Inzoomen' }).click()
    await page.evaluate("document.querySelector('.kaartvenster').scrollLeft = 120")
    await expect.poll(() => page.evaluate("document.querySelectorAll('.kaartvenster')[1].scrollLeft")).toBe(120)
    await page.close()
  })

  it.each([
    ['Dossier (HTML', '<!doctype html>'],
    ['Alle getallen (XLSX)', 'PK'],
    ['als model (AMEFF, met plateaus', '<?xml'],
    ['Kaart nu en na afloop', '<svg'],
    ['Planning (SVG', '<svg'],
  ])('can be taken along as %s', async (knop, begin) => {
    const page = await viewer.open(`${pad}&deel=dossier`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: knop }).click()
    const bytes = await readFile(await (await download).path())
    expect(bytes.subarray(0, 60).toString('latin1').toLowerCase()).toContain(begin.toLowerCase())
    await page.getByText('is opgehaald.').waitFor()
    await page.close()
  })
})
