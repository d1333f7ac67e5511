import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findViolations } from '../helpers/browser.ts'
import { KEUZE, startViewer, type Viewer } from '../helpers/viewer.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const Vergelijking = z.object({
  gemeenten: z.array(z.object({ gemeentecode: z.string(), teBeoordelen: z.number() })),
  componenten: z.array(z.object({ referentiecomponent: z.object({ id: z.string() }) })),
})
let viewer: Viewer

beforeAll(async () => {
  viewer = await startViewer()
}, 120_000)
afterAll(async () => {
  expect(viewer.errors).toEqual([])
  await viewer.close()
})

describe('from start to overview', () => {
  it('compares what is ticked, by keyboard', async () => {
    const page = await viewer.open('/')
    await page.getByLabel('Wilgenrade').focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Zilverlo').focus()
    await page.keyboard.press('Space')
    await page.getByRole('link', { name: 'Vergelijk 2 gemeenten' }).press('Enter')
    await page.getByRole('heading', { name: 'Wat Wilgenrade en Zilverlo gemeen hebben' }).waitFor()
    expect(new URL(page.url()).search).toBe('?gemeenten=9911,9915')
    await page.close()
  })

  it('opens the samples with one press', async () => {
    const page = await viewer.open('/')
    await page.getByRole('link', { name: 'Open de voorbeeldgemeenten' }).press('Enter')
    await page.getByRole('heading', { name: 'Wilgenrade, Hazelmonde' }).waitFor()
    await page.close()
  })

  it.each([
    [3, 'Te beoordelen', / (\d+) applicaties wachten|^(\d+) applicaties wachten/],
    [4, 'Zonder toewijzing', /^(\d+) applicaties/],
    [0, 'Applicaties', /^(\d+) applicaties/],
  ])('leads from the number in column %i of a gemeente, %s, to as many applicaties', async (column, _, said) => {
    const page = await viewer.open(`/overzicht?${KEUZE}`)
    const row = page.locator('section', { hasText: 'Per gemeente' }).locator('tr', { hasText: 'Kraaiendrecht' })
    const number = row.locator('td').nth(column).getByRole('link')
    const aantal = await number.textContent()
    await number.click()
    const found = await page.locator('.aantal').textContent()
    expect(said.exec(String(found))?.slice(1)).toContain(aantal)
    await page.close()
  })

  it('calls near only what a majority has and at most two must move for, and says when there is nothing', async () => {
    const page = await viewer.open(`/overzicht?${KEUZE}`)
    const rows = page.locator('section', { hasText: 'Waar de winst het dichtst bij ligt' }).locator('tbody tr')
    await rows.first().waitFor()
    for (const row of await rows.all()) {
      const [users, moves] = (await row.locator('td.getal').allTextContents()).map(Number)
      expect(moves).toBeGreaterThan(0)
      expect(moves).toBeLessThanOrEqual(2)
      expect(users).toBeGreaterThan(Number(moves))
    }
    // of two gemeenten none is a majority
    await page.goto(`${viewer.url}/overzicht?gemeenten=9911,9912`)
    await page.getByText('Nergens heeft een meerderheid').waitFor()
    await page.close()
  })

  it('leads from a number to its evidence', async () => {
    const page = await viewer.open(`/overzicht?${KEUZE}`)
    const hiaten = page.locator('.cijfer', { hasText: 'Hiaten' }).getByRole('link')
    const aantal = Number(await hiaten.textContent())
    await hiaten.click()
    await page.getByText('van 166').waitFor()
    expect(await viewer.ask(`/vergelijkingen?${KEUZE}`)).toMatchObject({ samenvatting: { hiaten: aantal } })
    expect(await page.locator('.matrix__cel--hiaat').count()).toBeGreaterThan(0)
    await page.close()
  })
})

