import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findViolations } from '../helpers/browser.ts'
import { someFolder } from '../helpers/cli.ts'
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

describe('an address that does not exist', () => {
  it('is told by the viewer itself, with the way to the start', async () => {
    const page = await viewer.open('/bestaatniet')
    await page.getByRole('heading', { name: 'Deze pagina bestaat niet' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.goto(`${viewer.url}/overzicht/?${KEUZE}`)
    await page.waitForURL(`${viewer.url}/overzicht?${KEUZE}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.close()
  })
})

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

  it('says that somebody else was first, and shows what it is now', async () => {
    const page = await viewer.open(`/matrix?${KEUZE}&hiaten=ja&zoek=Afvalbeheer`)
    await page.locator('.matrix__cel--hiaat').first().click()
    await page.getByLabel('Reden').fill('Ligt bij de omgevingsdienst.')
    const [code, id] = String(new URL(page.url()).searchParams.get('cel')).split(':')
    const url = `${viewer.url}/v1/gemeenten/${code}/dekking/${id}`
    const etag = String((await fetch(url)).headers.get('etag'))
    const body = JSON.stringify({ staat: 'niet_nodig', reden: 'Doen wij niet.' })
    await fetch(url, { method: 'PUT', headers: { 'if-match': etag, 'content-type': 'application/json' }, body })
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByRole('alert').getByText('Ondertussen gewijzigd').waitFor()
    await page.getByText('Doen wij niet.').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('Besluit herroepen.').waitFor()
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

describe('a server with settings of its own', () => {
  const thema = join(someFolder(), 'tokens.css')
  let own: Viewer
  beforeAll(async () => {
    await writeFile(thema, '.zilverlo-theme { --basis-color-accent-1-color-hover: #7a1f5c }')
    own = await startViewer(
      { GEMENE_DELER_THEMA: thema, GEMENE_DELER_MAX_MB: '1', GEMENE_DELER_TAAK_VANAF_BYTES: '20' },
      false,
    )
  }, 120_000)
  afterAll(() => own.close())

  it('wears the theme of the gemeente, within the policy of the page', async () => {
    const page = await own.open('/toegankelijkheid')
    expect(await page.evaluate("getComputedStyle(document.querySelector('.kop')).backgroundColor")).toBe(
      'rgb(122, 31, 92)',
    )
    expect(own.errors).toEqual([])
    await page.close()
  })

  it('says how to get the samples where they are not', async () => {
    const page = await own.open('/')
    await page.getByText('serveer --voorbeeld').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })

  it('waits for a large file that the server reads in its own time', async () => {
    const page = await own.open('/inlezen')
    const buffer = Buffer.from('Applicatie;Leverancier\nZaaksysteem Noord;Maker\niBabs;Euronet\n')
    await page.locator('input[type=file]').setInputFiles({ name: 'taakdorp.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Lees dit bestand' }).click()
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Beoordeel toewijzingen').waitFor()
    expect(await own.ask('/gemeenten/9901/applicaties')).toMatchObject({ paginering: { totaalAantal: 2 } })
    await page.close()
  })

  it('says of a file that is too large what to do', async () => {
    const page = await own.open('/inlezen')
    const buffer = Buffer.from(`Applicatie\n${'Zaaksysteem\n'.repeat(100_000)}`)
    await page.locator('input[type=file]').setInputFiles({ name: 'groot.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Lees dit bestand' }).click()
    await page.getByRole('alert').getByText('Bestand te groot').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })
})
