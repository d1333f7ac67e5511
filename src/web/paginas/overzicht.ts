import { html, nothing, type TemplateResult } from 'lit'
import { haalVergelijking } from '../api/bronnen.ts'
import type { Component, VergelekenGemeente, Vergelijking } from '../api/typen.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { stapel, vakje } from '../onderdelen/stapel.ts'
import { hier, naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { beeldVanGelijkheid, DEKKING_BEELDEN, GELIJKHEDEN } from '../teksten/beelden.ts'
import {
  formatAantal,
  formatDatum,
  formatOpsomming,
  formatPercentage,
  formatTelling,
  vergelijkNamen,
} from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** How many opportunities are worth showing at once. */
const MEESTE_KANSEN = 8

/** The comparison in one page: what a councillor reads first. */
export class Overzichtpagina extends Pagina {
  readonly #vergelijking = new Lading<Vergelijking>(this)

  protected override render(): TemplateResult {
    const vraag = vraagOmKeuze(this.adres)
    const keuze = leesKeuze(this.adres)
    if (vraag !== null) return html`<div class="paginakop"><h1 tabindex="-1">${T.paginas.overzicht}</h1></div>${vraag}`
    const lading = this.#vergelijking.vraag(JSON.stringify(keuze), () => haalVergelijking(keuze))
    // a page has a heading also while it waits or fails
    const kop =
      lading.data === null ? html`<div class="paginakop"><h1 tabindex="-1">${T.paginas.overzicht}</h1></div>` : nothing
    return html`${kop}${lading.toon((vergelijking) => this.#toon(vergelijking))}`
  }

  #toon(vergelijking: Vergelijking): TemplateResult {
    const { gemeenten, samenvatting, componenten, referentiemodel, peildatum } = vergelijking
    const gelijk = ['zelfde_instantie', 'zelfde_versie', 'zelfde_pakket'].reduce(
      (sum, klasse) => sum + telling(samenvatting.gelijkheid, klasse),
      0,
    )
    const gedeeld = Object.values(samenvatting.gelijkheid).reduce((sum, one) => sum + one, 0)
    const namen =
      gemeenten.length > 6
        ? formatTelling(gemeenten.length, 'gemeente', 'gemeenten')
        : formatOpsomming(gemeenten.map(({ naam }) => naam))
    return html`
      <div class="paginakop">
        <h1 tabindex="-1">${T.overzicht.kop(namen)}</h1>
        <p class="kernzin">${T.overzicht.kernzin(gelijk, gedeeld)}</p>
        <p class="klein">${T.keuze.model(referentiemodel, formatDatum(peildatum))}</p>
      </div>
      <dl class="cijfers">
        ${cijfer(T.overzicht.harmonisatie, formatPercentage(samenvatting.harmonisatiegraad), T.overzicht.harmonisatieUitleg, naar('/matrix', { sorteer: 'migraties' }))}
        ${cijfer(T.overzicht.verschillen, formatAantal(telling(samenvatting.gelijkheid, 'verschillend')), T.overzicht.verschillenUitleg, naar('/matrix', { gelijkheid: 'verschillend' }))}
        ${cijfer(T.overzicht.hiaten, formatAantal(samenvatting.hiaten), T.overzicht.hiatenUitleg, naar('/matrix', { hiaten: 'ja', sorteer: 'hiaten' }))}
        ${cijfer(T.overzicht.dubbelingen, formatAantal(samenvatting.dubbelingen), T.overzicht.dubbelingenUitleg, naar('/matrix', { dubbelingen: 'ja' }))}
      </dl>
      <div class="tweekolom">
        <section class="deel"><h2>${T.overzicht.dekkingKop}</h2><p>${T.overzicht.dekkingUitleg(samenvatting.referentiecomponenten)}</p>${dekking(vergelijking)}</section>
        <section class="deel"><h2>${T.overzicht.gelijkheidKop}</h2><p>${T.overzicht.gelijkheidUitleg}</p>${gelijkheid(vergelijking)}</section>
      </div>
      <section class="deel"><h2>${T.overzicht.kansen}</h2>${kansen(componenten)}</section>
      <section class="deel"><h2>${T.overzicht.domeinKop}</h2>${domeinen(componenten)}</section>
      <section class="deel"><h2>${T.overzicht.perGemeente}</h2><p>${T.overzicht.perGemeenteUitleg}</p>${perGemeente(gemeenten)}</section>
    `
  }
}

