import { html, nothing, type TemplateResult } from 'lit'
import type { Apifout } from '../api/fout.ts'
import { haalAlternatief } from '../api/planvragen.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { formatBedrag } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const { voorstellen: V } = T.plan

/** What would come if the chosen pakket could not: solved again when asked, one at a time. */
export class Planalternatief extends Pagina {
  static override properties = {
    verband: { attribute: false },
    scenario: { attribute: false },
    weg: { attribute: false },
    component: { attribute: false },
  }
  declare verband: string
  declare scenario: string
  declare weg: string
  /** Id and naam of the referentiecomponent. */
  declare component: { readonly id: string; readonly naam: string } | null
  #tekst = ''
  #vraag = ''
  #isBezig = false
  #fout: Apifout | null = null

  constructor() {
    super()
    this.verband = ''
    this.scenario = ''
    this.weg = ''
    this.component = null
  }

  protected override willUpdate(): void {
    const vraag = `${this.scenario} ${this.weg} ${this.component?.id ?? ''}`
    if (vraag === this.#vraag) return
    this.#vraag = vraag
    this.#tekst = ''
    this.#fout = null
  }

  protected override render(): TemplateResult | typeof nothing {
    const { component } = this
    if (component === null) return nothing
    const knop = html`<button type="button" class="tekstknop" @click=${() => this.#ask(component.id)}>${V.anders}<span class="onzichtbaar"> ${component.naam}</span></button>`
    return html`<span role="status">${this.#isBezig ? V.rekent : this.#tekst}</span>${this.#tekst === '' && !this.#isBezig ? knop : nothing}
      ${this.#fout === null ? nothing : toonFout(this.#fout, null)}`
  }

  async #ask(id: string): Promise<void> {
    const vraag = this.#vraag
    this.#isBezig = true
    this.#fout = null
    this.requestUpdate()
    const found = await haalAlternatief(this.verband, this.scenario, {
      scenario: this.weg,
      referentiecomponent: id,
    }).catch(alsApifout)
    this.#isBezig = false
    this.requestUpdate()
    if (vraag !== this.#vraag) return
    if (found instanceof Error) this.#fout = found
    else {
      const namen = found.doel.map(({ naam }) => naam).join(', ')
      this.#tekst = V.alternatief(
        namen === '' ? V.geenDoel : namen,
        formatBedrag(found.verschilInCenten),
        found.isBewezen,
      )
    }
  }
}

customElements.define('gd-planalternatief', Planalternatief)
