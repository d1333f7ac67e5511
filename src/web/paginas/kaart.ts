import { html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit'
import { haalKaart, haalStandaarden, haalVergelijking } from '../api/bronnen.ts'
import type { Component, Kaart, Kaartvak, Vergelijking } from '../api/typen.ts'
import { KLEUREN, type Kleur, type Kleuring, maakKleuring, telDubbel, telVerplicht } from '../kaart/kleuring.ts'
import { tekenKaart, vindBuur } from '../kaart/tekening.ts'
import { bewaarPng, maakSvg } from '../kaart/uitvoer.ts'
import { Venster } from '../kaart/venster.ts'
import { toonWijzer } from '../kaart/wijzer.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { bewaar, keuzerij } from '../onderdelen/knoppen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { vakje } from '../onderdelen/stapel.ts'
import { hier, naar } from '../staat/adres.ts'
import { leesKeuze, leesOptie } from '../staat/keuze.ts'
import {
  AANTAL_STAPPEN,
  beeldVanDekking,
  beeldVanGelijkheid,
  DEKKING_BEELDEN,
  GELIJKHEDEN,
} from '../teksten/beelden.ts'
import { formatAantal } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Gegevens = {
  readonly vergelijking: Vergelijking
  readonly kaart: Kaart | null
  readonly verplicht: ReadonlyMap<string, number>
}

const RICHTINGEN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** GEMMA's view as a heat map. */
export class Kaartpagina extends Pagina {
  readonly #gegevens = new Lading<Gegevens>(this)
  #venster: Venster | null = null
  /** The rectangle that Tab comes to, as its place in the list. */
  #actief: number | null = null
  #getekend = ''

  protected override render(): TemplateResult {
    const kop = html`<div class="paginakop"><h1 tabindex="-1">${T.kaart.kop}</h1><p>${T.kaart.uitleg}</p></div>`
    const keuze = leesKeuze(this.adres)
    const vraag = vraagOmKeuze(this.adres)
    if (vraag !== null) return html`${kop}${vraag}`
    this.#gegevens.vraag(JSON.stringify(keuze), async () => {
      const vergelijking = await haalVergelijking(keuze)
      const { referentiemodel } = vergelijking
      const [kaart, standaarden] = await Promise.all([haalKaart(referentiemodel), haalStandaarden(referentiemodel)])
      return { vergelijking, kaart, verplicht: telVerplicht(standaarden) }
    })
    return html`${kop}${this.#gegevens.toon((gegevens) => this.#toon(gegevens))}`
  }

  #toon({ vergelijking, kaart, verplicht }: Gegevens): TemplateResult {
    const kleur = leesOptie(this.adres, 'kleur', KLEUREN)
    const kleuring = maakKleuring(kleur, vergelijking.componenten, verplicht)
    const keuzes = KLEUREN.map((one) => ({
      tekst: T.algemeen[one],
      href: hier({ kleur: one }),
      isGekozen: one === kleur,
    }))
    return html`
      ${keuzerij(T.kaart.kleur, keuzes)}
      ${legenda(kleur, vergelijking.componenten)}
      ${kaart === null ? html`<p class="zacht">${T.kaart.geen}</p>` : this.#kaart(kaart, kleuring)}
      ${tabel(vergelijking, verplicht)}
    `
  }

  #kaart(kaart: Kaart, kleuring: Kleuring<Component>): TemplateResult {
    const first = kaart.vakken.findIndex((vak) => vak.soort === 'referentiecomponent' && kleuring(vak) !== null)
    const active = this.#actief ?? first
    const vak = kaart.vakken[active]
    return html`
      <div class="kaartbalk">
        <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#zoom(1.5)}>${T.kaart.inzoomen}</button>
        <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#zoom(1 / 1.5)}>${T.kaart.uitzoomen}</button>
        <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#venster?.zoom(1)}>${T.kaart.heel}</button>
        <span class="kaartbalk__rest"></span>
        <button type="button" class="nl-button nl-button--subtle" @click=${this.#saveSvg}>${T.kaart.svg}</button>
        <button type="button" class="nl-button nl-button--subtle" @click=${this.#savePng}>${T.kaart.png}</button>
      </div>
      <div class="kaartvenster" role="region" aria-label=${T.kaart.vlak} tabindex="0" @keydown=${(event: KeyboardEvent) => this.#key(event, kaart)}
        @pointerover=${(event: Event) => this.#point(event, kaart, kleuring)} @focusin=${(event: Event) => this.#point(event, kaart, kleuring)}
        @pointerleave=${this.#unpoint} @focusout=${this.#unpoint}>
        <svg class="kaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="group" aria-label=${kaart.naam}>
          ${tekenKaart({ kaart, kleuring, link: (id) => hier({ component: id }), actief: `${vak?.referentiecomponentId ?? ''}-${active}` })}
        </svg>
        <div class="wijzer" hidden></div>
      </div>`
  }

  protected override updated(_changed: PropertyValues): void {
    const [window, content] = [
      this.querySelector<HTMLElement>('.kaartvenster'),
      this.querySelector<SVGSVGElement>('svg.kaart'),
    ]
    if (window === null || content === null || this.#getekend === 'ja') return
    this.#getekend = 'ja'
    this.#venster = new Venster(window, content)
    // on a small screen the whole map would be unreadable: begin closer
    if (window.clientWidth < 700) this.#venster.zoom(3, [0, 0])
  }

  #zoom(times: number): void {
    if (this.#venster !== null) this.#venster.zoom(this.#venster.factor * times)
  }

  #key(event: KeyboardEvent, { vakken }: Kaart): void {
    if (event.key === '+' || event.key === '=') this.#zoom(1.5)
    if (event.key === '-') this.#zoom(1 / 1.5)
    if (event.key === 'Escape') this.#unpoint()
    const direction = RICHTINGEN[event.key]
    const van = vakOf(event.target, vakken)
    if (direction === undefined || van === null) return
    event.preventDefault()
    const next = vindBuur(vakken, van.vak, direction)
    if (next === null) return
    this.#actief = next
    this.requestUpdate()
    void this.updateComplete.then(() => this.querySelector<SVGAElement>(`[data-vak="${next}"]`)?.focus())
  }

  #point(event: Event, { vakken }: Kaart, kleuring: Kleuring<Component>): void {
    const found = vakOf(event.target, vakken)
    const shown = found === null ? null : kleuring(found.vak)
    const pointer = this.querySelector<HTMLElement>('.wijzer')
    const vergelijking = this.#gegevens.data?.vergelijking
    if (pointer === null || vergelijking === undefined) return
    if (found === null || shown === null) {
      pointer.hidden = true
      return
    }
    toonWijzer(pointer, found.element, { ...shown, gemeenten: vergelijking.gemeenten })
  }

  readonly #unpoint = (): void => {
    const pointer = this.querySelector<HTMLElement>('.wijzer')
    if (pointer !== null) pointer.hidden = true
  }

  readonly #saveSvg = (): void => {
    const drawn = this.querySelector<SVGSVGElement>('svg.kaart')
    if (drawn !== null) bewaar(`${this.#titel()}.svg`, maakSvg(drawn, this.#titel()))
  }

  readonly #savePng = async (): Promise<void> => {
    const drawn = this.querySelector<SVGSVGElement>('svg.kaart')
    if (drawn !== null) await bewaarPng(drawn, this.#titel())
  }

  #titel(): string {
    const { gemeenten } = leesKeuze(this.adres)
    return `kaart-${leesOptie(this.adres, 'kleur', KLEUREN)}-${gemeenten.join('-')}`
  }
}

