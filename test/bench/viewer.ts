import type { Page } from 'playwright-core'
import { z } from 'zod'
import { Vergelijking } from '../../src/core/index.ts'
import { startViewer, type Viewer } from '../helpers/viewer.ts'
import { someLandschapCsv } from './generator.ts'
import type { Meting } from './measure.ts'

const GEMEENTEN = 25
const APPLICATIES = 250
const EERSTE = 9931
/** The bars: a task that a hand notices, and the wait for a first picture. */
const MEESTE_TAAK_MS = 50
const MEESTE_WACHT_MS = 1000

const Lijst = z.object({ resultaten: z.array(z.object({ naam: z.string() })) })

const WAARNEMER = `window.taken = []
new PerformanceObserver((list) => taken.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })`
const WACHT = `performance.now() - Math.max(...performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/')).map(({ responseEnd }) => responseEnd))`

/** First picture and longest task while moving, of matrix and map with 25 gemeenten × 250 applicaties, in a real browser. */
export async function benchViewer(): Promise<Meting[]> {
  const viewer = await startViewer({}, false)
  const codes = await fill(viewer)
  const metingen: Meting[] = []
  for (const [pad, drawn, window] of [
    ['matrix', '.matrix__rij', '.matrixvenster'],
    ['kaart', '.vak', '.kaartvenster'],
  ] as const) {
    const page = await viewer.open('/')
    await page.addInitScript(WAARNEMER)
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
    naam: `viewer, ${GEMEENTEN} × ${APPLICATIES}, ${naam}`,
    ours,
    peer: null,
    peerName: '',
    norm: `≤ ${most} ms`,
    isMet: ours <= most,
  }
}

/** Reads the generated landschappen in through the API. @returns codes of the gemeenten */
async function fill(viewer: Viewer): Promise<string[]> {
  const model = '/referentiemodellen/2026-06-30/referentiecomponenten?status=in_gebruik&pageSize=100'
  const pages = await Promise.all([1, 2].map(async (page) => Lijst.parse(await viewer.ask(`${model}&page=${page}`))))
  const names = pages.flatMap(({ resultaten }) => resultaten.map(({ naam }) => naam))
  const codes = Array.from({ length: GEMEENTEN }, (_, at) => String(EERSTE + at))
  for (const [at, code] of codes.entries()) {
    const url = `${viewer.url}/v1/gemeenten/${code}`
    await send(url, 'PUT', 'application/json', JSON.stringify({ naam: `Gemeente ${at + 1}` }))
    await send(`${url}/inventarisaties`, 'POST', 'text/csv', someLandschapCsv(at + 1, APPLICATIES, names))
  }
  const vraag = `/vergelijkingen?gemeenten=${codes.join(',')}`
  const { gemeenten, samenvatting } = Vergelijking.parse(await viewer.ask(vraag))
  const isFull = gemeenten.every((one) => one.applicaties === APPLICATIES && one.referentiecomponenten > 80)
  if (!isFull || samenvatting.referentiecomponenten < 160)
    throw new Error('the generated landschappen are not what they should be')
  return codes
}

async function send(url: string, method: string, type: string, body: string): Promise<void> {
  const answer = await fetch(url, { method, headers: { 'content-type': type }, body })
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`)
}
