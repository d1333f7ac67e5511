import { html, type TemplateResult } from 'lit'
import { Pagina } from '../onderdelen/pagina.ts'
import { T } from '../teksten/nl.ts'

/** What is accessible, what is not yet, and where to tell. */
export class Verklaringspagina extends Pagina {
  protected override render(): TemplateResult {
    const { kop, alineas, bekendKop, bekend, meldenKop, melden, datum } = T.verklaring
    return html`<div class="paginakop"><h1 tabindex="-1">${kop}</h1></div>
      <div class="lopend">
        ${alineas.map((alinea) => html`<p>${alinea}</p>`)}
        <h2>${bekendKop}</h2><ul>${bekend.map((punt) => html`<li>${punt}</li>`)}</ul>
        <h2>${meldenKop}</h2><p>${melden}</p><p class="zacht">${datum}</p>
      </div>`
  }
}

customElements.define('gd-toegankelijkheid', Verklaringspagina)