describe('reading a file in', () => {
  it('takes a gemeente only for what it is called after in words: bestand.csv is not of Best', async () => {
    const page = await viewer.open('/inlezen')
    const buffer = Buffer.from('Applicatie\niBabs\n')
    const files = ['bestand.csv', 'lijst_best.csv'].map((name) => ({ name, mimeType: 'text/csv', buffer }))
    await page.locator('input[type=file]').setInputFiles(files)
    const choice = (name: string) => page.locator('.bestand', { hasText: name }).locator('select').first()
    expect(await choice('bestand.csv').inputValue()).toBe('nieuw')
    expect(await choice('lijst_best.csv').inputValue()).toBe('0753')
    await page.close()
  })

  it('reads first, reads again with another column, stores, and undoes', async () => {
    const page = await viewer.open('/')
    const buffer = Buffer.from('Applicatie;Bouwer\nZaaksysteem Noord;Maker\niBabs;Euronet\n')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'gemeente-proefdorp.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Lees dit bestand' }).click()
    await page.getByText('2 applicaties').waitFor()
    expect(await findViolations(page)).toEqual([])
    // the focus stays with the file, and reading keeps nothing: not the gemeente either
    expect(await page.evaluate('document.activeElement.textContent')).toBe('gemeente-proefdorp.csv')
    expect(await viewer.ask('/gemeenten?search=Proefdorp')).toMatchObject({ resultaten: [] })
    await page.getByText('Wat voor wat is aangezien').click()
    await page.getByLabel('Gelezen als: Bouwer').selectOption('leverancier')
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Beoordeel toewijzingen').waitFor()
    const stored = await viewer.ask('/gemeenten?metLandschap=true&search=Proefdorp')
    expect(stored).toMatchObject({ resultaten: [{ gemeentecode: '9901', naam: 'Proefdorp' }] })
    const url = '/gemeenten/9901/applicaties?search=iBabs'
    expect(await viewer.ask(url)).toMatchObject({ resultaten: [{ naam: 'iBabs', leverancier: 'Euronet' }] })
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('weer zoals het was').waitFor()
    expect(await viewer.ask(url)).toMatchObject({ paginering: { totaalAantal: 0 } })
    await page.close()
  })

  it('says what is wrong with a file that is none', async () => {
    const page = await viewer.open('/inlezen')
    const buffer = Buffer.from([0, 1, 2, 3])
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'wilgenrade.bin', mimeType: 'application/octet-stream', buffer })
    await page.getByRole('alert').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
    // the browser itself reports the refused upload
    viewer.errors.splice(0)
  })
})

describe('review', () => {
  it('accepts and takes back with the keyboard', async () => {
    const page = await viewer.open('/beoordelen?gemeente=9913')
    await page.getByText('wachten op een oordeel').waitFor()
    const first = page.locator('.voorstellen button').first()
    const id = await first.getAttribute('data-id')
    await page.locator('h1').focus()
    await page.keyboard.press('j')
    await page.getByText(': bevestigd.').waitFor()
    const url = `/gemeenten/9913/toewijzingen/${id}`
    expect(await viewer.ask(url)).toMatchObject({ status: 'bevestigd' })
    await page.keyboard.press('z')
    await page.getByText('ongedaan gemaakt').waitFor()
    expect(await viewer.ask(url)).toMatchObject({ status: 'voorgesteld' })
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })
})

describe('review in bulk', () => {
  it('confirms many with one press, and takes them back with one', async () => {
    const url = '/gemeenten/9911/toewijzingen?status=bevestigd&pageSize=1'
    const count = async () => JSON.stringify(await viewer.ask(url)).match(/"totaalAantal":(\d+)/)?.[1]
    const page = await viewer.open('/beoordelen?gemeente=9911')
    await page.getByText('In één keer').click()
    await page.getByLabel('Zekerheid: 80').fill('60')
    await page.getByRole('button', { name: 'vanaf 60 %' }).click()
    await page.getByText('toewijzingen bevestigd.').waitFor()
    expect(Number(await count())).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('ongedaan gemaakt').waitFor()
    expect(await count()).toBe('0')
    await page.close()
  })
})

describe('the graph', () => {
  it('is worked by keyboard through the list beside it', async () => {
    const page = await viewer.open(`/graaf?${KEUZE}`)
    await page.locator('.graaf canvas').first().waitFor()
    const first = page.locator('.knopenlijst button').first()
    await first.focus()
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator('.knopenlijst button[aria-pressed=true]')
    const name = String(await chosen.locator('span').nth(1).textContent()).replace(/,.*/, '')
    await page.getByRole('heading', { level: 2, name }).waitFor()
    const same = await viewer.open(page.url().slice(viewer.url.length))
    await same.getByRole('heading', { level: 2, name }).waitFor()
    await same.close()
    expect(await page.evaluate('document.activeElement.ariaPressed')).toBe('true')
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await chosen.count()).toBe(0)
    await page.getByLabel('Zoek een knoop').fill('TOPdesk')
    await page.locator('.knopenlijst button').first().click()
    await page.getByRole('link', { name: 'Toon in de matrix' }).click()
    await page.getByText('van 166').waitFor()
    await page.close()
  })

  it('says so where the browser cannot draw it, and keeps the list', async () => {
    const page = await viewer.open('/')
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null')
    await page.goto(`${viewer.url}/graaf?${KEUZE}`)
    await page.getByText('Deze browser kan de graaf niet tekenen').waitFor()
    await page.locator('.knopenlijst button').first().press('ArrowDown')
    await page.locator('.gekozen').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })
})

