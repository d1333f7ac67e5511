import { describe, expect, it } from 'vitest'
import { Harmonisatieplan, IN_GEBRUIK, type Scenariouitkomst } from '../../../src/core/index.ts'
import { findRisicos } from '../../../src/core/plan/quickscan/risicos.ts'
import { PEILDATUM, planVoorbeeld, readOpdracht, VOORBEELDEN } from '../../helpers/planvoorbeeld.ts'

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)
const samen = await planVoorbeeld(readOpdracht('samenwerking-elzenkring'))
const herindeling = await planVoorbeeld(readOpdracht('herindeling-drielanden'))

const find = ({ scenarios }: Harmonisatieplan, strategie: string): Scenariouitkomst => {
  const found = scenarios.find(({ scenario }) => scenario.strategie === strategie)
  if (found === undefined) throw new Error(`${strategie} is missing`)
  return found
}

describe('planHarmonisatie on the shipped cases', () => {
  it('runs through all strategieën, doing nothing first, in the shape of its schema', () => {
    for (const { plan } of [samen, herindeling]) {
      expect(Harmonisatieplan.parse(plan)).toEqual(plan)
      expect(plan.scenarios.map(({ scenario }) => scenario.strategie)).toEqual([
        'niets_doen',
        'absorptie',
        'best_of_breed',
        'coexistentie',
        'vernieuwing',
      ])
    }
  })

  it('reads a plan that was kept before the sides of koppelingen were counted', () => {
    const scenarios = samen.plan.scenarios.map(({ meting, ...rest }) => {
      const { kanten: _, ...koppelingen } = meting.koppelingen
      return { ...rest, meting: { ...meting, koppelingen } }
    })
    expect(Harmonisatieplan.safeParse({ ...samen.plan, scenarios }).success).toBe(true)
  })

  it('gives the same for every order of files and gemeenten', async () => {
    const opdracht = readOpdracht('samenwerking-elzenkring')
    const turned = { ...opdracht, gemeenten: [...(opdracht.gemeenten ?? [])].reverse() }
    const { plan } = await planVoorbeeld(turned, [...VOORBEELDEN].reverse())
    expect(plan).toEqual(samen.plan)
  })

  it('changes nothing and costs nothing once when nothing is done', () => {
    const { businesscase, samenvatting, meting, planning } = find(samen.plan, 'niets_doen')
    expect(samenvatting).toMatchObject({
      vervangen: 0,
      uitfaseren: 0,
      invoeren: 0,
      verhuizingen: 0,
      gedeeldeInstanties: 0,
    })
    expect(businesscase.eenmaligInCenten).toBe(0)
    expect(businesscase.nettoContanteWaardeInCenten).toBe(0)
    expect(meting.na).toEqual(meting.voor)
    expect(planning.stappen).toEqual([])
  })

  it('has one pakket for every referentiecomponent after a herindeling, in every plan but doing nothing', () => {
    for (const { scenario, meting, voorstellen } of herindeling.plan.scenarios) {
      if (scenario.strategie === 'niets_doen') continue
      expect(meting.na.harmonisatiegraad).toBe(1)
      expect(meting.na.dubbelingen).toBe(0)
      for (const { doel } of voorstellen) expect(new Set(doel.map(({ pakket }) => pakket.id)).size).toBe(1)
    }
  })

  it('never finds a dearer optimum than the plans by rules, nor than the quick method, in its own measure', () => {
    for (const { plan } of [samen, herindeling]) {
      const best = find(plan, 'best_of_breed').bewijs
      expect(best.status).toBe('optimaal')
      expect(best.doelwaardeInCenten).toBeLessThanOrEqual(best.snelleMethodeInCenten ?? Number.POSITIVE_INFINITY)
    }
  })

  it('lets renewal do all that best of breed may, and more, where no support has to be kept', async () => {
    const { plan } = await planVoorbeeld(
      readOpdracht('samenwerking-elzenkring', { spelregels: [], bereik: { beleidsdomeinen: ['Sociaal domein'] } }),
    )
    const [best, renewed] = [find(plan, 'best_of_breed').bewijs, find(plan, 'vernieuwing').bewijs]
    expect(renewed.doelwaardeInCenten).toBeLessThanOrEqual(best.doelwaardeInCenten)
  })

  it('lets renewal keep nothing whose support ends within the planperiode', () => {
    const uitkomst = find(samen.plan, 'vernieuwing')
    const ended = new Set(
      samen.mapped.landschappen.flatMap(({ applicaties }) =>
        applicaties
          .filter(({ eindeOndersteuning = '9999-01-01' }) => eindeOndersteuning < '2031-01-01')
          .flatMap(({ id }) => samen.mapped.indeling.pakketByApplicatie.get(id) ?? []),
      ),
    )
    const later = new Set(
      samen.mapped.landschappen.flatMap(({ applicaties }) =>
        applicaties
          .filter(({ eindeOndersteuning = '' }) => eindeOndersteuning >= '2031-01-01')
          .flatMap(({ id }) => samen.mapped.indeling.pakketByApplicatie.get(id) ?? []),
      ),
    )
    expect(ended.size).toBeGreaterThan(5)
    const kept = uitkomst.voorstellen.flatMap(({ doel }) => doel.map(({ pakket }) => pakket.id))
    expect(kept.filter((id) => ended.has(id) && !later.has(id))).toEqual([])
  })

  it('asks no gemeente for more steps per half-year than it said', () => {
    for (const { planning, scenario } of samen.plan.scenarios) {
      const load = new Map<string, number>()
      for (const { gemeentecode, plateau } of planning.stappen) {
        const key = `${gemeentecode} ${plateau}`
        load.set(key, (load.get(key) ?? 0) + 1)
      }
      expect(Math.max(0, ...load.values())).toBeLessThanOrEqual(scenario.verhuizingenPerHalfjaar)
    }
  })
})

