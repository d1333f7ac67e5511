import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { haalVergelijking } from '../api/bronnen.ts'
import type { Vergelijking } from '../api/typen.ts'
import { Grafiekbeeld } from '../graaf/beeld.ts'
import { bouwGraaf, filterPakketten, type Graaf, KLEUR, telLeveranciers } from '../graaf/bouw.ts'
import { SOORTEN, toonGekozen, toonKnopen, zoekKnopen } from '../graaf/lijst.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { Lading } from '../onderdelen/lading.ts'
import { melding } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld, zoekveld } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { formatAantal, formatPercentage, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** Gemeenten, pakketten and referentiecomponenten as a graph, and how much each leverancier holds. */
export class Graafpagina extends Pagina {
  readonly #vergelijking = new Lading<Vergelijking>(this)
  #beeld: Grafiekbeeld | null = null
  #graaf: { readonly key: string; readonly van: Vergelijking['componenten']; readonly graph: Graaf } | null = null
  #getekend: Graaf | null = null
  #zoek = ''
  readonly #isMogelijk = Grafiekbeeld.isMogelijk

  protected override render(): TemplateResult {
    const kop = html`<div class="paginakop"><h1 tabindex="-1">${T.graaf.kop}</h1><p>${T.graaf.uitleg}</p></div>`
    const vraag = vraagOmKeuze(this.adres)
    if (vraag !== null) return html`${kop}${vraag}`
    const keuze = leesKeuze(this.adres)
    return html`${kop}${this.#vergelijking
      .vraag(JSON.stringify(keuze), () => haalVergelijking(keuze))
      .toon((vergelijking) => this.#toon(vergelijking))}`
  }

  get #filter() {
    const { query } = this.adres
    return { domein: query.get('domein') ?? '', leverancier: query.get('leverancier') ?? '' }
  }

  #toon(vergelijking: Vergelijking): TemplateResult {
    const { componenten } = vergelijking
    const filter = this.#filter
    const graph = this.#bouw(vergelijking)
    const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
    const domeinen = [...new Set(componenten.flatMap(({ beleidsdomeinen }) => beleidsdomeinen))].sort(vergelijkNamen)
    const alle = telLeveranciers(filterPakketten(componenten, { domein: filter.domein, leverancier: '' }))
    const namen = alle.flatMap(({ naam }) => (naam === null ? [] : [naam])).sort(vergelijkNamen)
    return html`
      <form class="filter" @submit=${(event: Event) => event.preventDefault()}>
        ${keuzeveld('domein', T.graaf.domein, filter.domein, [['', T.algemeen.alle], ...domeinen.map((naam) => [naam, naam] as const)], zet('domein'))}
        ${keuzeveld('leverancier', T.graaf.leverancier, filter.leverancier, [['', T.algemeen.alle], ...namen.map((naam) => [naam, naam] as const)], zet('leverancier'))}
      </form>
      <ul class="graaflegenda">${SOORTEN.map((soort) => html`<li><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r=${{ gemeente: 9, pakket: 6, component: 4 }[soort]} fill=${KLEUR[soort]}/></svg>${T.graaf.soort[soort]}</li>`)}</ul>
      ${this.#isMogelijk ? nothing : melding('warning', T.graaf.geenWebgl, html`<p>${T.graaf.geenWebglUitleg}</p>`)}
      <div class="graafvlak ${this.#isMogelijk ? '' : 'graafvlak--zonder'}">
        ${this.#isMogelijk ? html`<div class="graaf" role="img" aria-label=${T.graaf.beeld}></div>` : nothing}
        <div class="knopen">
          ${zoekveld('knoop', T.graaf.zoek, this.#zoek, (value) => this.#search(value))}
          <p class="zacht klein">${T.graaf.lijstUitleg}</p>
          ${toonKnopen(zoekKnopen(graph, this.#zoek), this.#gekozen, (id) => this.#choose(id))}
        </div>
      </div>
      <div role="status">${this.#gekozen === null ? nothing : toonGekozen(graph, this.#gekozen, (id) => this.#choose(id))}</div>
      <section class="deel"><h2>${T.graaf.marktKop}</h2><p>${T.graaf.marktUitleg}</p>${this.#markt(alle)}</section>
    `
  }

  /** The graph of what is shown; the same value as long as that stays so. */
  #bouw({ gemeenten, componenten }: Vergelijking): Graaf {
    const key = JSON.stringify([this.#filter, leesKeuze(this.adres)])
    if (this.#graaf?.key === key && this.#graaf.van === componenten) return this.#graaf.graph
    const graph = bouwGraaf(gemeenten, filterPakketten(componenten, this.#filter))
    this.#graaf = { key, van: componenten, graph }
    return graph
  }

  #search(value: string): void {
    this.#zoek = value
    this.requestUpdate()
  }

  #markt(leveranciers: ReturnType<typeof telLeveranciers>): TemplateResult {
    const total = leveranciers.reduce((sum, { aantal }) => sum + aantal, 0)
    return html`<div class="schuif" tabindex="0" role="region" aria-label=${T.graaf.marktKop}><table class="utrecht-table utrecht-table--html-table">
      <thead><tr><th scope="col">${T.graaf.leverancier}</th><th scope="col" class="getal">${T.graaf.vullingen}</th><th scope="col" class="getal">${T.graaf.aandeel}</th><td></td></tr></thead>
      <tbody>${leveranciers.map(
        ({
          naam,
          aantal,
        }) => html`<tr><th scope="row">${naam === null ? T.graaf.onbekendeLeverancier : html`<a href=${hier({ leverancier: naam })}>${naam}</a>`}</th>
        <td class="getal">${naam === null ? formatAantal(aantal) : html`<a href=${naar('/matrix', { zoek: naam })}>${formatAantal(aantal)}</a>`}</td><td class="getal">${formatPercentage(aantal / total)}</td>
        <td class="balk"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${(aantal / (leveranciers[0]?.aantal ?? 1)) * 100} height="10" fill="#8abcdd"/></svg></td></tr>`,
      )}</tbody>
    </table></div>`
  }

  protected override updated(_changed: PropertyValues): void {
    const container = this.querySelector<HTMLElement>('.graaf')
    const graph = this.#graaf?.graph
    if (!this.isConnected || container === null || graph === undefined) return
    if (this.#getekend !== graph) {
      this.#getekend = graph
      this.#beeld?.weg()
      this.#beeld = new Grafiekbeeld(graph, container, (node) => this.#choose(node))
    }
    const node = this.#gekozen
    this.#beeld?.kies(node !== null && graph.hasNode(node) ? node : null)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#beeld?.weg()
    this.#beeld = null
    this.#getekend = null
  }

  /** The node that is chosen stands in the address, as everything does. */
  get #gekozen(): string | null {
    return this.adres.query.get('knoop')
  }

  #choose(node: string | null): void {
    if (node !== this.#gekozen) ga(hier({ knoop: node }), { vervang: true })
  }
}

customElements.define('gd-graaf', Graafpagina)
