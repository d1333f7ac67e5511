import { html, nothing, type TemplateResult } from 'lit'
import { haalBestand } from '../api/client.ts'
import type { Apifout } from '../api/fout.ts'
import { bewaar } from '../onderdelen/knoppen.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { T } from '../teksten/nl.ts'

const { dossier: D } = T.plan
const [HTML, XML, SVG] = ['text/html', 'application/xml', 'image/svg+xml']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The plan as files: the dossier to read, all numbers, and a model. */
export class Plandossier extends Pagina {
  static override properties = { pad: { attribute: false }, weg: { attribute: false } }
  /** Address of the scenario under `/v1`. */
  declare pad: string
  /** Which of the ways goes out as a model. */
  declare weg: string
  #melding = ''
  #fout: Apifout | null = null

  constructor() {
    super()
    this.pad = ''
    this.weg = ''
  }

  protected override render(): TemplateResult {
    const knop = (tekst: string, accept: string, deel: string) =>
      html`<li><button type="button" class="nl-button nl-button--secondary" @click=${() => this.#save(accept, deel)}>${tekst}</button></li>`
    const weg = `scenario=${encodeURIComponent(this.weg)}`
    return html`<section class="deel"><h2>${D.kop}</h2><p>${D.uitleg}</p>
      <ul class="kaleLijst downloads">${knop(D.html, HTML, 'dossier')}${knop(D.xlsx, XLSX, 'dossier')}</ul>
      <h3>${D.modelKop(this.weg)}</h3>
      <ul class="kaleLijst downloads">${knop(D.ameff(this.weg), XML, `dossier?${weg}`)}${knop(D.doelAmeff, XML, `doellandschap?${weg}`)}${knop(D.doelXlsx, XLSX, `doellandschap?${weg}`)}
        ${knop(D.kaarten, SVG, `doellandschap?${weg}`)}${knop(D.gantt, SVG, `planning?${weg}`)}</ul>
      <p role="status">${this.#melding}</p>
      ${this.#fout === null ? nothing : toonFout(this.#fout, null)}</section>`
  }

  async #save(accept: string, deel: string): Promise<void> {
    this.#melding = D.bezig
    this.requestUpdate()
    this.#fout = await haalBestand(`${this.pad}/${deel}`, accept).then(({ naam, inhoud }) => {
      bewaar(naam, inhoud)
      this.#melding = D.opgehaald(naam)
      return null
    }, alsApifout)
    if (this.#fout !== null) this.#melding = ''
    this.requestUpdate()
  }
}

customElements.define('gd-plandossier', Plandossier)
