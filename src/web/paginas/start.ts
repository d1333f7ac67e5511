import { html, nothing, svg, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { haalGemeenten } from '../api/bronnen.ts'
import type { Gemeente } from '../api/typen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import '../onderdelen/sleepvak.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { T } from '../teksten/nl.ts'

/** From this many on a search field helps. */
const ZOEK_VANAF = 12

/** The sample gemeenten that come with the product: fictional, under test codes. */
const VOORBEELDEN: readonly (readonly [string, string])[] = [
  ['9911', 'Wilgenrade'],
  ['9912', 'Hazelmonde'],
  ['9913', 'Kraaiendrecht'],
  ['9914', 'Brinkmeer'],
  ['9915', 'Zilverlo'],
]

/** Two landschappen that overlap, in the colours of the map: decoration. Rows of the map, one letter per tile. */
const TEGELS = ['PPL  ', 'VPPLL', 'VVPU1', ' IVUV', '  1V≠'] as const
const TEGELKLEUR: Readonly<Record<string, string>> = {
  I: '#0d3b66',
  V: '#2569a3',
  P: '#7cb5de',
  L: '#ffffff',
  U: '#f8e7a0',
  1: '#f1efe9',
  '≠': '#f0ae74',
}
const MOZAIEK = html`<svg class="mozaiek" viewBox="0 0 100 100" aria-hidden="true">${TEGELS.flatMap((row, y) =>
  [...row].map((tegel, x) =>
    tegel === ' '
      ? nothing
      : svg`<rect x=${x * 20 + 1} y=${y * 20 + 1} width="18" height="18" rx="3" fill=${TEGELKLEUR[tegel] ?? '#ffffff'}/>`,
  ),
)}</svg>`

/** Choose gemeenten that are there, or bring files. */
export class Startpagina extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)
  #zoek = ''

  protected override render(): TemplateResult {
    return html`
      <div class="held">
        <div class="paginakop">
          <h1 tabindex="-1">${T.start.kop}</h1>
          <p>${T.start.inleiding}</p>
        </div>
        ${this.#gemeenten.data === null ? nothing : toonVoorbeeld(this.#gemeenten.data)}
        <dl class="vragen">${T.start.vragen.map(([vraag, antwoord]) => html`<div><dt>${vraag}</dt><dd>${antwoord}</dd></div>`)}</dl>
      </div>
      <div class="tweekolom">
        <section class="paneel" aria-labelledby="kieskop">
          <h2 id="kieskop">${T.start.kiesKop}</h2>
          ${this.#gemeenten.vraag('alle', haalGemeenten).toon((gemeenten) => this.#keuze(gemeenten))}
        </section>
        <section class="paneel" aria-labelledby="inleeskop">
          <h2 id="inleeskop">${T.start.ofKop}</h2>
          <p class="zacht">${T.start.ofUitleg}</p>
          <gd-sleepvak @gekozen=${() => ga(naar('/inlezen'))}></gd-sleepvak>
          <ul class="beloofd">${T.start.beloofd.map((tekst) => html`<li>${tekst}</li>`)}</ul>
        </section>
      </div>
    `
  }

  #keuze(gemeenten: readonly Gemeente[]): TemplateResult {
    if (gemeenten.length === 0) return html`<p class="zacht">${T.start.leeg}</p>`
    const gekozen = new Set(leesKeuze(this.adres).gemeenten)
    const zoek = this.#zoek.toLowerCase()
    const shown = gemeenten.filter(({ naam, gemeentecode }) => `${naam} ${gemeentecode}`.toLowerCase().includes(zoek))
    const isGenoeg = gekozen.size >= 2
    return html`
      <p class="zacht">${T.start.kiesUitleg}</p>
      ${gemeenten.length >= ZOEK_VANAF ? this.#zoekveld() : nothing}
      <fieldset class="keuzelijst">
        <legend class="onzichtbaar">${T.algemeen.gemeenten}</legend>
        ${repeat(
          shown,
          ({ gemeentecode }) => gemeentecode,
          (gemeente) => this.#regel(gemeente, gekozen),
        )}
      </fieldset>
      <div class="knoppen">
        <a class="nl-button nl-button--primary" role=${isGenoeg ? nothing : 'link'} aria-disabled=${isGenoeg ? nothing : 'true'}
          href=${isGenoeg ? naar('/overzicht') : nothing}>${T.start.vergelijk(gekozen.size)}</a>
        <button type="button" class="nl-button nl-button--subtle" @click=${() => this.#choose(gekozen.size === gemeenten.length ? [] : gemeenten.map(({ gemeentecode }) => gemeentecode))}>
          ${gekozen.size === gemeenten.length ? T.start.allesUit : T.start.allesAan}
        </button>
      </div>
    `
  }

  #zoekveld(): TemplateResult {
    return html`<div class="veld">
      <label class="utrecht-form-label" for="zoek">${T.start.zoek}</label>
      <input class="utrecht-textbox utrecht-textbox--html-input" id="zoek" type="search" .value=${this.#zoek}
        @input=${(event: InputEvent) => this.#search(event)} />
    </div>`
  }

  #regel({ gemeentecode, naam, provincie, inwoners }: Gemeente, gekozen: ReadonlySet<string>): TemplateResult {
    const facts = [provincie, inwoners === undefined ? undefined : T.algemeen.inwoners(inwoners)]
    const tekst = facts.filter((fact) => fact !== undefined).join(', ')
    return html`<label class="keuzelijst__regel">
      <input type="checkbox" .checked=${gekozen.has(gemeentecode)} @change=${() => this.#toggle(gemeentecode, gekozen)} />
      <span><strong>${naam}</strong> <span class="zacht klein">${gemeentecode}${tekst === '' ? nothing : html`, ${tekst}`}</span></span>
    </label>`
  }

  #toggle(code: string, gekozen: ReadonlySet<string>): void {
    this.#choose(gekozen.has(code) ? [...gekozen].filter((one) => one !== code) : [...gekozen, code])
  }

  #choose(codes: readonly string[]): void {
    ga(hier({ gemeenten: codes.length === 0 ? null : [...codes].sort().join(',') }), { vervang: true })
  }

  #search({ target }: InputEvent): void {
    if (!(target instanceof HTMLInputElement)) return
    this.#zoek = target.value
    this.requestUpdate()
  }
}

/** One press to look around, or how to get there. */
function toonVoorbeeld(gemeenten: readonly Gemeente[]): TemplateResult {
  const isThere = VOORBEELDEN.every(([code, naam]) =>
    gemeenten.some((one) => one.gemeentecode === code && one.naam === naam),
  )
  const codes = VOORBEELDEN.map(([code]) => code).join(',')
  return html`<section class="rondkijken" aria-labelledby="voorbeeldkop">
    ${MOZAIEK}
    <div class="rondkijken__tekst"><h2 id="voorbeeldkop">${T.start.voorbeeldKop}</h2>
    ${
      isThere
        ? html`<p>${T.start.voorbeeldUitleg}</p>
          <a class="nl-button nl-button--primary" href=${naar('/overzicht', { gemeenten: codes })}>${T.start.voorbeeld}</a>`
        : html`<p>${T.start.geenVoorbeeld} <code>gemene-deler serveer <span class="geenTerugloop">--voorbeeld</span></code></p>`
    }</div></section>`
}

customElements.define('gd-start', Startpagina)
