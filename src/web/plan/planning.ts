import { html, nothing, type TemplateResult } from 'lit'
import type { Plan, Uitkomst } from '../api/typen.ts'
import { tabel } from '../onderdelen/tabel.ts'
import { keuzeveld } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { formatDatum, formatOpsomming, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { type Balk, STAPPEN, tekenGantt } from './gantt.ts'

const { planning: P } = T.plan
type Stap = Uitkomst['planning']['stappen'][number]

/** When what happens: a Gantt of all gemeenten or of one, with every step in a table beside it. */
export function toonPlanning(plan: Plan, { planning, scenario }: Uitkomst, query: URLSearchParams): TemplateResult {
  const kop = html`<h2>${P.kop}: ${scenario.naam}</h2>`
  if (planning.stappen.length === 0) return html`<section class="deel">${kop}<p>${P.geen}</p></section>`
  const naam = (code: string) => plan.gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code
  const one = query.get('van') ?? ''
  const stappen = planning.stappen.filter(({ gemeentecode }) => one === '' || gemeentecode === one)
  const label = one === '' ? P.gantt : P.ganttVan(naam(one))
  return html`<section class="deel">${kop}<p>${P.uitleg(formatDatum(planning.startdatum))}</p>
      ${planning.nietOpTijd === 0 ? nothing : html`<p><b>${P.nietOpTijd(planning.nietOpTijd)}</b></p>`}
      <form class="filter" @submit=${(event: Event) => event.preventDefault()}>
        ${keuzeveld('van', P.gemeente, one, [['', P.alle], ...plan.gemeenten.map(({ gemeentecode, naam: tekst }) => [gemeentecode, tekst] as const)], (value) => ga(hier({ van: value === '' ? null : value }), { vervang: true }))}
      </form>
      <ul class="ganttlegenda">${(['invoeren', 'aansluiten', 'uitfaseren'] as const).map((soort) => html`<li><svg viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="4" fill=${STAPPEN[soort][0]}/><text x="12" y="17" text-anchor="middle" fill=${STAPPEN[soort][1]}>${STAPPEN[soort][2]}</text></svg>${P.stap[soort]}</li>`)}</ul>
      ${tekenGantt(one === '' ? perGemeente(plan, stappen) : perPakket(stappen), planning, label)}
      <details class="uitklap" ?open=${one !== ''}><summary>${P.tabel} <span class="zacht">${stappen.length}</span></summary>${toonStappen(stappen, naam)}</details></section>
    ${toonVensters(planning.vensters, naam)}`
}

function perGemeente({ gemeenten }: Plan, stappen: readonly Stap[]): readonly Balk[] {
  return gemeenten.map(({ gemeentecode, naam }) => ({
    naam,
    stappen: stappen.filter((one) => one.gemeentecode === gemeentecode).map(toBalkstap),
  }))
}

function perPakket(stappen: readonly Stap[]): readonly Balk[] {
  const first = new Map<string, number>()
  for (const { pakket, plateau } of stappen) first.set(pakket, Math.min(first.get(pakket) ?? plateau, plateau))
  return [...first]
    .sort(([a, when], [b, then]) => when - then || vergelijkNamen(a, b))
    .map(([naam]) => ({ naam, stappen: stappen.filter(({ pakket }) => pakket === naam).map(toBalkstap) }))
}

function toBalkstap({ plateau, soort, pakket, datum }: Stap): Balk['stappen'][number] {
  return { plateau, soort, label: `${pakket}: ${P.stap[soort]}, ${formatDatum(datum)}` }
}

function toonStappen(stappen: readonly Stap[], naam: (code: string) => string): TemplateResult {
  return tabel(
    P.tabel,
    [P.pakket, P.gemeente, P.soort, P.halfjaar, P.reden].map((tekst) => ({ tekst })),
    stappen.map(
      ({ pakket, gemeentecode, soort, datum, redenen }) =>
        html`<tr><th scope="row">${pakket}</th><td>${naam(gemeentecode)}</td><td>${P.stap[soort]}</td><td class="geenTerugloop">${formatDatum(datum)}</td><td class="klein">${redenen.join(' ')}</td></tr>`,
    ),
  )
}

function toonVensters(vensters: Uitkomst['planning']['vensters'], naam: (code: string) => string): unknown {
  if (vensters.length === 0) return nothing
  return html`<section class="deel"><details class="uitklap"><summary>${P.vensters} <span class="zacht">${vensters.length}</span></summary>${tabel(
    P.vensters,
    [P.pakket, P.halfjaar, T.algemeen.gemeenten].map((tekst) => ({ tekst })),
    vensters.flatMap(({ pakket, momenten }) =>
      momenten.map(
        ({ datum, gemeenten }) =>
          html`<tr><th scope="row">${pakket}</th><td class="geenTerugloop">${formatDatum(datum)}</td><td>${formatOpsomming(gemeenten.map(naam))}</td></tr>`,
      ),
    ),
  )}</details></section>`
}
