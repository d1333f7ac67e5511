import { html, nothing, type TemplateResult } from 'lit'
import type { Apifout } from '../api/fout.ts'
import { Lading } from '../onderdelen/lading.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { haalSamenvoegvoorstellen, herroepSamenvoeging, voegSamen } from './oordelen.ts'

type Voorstel = Awaited<ReturnType<typeof haalSamenvoegvoorstellen>>[number]

/** Pakketten that look alike: a person says whether they are one. */
export class Samenvoegen extends Pagina {
  static override properties = { gemeente: { attribute: false } }
  declare gemeente: string
  readonly #voorstellen = new Lading<Voorstel[]>(this)
  #melding = ''
  /** Decisions made here, the last one last. */
  readonly #besluiten: string[] = []
  #fout: Apifout | null = null

  constructor() {
    super()
    this.gemeente = ''
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.gemeente === '') return nothing
    return html`<section class="deel"><h2>${T.beoordelen.samenvoegKop}</h2><p>${T.beoordelen.samenvoegUitleg}</p>
      <p class="knoppen" role="status">${this.#melding}
        ${this.#besluiten.length === 0 ? nothing : html`<button type="button" class="nl-button nl-button--secondary" @click=${() => this.#undo()}>${T.algemeen.ongedaan}</button>`}</p>
      ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
      ${this.#voorstellen
        .vraag(this.gemeente, () => haalSamenvoegvoorstellen(this.gemeente))
        .toon((voorstellen) =>
          voorstellen.length === 0
            ? html`<p class="zacht">${T.beoordelen.geenSamenvoegen}</p>`
            : html`<ul class="kaleLijst">${voorstellen.map((one) => this.#toon(one))}</ul>`,
        )}</section>`
  }

  #toon(voorstel: Voorstel): TemplateResult {
    const { namen, gelijkenis, reden } = voorstel
    return html`<li class="paneel"><strong>${namen.links}</strong> – <strong>${namen.rechts}</strong> <span class="zacht klein">${formatPercentage(gelijkenis)}: ${reden}</span>
      <p class="knoppen"><button type="button" class="nl-button nl-button--secondary" @click=${() => this.#decide(voorstel, 'samenvoegen')}>${T.beoordelen.samenvoegen}</button>
        <button type="button" class="nl-button nl-button--subtle" @click=${() => this.#decide(voorstel, 'apart')}>${T.beoordelen.nietSamenvoegen}</button></p></li>`
  }

  async #decide({ links, rechts, namen }: Voorstel, besluit: 'samenvoegen' | 'apart'): Promise<void> {
    this.#fout = await voegSamen(links, rechts, besluit).then((id) => {
      this.#besluiten.push(id)
      return null
    }, alsApifout)
    this.#melding = this.#fout === null ? T.beoordelen.samengevoegd(namen.links, namen.rechts) : ''
    this.requestUpdate()
  }

  async #undo(): Promise<void> {
    const last = this.#besluiten.pop()
    if (last === undefined) return
    this.#fout = await herroepSamenvoeging(last).then(() => null, alsApifout)
    this.#melding = this.#fout === null ? T.cel.herroepen : ''
    this.requestUpdate()
  }
}

customElements.define('gd-samenvoegen', Samenvoegen)
