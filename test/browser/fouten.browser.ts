import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findViolations } from '../helpers/browser.ts'
import { KEUZE, startViewer, type Viewer } from '../helpers/viewer.ts'

let viewer: Viewer

beforeAll(async () => {
  viewer = await startViewer()
}, 120_000)
afterAll(() => viewer.close())

/** What the server says in each case is its own affair: here that a person gets to read it, and what to do. */
const GEVALLEN = [
  [
    400,
    'Dit klopt niet',
    { detail: 'Eén gegeven is niet goed ingevuld.', invalidParams: [{ name: 'peildatum', reason: 'geen datum' }] },
  ],
  [403, 'Geen toegang', { detail: 'Uw sleutel geeft hier geen toegang toe.' }],
  [404, 'Niet gevonden', { detail: 'Gemeente 9999 is niet bekend.' }],
  [413, 'Bestand te groot', {}],
  [429, 'Even rustig aan', { detail: 'U doet te veel verzoeken.' }],
  [500, 'Er ging iets mis', { detail: 'Er ging iets mis.', instance: 'urn:uuid:1' }],
  [503, 'Het is nu te druk', {}],
] as const

describe('errors of the API', () => {
  it.each(GEVALLEN)('says what %i means, and can try again', async (status, kop, problem) => {
    const page = await viewer.open('/')
    await page.route('**/v1/vergelijkingen*', (route) =>
      route.fulfill({
        status,
        headers: { 'retry-after': '7', 'content-type': 'application/problem+json' },
        body: JSON.stringify({ status, title: 'x', ...problem }),
      }),
    )
    await page.goto(`${viewer.url}/overzicht?${KEUZE}`)
    const alert = page.getByRole('alert')
    await alert.locator('strong', { hasText: kop }).waitFor()
    const text = String(await alert.textContent())
    if ('detail' in problem) expect(text).toContain(problem.detail)
    if ('invalidParams' in problem) expect(text).toContain('peildatum: geen datum')
    if ('instance' in problem) expect(text).toContain('urn:uuid:1')
    expect(text).toContain('7 seconden')
    expect(await findViolations(page)).toEqual([])
    await page.unroute('**/v1/vergelijkingen*')
    await alert.getByRole('button', { name: 'Probeer het opnieuw' }).click()
    await page.getByText('Harmonisatiegraad').first().waitFor()
    await page.close()
  })

  it('says that there is no connection', async () => {
    const page = await viewer.open('/')
    await page.route('**/v1/**', (route) => route.abort('internetdisconnected'))
    await page.goto(`${viewer.url}/overzicht?${KEUZE}`)
    await page.getByRole('alert').getByText('Geen verbinding').waitFor()
    await page.close()
  })

  it('knows no page at another address', async () => {
    const page = await viewer.browser.newPage()
    const answer = await page.goto(`${viewer.url}/bestaat-niet`)
    expect(answer?.status()).toBe(404)
    await page.close()
  })
})

describe('a server that asks for a key', () => {
  it('is asked for once, a wrong one again, and is kept in memory only', async () => {
    const made = await viewer.ask('/sleutels', { omschrijving: 'proef', rol: 'beheerder', alleGemeenten: true })
    const { geheim } = z.object({ geheim: z.string() }).parse(made)
    const page = await viewer.open('/')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Sleutel').fill('gd_verkeerd')
    await dialog.getByRole('button', { name: 'Gebruik deze sleutel' }).click()
    await dialog.getByText('Die sleutel werkt niet').waitFor()
    expect(await findViolations(page)).toEqual([])
    await dialog.getByLabel('Sleutel').fill(geheim)
    await dialog.getByRole('button', { name: 'Gebruik deze sleutel' }).click()
    await page.getByLabel('Wilgenrade').waitFor()
    expect(await page.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0)
    await page.reload()
    await page.getByRole('dialog').getByLabel('Sleutel').waitFor()
    await page.getByRole('button', { name: 'Annuleren' }).click()
    await page.getByRole('alert').getByText('Niet ingelogd').waitFor()
    await page.close()
  })
})