/** A class that does not occur may be left out. */
function telling(aantallen: Readonly<Record<string, number>>, klasse: string): number {
  return aantallen[klasse] ?? 0
}

function cijfer(naam: string, waarde: string, uitleg: string, href: string): TemplateResult {
  return html`<div class="cijfer"><dt>${naam}</dt><dd><a href=${href}>${waarde}</a><span class="zacht klein">${uitleg}</span></dd></div>`
}

function dekking({ samenvatting }: Vergelijking): TemplateResult {
  const delen = DEKKING_BEELDEN.map((beeld) => ({
    beeld,
    aantal: telling(samenvatting.dekking, beeld.sleutel),
    href: naar('/matrix', { dekking: beeld.sleutel }),
  }))
  return stapel(delen, T.overzicht.dekkingKop)
}

function gelijkheid({ samenvatting }: Vergelijking): TemplateResult {
  const delen = GELIJKHEDEN.flatMap(({ sleutel, ...beeld }) => {
    if (sleutel === 'enkel' || sleutel === 'geen' || sleutel === 'onbekend') return []
    return [
      { beeld, aantal: telling(samenvatting.gelijkheid, sleutel), href: naar('/matrix', { gelijkheid: sleutel }) },
    ]
  })
  return stapel(delen, T.overzicht.gelijkheidKop)
}

/** Most gemeenten on one pakket, one or two to move: what is nearly the same. */
function kansen(componenten: readonly Component[]): TemplateResult {
  const close = componenten
    .flatMap((component) => {
      const most = Math.max(0, ...component.pakketten.map(({ gemeenten }) => gemeenten.length))
      const { migraties } = component
      const isClose = migraties !== null && migraties > 0 && migraties <= 2 && most > migraties
      return isClose ? [{ component, most }] : []
    })
    .sort(
      (a, b) =>
        b.most - (b.component.migraties ?? 0) - (a.most - (a.component.migraties ?? 0)) ||
        vergelijkNamen(a.component.referentiecomponent.naam, b.component.referentiecomponent.naam),
    )
    .slice(0, MEESTE_KANSEN)
  if (close.length === 0) return html`<p class="zacht">${T.overzicht.geenKansen}</p>`
  return html`<p>${T.overzicht.kansenUitleg}</p><div class="schuif" tabindex="0" role="region" aria-label=${T.overzicht.kansen}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr><th scope="col">${T.algemeen.referentiecomponent}</th><th scope="col">${T.algemeen.pakket}</th><th scope="col" class="getal">${T.algemeen.gemeenten}</th><th scope="col" class="getal">${T.algemeen.migraties}</th></tr></thead>
    <tbody>${close.map(({ component, most }) => {
      const { id, naam } = component.referentiecomponent
      const beste = component.pakketten
        .filter(({ gemeenten }) => gemeenten.length === most)
        .map(({ pakket }) => pakket.naam)
      return html`<tr><th scope="row"><a href=${hier({ component: id })}>${vakje(beeldVanGelijkheid(component))} ${naam}</a></th>
        <td>${beste.join(', ')}</td><td class="getal"><a href=${hier({ component: id })}>${formatAantal(most)}</a></td><td class="getal"><a href=${hier({ component: id })}>${formatAantal(component.migraties)}</a></td></tr>`
    })}</tbody>
  </table></div>`
}

