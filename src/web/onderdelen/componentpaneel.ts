import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { haalComponent, haalReferentiemodellen, haalVergelijking } from '../api/bronnen.ts'
import type { Component, ReferentiecomponentVolledig, VergelekenGemeente, Vergelijking } from '../api/typen.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { beeldVanDekking, beeldVanGelijkheid } from '../teksten/beelden.ts'
import { formatAantal, formatDecimaal } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { bewijslijst } from './bewijs.ts'
import { Lading } from './lading.ts'
import { Pagina } from './pagina.ts'
import { vakje } from './stapel.ts'

/** Everything about one referentiecomponent, over the page: `component` in the address. */
export class Componentpaneel extends Pagina {
  readonly #model = new Lading<ReferentiecomponentVolledig>(this)
  readonly #vergelijking = new Lading<Vergelijking>(this)
  #versie = ''

  protected override render(): TemplateResult | typeof nothing {
    const id = this.adres.query.get('component')
    if (id === null) return nothing
    const keuze = leesKeuze(this.adres)
    const isVergelijking = keuze.gemeenten.length >= 2
    if (isVergelijking) this.#vergelijking.vraag(JSON.stringify(keuze), () => haalVergelijking(keuze))
    this.#model.vraag(`${id} ${JSON.stringify(keuze)}`, () => this.#read(id))
    const naam = this.#model.data?.id === id ? this.#model.data.naam : T.component.kop
    return html`<dialog class="lade" aria-labelledby="componentkop" @close=${this.#close} @click=${this.#outside}>
      <div class="lade__inhoud">
        <div class="lade__kop">
          <h2 id="componentkop" tabindex="-1">${naam}</h2>
          <button type="button" class="nl-button nl-button--secondary" @click=${() => this.querySelector('dialog')?.close()}>${T.algemeen.sluiten}</button>
        </div>
        ${isVergelijking ? this.#vergelijking.toon((vergelijking) => toonVergelijking(vergelijking, id)) : nothing}
        ${this.#model.toon((component) => this.#toonModel(component))}
      </div>
    </dialog>`
  }

  protected override updated(_changed: PropertyValues): void {
    const dialog = this.querySelector('dialog')
    if (dialog !== null && !dialog.open) dialog.showModal()
  }

  async #read(id: string): Promise<ReferentiecomponentVolledig> {
    const keuze = leesKeuze(this.adres)
    const models = await haalReferentiemodellen()
    const newest = models.find(({ status }) => status === 'gepubliceerd')?.versie ?? ''
    this.#versie = this.adres.query.get('release') ?? keuze.referentiemodel ?? newest
    return haalComponent(this.#versie, id)
  }

  #toonModel(component: ReferentiecomponentVolledig): TemplateResult {
    const { omschrijving, applicatieservices, bedrijfsfuncties, standaarden, beleidsdomeinen } = component
    return html`
      ${omschrijving === undefined ? nothing : html`<h3>${T.component.omschrijving}</h3><p>${omschrijving}</p>`}
      ${lijst(
        T.algemeen.beleidsdomein,
        beleidsdomeinen.map(({ naam }) => naam),
      )}
      ${lijst(
        T.component.standaarden,
        standaarden.map(
          ({ naam, verbindingsrol }) =>
            `${naam} (${verbindingsrol === 'verplicht' ? T.component.verplicht : verbindingsrol})`,
        ),
      )}
      ${lijst(
        T.component.functies,
        bedrijfsfuncties.map(({ naam }) => naam),
      )}
      ${lijst(
        T.component.services,
        applicatieservices.map(({ naam }) => naam),
      )}
      <p class="klein zacht">${T.component.release(this.#versie)}. <a href=${naar('/referentiemodel', { component: component.id })}>${T.component.inModel}</a></p>
    `
  }

  #outside(event: MouseEvent): void {
    if (event.target instanceof HTMLDialogElement) event.target.close()
  }

  #close(): void {
    if (this.adres.query.has('component')) ga(hier({ component: null }))
  }
}

function toonVergelijking({ componenten, gemeenten }: Vergelijking, id: string): TemplateResult {
  const component = componenten.find(({ referentiecomponent }) => referentiecomponent.id === id)
  if (component === undefined) return html`<p class="zacht">${T.component.nietVergeleken}</p>`
  const klasse = beeldVanGelijkheid(component)
  const dekking = beeldVanDekking(component.dekking)
  return html`
    <ul class="merken">
      <li>${vakje(klasse)} <span><b>${klasse.label}</b>: ${klasse.uitleg}</span></li>
      <li>${vakje(dekking)} <span>${T.algemeen.dekking} <b>${dekking.label}</b>: ${dekking.uitleg}</span></li>
      ${component.migraties === null ? nothing : html`<li><span class="groot">${formatAantal(component.migraties)}</span> <span>${T.algemeen.migraties.toLowerCase()} tot één pakket. ${T.component.concentratie(formatDecimaal(component.concentratie?.effectiefAantal))}</span></li>`}
    </ul>
    <h3>${T.component.gebruikt}</h3>
    ${pakketten(component, gemeenten)}
    <h3>${T.component.perGemeente}</h3>
    <ul class="pergemeente">${gemeenten.map((gemeente) => regel(component, gemeente))}</ul>
    <p><a href=${naar('/matrix', { zoek: component.referentiecomponent.naam })}>${T.component.inMatrix}</a></p>
  `
}

function pakketten({ pakketten: used }: Component, gemeenten: readonly VergelekenGemeente[]): TemplateResult {
  if (used.length === 0) return html`<p class="zacht">${T.algemeen.geen}</p>`
  const names = new Map(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam]))
  return html`<ul class="pakketten">${used.map(
    ({
      pakket,
      gemeenten: codes,
    }) => html`<li><b>${pakket.naam}</b> <span class="zacht">${pakket.leverancier ?? T.graaf.onbekendeLeverancier}</span>
      <span class="klein">${formatAantal(codes.length)} × ${codes.map((code) => names.get(code) ?? code).join(', ')}</span></li>`,
  )}</ul>`
}

function regel(component: Component, { gemeentecode, naam }: VergelekenGemeente): TemplateResult {
  const cel = component.cellen.find((one) => one.gemeentecode === gemeentecode)
  const isHiaat = component.hiaten.includes(gemeentecode)
  const staat = isHiaat ? T.hiaat : T.staat[cel?.staat ?? 'onbekend']
  return html`<li><div><b>${naam}</b> <span class="staat staat--${isHiaat ? 'hiaat' : (cel?.staat ?? 'onbekend')}">${staat}</span>
    <a class="klein" href=${naar('/matrix', { cel: `${gemeentecode}:${component.referentiecomponent.id}` })}>${T.cel.bewijs}</a></div>
    ${bewijslijst(cel?.applicaties ?? [], gemeentecode)}</li>`
}

function lijst(kop: string, namen: readonly string[]): TemplateResult | typeof nothing {
  if (namen.length === 0) return nothing
  return html`<h3>${kop}</h3><ul class="rustig">${namen.map((naam) => html`<li>${naam}</li>`)}</ul>`
}

customElements.define('gd-componentpaneel', Componentpaneel)
