import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDossierHtml } from '../../src/adapters/index.ts'
import { findViolations, measureOverflow, startChromium } from '../helpers/browser.ts'
import { planVoorbeeld, readOpdracht } from '../helpers/planvoorbeeld.ts'

const VENSTER = { width: 1440, height: 900 }

let browser: Browser
let dossier: string
beforeAll(async () => {
  browser = await startChromium()
  const { plan, referentiemodel } = await planVoorbeeld(readOpdracht('samenwerking-elzenkring'))
  dossier = writeDossierHtml(plan, referentiemodel.kaart)
})
afterAll(() => browser.close())

const hoogte = 'document.querySelector("#bijlage").getBoundingClientRect().top + scrollY'

describe('the dossier as a page', () => {
  it('is read to the appendix within ten screens, and is accessible folded and unfolded', async () => {
    const page = await browser.newPage({ viewport: VENSTER })
    await page.setContent(dossier)
    expect(Number(await page.evaluate(hoogte))).toBeLessThan(10 * VENSTER.height)
    expect(await findViolations(page)).toEqual([])
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })

  it('fits a telephone', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.setContent(dossier)
    expect(await measureOverflow(page)).toBe(0)
    await page.close()
  })

  it('shows all that is folded on paper, without script', async () => {
    const page = await browser.newPage({ viewport: VENSTER })
    await page.setContent(dossier)
    const shown = `[...document.querySelectorAll('details')].map((one) => one.lastElementChild.checkVisibility({ contentVisibilityAuto: true }))`
    expect(new Set(JSON.parse(String(await page.evaluate(`JSON.stringify(${shown})`))))).toEqual(new Set([false]))
    await page.emulateMedia({ media: 'print' })
    expect(new Set(JSON.parse(String(await page.evaluate(`JSON.stringify(${shown})`))))).toEqual(new Set([true]))
    await page.close()
  })
})
