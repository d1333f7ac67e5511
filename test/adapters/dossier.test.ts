import { describe, expect, it } from 'vitest'
import { writeDossierHtml, writeDossierXlsx } from '../../src/adapters/index.ts'
import { formatRond } from '../../src/adapters/taal/index.ts'
import { solveProgramma } from '../../src/app/workers/solve-programma.ts'
import { computeHerijking, Datum, planAlternatief } from '../../src/core/index.ts'
import { readRows } from '../helpers/dossier.ts'
import { PEILDATUM, planVoorbeeld, readOpdracht } from '../helpers/planvoorbeeld.ts'

const made = await planVoorbeeld(readOpdracht('herindeling-drielanden', { naam: '<b>Naam</b> & "plan"' }))
const { plan, referentiemodel } = made
const bytes = await writeDossierXlsx(plan)
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const cents = (text: string | undefined) => Math.round(Number(text) * 100)

describe('writeDossierXlsx', () => {
  it('has the same bytes for the same plan', async () => {
    expect(Buffer.from(await writeDossierXlsx(plan)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('holds kostenposten that add up to the totals of its own first sheet', async () => {
    const [scenarios = [], jaren = [], posten = []] = await readRows(bytes)
    const [, ...totals] = scenarios
    expect(totals).toHaveLength(5)
    for (const row of totals) {
      const own = posten.filter(([naam]) => naam === row[0])
      expect(own.length).toBeGreaterThan(100)
      // the last column is the total of its row
      expect(sum(own.map((post) => cents(post.at(-1))))).toBe(cents(row[4]))
      const perJaar = jaren.filter(([naam]) => naam === row[0])
      expect(sum(perJaar.map((jaar) => cents(jaar[4])))).toBe(cents(row[2]))
      expect(sum(perJaar.map((jaar) => cents(jaar[5])))).toBe(cents(row[3]))
      // discounted by hand: the sum of every year over 1.0225 to the power of the year
      const worth = sum(perJaar.map((jaar) => (cents(jaar[4]) + cents(jaar[5])) / 1.0225 ** Number(jaar[3])))
      expect(Math.abs(worth - cents(row[5]))).toBeLessThan(1)
    }
  })
})

describe('writeDossierHtml', () => {
  const page = writeDossierHtml(plan, referentiemodel.kaart)

  it('escapes what comes from a file, loads nothing and runs nothing', () => {
    expect(page).toContain('&lt;b&gt;Naam&lt;/b&gt; &amp; &quot;plan&quot;')
    expect(page).not.toContain('<b>Naam</b>')
    expect(page).not.toMatch(/<script|src=|https?:\/\//)
    expect(page.includes('default-src &#39;none&#39;')).toBe(true)
  })

  it('names every scenario, its advantage and every referentiecomponent', () => {
    for (const { scenario, businesscase, voorstellen } of plan.scenarios) {
      expect(page).toContain(scenario.naam)
      const euros = Math.round(Math.abs(businesscase.totaalInCenten) / 100)
      expect(page).toContain(String(euros).replace(/\B(?=(\d{3})+$)/g, '.'))
      expect(voorstellen.length).toBeGreaterThan(100)
    }
    for (const { referentiecomponent } of plan.scenarios[1]?.voorstellen ?? [])
      expect(page.includes(referentiecomponent.naam)).toBe(true)
  })

  it('sets licences per inwoner beside the national average', () => {
    // straight from the landschap: what Zilverlo states and what is filled in, over its 19,000 inwoners
    const posten = plan.scenarios[0]?.kostenposten ?? []
    const own = posten.filter(
      ({ gemeentecode, jaar, soort }) => gemeentecode === '9915' && jaar === 1 && soort === 'licentie',
    )
    const perInwoner = Math.round(sum(own.map(({ bedragInCenten }) => bedragInCenten)) / 19_000)
    const shown = `${Math.floor(perInwoner / 100)},${String(perInwoner % 100).padStart(2, '0')}`
    expect(page.slice(page.indexOf('Kan dit kloppen?'))).toContain(shown)
  })

  it('never calls a scenario that costs more paid back without saying how', () => {
    const text = page.replace(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/duurder dan niets doen\. Het is na \d+ jaar terugverdiend/)
  })

  it('folds away what a reader may skip, with its heading and what it comes to, and unfolds all of it on paper', () => {
    const summaries = page.match(/<details[^>]*><summary>.*?<\/summary>/gs) ?? []
    for (const summary of summaries) expect(summary).toMatch(/^<details class="vouw"><summary><h3>.+<\/h3>/)
    expect(summaries.length).toBeGreaterThan(20)
    // no table of all years, plateaus or proposals stands outside
    const open = page.replace(/<details.*?<\/details>/gs, '')
    expect(open.match(/<table/g)?.length).toBeLessThan(12)
    expect(open).not.toContain('Jaar 8')
    expect(page.slice(page.indexOf('@media print{'))).toContain('details::details-content{content-visibility:visible')
  })

  it('sets side by side what every scenario is worth to each gemeente', () => {
    const [, row = ''] =
      /<h3>Wat het elke gemeente scheelt<\/h3>.*?<tr><th scope="row">Hazelmonde<\/th>(.*?)<\/tr>/s.exec(page) ?? []
    expect(row.match(/<td/g)).toHaveLength(plan.scenarios.length)
    const own = plan.scenarios[2]?.businesscase.perGemeente.find(({ gemeentecode }) => gemeentecode === '9912')
    expect(row).toContain(formatRond(own?.nettoContanteWaardeInCenten ?? 0))
  })

  it('draws no map when the release has none', () => {
    expect(writeDossierHtml(plan, null)).not.toContain('plankaart" viewBox')
    expect(page).toContain('plankaart" viewBox')
  })

  it('says the same again', () => {
    expect(writeDossierHtml(plan, referentiemodel.kaart)).toBe(page)
  })
})

describe('a herijking as a dossier', () => {
  const scenario = plan.scenarios[2]?.scenario.naam ?? ''
  const peildatum = Datum.parse('2029-03-01')
  const herijking = computeHerijking(plan, { graph: made.mapped.graph, scenario, peildatum })
  const deel = { herijking, eerder: plan }

  it('puts planned against realised in front of the same dossier', () => {
    const page = writeDossierHtml(plan, referentiemodel.kaart, deel)
    expect(page).toContain('Herijkt dossier bij een herindeling')
    expect(page).toContain('<dd>1 maart 2029</dd>')
    expect(page.indexOf('id="herijking"')).toBeGreaterThan(0)
    expect(page.indexOf('id="herijking"')).toBeLessThan(page.indexOf('id="kort"'))
    expect(page).toContain(`Van de ${herijking.gepland} stappen`)
    // nothing was made anew, so there is nothing to set beside it
    expect(page).not.toContain('Wat het plan toen beloofde')
  })

  it('sets what was promised then beside what is promised now', () => {
    const page = writeDossierHtml({ ...plan, peildatum }, referentiemodel.kaart, deel)
    expect(page).toContain('Wat het plan toen beloofde en nu belooft')
    expect(page).not.toMatch(/>Had op \d{4}-/)
  })

  it('has a row in the workbook for every step, and counts that are those of its steps', async () => {
    const [counts = [], steps = []] = await readRows(await writeDossierXlsx(plan, deel))
    const [, ...rows] = steps
    expect(rows).toHaveLength(herijking.stappen.length)
    const samen = counts.find(([naam]) => naam === 'Samen') ?? []
    const due = rows.filter(([, , , datum = '']) => datum <= peildatum)
    expect(samen.slice(1, 4).map(Number)).toEqual([
      rows.length,
      due.length,
      due.filter((row) => row[7] === 'gedaan').length,
    ])
  })
})

describe('computeHerijking', () => {
  const scenario = plan.scenarios[2]?.scenario.naam ?? ''

  it('finds everything still to come on the day of the plan', () => {
    const found = computeHerijking(plan, { graph: made.mapped.graph, scenario, peildatum: PEILDATUM })
    expect(found.gepland).toBe(0)
    expect(found.tellingen.te_laat).toBe(0)
    expect(sum(Object.values(found.tellingen))).toBe(plan.scenarios[2]?.planning.stappen.length)
    expect(found.harmonisatiegraad.nu).toBe(found.harmonisatiegraad.bijPlan)
    expect(found.buitenPlan).toEqual([])
  })

  it('finds all late when years pass and nothing changes', () => {
    const found = computeHerijking(plan, { graph: made.mapped.graph, scenario, peildatum: Datum.parse('2040-01-01') })
    expect(found.gepland).toBe(plan.scenarios[2]?.planning.stappen.length)
    expect(found.tellingen.nog_niet).toBe(0)
    expect(found.tellingen.te_laat).toBeGreaterThan(found.tellingen.gedaan)
  })

  it('refuses a scenario that the plan does not have, naming those it has', () => {
    expect(() => computeHerijking(plan, { graph: made.mapped.graph, scenario: 'x', peildatum: PEILDATUM })).toThrow(
      scenario,
    )
  })
})

describe('planAlternatief', () => {
  it('never finds a cheaper plan without the pakket that was chosen', async () => {
    const { mapped, parameters } = made
    const uitkomst = plan.scenarios.find(({ scenario }) => scenario.strategie === 'best_of_breed')
    const voorstel = uitkomst?.voorstellen.find(({ soort }) => soort === 'vervangen')
    if (uitkomst === undefined || voorstel === undefined) throw new Error('no proposal to ask about')
    const opdracht = readOpdracht('herindeling-drielanden')
    const vraag = { opdracht, mapped, referentiemodel, parameters, peildatum: PEILDATUM, losOp: solveProgramma }
    const keuze = { scenario: uitkomst.scenario.naam, referentiecomponentId: voorstel.referentiecomponent.id }
    const found = await planAlternatief(vraag, keuze)
    expect(found.verschilInCenten).toBeGreaterThanOrEqual(0)
    expect(found.isBewezen).toBe(true)
    expect(found.doel.map(({ id }) => id)).not.toContain(voorstel.doel[0]?.pakket.id)
    await expect(planAlternatief(vraag, { ...keuze, scenario: 'x' })).rejects.toMatchObject({
      code: 'ongeldige_invoer',
    })
  })
})
