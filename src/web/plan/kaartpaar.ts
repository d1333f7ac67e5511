import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { haalKaart } from '../api/bronnen.ts'
import type { Kaart, Uitkomst } from '../api/typen.ts'
import type { Kleuring } from '../kaart/kleuring.ts'
import { tekenKaart } from '../kaart/tekening.ts'
import { Venster } from '../kaart/venster.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { vakje } from '../onderdelen/stapel.ts'
import { tabel } from '../onderdelen/tabel.ts'
import { hier } from '../staat/adres.ts'
import { beeldVanGelijkheid, GELIJKHEDEN } from '../teksten/beelden.ts'
import { formatAantal } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const { kaart: K } = T.plan
type Doelcomponent = Uitkomst['meting']['componenten'][number]
type Kant = 'voor' | 'na'

/** GEMMA's view twice: as it is, and as it becomes. Both move together. */
export class Kaartpaar extends Pagina {
  static override properties = { uitkomst: { attribute: false }, release: { attribute: false } }
  declare uitkomst: Uitkomst | null
  declare release: string
  readonly #kaart = new Lading<Kaart | null>(this)
  #vensters: readonly Venster[] = []

  constructor() {
    super()
    this.uitkomst = null
    this.release = ''
  }

  protected override render(): TemplateResult | typeof nothing {
    const { uitkomst, release } = this
    if (uitkomst === null) return nothing
    const { componenten } = uitkomst.meting
    return html`<section class="deel"><h2>${K.kop}: ${uitkomst.scenario.naam}</h2><p>${K.uitleg}</p>
      ${toonLegenda(componenten)}
      <div class="kaartbalk"><button type="button" class="nl-button nl-button--secondary" @click=${() => this.#zoom(1.5)}>${T.kaart.inzoomen}</button>
        <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#zoom(1 / 1.5)}>${T.kaart.uitzoomen}</button>
        <button type="button" class="nl-button nl-button--secondary" @click=${() => this.#zoom(0)}>${T.kaart.heel}</button></div>
      ${this.#kaart.vraag(release, () => haalKaart(release)).toon((kaart) => (kaart === null ? html`<p class="zacht">${T.kaart.geen}</p>` : html`<div class="kaartpaar">${this.#teken(kaart, 'voor')}${this.#teken(kaart, 'na')}</div>`))}
      ${toonWijzigingen(componenten)}</section>`
  }

  #teken(kaart: Kaart, kant: Kant): TemplateResult {
    const naam = K[kant]
    return html`<figure><figcaption><b>${naam}</b></figcaption>
      <div class="kaartvenster" role="region" aria-label="${K.kop}: ${naam}" tabindex="0" @scroll=${this.#follow}>
        <svg class="kaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="group" aria-label="${kaart.naam}: ${naam}">
          ${tekenKaart({ kaart, kleuring: this.#kleuring(kant), link: (id) => hier({ component: id }), actief: null })}
        </svg></div></figure>`
  }

  #kleuring(kant: Kant): Kleuring {
    const byId = new Map(this.uitkomst?.meting.componenten.map((one) => [one.referentiecomponent.id, one]))
    return ({ referentiecomponentId }) => {
      const component = byId.get(referentiecomponentId ?? '')
      return component === undefined ? null : { component, beeld: beeldVanGelijkheid(component[kant]) }
    }
  }

  protected override updated(_changed: PropertyValues): void {
    const windows = [...this.querySelectorAll<HTMLElement>('.kaartvenster')]
    if (windows.length === 0 || this.#vensters.length > 0) return
    this.#vensters = windows.flatMap((window) => {
      const content = window.querySelector<SVGSVGElement>('svg.kaart')
      if (content === null) return []
      // the frame is as high as the whole map is in it: below the map there is nothing to see
      const { width, height } = content.viewBox.baseVal
      window.style.setProperty('aspect-ratio', `${width} / ${height}`)
      return [new Venster(window, content)]
    })
  }

  /** @param times - 0 shows the whole map */
  #zoom(times: number): void {
    for (const venster of this.#vensters) venster.zoom(times === 0 ? 1 : venster.factor * times)
  }

  readonly #follow = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement)) return
    for (const other of this.querySelectorAll('.kaartvenster')) {
      if (other === target) continue
      if (other.scrollLeft !== target.scrollLeft) other.scrollLeft = target.scrollLeft
      if (other.scrollTop !== target.scrollTop) other.scrollTop = target.scrollTop
    }
  }
}

function toonLegenda(componenten: readonly Doelcomponent[]): TemplateResult {
  const count = (kant: Kant, klasse: string) =>
    formatAantal(componenten.filter((one) => beeldVanGelijkheid(one[kant]).klasse === klasse).length)
  return html`<ul class="legenda legenda--kaart">${GELIJKHEDEN.map(
    (beeld) =>
      html`<li>${vakje(beeld)}<span><b>${beeld.label}</b> ${count('voor', beeld.klasse)} → ${count('na', beeld.klasse)}</span></li>`,
  )}</ul>`
}

function toonWijzigingen(componenten: readonly Doelcomponent[]): TemplateResult {
  const changed = componenten.filter(
    ({ voor, na }) => beeldVanGelijkheid(voor).klasse !== beeldVanGelijkheid(na).klasse,
  )
  return html`<h3 class="kaartpaar__tabel">${K.verandert(changed.length)}</h3>
    ${tabel(
      K.tabel,
      [
        { tekst: T.algemeen.referentiecomponent },
        { tekst: K.voor },
        { tekst: K.na },
        { tekst: K.pakkettenVoor, isGetal: true },
        { tekst: K.pakkettenNa, isGetal: true },
      ],
      changed.map(({ referentiecomponent, voor, na }) => {
        const [before, after] = [beeldVanGelijkheid(voor), beeldVanGelijkheid(na)]
        return html`<tr><th scope="row"><a href=${hier({ component: referentiecomponent.id })}>${referentiecomponent.naam}</a></th>
          <td>${vakje(before)} ${before.label}</td><td>${vakje(after)} ${after.label}</td><td class="getal">${formatAantal(voor.pakketten)}</td><td class="getal">${formatAantal(na.pakketten)}</td></tr>`
      }),
    )}`
}

customElements.define('gd-kaartpaar', Kaartpaar)