function domeinen(componenten: readonly Component[]): TemplateResult {
  const names = [...new Set(componenten.flatMap(({ beleidsdomeinen }) => beleidsdomeinen))].sort(vergelijkNamen)
  const rows = names.map((naam) => {
    const own = componenten.filter(({ beleidsdomeinen }) => beleidsdomeinen.includes(naam))
    const shared = own.filter((one) => one.gelijkheid !== null)
    const same = shared.filter(
      ({ gelijkheid: klasse }) => klasse?.startsWith('zelfde_') === true && klasse !== 'zelfde_leverancier',
    )
    const hiaten = own.reduce((sum, one) => sum + one.hiaten.length, 0)
    return { naam, own, shared, same, hiaten }
  })
  return html`<div class="schuif" tabindex="0" role="region" aria-label=${T.overzicht.domeinKop}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr><th scope="col">${T.algemeen.beleidsdomein}</th><th scope="col" class="getal">${T.algemeen.referentiecomponenten}</th><th scope="col" class="getal">${T.algemeen.gedeeld}</th><th scope="col" class="getal">${T.algemeen.zelfdePakket}</th><th scope="col" class="getal">${T.algemeen.hiaten}</th></tr></thead>
    <tbody>${rows.map(({ naam, own, shared, same, hiaten }) => {
      const link = (extra: Record<string, string>, tekst: number) =>
        html`<td class="getal"><a href=${naar('/matrix', { domein: naam, ...extra })}>${formatAantal(tekst)}</a></td>`
      return html`<tr><th scope="row">${naam}</th>${link({}, own.length)}${link({ dekking: 'volledig,gedeeltelijk' }, shared.length)}${link({ gelijkheid: 'zelfde_instantie,zelfde_versie,zelfde_pakket' }, same.length)}${link({ hiaten: 'ja' }, hiaten)}</tr>`
    })}</tbody>
  </table></div>`
}

function perGemeente(gemeenten: readonly VergelekenGemeente[]): TemplateResult {
  const { volledig, deels, ja, nee } = T.overzicht
  return html`<div class="schuif" tabindex="0" role="region" aria-label=${T.overzicht.perGemeente}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr><th scope="col">${T.algemeen.gemeente}</th><th scope="col" class="getal">${T.algemeen.applicaties}</th><th scope="col" class="getal">${T.algemeen.pakketten}</th><th scope="col" class="getal">${T.algemeen.referentiecomponenten}</th><th scope="col" class="getal">${T.overzicht.teBeoordelen}</th><th scope="col" class="getal">${T.overzicht.zonderToewijzing}</th><th scope="col">${volledig}</th></tr></thead>
    <tbody>${gemeenten.map((gemeente) => {
      const { gemeentecode, naam, volledig: scope } = gemeente
      const landschap = (stand: string | null) => naar('/landschap', { gemeente: gemeentecode, gebruik: 'ja', stand })
      const getal = (href: string, aantal: number | undefined) =>
        html`<td class="getal">${aantal === undefined ? nothing : html`<a href=${href}>${formatAantal(aantal)}</a>`}</td>`
      return html`<tr><th scope="row"><a href=${naar('/landschap', { gemeente: gemeentecode })}>${naam}</a> <span class="zacht klein">${gemeentecode}</span></th>
        ${getal(landschap(null), gemeente.applicaties)}${getal(landschap(null), gemeente.pakketten)}${getal(naar('/matrix', { gevuld: gemeentecode }), gemeente.referentiecomponenten)}
        ${getal(naar('/beoordelen', { gemeente: gemeentecode }), gemeente.teBeoordelen)}${getal(landschap('zonder'), gemeente.zonderToewijzing)}
        <td><a href=${naar('/landschap', { gemeente: gemeentecode })}>${Array.isArray(scope) ? deels(scope.length) : scope === true ? ja : nee}</a></td></tr>`
    })}</tbody>
  </table></div>`
}

customElements.define('gd-overzicht', Overzichtpagina)
