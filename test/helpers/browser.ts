import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Chromium as Debian installs it, or the one that CHROMIUM names. */
export function findChromium(): string {
  const found = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
    (path) => path !== undefined && existsSync(path),
  )
  if (found === undefined) throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM to its path')
  return found
}

export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
}

/** What axe finds against WCAG 2.2 A and AA and its own best practices; one line per rule that is broken. */
export async function findViolations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source)
  return page.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`,
  )
}

/** How many pixels the page is wider than its window. */
export function measureOverflow(page: Page): Promise<unknown> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

/** How many pixels the page goes on below its foot. */
export function measureBelowFoot(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const foot = document.querySelector('footer').getBoundingClientRect().bottom + scrollY
    return Math.max(0, document.documentElement.scrollHeight - Math.ceil(Math.max(foot, document.documentElement.clientHeight)))
  })()`)
}
