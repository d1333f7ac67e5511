import { html, nothing, type TemplateResult } from 'lit'
import { api, neem } from '../api/client.ts'
import type { components } from '../api/schema.d.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { zoekveld } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { formatAantal, formatMaand, formatPercentage, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Beeld = components['schemas']['LandelijkBeeld']
type Grenzen = Beeld['harmonisatiegraad']

/** The national picture of the month: shares only, never a gemeente. */
export class Landelijkpagina extends Pagina {
  readonly #beeld = new Lading<Beeld>(this)

  protected override render(): TemplateResult {
    return html`<div class="paginakop"><h1 tabindex="-1">${T.landelijk.kop}</h1><p>${T.landelijk.uitleg}</p></div>
      ${this.#beeld.vraag('nu', () => neem(api.GET('/landelijk'))).toon((beeld) => this.#toon(beeld))}`
  }

  #toon({ maand, gemeenten, harmonisatiegraad, componenten, referentiemodel }: Beeld): TemplateResult {
    const zoek = this.adres.query.get('zoek') ?? ''
    // the API has them in one order for every machine, with capitals first: 'AI' before 'Aanwezigheid'
    const shown = componenten
      .filter(({ referentiecomponent }) => referentiecomponent.naam.toLowerCase().includes(zoek.toLowerCase()))
      .sort((a, b) => vergelijkNamen(a.referentiecomponent.naam, b.referentiecomponent.naam))
    return html`<dl class="cijfers">
        <div class="cijfer"><dt>${T.algemeen.gemeenten}</dt><dd><a href="#zo-geteld">${formatAantal(gemeenten)}</a><span class="zacht klein">${T.landelijk.stand(formatMaand(maand), referentiemodel)}</span></dd></div>
        <div class="cijfer"><dt>${T.overzicht.harmonisatie}</dt><dd><a href="#zo-geteld">${toonGrenzen(harmonisatiegraad)}</a><span class="zacht klein">${T.overzicht.harmonisatieUitleg}</span></dd></div>
      </dl>
      <form class="filter filter--los" role="search" @submit=${(event: Event) => event.preventDefault()}>
        ${zoekveld('zoek', T.algemeen.zoeken, zoek, (value) => ga(hier({ zoek: value === '' ? null : value }), { vervang: true }))}
      </form>
      <p role="status" class="aantal">${T.model.gevonden(shown.length)}</p>
      <div class="schuif" tabindex="0" role="region" aria-label=${T.landelijk.kop}><table class="utrecht-table utrecht-table--html-table">
        <thead><tr><th scope="col">${T.algemeen.referentiecomponent}</th><th scope="col" class="getal">${T.algemeen.gemeenten}</th><th scope="col">${T.algemeen.pakketten}</th><th scope="col" class="getal">${T.overzicht.harmonisatie}</th></tr></thead>
        <tbody>${shown.map(
          ({
            referentiecomponent,
            gemeenten: aantal,
            pakketten,
            harmonisatiegraad: graad,
          }) => html`<tr><th scope="row"><a href=${hier({ component: referentiecomponent.id })}>${referentiecomponent.naam}</a></th>
          <td class="getal">${aantal === null ? html`<span class="zacht">${T.landelijk.teWeinig}</span>` : html`<a href=${hier({ component: referentiecomponent.id })}>${formatAantal(aantal)}</a>`}</td>
          <td>${pakketten.cellen.map(({ pakket, aandeel }) => `${pakket.naam} ${formatPercentage(aandeel)}`).join(', ')}${pakketten.overig === null ? nothing : html` <span class="zacht">${T.landelijk.overig(formatPercentage(pakketten.overig.aandeel))}</span>`}</td>
          <td class="getal">${toonGrenzen(graad)}</td></tr>`,
        )}</tbody>
      </table></div>
      <section class="deel lopend" id="zo-geteld" tabindex="-1"><h2>${T.landelijk.telKop}</h2>
        ${T.landelijk.telUitleg.map((alinea) => html`<p>${alinea}</p>`)}
        <p><a href="/v1/landelijk">${T.landelijk.telBron}</a></p></section>`
  }
}

function toonGrenzen(grenzen: Grenzen): string {
  if (grenzen === null) return '–'
  const [onder, boven] = [formatPercentage(grenzen.ondergrens), formatPercentage(grenzen.bovengrens)]
  return onder === boven ? onder : `${onder} – ${boven}`
}

customElements.define('gd-landelijk', Landelijkpagina)
