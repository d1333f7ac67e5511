import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { haalAlleGemeenten } from '../api/inlezen.ts'
import type { Gemeente } from '../api/typen.ts'
import { Bestand } from '../inlezen/bestand.ts'
import { toonVerslag } from '../inlezen/verslag.ts'
import { Lading } from '../onderdelen/lading.ts'
import { melding, toonFout } from '../onderdelen/melding.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import '../onderdelen/sleepvak.ts'
import { vinkje } from '../onderdelen/velden.ts'
import { naar } from '../staat/adres.ts'
import { neemBestanden } from '../staat/bestanden.ts'
import { T } from '../teksten/nl.ts'

/** Files on their way in. They live as long as the page is open, also while looking elsewhere. */
let bestanden: readonly Bestand[] = []

/** Read first, look, then store. */
export class Inleespagina extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)

  protected override render(): TemplateResult {
    return html`<div class="paginakop"><h1 tabindex="-1">${T.inlezen.kop}</h1><p>${T.inlezen.uitleg}</p></div>
      <gd-sleepvak @gekozen=${() => this.requestUpdate()}></gd-sleepvak>
      ${this.#gemeenten.vraag('alle', haalAlleGemeenten).toon((gemeenten) => this.#toon(gemeenten))}`
  }

  #toon(gemeenten: readonly Gemeente[]): TemplateResult {
    const added = neemBestanden().map((file) => new Bestand(file, gemeenten, () => this.requestUpdate()))
    if (added.length > 0) bestanden = [...bestanden, ...added]
    const klaar = bestanden.filter(({ fase }) => fase === 'opgeslagen').map(({ gemeentecode }) => gemeentecode)
    const known = this.adres.query.get('gemeenten')?.split(',') ?? []
    const codes = [...new Set([...known, ...klaar])].sort()
    return html`
      ${klaar.length > 0 && codes.length >= 2 ? html`<p class="knoppen"><a class="nl-button nl-button--primary" href=${naar('/overzicht', { gemeenten: codes.join(',') })}>${T.inlezen.vergelijk}</a></p>` : nothing}
      <div class="bestanden">${repeat(
        bestanden,
        (bestand) => bestand,
        (bestand) => this.#bestand(bestand, gemeenten),
      )}</div>`
  }

  #bestand(bestand: Bestand, gemeenten: readonly Gemeente[]): TemplateResult {
    const { file, fase, verslag, fout } = bestand
    const stand =
      fout !== null && fase === 'kiezen'
        ? T.inlezen.mislukt
        : {
            kiezen: T.inlezen.kiesEerst,
            bezig: T.inlezen.bezig,
            gelezen: T.inlezen.gelezen,
            opgeslagen: T.inlezen.opgeslagen,
            verwijderd: T.inlezen.verwijderd,
          }[fase]
    const isOpen = fase === 'kiezen' || fase === 'gelezen'
    const zet = (kolom: string, veld: string) => {
      if (veld === '') bestand.kolommen.delete(kolom)
      else bestand.kolommen.set(kolom, veld)
      void bestand.lees(gemeenten)
    }
    return html`<section class="paneel bestand" aria-label=${file.name}>
      <div class="bestand__kop"><h2 tabindex="-1">${file.name}</h2><span role="status">${stand}</span></div>
      ${fase === 'bezig' ? html`<progress aria-label=${T.inlezen.bezig} value=${bestand.voortgang ?? nothing}></progress>` : nothing}
      ${fout === null ? nothing : toonFout(fout, null)}
      ${isOpen ? this.#keuze(bestand, gemeenten) : nothing}
      ${verslag === null || fase === 'verwijderd' ? nothing : toonVerslag(verslag, bestand.kolommen, fase === 'gelezen' ? zet : null)}
      ${fase === 'opgeslagen' ? this.#klaar(bestand) : nothing}
      <p class="knoppen">
        ${fase === 'kiezen' ? html`<button type="button" class="nl-button nl-button--primary" @click=${() => this.#doe(bestand, bestand.lees(gemeenten))}>${T.inlezen.lees}</button>` : nothing}
        ${
          fase === 'gelezen'
            ? html`<button type="button" class="nl-button nl-button--primary" @click=${() => this.#doe(bestand, bestand.bewaar(gemeenten))}>${T.inlezen.opslaan}</button>
          <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#doe(bestand, bestand.lees(gemeenten))}>${T.inlezen.opnieuw}</button>`
            : nothing
        }
        ${fase === 'bezig' ? nothing : html`<button type="button" class="nl-button nl-button--subtle" @click=${() => this.#drop(bestand)}>${T.inlezen.weg}</button>`}
      </p>
    </section>`
  }

  #keuze(bestand: Bestand, gemeenten: readonly Gemeente[]): TemplateResult {
    const id = `gemeente-${bestanden.indexOf(bestand)}`
    const choose = ({ target }: Event) => {
      if (target instanceof HTMLSelectElement) bestand.gemeentecode = target.value
      this.requestUpdate()
    }
    return html`<div class="bestand__keuze">
      <div class="veld"><label class="utrecht-form-label" for=${id}>${T.inlezen.voorWie}</label>
        <select class="utrecht-select utrecht-select--html-select" id=${id} @change=${choose}>
          <option value="nieuw" ?selected=${bestand.gemeentecode === 'nieuw'}>${T.inlezen.nieuweTest}</option>
          ${gemeenten.map(({ gemeentecode, naam }) => html`<option value=${gemeentecode} ?selected=${gemeentecode === bestand.gemeentecode}>${naam} (${gemeentecode})</option>`)}
        </select></div>
      ${
        bestand.gemeentecode === 'nieuw'
          ? html`<div class="veld"><label class="utrecht-form-label" for="${id}-naam">${T.inlezen.nieuweNaam}</label>
              <input class="utrecht-textbox utrecht-textbox--html-input" id="${id}-naam" .value=${bestand.nieuweNaam} @input=${({
                target,
              }: Event) => {
                if (target instanceof HTMLInputElement) bestand.nieuweNaam = target.value
              }} /></div>`
          : nothing
      }
      ${vinkje(T.inlezen.volledig, bestand.isVolledig, (isAan) => {
        bestand.isVolledig = isAan
      })}
    </div>`
  }

  #klaar(bestand: Bestand): TemplateResult {
    return melding(
      'ok',
      T.inlezen.opgeslagen,
      html`<p><a href=${naar('/beoordelen', { gemeente: bestand.gemeentecode })}>${T.inlezen.beoordeel}</a></p>
        <p><button type="button" class="nl-button nl-button--secondary" @click=${() => bestand.verwijder()}>${T.algemeen.ongedaan}</button></p>`,
    )
  }

  /** The button that was pressed is gone by then: who works by keyboard goes on at the file. */
  async #doe(bestand: Bestand, werk: Promise<void>): Promise<void> {
    await werk
    await this.updateComplete
    if (document.activeElement !== document.body) return
    this.querySelectorAll<HTMLElement>('.bestand h2')[bestanden.indexOf(bestand)]?.focus()
  }

  #drop(bestand: Bestand): void {
    bestanden = bestanden.filter((one) => one !== bestand)
    this.requestUpdate()
  }
}

customElements.define('gd-inlezen', Inleespagina)
