import { html, nothing, type TemplateResult } from 'lit'
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js'
import { haalGemeenten } from './api/bronnen.ts'
import './onderdelen/componentpaneel.ts'
import './onderdelen/sleuteldialoog.ts'
import './onderdelen/standkeuze.ts'
import type { Gemeente } from './api/typen.ts'
import { Lading } from './onderdelen/lading.ts'
import { Pagina } from './onderdelen/pagina.ts'
import { PAGINAS, type Paginaregel } from './paginas.ts'
import { luister, naar, vangLinks } from './staat/adres.ts'
import { leesKeuze } from './staat/keuze.ts'
import { heeftSleutel, vergeetSleutel } from './staat/sleutel.ts'
import { formatOpsomming } from './teksten/getal.ts'
import { T } from './teksten/nl.ts'

/** Two overlapping squares with their common part filled: what is shared. */
const MERK = html`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2.5">
  <rect x="3" y="3" width="18" height="18" rx="3" /><rect x="11" y="11" width="18" height="18" rx="3" />
  <rect x="11" y="11" width="10" height="10" fill="#8ecef6" stroke="none" />
</svg>`

/** The frame around every page: menu, what is compared, footer. */
export class App extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)
  readonly #geladen = new Set<string>()
  /** On a small screen the menu is folded. */
  #isMenuOpen = false

  override connectedCallback(): void {
    super.connectedCallback()
    vangLinks()
    luister((isNieuw) => isNieuw && void this.#arrive())
    void this.#arrive(true)
  }

  get #regel(): Paginaregel | undefined {
    return PAGINAS.find(({ pad }) => pad === this.adres.pad)
  }

  /** Loads the page, then puts the reader at its beginning and its name in the title. */
  async #arrive(isFirst = false): Promise<void> {
    const regel = this.#regel
    if (regel !== undefined && !this.#geladen.has(regel.naam)) {
      await regel.laad()
      this.#geladen.add(regel.naam)
      this.requestUpdate()
    }
    this.#isMenuOpen = false
    document.title = `${T.paginas[regel?.naam ?? 'onbekend']} · ${T.naam}`
    if (isFirst) return
    this.requestUpdate()
    await this.updateComplete
    scrollTo(0, 0)
    this.querySelector<HTMLElement>('main h1')?.focus()
  }

  protected override render(): TemplateResult {
    const regel = this.#regel
    return html`
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud" @click=${this.#skip}>${T.naarInhoud}</a>
      <header class="kop">
        <div class="breed">
          <a class="merk" href=${naar('/')}>${MERK}${T.naam}</a>
          <button type="button" class="menuknop" aria-expanded=${this.#isMenuOpen ? 'true' : 'false'} aria-controls="hoofdmenu" @click=${this.#toggleMenu}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 6h16M4 12h16M4 18h16" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round"/></svg>${T.menuknop}</button>
          <nav id="hoofdmenu" class=${this.#isMenuOpen ? 'open' : ''} aria-label=${T.menu}><ul>${PAGINAS.filter(({ inMenu }) => inMenu).map((one) => this.#menuregel(one))}</ul></nav>
        </div>
      </header>
      ${regel?.heeftKeuze === true ? this.#keuzebalk() : nothing}
      <main id="inhoud" class="breed" tabindex="-1">${this.#pagina(regel)}</main>
      <footer class="voet">
        <div class="breed">
          <a href="/documentatie">${T.voet.api}</a>
          <a href=${naar('/toegankelijkheid')}>${T.voet.toegankelijkheid}</a>
          <span>${T.voet.licentie}</span>
          ${
            heeftSleutel()
              ? html`<button type="button" class="nl-button nl-button--secondary" @click=${this.#forget}>${T.sleutel.vergeet}</button>`
              : nothing
          }
        </div>
      </footer>
      <gd-componentpaneel></gd-componentpaneel>
      <gd-sleuteldialoog></gd-sleuteldialoog>
    `
  }

  #menuregel({ pad, naam }: Paginaregel): TemplateResult {
    return html`<li><a href=${naar(pad)} aria-current=${pad === this.adres.pad ? 'page' : nothing}>${T.paginas[naam]}</a></li>`
  }

  #pagina(regel: Paginaregel | undefined): unknown {
    if (regel === undefined) {
      return html`<div class="paginakop"><h1 tabindex="-1">${T.onbekend.kop}</h1><p>${T.onbekend.uitleg}</p></div>
        <p><a href=${naar('/')}>${T.onbekend.naarStart}</a></p>`
    }
    if (!this.#geladen.has(regel.naam)) return html`<p class="laadt" role="status">${T.algemeen.laden}</p>`
    const tag = unsafeStatic(regel.element)
    return staticHtml`<${tag}></${tag}>`
  }

  #keuzebalk(): TemplateResult | typeof nothing {
    const { gemeenten } = leesKeuze(this.adres)
    if (gemeenten.length === 0) return nothing
    const known = this.#gemeenten.vraag('alle', haalGemeenten).data ?? []
    const namen = gemeenten.map((code) => known.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code)
    return html`<section class="keuzebalk" aria-label=${T.keuze.titel}><div class="breed">
      <span><span class="zacht">${T.keuze.titel}:</span> <strong>${formatOpsomming(namen)}</strong></span>
      <a href=${naar('/')}>${T.keuze.wijzig}</a>
      <gd-standkeuze></gd-standkeuze>
    </div></section>`
  }

  #toggleMenu(): void {
    this.#isMenuOpen = !this.#isMenuOpen
    this.requestUpdate()
  }

  #skip(event: Event): void {
    event.preventDefault()
    this.querySelector<HTMLElement>('main')?.focus()
  }

  #forget(): void {
    vergeetSleutel()
    location.reload()
  }
}

customElements.define('gd-app', App)
