import { html, nothing, type TemplateResult } from 'lit'
import { vergeet } from '../api/bronnen.ts'
import { api, neemMetKop, voer } from '../api/client.ts'
import type { Apifout } from '../api/fout.ts'
import type { components } from '../api/schema.d.ts'
import { Lading } from '../onderdelen/lading.ts'
import { alsApifout, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { leesTekst } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { formatDatum } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Dekkingscel = components['schemas']['Dekkingscel']
type Gelezen = { readonly body: Dekkingscel; readonly etag: string }
type Besluit = 'niet_nodig' | 'elders_belegd'

/** One cell: what shows that it is filled, and the gemeente's own decision. `cel` in the address is `code:id`. */
export class Celdialoog extends Pagina {
  static override properties = { namen: { attribute: false }, wachtend: { attribute: false } }
  /** Names of gemeenten by code. */
  declare namen: ReadonlyMap<string, string>
  /** Codes of the gemeenten with proposals that wait for a person. */
  declare wachtend: ReadonlySet<string>
  readonly #cel = new Lading<Gelezen>(this)
  #fout: Apifout | null = null
  #staat: Besluit = 'niet_nodig'
  #melding = ''

  constructor() {
    super()
    this.namen = new Map()
    this.wachtend = new Set()
  }

  get #plek(): readonly [string, string] | null {
    const [code = '', id = ''] = (this.adres.query.get('cel') ?? '').split(':')
    return code === '' || id === '' ? null : [code, id]
  }

  protected override render(): TemplateResult | typeof nothing {
    const plek = this.#plek
    if (plek === null) return nothing
    const [code, id] = plek
    this.#cel.vraag(`${code} ${id}`, () =>
      neemMetKop(api.GET('/gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', pad(code, id))),
    )
    const { data } = this.#cel
    const gemeente = this.namen.get(code) ?? code
    return html`<dialog class="lade" aria-labelledby="celkop" @close=${this.#close} @click=${this.#outside}>
      <div class="lade__inhoud">
        <div class="lade__kop"><h2 id="celkop" tabindex="-1">${data === null ? gemeente : T.cel.kop(data.body.referentiecomponent.naam, gemeente)}</h2>
          <button type="button" class="nl-button nl-button--secondary" @click=${() => this.querySelector('dialog')?.close()}>${T.algemeen.sluiten}</button></div>
        <p role="status" class="celmelding">${this.#melding}</p>
        ${this.#fout === null ? nothing : toonFout(this.#fout, null)}
        ${this.#cel.toon(({ body }) => this.#toon(body, code))}
      </div>
    </dialog>`
  }

  protected override updated(): void {
    const dialog = this.querySelector('dialog')
    if (dialog !== null && !dialog.open) dialog.showModal()
  }

  #toon(cel: Dekkingscel, code: string): TemplateResult {
    return html`<p><span class="staat staat--${cel.staat}">${T.staat[cel.staat]}</span></p>
      <h3>${T.cel.bewijs}</h3>
      ${
        cel.applicaties.length === 0
          ? html`<p class="zacht">${cel.staat === 'onbekend' ? T.cel.onbekend : T.cel.geen}</p>`
          : html`<ul class="bewijs">${cel.applicaties.map(
              ({
                naam,
                pakket,
                herkomst,
              }) => html`<li><a href=${naar('/landschap', { gemeente: code, zoek: naam })}>${naam}</a>
              <span class="zacht klein">${T.algemeen.pakket.toLowerCase()} ${pakket.naam} · ${T.herkomst[herkomst]}</span></li>`,
            )}</ul>`
      }
      ${this.wachtend.has(code) ? html`<p><a href=${naar('/beoordelen', { gemeente: code })}>${T.cel.beoordeel}</a></p>` : nothing}
      ${cel.besluit === undefined ? this.#formulier() : this.#besluit(cel.besluit)}`
  }

  #besluit({ staat, reden, door, vastgelegdOp }: NonNullable<Dekkingscel['besluit']>): TemplateResult {
    return html`<h3>${T.cel.besluit}</h3>
      <p><b>${T.staat[staat]}</b>: ${reden}${door === undefined ? nothing : html` (${door})`}<br /><span class="zacht klein">${T.cel.vastgelegd(formatDatum(vastgelegdOp))}</span></p>
      <p><button type="button" class="nl-button nl-button--secondary" @click=${this.#undo}>${T.algemeen.ongedaan}</button></p>`
  }

  #formulier(): TemplateResult {
    const keuze = (
      staat: Besluit,
    ) => html`<label class="vinkje"><input type="radio" name="staat" value=${staat} .checked=${this.#staat === staat}
      @change=${() => this.#choose(staat)} /> ${T.staat[staat]}</label>`
    return html`<form @submit=${this.#save}>
      <h3>${T.cel.besluit}</h3><p class="zacht">${T.cel.besluitUitleg}</p>
      <fieldset class="kaal"><legend class="onzichtbaar">${T.cel.besluit}</legend>${keuze('niet_nodig')}${keuze('elders_belegd')}</fieldset>
      <div class="veld"><label class="utrecht-form-label" for="reden">${T.cel.reden}</label>
        <input class="utrecht-textbox utrecht-textbox--html-input" id="reden" name="reden" required maxlength="500" /></div>
      ${
        this.#staat === 'elders_belegd'
          ? html`<div class="veld"><label class="utrecht-form-label" for="door">${T.cel.door}</label>
              <input class="utrecht-textbox utrecht-textbox--html-input" id="door" name="door" maxlength="200" /></div>`
          : nothing
      }
      <button class="nl-button nl-button--primary">${T.algemeen.opslaan}</button>
    </form>`
  }

  #choose(staat: Besluit): void {
    this.#staat = staat
    this.requestUpdate()
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) return
    const form = new FormData(event.target)
    const [reden, door] = [leesTekst(form, 'reden'), leesTekst(form, 'door')]
    const body = { staat: this.#staat, reden, ...(door === '' ? {} : { door }) }
    await this.#change(
      (params) => voer(api.PUT('/gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', { ...params, body })),
      T.cel.opgeslagen,
    )
  }

  async #undo(): Promise<void> {
    await this.#change(
      (params) => voer(api.DELETE('/gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', params)),
      T.cel.herroepen,
    )
  }

  async #change(send: (params: MetEtag) => Promise<void>, melding: string): Promise<void> {
    const plek = this.#plek
    const etag = this.#cel.data?.etag
    if (plek === null || etag === undefined) return
    const { params } = pad(...plek)
    this.#fout = await send({ params: { ...params, header: { 'If-Match': etag } } }).then(() => null, alsApifout)
    this.#melding = this.#fout === null ? melding : ''
    vergeet()
  }

  #outside(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) event.target.close()
  }

  #close(): void {
    this.#fout = null
    this.#melding = ''
    if (this.adres.query.has('cel')) ga(hier({ cel: null }))
  }
}

type Pad = {
  readonly params: { readonly path: { readonly gemeentecode: string; readonly referentiecomponentId: string } }
}
type MetEtag = { readonly params: Pad['params'] & { readonly header: { readonly 'If-Match': string } } }

function pad(gemeentecode: string, referentiecomponentId: string): Pad {
  return { params: { path: { gemeentecode, referentiecomponentId } } }
}

customElements.define('gd-celdialoog', Celdialoog)
