import type { Page } from 'playwright-core'
import { Vergelijking } from '../../src/core/index.ts'
import { KEUZE, startViewer } from '../helpers/viewer.ts'
import type { Meting } from './measure.ts'

/** Five sample gemeenten of about 100 applicaties each, five times over: 25 columns of the same size. */
const KOPIEEN = 5
const EERSTE = 9911
/** The bars: a task that a hand notices, and the wait for a first picture. */
const MEESTE_TAAK_MS = 50
const MEESTE_WACHT_MS = 1000

const WAARNEMER = `window.taken = []
new PerformanceObserver((list) => taken.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })`
const WACHT = `performance.now() - Math.max(...performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/')).map(({ responseEnd }) => responseEnd))`

/** First picture and longest task while moving, of matrix and map with 25 gemeenten, in a real browser. */
export async function benchViewer(): Promise<Meting[]> {
  const viewer = await startViewer()
  const base = Vergelijking.parse(await viewer.ask(`/vergelijkingen?${KEUZE}`))
  const body = JSON.stringify(multiply(base))
  const codes = base.gemeenten.flatMap((_, at) => copies(String(EERSTE + at))).sort()
  const metingen: Meting[] = []
  for (const [pad, drawn, window] of [
    ['matrix', '.matrix__rij', '.matrixvenster'],
    ['kaart', '.vak', '.kaartvenster'],
  ] as const) {
    const page = await viewer.open('/')
    await page.addInitScript(WAARNEMER)
    await page.route('**/v1/vergelijkingen*', (route) => route.fulfill({ body, contentType: 'application/json' }))
    await page.goto(`${viewer.url}/${pad}?gemeenten=${codes.join(',')}`)
    await page.locator(drawn).first().waitFor()
    const wait = Number(await page.evaluate(WACHT))
    metingen.push(measure(`${pad}: eerste beeld na de gegevens`, wait, MEESTE_WACHT_MS))
    metingen.push(measure(`${pad}: langste taak bij bewegen`, await move(page, window), MEESTE_TAAK_MS))
    await page.close()
  }
  await viewer.close()
  return metingen
}

/** @returns duration of the longest task over 50 ms while scrolling and dragging, in ms; 0 when there is none */
async function move(page: Page, window: string): Promise<number> {
  await page.waitForLoadState('networkidle')
  const zoom = page.getByRole('button', { name: 'Inzoomen' })
  if (await zoom.isVisible()) for (let times = 0; times < 3; times += 1) await zoom.click()
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))')
  await page.evaluate('taken.length = 0')
  await page.hover(window)
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(step % 2 === 0 ? 40 : 0, 160)
  await page.mouse.down()
  for (let step = 0; step < 60; step += 1) await page.mouse.move(700 - step * 6, 500 - step * 3)
  await page.mouse.up()
  return Number(await page.evaluate('Math.max(0, ...taken)'))
}

function measure(naam: string, ours: number, most: number): Meting {
  return {
    naam: `viewer, 25 gemeenten, ${naam}`,
    ours,
    peer: null,
    peerName: '',
    norm: `≤ ${most} ms`,
    isMet: ours <= most,
  }
}

function copies(code: string): string[] {
  return Array.from({ length: KOPIEEN }, (_, copy) => String(Number(code) + copy * KOPIEEN))
}

/** Other gemeenten and pakketten with the same landschappen; every number of a cel is that of the original. */
function multiply(base: Vergelijking): object {
  return {
    ...base,
    gemeenten: base.gemeenten.flatMap((one) =>
      copies(one.gemeentecode).map((gemeentecode) => ({ ...one, gemeentecode, naam: `${one.naam} ${gemeentecode}` })),
    ),
    componenten: base.componenten.map((component) => ({
      ...component,
      hiaten: component.hiaten.flatMap(copies),
      pakketten: component.pakketten.flatMap(({ pakket, gemeenten }) =>
        Array.from({ length: KOPIEEN }, (_, copy) => ({
          pakket: { ...pakket, id: `${pakket.id}-${copy}` },
          gemeenten: gemeenten.map((code) => copies(code)[copy]),
        })),
      ),
      cellen: component.cellen.flatMap((cel) =>
        copies(cel.gemeentecode).map((gemeentecode) => ({ ...cel, gemeentecode })),
      ),
    })),
  }
}