describe('the map', () => {
  it('goes from component to component with the arrows and opens one', async () => {
    const page = await viewer.open(`/kaart?${KEUZE}`)
    const first = page.locator('.vak[tabindex="0"]')
    await first.focus()
    await page.locator('.wijzer:not([hidden])').waitFor()
    const before = await first.getAttribute('aria-label')
    await page.keyboard.press('ArrowRight')
    const label = await page.locator('.vak:focus').getAttribute('aria-label')
    expect(label).not.toBe(before)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
    await page.getByText('Volgens GEMMA-release 2026-06-30').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('component'))
    await page.close()
  })

  it('can be saved as SVG and PNG', async () => {
    const page = await viewer.open(`/kaart?${KEUZE}`)
    const saved = async (button: string): Promise<Buffer> => {
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      return readFile(await (await download).path())
    }
    const svg = (await saved('Download SVG')).toString('utf8')
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).toContain('<title>Burgerzakencomponent')
    expect(svg).not.toContain('<a ')
    const png = await saved('Download PNG')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    await page.close()
  })
})

describe('the national picture', () => {
  it('lists its referentiecomponenten as Dutch sorts them', async () => {
    const page = await viewer.open('/landelijk')
    const rows = page.locator('gd-landelijk tbody th')
    await rows.first().waitFor()
    const names = await rows.allTextContents()
    expect(names.length).toBeGreaterThan(100)
    expect(names.indexOf('AI-component')).toBeGreaterThan(names.findIndex((naam) => naam.startsWith('Aanwezigheid')))
    expect(names).toEqual([...names].sort(new Intl.Collator('nl').compare))
    await page.close()
  })
})

describe('the matrix', () => {
  it('takes a hiaat out by a decision, and gives it back', async () => {
    const page = await viewer.open(`/matrix?${KEUZE}&hiaten=ja&zoek=Afvalbeheer`)
    await page.locator('.matrix__cel--hiaat').first().click()
    await page.getByLabel('elders belegd').check()
    await page.getByLabel('Reden').fill('Ligt bij de omgevingsdienst.')
    await page.getByLabel('Bij wie is het belegd?').fill('Omgevingsdienst Noord')
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Opslaan' }).click()
    await page.getByText('Ligt bij de omgevingsdienst.').waitFor()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await page.getByText('Besluit herroepen.').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.matrix__cel--hiaat').first().waitFor()
    await page.close()
  })

  it('leads to the proposals of a gemeente only where some wait', async () => {
    const page = await viewer.open(`/matrix?${KEUZE}`)
    const answer = await fetch(`${viewer.url}/v1/vergelijkingen?${KEUZE}`)
    const { gemeenten, componenten } = Vergelijking.parse(await answer.json())
    expect(new Set(gemeenten.map(({ teBeoordelen }) => teBeoordelen > 0))).toEqual(new Set([true, false]))
    for (const { gemeentecode, teBeoordelen } of gemeenten) {
      const cel = `${gemeentecode}:${componenten[0]?.referentiecomponent.id}`
      await page.goto(new URL(`/matrix?${KEUZE}&cel=${cel}`, page.url()).href)
      await page.getByRole('heading', { name: 'Zelf vastleggen' }).waitFor()
      const links = await page.getByRole('link', { name: 'Beoordeel de voorstellen' }).count()
      expect([gemeentecode, links]).toEqual([gemeentecode, teBeoordelen > 0 ? 1 : 0])
    }
    await page.close()
  })

  it('draws only what is in view, and follows the arrow keys to the end', async () => {
    const page = await viewer.open(`/matrix?${KEUZE}&groep=geen`)
    await page.locator('[data-plek="0,0"]').focus()
    expect(await page.locator('.matrix__rij').count()).toBeLessThan(60)
    await page.keyboard.press('ArrowRight')
    for (let step = 0; step < 21; step += 1) await page.keyboard.press('PageDown')
    await page.locator('[data-plek="165,1"]:focus').waitFor()
    expect(await page.locator('.matrix__rij').last().getAttribute('aria-rowindex')).toBe('167')
    await page.close()
  })

  it('can be saved as a workbook', async () => {
    const page = await viewer.open(`/matrix?${KEUZE}&dekking=volledig`)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download XLSX' }).click()
    const bytes = await readFile(await (await download).path())
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK')
    await page.close()
  })
})