describe('the figures of a plan, recomputed another way', () => {
  it('adds up from the kostenposten to every total', () => {
    for (const { plan } of [samen, herindeling]) {
      for (const { businesscase, kostenposten } of plan.scenarios) {
        expect(sum(kostenposten.map(({ bedragInCenten }) => bedragInCenten))).toBe(businesscase.totaalInCenten)
        expect(businesscase.eenmaligInCenten + businesscase.jaarlijksInCenten).toBe(businesscase.totaalInCenten)
        expect(sum(businesscase.perGemeente.map(({ totaalInCenten }) => totaalInCenten))).toBe(
          businesscase.totaalInCenten,
        )
        for (const { gemeentecode, jaar, eenmaligInCenten, jaarlijksInCenten } of businesscase.jaren) {
          const own = kostenposten.filter((post) => post.gemeentecode === gemeentecode && post.jaar === jaar)
          expect(sum(own.map(({ bedragInCenten }) => bedragInCenten))).toBe(eenmaligInCenten + jaarlijksInCenten)
        }
      }
    }
  })

  it('discounts those posts to the net present value', () => {
    const worth = ({ kostenposten }: Scenariouitkomst) =>
      sum(kostenposten.map(({ bedragInCenten, jaar }) => bedragInCenten / 1.0225 ** jaar))
    for (const { plan } of [samen, herindeling]) {
      const base = worth(find(plan, 'niets_doen'))
      for (const uitkomst of plan.scenarios) {
        const expected = base - worth(uitkomst)
        expect(Math.abs(uitkomst.businesscase.nettoContanteWaardeInCenten - expected)).toBeLessThan(1)
      }
    }
  })

  it('finds the work on koppelingen from the koppelingen themselves: € 7,500 for every side that does not stay as it was', () => {
    const { plan, mapped } = samen
    const known = mapped.koppelingen.filter(({ gemeentecode }) =>
      plan.gemeenten.some((own) => own.gemeentecode === gemeentecode),
    )
    expect(known).toHaveLength(8)
    for (const { voorstellen, kostenposten, meting } of plan.scenarios) {
      // who runs what on an instance of its own afterwards, as the voorstellen say it
      const own = new Set(
        voorstellen
          .flatMap(({ doel }) => doel)
          .filter(({ vorm }) => vorm === 'eigen')
          .flatMap(({ pakket, gemeenten }) => gemeenten.map((code) => `${code} ${pakket.id}`)),
      )
      const moved = known.flatMap(({ gemeentecode, applicatieId, doel }) =>
        [applicatieId, ...(doel.soort === 'applicatie' ? [doel.id] : [])].filter(
          (id) => !own.has(`${gemeentecode} ${mapped.indeling.pakketByApplicatie.get(id) ?? ''}`),
        ),
      )
      const paid = kostenposten.filter(({ soort }) => soort === 'koppeling')
      expect(sum(paid.map(({ bedragInCenten }) => bedragInCenten))).toBe(moved.length * 750_000)
      expect(meting.koppelingen.kanten).toBe(moved.length)
    }
  })

  it('finds the cost of doing nothing straight from the landschappen', () => {
    const { plan, mapped } = samen
    const inwoners = new Map<string, number | null>(plan.gemeenten.map((own) => [own.gemeentecode, own.inwoners]))
    const filling = new Set<string>(
      mapped.toewijzing.toewijzingen.filter(({ vanKracht }) => vanKracht).map((one) => one.applicatieId),
    )
    const inUse = samen.referentiemodel.referentiecomponenten.filter(({ status }) => status === 'in_gebruik')
    const known = new Set<string>(inUse.map(({ id }) => id))
    const relevant = new Set<string>(
      mapped.toewijzing.toewijzingen
        .filter((one) => one.vanKracht && known.has(one.referentiecomponentId))
        .map((one) => one.applicatieId),
    )
    const uses = mapped.landschappen.flatMap(({ gemeente, applicaties }) =>
      applicaties
        .filter(({ id, status }) => filling.has(id) && relevant.has(id) && IN_GEBRUIK.includes(status))
        .filter(({ id }) => !mapped.toewijzing.voorzieningen.has(id) && !mapped.toewijzing.geenApplicatie.has(id))
        .map((applicatie) => ({
          gemeentecode: gemeente.gemeentecode,
          pakket: mapped.indeling.pakketByApplicatie.get(applicatie.id),
          kosten: applicatie.kostenPerJaarInCenten,
        })),
    )
    // one amount per gemeente and pakket: what is stated, else in proportion to who states it, else the default
    const pairs = new Map<string, { gemeentecode: string; pakket: string; kosten: number | null }>()
    for (const { gemeentecode, pakket = '', kosten } of uses) {
      const pair = pairs.get(`${gemeentecode} ${pakket}`) ?? { gemeentecode, pakket, kosten: null }
      pairs.set(`${gemeentecode} ${pakket}`, {
        ...pair,
        kosten: kosten === undefined ? pair.kosten : (pair.kosten ?? 0) + kosten,
      })
    }
    const standard = (code: string) => 300_000 + 30 * (inwoners.get(code) ?? 32_820)
    const perYear = [...pairs.values()].map(({ gemeentecode, pakket, kosten }) => {
      if (kosten !== null) return kosten + 600_000
      const levels = [...pairs.values()]
        .filter((other) => other.pakket === pakket && other.kosten !== null)
        .map((other) => (other.kosten ?? 0) / standard(other.gemeentecode))
      const level = levels.length === 0 ? 1 : sum(levels) / levels.length
      return Math.round(level * standard(gemeentecode)) + 600_000
    })
    const { businesscase } = find(plan, 'niets_doen')
    expect(businesscase.gebruiken).toBe(pairs.size)
    expect(businesscase.totaalInCenten).toBe(8 * sum(perYear))
  })

  it('divides the cost of a plan to the cent, and nobody alone pays less than nothing', () => {
    for (const { plan } of [samen, herindeling]) {
      for (const { verdeling } of plan.scenarios) {
        for (const { bijdragen } of verdeling?.verdelingen ?? []) {
          expect(sum(bijdragen.map(({ bijdrageInCenten }) => bijdrageInCenten))).toBe(verdeling?.totaalInCenten)
        }
      }
    }
    expect(find(samen.plan, 'best_of_breed').verdeling?.verdelingen.map(({ bijdragen }) => bijdragen.length)).toEqual(
      Array.from({ length: 7 }, () => 5),
    )
  })

  it('says the same peildatum and never leaves a risk about unknown cells out', () => {
    expect(samen.plan.peildatum).toBe(PEILDATUM)
    expect(samen.plan.risicos.map(({ soort }) => soort)).toEqual(
      expect.arrayContaining(['onbekend', 'kosten', 'rekenwijze']),
    )
  })

  it('counts one and more in Dutch, and claims nothing of how much hangs on it', () => {
    const nothing = find(samen.plan, 'niets_doen')
    const withDubbelingen = (dubbelingen: number) => {
      const meting = { ...nothing.meting, voor: { ...nothing.meting.voor, dubbelingen } }
      const plan = { ...samen.plan, scenarios: [{ ...nothing, meting }] }
      return findRisicos(plan, { gemeenten: [], componenten: [] }).find(({ tekst }) => tekst.includes('dubbeling'))
        ?.tekst
    }
    expect(withDubbelingen(0)).toBeUndefined()
    expect(withDubbelingen(1)).toMatch(/^Er is 1 dubbeling; wat het bespaart/)
    expect(withDubbelingen(49)).toMatch(/^Er zijn 49 dubbelingen; wat het bespaart/)
  })
})
