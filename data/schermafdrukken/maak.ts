// Makes the pictures of the README from the sample gemeenten: npm run build && npm run screenshots.
import { z } from 'zod'
import { KEUZE, startViewer } from '../../test/helpers/viewer.ts'

const BREED = { width: 1440, height: 900 }
const SMAL = { width: 390, height: 844 }

const BEELDEN = [
  ['start', '/', 'Kies gemeenten', BREED],
  ['overzicht', `/overzicht?${KEUZE}`, 'Harmonisatiegraad', BREED],
  ['kaart', `/kaart?${KEUZE}`, 'Inzoomen', { width: 1440, height: 1300 }],
  ['matrix', `/matrix?${KEUZE}`, '166 van 166', BREED],
  ['paren', `/paren?${KEUZE}&paar=9911-9914`, 'Alle paren', BREED],
  ['graaf', `/graaf?${KEUZE}`, 'Aandeel per leverancier', { width: 1440, height: 1150 }],
  ['beoordelen', '/beoordelen?gemeente=9913', 'op een oordeel', BREED],
  ['overzicht-smal', `/overzicht?${KEUZE}`, 'Harmonisatiegraad', SMAL],
] as const

const viewer = await startViewer()
const plan = z.object({ id: z.string() }).parse(
  await viewer.ask('/samenwerkingsverbanden/ict-dienst-elzenkring/scenarios', {
    naam: 'Samen verder in 2027',
    startdatum: '2027-01-01',
    inwoners: { '9912': 38_000, '9914': 44_000, '9915': 19_000 },
  }),
)
const PLAN = `/plan?verband=ict-dienst-elzenkring&scenario=${plan.id}`
const ALLE = [
  ...BEELDEN,
  ['plan', PLAN, 'Kans op voordeel', { width: 1440, height: 1150 }],
  ['plan-businesscase', `${PLAN}&deel=geld`, 'Opgeteld voordeel', BREED],
  ['plan-kaart', `${PLAN}&deel=kaart`, 'Na afloop', { width: 1440, height: 1000 }],
] as const
for (const [naam, pad, tekst, size] of ALLE) {
  const page = await viewer.open(pad, size)
  await page.getByText(tekst).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: new URL(`${naam}.png`, import.meta.url).pathname })
  await page.close()
}
await viewer.close()