describe('pairs', () => {
  it('shows of a pair what is the same, with the numbers of the API', async () => {
    const page = await viewer.open(`/paren?${KEUZE}`)
    await page.locator('.punt').first().press('Enter')
    await page.getByRole('heading', { name: 'Wilgenrade – Hazelmonde' }).waitFor()
    const same = page.locator('details', { hasText: 'Hetzelfde' }).locator('tbody tr')
    const gelijk = await same.count()
    expect(await viewer.ask(`/vergelijkingen?${KEUZE}`)).toMatchObject({
      paren: expect.arrayContaining([
        expect.objectContaining({
          links: '9911',
          rechts: '9912',
          overeenstemming: expect.objectContaining({ gelijk }),
        }),
      ]),
    })
    await page.close()
  })
})

describe('the day and the release of a comparison', () => {
  it('are chosen above it, and stay from page to page', async () => {
    const page = await viewer.open(`/overzicht?${KEUZE}`)
    await page.getByText('Stand: vandaag').click()
    await page.getByLabel('Gemeenten wegen').selectOption('inwoners')
    await page.getByLabel('GEMMA-release').selectOption('2026-06-30')
    await page.getByLabel('Peildatum').fill('2026-10-01')
    await page.getByText('peildatum 1 oktober 2026').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Matrix').click()
    await page.getByText('van 166').waitFor()
    expect(new URL(page.url()).search).toContain('referentiemodel=2026-06-30')
    expect(new URL(page.url()).search).toContain('peildatum=2026-10-01')
    await page.close()
  })
})

describe('the landschap', () => {
  it('says in words from which list a row comes, and why it counts for nothing', async () => {
    const page = await viewer.open('/landschap?gemeente=9913&zoek=OLO')
    await page.getByText('voorziening buiten de gemeente, telt niet mee').waitFor()
    await page.goto(`${viewer.url}/landschap?gemeente=9913&zoek=Screensaver`)
    await page.getByText('geen applicatie, telt niet mee').waitFor()
    await page.getByText('cmdb-kraaiendrecht.xlsx, blad Onbeh Applicaties CMDB, regel 30').waitFor()
    const nieuw = `${viewer.url}/v1/gemeenten/9931`
    await fetch(nieuw, { method: 'PUT', headers: JSON_TYPE, body: '{"naam":"Lindeveen"}' })
    await fetch(`${nieuw}/inventarisaties`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: 'Naam\nKade',
    })
    await page.goto(`${viewer.url}/landschap?gemeente=9931`)
    await page.getByText('eigen lijst, regel 2').waitFor()
    await page.locator('summary', { hasText: 'eigen lijst' }).waitFor()
    expect(await page.getByText('eigen_lijst').count()).toBe(0)
    await page.close()
  })

  it('asks before it removes what was read in', async () => {
    const page = await viewer.open('/landschap?gemeente=9915')
    await page.locator('summary', { hasText: 'zilverlo.json' }).click()
    await page.getByRole('button', { name: 'Verwijder uit de opslag' }).click()
    await page.getByRole('button', { name: 'Ja, verwijder' }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Annuleren' }).click()
    await page.getByRole('button', { name: 'Verwijder uit de opslag' }).waitFor()
    await page.close()
  })
})

describe('partners', () => {
  it('shows groups that run much the same', async () => {
    const page = await viewer.open('/partners?gemeente=9911')
    const link = page.getByRole('link', { name: 'Vergelijk deze groep' }).first()
    await link.click()
    await page.getByText('Harmonisatiegraad').first().waitFor()
    await page.close()
  })

  it('leads from a number to the pair', async () => {
    const page = await viewer.open(`/partners?${KEUZE}&gemeente=9911`)
    await page.locator('td.getal a').first().click()
    await page.getByRole('heading', { level: 2, name: 'Wilgenrade –' }).waitFor()
    await page.getByRole('link', { name: 'alleen in Wilgenrade' }).click()
    expect(await page.locator('#paar-links').getAttribute('open')).not.toBe(null)
    await page.close()
  })
})

describe('the reference model', () => {
  it('finds a referentiecomponent and reads it', async () => {
    const page = await viewer.open('/referentiemodel')
    await page.getByLabel('Zoek op naam of omschrijving').fill('burgerzaken')
    await page.getByRole('link', { name: 'Burgerzakencomponent' }).click()
    await page.getByRole('dialog').getByText('Applicatieservices').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })
})
