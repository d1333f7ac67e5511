import { html, nothing, type TemplateResult } from 'lit'
import type { Plan, Uitkomst } from '../api/typen.ts'
import { getalkoppen, tabel } from '../onderdelen/tabel.ts'
import { formatBedrag, formatEuro } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { isNietsDoen, stijlVan } from './kleuren.ts'
import { tekenLijnen } from './lijngrafiek.ts'

const { geld: G } = T.plan
const MILJOEN_CENTEN = 100_000_000

/** The business case: what is won or lost year by year, per gemeente, and which assumptions it hangs on. */
export function toonGeld(plan: Plan, uitkomst: Uitkomst): TemplateResult {
  const nothingDone = plan.scenarios.find(isNietsDoen)
  return html`<section class="deel"><h2>${G.cumulatief}</h2><p>${G.cumulatiefUitleg}</p>
      ${nothingDone === undefined ? nothing : toonVerloop(plan, nothingDone)}</section>
    <section class="deel"><h2>${G.kop}: ${uitkomst.scenario.naam}</h2>${toonJaren(uitkomst, nothingDone)}</section>
    <section class="deel"><h2>${G.perGemeente}</h2>${toonGemeenten(plan, uitkomst)}</section>
    ${uitkomst.businesscase.gevoeligheid.length === 0 ? nothing : html`<section class="deel"><h2>${G.gevoelig}</h2><p>${G.gevoeligUitleg}</p>${toonGevoeligheid(plan, uitkomst)}</section>`}`
}

/** What is spent each year, all gemeenten together, in cents: [once, yearly]. */
export function telJaren({ businesscase }: Uitkomst): readonly (readonly [number, number])[] {
  return Array.from({ length: businesscase.horizonInJaren }, (_, at) => {
    const own = businesscase.jaren.filter(({ jaar }) => jaar === at + 1)
    return [
      own.reduce((sum, one) => sum + one.eenmaligInCenten, 0),
      own.reduce((sum, one) => sum + one.jaarlijksInCenten, 0),
    ]
  })
}

/** The sum, from year 0 on, of what is spent less than by doing nothing. */
export function telVoordeel(uitkomst: Uitkomst, nothingDone: Uitkomst): readonly number[] {
  const without = telJaren(nothingDone)
  const sums = [0]
  for (const [at, [once, yearly]] of telJaren(uitkomst).entries()) {
    const [onceThere, yearlyThere] = without[at] ?? [0, 0]
    sums.push((sums.at(-1) ?? 0) + onceThere + yearlyThere - once - yearly)
  }
  return sums
}

function toonVerloop(plan: Plan, nothingDone: Uitkomst): TemplateResult {
  const shown = plan.scenarios.filter(
    (one) => one.businesscase.horizonInJaren === nothingDone.businesscase.horizonInJaren,
  )
  const lijnen = shown.map((one) => ({
    naam: one.scenario.naam,
    stijl: stijlVan(plan, one),
    sums: telVoordeel(one, nothingDone),
  }))
  const jaren = Array.from({ length: nothingDone.businesscase.horizonInJaren }, (_, at) => at + 1)
  return html`${tekenLijnen(
    lijnen.map(({ sums, ...lijn }) => ({ ...lijn, waarden: sums.map((sum) => sum / MILJOEN_CENTEN) })),
    G.cumulatief,
    G.miljoen,
  )}
    ${tabel(
      G.cumulatief,
      [{ tekst: G.jaar }, ...getalkoppen(lijnen.map(({ naam }) => naam))],
      jaren.map(
        (jaar) =>
          html`<tr><th scope="row">${jaar}</th>${lijnen.map(({ sums }) => html`<td class="getal">${formatBedrag(sums[jaar])}</td>`)}</tr>`,
      ),
    )}`
}

function toonJaren(uitkomst: Uitkomst, nothingDone: Uitkomst | undefined): TemplateResult {
  const without = nothingDone === undefined ? [] : telJaren(nothingDone)
  const sums = nothingDone === undefined ? [] : telVoordeel(uitkomst, nothingDone)
  const { eenmaligInCenten, jaarlijksInCenten, totaalInCenten } = uitkomst.businesscase
  const rows = telJaren(uitkomst).map(([once, yearly], at) => {
    const [onceThere = 0, yearlyThere = 0] = without[at] ?? []
    return html`<tr><th scope="row">${at + 1}</th>${[once, yearly, once + yearly, onceThere + yearlyThere, sums[at + 1]].map((one) => html`<td class="getal">${formatEuro(one)}</td>`)}</tr>`
  })
  const total = html`<tr class="som"><th scope="row">${T.plan.vergelijk.totaal}</th>${[eenmaligInCenten, jaarlijksInCenten, totaalInCenten, nothingDone?.businesscase.totaalInCenten, sums.at(-1)].map((one) => html`<td class="getal">${formatEuro(one)}</td>`)}</tr>`
  return tabel(
    G.jaren,
    [
      { tekst: G.jaar },
      ...getalkoppen([
        T.plan.vergelijk.eenmalig,
        T.plan.vergelijk.jaarlijks,
        T.plan.vergelijk.totaal,
        G.nietsDoen,
        G.verschil,
      ]),
    ],
    [...rows, total],
  )
}

function toonGemeenten({ gemeenten }: Plan, { businesscase }: Uitkomst): TemplateResult {
  return tabel(
    G.perGemeente,
    [{ tekst: T.algemeen.gemeente }, ...getalkoppen([T.plan.vergelijk.totaal, G.voordeelNu])],
    businesscase.perGemeente.map(
      ({ gemeentecode, totaalInCenten, nettoContanteWaardeInCenten }) =>
        html`<tr><th scope="row">${gemeenten.find((one) => one.gemeentecode === gemeentecode)?.naam ?? gemeentecode}</th>
        <td class="getal">${formatEuro(totaalInCenten)}</td><td class="getal">${formatEuro(nettoContanteWaardeInCenten)}</td></tr>`,
    ),
  )
}

function toonGevoeligheid({ parameters }: Plan, { businesscase }: Uitkomst): TemplateResult {
  return tabel(
    G.gevoelig,
    [{ tekst: G.parameter }, ...getalkoppen([G.laag, G.hoog]), { tekst: G.bron }],
    businesscase.gevoeligheid.map(({ parameter, naam, bijLaagInCenten, bijHoogInCenten }) => {
      const bron = parameters.find(({ id }) => id === parameter)
      return html`<tr><th scope="row">${naam}</th><td class="getal">${formatBedrag(bijLaagInCenten)}</td><td class="getal">${formatBedrag(bijHoogInCenten)}</td>
        <td class="klein">${bron === undefined ? nothing : html`<details><summary>${bron.bron}</summary><p class="zacht">${bron.toelichting}</p></details>`}</td></tr>`
    }),
  )
}
