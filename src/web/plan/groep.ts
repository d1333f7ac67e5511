import { html, nothing, type TemplateResult } from 'lit'
import { vergeet } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import { legGroepVast } from '../api/plannen.ts'
import type { Gemeente } from '../api/typen.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { leesTekst } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { formatOpsomming } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** Makes a group of the chosen gemeenten, to plan for. */
export class Plangroep extends Pagina {
  static override properties = { gemeenten: { attribute: false } }
  declare gemeenten: readonly Gemeente[]
  #fout: Apifout | null = null

  constructor() {
    super()
    this.gemeenten = []
  }

  protected override render(): TemplateResult {
    const { gemeenten } = this
    if (gemeenten.length < 2) {
      return html`<section class="paneel"><h2>${T.plan.nieuweGroep}</h2><p>${T.plan.kiesEerst}</p>
        <p class="knoppen"><a class="nl-button nl-button--secondary" href=${naar('/')}>${T.keuze.kies}</a></p></section>`
    }
    const namen = formatOpsomming(gemeenten.map(({ naam }) => naam))
    return html`<section class="paneel"><h2>${T.plan.nieuweGroep}</h2><p>${T.plan.nieuweGroepUitleg(namen)}</p>
      <form @submit=${this.#save}>
        <div class="veld"><label class="utrecht-form-label" for="groepsnaam">${T.plan.groepsnaam}</label>
          <input class="utrecht-textbox utrecht-textbox--html-input" id="groepsnaam" name="groepsnaam" required maxlength="200" /></div>
        <div class="veld"><label class="utrecht-form-label" for="groepssoort">${T.plan.soort}</label>
          <select class="utrecht-select utrecht-select--html-select" id="groepssoort" name="groepssoort">
            <option value=${T.plan.soorten.samenwerkingsverband}>${T.plan.soorten.samenwerkingsverband}</option>
            <option value=${T.plan.soorten.herindeling}>${T.plan.soorten.herindeling}</option></select></div>
        ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
        <button class="nl-button nl-button--primary">${T.plan.legVast}</button>
      </form></section>`
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const form = new FormData(event.target)
    const [naam, soort] = [leesTekst(form, 'groepsnaam'), leesTekst(form, 'groepssoort')]
    const codes = this.gemeenten.map(({ gemeentecode }) => gemeentecode)
    const made = await legGroepVast(naam, soort, codes).catch(alsApifout)
    this.#fout = made instanceof Error ? made : null
    this.requestUpdate()
    if (made instanceof Error) return
    vergeet()
    ga(hier({ verband: made.id, bewerk: 'nieuw' }))
  }
}

customElements.define('gd-plangroep', Plangroep)
