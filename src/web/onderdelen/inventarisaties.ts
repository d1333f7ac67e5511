import { html, nothing, type TemplateResult } from 'lit'
import { vergeet } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import { haalInventarisaties, verwijderInventarisatie } from '../api/inlezen.ts'
import type { Inventarisatie } from '../api/typen.ts'
import { toonVerslag } from '../inlezen/verslag.ts'
import { BRONNAMEN } from '../teksten/bronnen.ts'
import { formatDatum } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { Lading } from './lading.ts'
import { alsApifout, toonFout } from './melding.ts'
import { Pagina } from './pagina.ts'

const LEEG: ReadonlyMap<string, string> = new Map()

/** What was read in for a gemeente: each with its report, and a way back. */
export class Inventarisaties extends Pagina {
  static override properties = { gemeente: { attribute: false } }
  declare gemeente: string
  readonly #lijst = new Lading<Inventarisatie[]>(this)
  #fout: Apifout | null = null
  #melding = ''
  /** Which one a person was asked about. */
  #zeker: string | null = null

  constructor() {
    super()
    this.gemeente = ''
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.gemeente === '') return nothing
    return html`<section class="deel"><h2>${T.inlezen.eerderKop}</h2>
      <p role="status">${this.#melding}</p>
      ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
      ${this.#lijst.vraag(this.gemeente, () => haalInventarisaties(this.gemeente)).toon((lijst) => lijst.map((one) => this.#toon(one)))}</section>`
  }

  #toon(inventarisatie: Inventarisatie): TemplateResult {
    const { bestandsnaam, formaat, peildatum } = inventarisatie
    return html`<details class="uitklap"><summary>${bestandsnaam ?? BRONNAMEN.get(formaat) ?? formaat} <span class="zacht">${formatDatum(peildatum)}</span></summary>
      ${toonVerslag({ ...inventarisatie, proef: false }, LEEG, null)}
      ${
        this.#zeker === inventarisatie.id
          ? html`<p>${T.inlezen.zekerUitleg}</p><p class="knoppen"><button type="button" class="nl-button nl-button--primary" @click=${() => this.#remove(inventarisatie)}>${T.inlezen.zeker}</button>
            <button type="button" class="nl-button nl-button--subtle" @click=${() => this.#ask(null)}>${T.algemeen.annuleren}</button></p>`
          : html`<p class="knoppen"><button type="button" class="nl-button nl-button--secondary" @click=${() => this.#ask(inventarisatie.id)}>${T.inlezen.verwijder}</button></p>`
      }</details>`
  }

  #ask(id: string | null): void {
    this.#zeker = id
    this.requestUpdate()
  }

  async #remove({ gemeentecode, id }: Inventarisatie): Promise<void> {
    this.#fout = await verwijderInventarisatie(gemeentecode, id).then(() => null, alsApifout)
    this.#melding = this.#fout === null ? T.inlezen.verwijderd : ''
    this.#zeker = null
    vergeet()
  }
}

customElements.define('gd-inventarisaties', Inventarisaties)
