import { html, nothing, type TemplateResult } from 'lit'
import { type Herijking, haalHerijking } from '../api/planvragen.ts'
import type { Plan } from '../api/typen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { tabel } from '../onderdelen/tabel.ts'
import { ga, hier } from '../staat/adres.ts'
import { formatAantal, formatDatum, formatDatumsIn, formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { invoerveld } from './invoer.ts'

const { herijking: H } = T.plan
const STANDEN = ['gedaan', 'deels', 'te_laat', 'anders', 'nog_niet'] as const

/** The steps of a scenario held against the landschappen of a later day. */
export class Planherijking extends Pagina {
  static override properties = {
    verband: { attribute: false },
    scenario: { attribute: false },
    weg: { attribute: false },
    plan: { attribute: false },
  }
  declare verband: string
  declare scenario: string
  declare weg: string
  declare plan: Plan | null
  readonly #herijking = new Lading<Herijking>(this)

  constructor() {
    super()
    this.verband = ''
    this.scenario = ''
    this.weg = ''
    this.plan = null
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.plan === null) return nothing
    const peildatum = this.adres.query.get('herijkt') ?? ''
    const { verband, scenario, weg } = this
    return html`<section class="deel"><h2>${H.kop}: ${weg}</h2><p>${H.uitleg}</p>
      <form class="filter" @submit=${(event: Event) => event.preventDefault()}>
        ${invoerveld({ id: 'herijkt', label: H.peildatum, waarde: peildatum, soort: 'date' }, (value) => ga(hier({ herijkt: value === '' ? null : value }), { vervang: true }))}
      </form>
      ${this.#herijking.vraag(`${scenario} ${weg} ${peildatum}`, () => haalHerijking(verband, scenario, { scenario: weg, peildatum })).toon((found) => this.#toon(found))}</section>`
  }

  #toon({
    peildatum,
    planpeildatum,
    tellingen,
    gepland,
    gerealiseerd,
    harmonisatiegraad,
    stappen,
    buitenPlan,
  }: Herijking): TemplateResult {
    const naam = (code: string) => this.plan?.gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code
    return html`<p class="kernzin">${H.stand(formatDatum(planpeildatum), formatDatum(peildatum), gerealiseerd, gepland)}</p>
      <dl class="cijfers">${STANDEN.map((stand) => html`<div class="cijfer"><dt>${H.standen[stand]}</dt><dd><strong class="cijfer__getal">${formatAantal(tellingen[stand] ?? 0)}</strong></dd></div>`)}</dl>
      <p>${H.graad(formatPercentage(harmonisatiegraad.bijPlan), formatPercentage(harmonisatiegraad.nu), formatPercentage(harmonisatiegraad.doel))}</p>
      ${
        stappen.length === 0
          ? html`<p class="zacht">${T.plan.planning.geen}</p>`
          : tabel(
              H.kop,
              [T.plan.planning.pakket, T.plan.planning.gemeente, T.plan.planning.halfjaar, H.stap, H.waaruit].map(
                (tekst) => ({ tekst }),
              ),
              stappen.map(
                ({ stap, stand, uitleg }) =>
                  html`<tr><th scope="row">${stap.pakket} <span class="zacht klein">${T.plan.planning.stap[stap.soort]}</span></th><td>${naam(stap.gemeentecode)}</td>
                <td class="geenTerugloop">${formatDatum(stap.datum)}</td><td class="geenTerugloop">${H.standen[stand]}</td><td class="klein">${formatDatumsIn(uitleg)}</td></tr>`,
              ),
            )
      }
      ${buitenPlan.length === 0 ? nothing : html`<h3>${H.buiten}</h3><ul>${buitenPlan.map(({ gemeentecode, pakketten }) => html`<li><b>${naam(gemeentecode)}</b>: ${pakketten.join(', ')}</li>`)}</ul>`}`
  }
}

customElements.define('gd-planherijking', Planherijking)