function vakOf(target: EventTarget | null, vakken: readonly Kaartvak[]): { vak: Kaartvak; element: SVGElement } | null {
  const element = target instanceof Element ? target.closest('[data-vak]') : null
  if (!(element instanceof SVGElement)) return null
  const vak = vakken[Number(element.dataset['vak'])]
  return vak === undefined ? null : { vak, element }
}

function legenda(kleur: Kleur, componenten: readonly Component[]): TemplateResult {
  if (kleur === 'gelijkheid' || kleur === 'dekking') {
    const beelden = kleur === 'gelijkheid' ? GELIJKHEDEN : DEKKING_BEELDEN
    const find = (one: Component) =>
      (kleur === 'gelijkheid' ? beeldVanGelijkheid(one) : beeldVanDekking(one.dekking)).klasse
    const klassen = componenten.map(find)
    return html`<ul class="legenda legenda--kaart">${beelden.map((beeld) => {
      // on the ladder stands only what two gemeenten have; the rest is a matter of dekking
      const isTrede = kleur === 'gelijkheid' && !['enkel', 'geen', 'onbekend'].includes(beeld.sleutel)
      const href = naar('/matrix', { [isTrede ? 'gelijkheid' : 'dekking']: beeld.sleutel })
      return html`<li>${vakje(beeld)}<span><a href=${href}><b>${beeld.label}</b> ${formatAantal(klassen.filter((one) => one === beeld.klasse).length)}</a>
        <span class="zacht klein">${beeld.uitleg}</span></span></li>`
    })}</ul>`
  }
  return html`<div class="legenda--aantal"><span>${T.kaart.legendaAantal[kleur]}:</span>
    <svg viewBox="0 0 ${AANTAL_STAPPEN.length * 56} 28" role="img" aria-label=${AANTAL_STAPPEN.map(({ bereik }) => bereik).join(', ')}>
      ${AANTAL_STAPPEN.map(({ beeld, bereik }, at) => svg`<rect x=${at * 56 + 1} y="1" width="54" height="26" rx="4" fill=${beeld.achtergrond} stroke="#5b6670"/><text x=${at * 56 + 28} y="19" text-anchor="middle" fill=${beeld.tekst}>${bereik}</text>`)}
    </svg></div>`
}

function tabel({ componenten }: Vergelijking, verplicht: ReadonlyMap<string, number>): TemplateResult {
  return html`<details class="uitklap"><summary>${T.kaart.alsTabel}</summary>
    <div class="schuif" tabindex="0" role="region" aria-label=${T.kaart.alsTabel}><table class="utrecht-table utrecht-table--html-table">
      <thead><tr><th scope="col">${T.algemeen.referentiecomponent}</th><th scope="col">${T.algemeen.beleidsdomein}</th>
        ${KLEUREN.map((kleur) => html`<th scope="col">${T.algemeen[kleur]}</th>`)}</tr></thead>
      <tbody>${componenten.map((component) => {
        const { id, naam } = component.referentiecomponent
        return html`<tr><th scope="row"><a href=${hier({ component: id })}>${naam}</a></th><td>${component.beleidsdomeinen.join(', ')}</td>
          <td>${component.gelijkheid === null ? nothing : T.gelijkheid[component.gelijkheid][0]}</td><td>${T.dekking[component.dekking][0]}</td>
          <td class="getal">${formatAantal(component.migraties)}</td><td class="getal">${formatAantal(telDubbel(component))}</td><td class="getal">${formatAantal(verplicht.get(id) ?? 0)}</td></tr>`
      })}</tbody>
    </table></div></details>`
}

customElements.define('gd-kaart', Kaartpagina)
