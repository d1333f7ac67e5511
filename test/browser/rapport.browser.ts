import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../helpers/browser.ts'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

describe('the HTML report in a browser', () => {
  let browser: Browser
  let page: Page
  const requests: string[] = []
  const errors: string[] = []

  beforeAll(async () => {
    const samples = readdirSync(join(ROOT, 'data/voorbeelden')).map((name) => join(ROOT, 'data/voorbeelden', name))
    const file = join(someFolder(), 'vergelijking.html')
    expect(runCommand(['vergelijk', ...samples, '--formaat', 'html', '--uit', file]).code).toBe(0)
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(pathToFileURL(file).href)
  })
  afterAll(() => browser.close())

  it('is one page: no request to anything else, no script error', () => {
    expect(requests).toHaveLength(1)
    expect(errors).toEqual([])
  })

  it('shows the heat map with every referentiecomponent of the view', async () => {
    const titles = await page.locator('svg title').allTextContents()
    expect(titles.filter((text) => text.includes('Burgerzakencomponent')).length).toBeGreaterThan(0)
    expect(titles.length).toBeGreaterThanOrEqual(167)
  })

  it('fits a telephone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(overflow).toBe(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  it('has no violations of WCAG 2.2 AA that axe can find', async () => {
    await page.evaluate(axe.source)
    // on the map we hyphenate long names ("Zaakafhandel-component"); the name of the link is the word in one piece, which is
    // what one says (WCAG 2.5.3 leaves punctuation aside), but axe compares letter by letter
    const found = await page.evaluate(
      `axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        rules: { 'label-content-name-mismatch': { enabled: false } },
      })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
    )
    expect(found).toEqual([])
  })
})
