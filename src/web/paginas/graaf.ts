import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { haalVergelijking } from '../api/bronnen.ts'
import type { Vergelijking } from '../api/typen.ts'
import { Grafiekbeeld } from '../graaf/beeld.ts'
import { bouwGraaf, filterPakketten, type Graaf, KLEUR, type Soort, telLeveranciers } from '../graaf/bouw.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { formatAantal, formatPercentage, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const SOORTEN: readonly Soort[] = ['gemeente', 'pakket', 'component']

/** Gemeenten, pakketten and referentiecomponenten as a graph, and how much each leverancier holds. */
export class Graafpagina extends Pagina {
  readonly #vergelijking = new Lading<Vergelijking>(this)
  #beeld: Grafiekbeeld | null = null
  #graaf: Graaf | null = null
  #getekend = ''
  #gekozen: string | null = null

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

  #toon({ componenten }: Vergelijking): TemplateResult {
    const filter = this.#filter
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
      <div class="graaf" role="img" aria-label=${T.graaf.beeld}></div>
      <p role="status">${this.#beschrijf()}</p>
      <section class="deel"><h2>${T.graaf.marktKop}</h2><p>${T.graaf.marktUitleg}</p>${this.#markt(alle)}</section>
    `
  }

  #beschrijf(): unknown {
    const node = this.#gekozen
    if (node === null || this.#graaf === null || !this.#graaf.hasNode(node)) return nothing
    const neighbours = this.#graaf.mapNeighbors(node, (_, { label }) => label).sort(vergelijkNamen)
    return html`<strong>${T.graaf.gekozen(this.#graaf.getNodeAttribute(node, 'label'), neighbours.length)}</strong>: ${neighbours.join(', ')}`
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
    const vergelijking = this.#vergelijking.data
    if (container === null || vergelijking === null) return
    const key = JSON.stringify([this.#filter, leesKeuze(this.adres)])
    if (this.#getekend === key) return
    this.#getekend = key
    this.#beeld?.weg()
    this.#gekozen = null
    this.#graaf = bouwGraaf(vergelijking.gemeenten, filterPakketten(vergelijking.componenten, this.#filter))
    this.#beeld = new Grafiekbeeld(this.#graaf, container, (node) => this.#choose(node))
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#beeld?.weg()
    this.#beeld = null
    this.#getekend = ''
  }

  #choose(node: string | null): void {
    this.#gekozen = node
    this.#beeld?.kies(node)
    this.requestUpdate()
  }
}

customElements.define('gd-graaf', Graafpagina)
