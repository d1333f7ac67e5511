import { html, type TemplateResult } from 'lit'
import { haalBedrijfsfuncties, haalVergelijking } from '../api/bronnen.ts'
import type { Component, Vergelijking } from '../api/typen.ts'
import '../matrix/celdialoog.ts'
import '../matrix/rooster.ts'
import {
  type Filter,
  filterComponenten,
  GROEPEN,
  leesFilter,
  maakRijen,
  type Rij,
  SORTERINGEN,
} from '../matrix/rijen.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { bewaar } from '../onderdelen/knoppen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld, veelkeuze, vinkje, zoekveld } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { DEKKING_BEELDEN, GELIJKHEDEN } from '../teksten/beelden.ts'
import { vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Gegevens = { readonly vergelijking: Vergelijking; readonly functies: ReadonlyMap<string, readonly string[]> }

/** Referentiecomponenten against gemeenten, with the pakketten in the cells. */
export class Matrixpagina extends Pagina {
  readonly #gegevens = new Lading<Gegevens>(this)
  /** What was drawn last: the same rows stay the same value, so that the grid keeps its place. */
  #gemaakt: {
    readonly key: string
    readonly van: Gegevens
    readonly componenten: readonly Component[]
    readonly rijen: readonly Rij[]
  } | null = null

  protected override render(): TemplateResult {
    const kop = html`<div class="paginakop"><h1 tabindex="-1">${T.matrix.kop}</h1><p>${T.matrix.uitleg}</p></div>`
    const vraag = vraagOmKeuze(this.adres)
    if (vraag !== null) return html`${kop}${vraag}`
    const keuze = leesKeuze(this.adres)
    const filter = leesFilter(this.adres)
    const isFunctie = filter.groep === 'bedrijfsfunctie'
    this.#gegevens.vraag(`${JSON.stringify(keuze)} ${isFunctie}`, async () => {
      const vergelijking = await haalVergelijking(keuze)
      return {
        vergelijking,
        functies: isFunctie ? await haalBedrijfsfuncties(vergelijking.referentiemodel) : new Map(),
      }
    })
    return html`${kop}${this.#gegevens.toon((gegevens) => this.#toon(gegevens, filter))}`
  }

  #toon(gegevens: Gegevens, filter: Filter): TemplateResult {
    const { vergelijking } = gegevens
    const { componenten, rijen } = this.#make(gegevens, filter)
    const namen = new Map(vergelijking.gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam]))
    const wachtend = new Set(
      vergelijking.gemeenten.filter(({ teBeoordelen }) => teBeoordelen > 0).map(({ gemeentecode }) => gemeentecode),
    )
    return html`
      ${toonFilter(filter, vergelijking)}
      <div class="matrixbalk"><p role="status">${T.matrix.rijen(componenten.length, vergelijking.componenten.length)}</p>
        <button type="button" class="nl-button nl-button--subtle" @click=${() => this.#save(componenten, vergelijking)}>${T.matrix.xlsx}</button></div>
      ${componenten.length === 0 ? html`<p class="zacht">${T.algemeen.nietsGevonden}</p>` : html`<gd-rooster .rijen=${rijen} .gemeenten=${vergelijking.gemeenten}></gd-rooster>`}
      <gd-celdialoog .namen=${namen} .wachtend=${wachtend}></gd-celdialoog>
    `
  }

  #make(van: Gegevens, filter: Filter): { readonly componenten: readonly Component[]; readonly rijen: readonly Rij[] } {
    const key = JSON.stringify(filter)
    if (this.#gemaakt?.key === key && this.#gemaakt.van === van) return this.#gemaakt
    const componenten = filterComponenten(van.vergelijking.componenten, filter)
    this.#gemaakt = { key, van, componenten, rijen: maakRijen(componenten, filter, van.functies) }
    return this.#gemaakt
  }

  async #save(componenten: readonly Component[], { gemeenten }: Vergelijking): Promise<void> {
    const { maakWerkblad } = await import('../matrix/werkblad.ts')
    bewaar(
      `matrix-${gemeenten.map(({ gemeentecode }) => gemeentecode).join('-')}.xlsx`,
      await maakWerkblad(componenten, gemeenten),
    )
  }
}

function toonFilter(filter: Filter, { componenten, gemeenten }: Vergelijking): TemplateResult {
  const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
  const domeinen = [...new Set(componenten.flatMap(({ beleidsdomeinen }) => beleidsdomeinen))].sort(vergelijkNamen)
  return html`<form class="filter" role="search" @submit=${(event: Event) => event.preventDefault()}>
    ${zoekveld('zoek', T.algemeen.zoeken, filter.zoek, zet('zoek'))}
    ${keuzeveld(
      'groep',
      T.matrix.groep,
      filter.groep,
      GROEPEN.map((one) => [one, T.matrix.groepen[one]]),
      zet('groep'),
    )}
    ${keuzeveld(
      'sorteer',
      T.matrix.sorteer,
      filter.sorteer,
      SORTERINGEN.map((one) => [one, T.matrix.sorteringen[one]]),
      zet('sorteer'),
    )}
    ${keuzeveld('domein', T.algemeen.beleidsdomein, filter.domein, [['', T.algemeen.alle], ...domeinen.map((naam) => [naam, naam] as const)], zet('domein'))}
    ${veelkeuze(
      T.algemeen.gelijkheid,
      filter.gelijkheid,
      GELIJKHEDEN.filter(({ sleutel }) => !['enkel', 'geen', 'onbekend'].includes(sleutel)).map(
        ({ sleutel, label }) => [sleutel, label],
      ),
      zet('gelijkheid'),
    )}
    ${veelkeuze(
      T.algemeen.dekking,
      filter.dekking,
      DEKKING_BEELDEN.map(({ sleutel, label }) => [sleutel, label]),
      zet('dekking'),
    )}
    ${keuzeveld(
      'gevuld',
      T.matrix.gevuld,
      filter.gevuld,
      [['', T.matrix.wieDanOok], ...gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam] as const)],
      zet('gevuld'),
    )}
    <div class="filter__vinkjes">
      ${vinkje(T.matrix.alleenHiaten, filter.alleenHiaten, (aan) => zet('hiaten')(aan ? 'ja' : ''))}
      ${vinkje(T.matrix.alleenDubbel, filter.alleenDubbel, (aan) => zet('dubbelingen')(aan ? 'ja' : ''))}
    </div>
  </form>`
}

customElements.define('gd-matrix', Matrixpagina)
