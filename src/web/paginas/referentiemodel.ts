import { html, nothing, type TemplateResult } from 'lit'
import { haalComponenten, haalReferentiemodellen } from '../api/bronnen.ts'
import { api, neem } from '../api/client.ts'
import type { Referentiecomponent, Referentiemodel, Verschil } from '../api/typen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld, zoekveld } from '../onderdelen/velden.ts'
import { ga, hier } from '../staat/adres.ts'
import { formatAantal, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** Search and read a release of GEMMA, and what changed since another. */
export class Referentiemodelpagina extends Pagina {
  readonly #modellen = new Lading<Referentiemodel[]>(this)
  readonly #componenten = new Lading<Referentiecomponent[]>(this)
  readonly #verschil = new Lading<Verschil>(this)

  protected override render(): TemplateResult {
    return html`<div class="paginakop"><h1 tabindex="-1">${T.model.kop}</h1><p>${T.model.uitleg}</p></div>
      ${this.#modellen.vraag('alle', haalReferentiemodellen).toon((modellen) => this.#toon(modellen))}`
  }

  #toon(modellen: readonly Referentiemodel[]): TemplateResult {
    const { query } = this.adres
    const versie = query.get('release') ?? modellen.find(({ status }) => status === 'gepubliceerd')?.versie ?? ''
    const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
    const opties = modellen.map((model) => [model.versie, `${model.versie} (${model.status})`] as const)
    return html`
      <form class="filter filter--breed" role="search" @submit=${(event: Event) => event.preventDefault()}>
        ${keuzeveld('release', T.model.release, versie, opties, zet('release'))}
        ${zoekveld('zoek', T.model.zoek, query.get('zoek') ?? '', zet('zoek'))}
      </form>
      ${versie === '' ? nothing : this.#componenten.vraag(versie, () => haalComponenten(versie)).toon((list) => this.#lijst(list))}
      <section class="deel"><h2>${T.model.verschillen}</h2>${this.#verschillen(modellen, versie, zet('met'))}</section>
    `
  }

  #lijst(componenten: readonly Referentiecomponent[]): TemplateResult {
    const zoek = (this.adres.query.get('zoek') ?? '').toLowerCase()
    const found = componenten
      .filter(({ naam, omschrijving, eerdereNamen }) =>
        [naam, omschrijving, ...eerdereNamen].some((tekst) => tekst.toLowerCase().includes(zoek)),
      )
      .sort((a, b) => vergelijkNamen(a.naam, b.naam))
    return html`<p role="status">${T.model.gevonden(found.length)}</p>
      <ul class="modellijst">${found.map(
        ({ id, naam, omschrijving, beleidsdomeinen, status }) => html`<li>
        <a href=${hier({ component: id })}>${naam}</a> <span class="zacht klein">${beleidsdomeinen.map((one) => one.naam).join(', ')}${status === 'in_gebruik' ? nothing : ` · ${status.replaceAll('_', ' ')}`}</span>
        ${omschrijving === undefined ? nothing : html`<p class="klein">${omschrijving}</p>`}</li>`,
      )}</ul>`
  }

  #verschillen(modellen: readonly Referentiemodel[], versie: string, zet: (value: string) => void): unknown {
    const others = modellen.filter((model) => model.versie !== versie)
    if (others.length === 0) return html`<p>${T.model.eenRelease}</p>`
    const met = this.adres.query.get('met') ?? ''
    const opties = [['', T.algemeen.geen] as const, ...others.map((model) => [model.versie, model.versie] as const)]
    return html`${keuzeveld('met', T.model.met, met, opties, zet)}
      ${
        met === ''
          ? nothing
          : this.#verschil
              .vraag(`${versie} ${met}`, () =>
                neem(
                  api.GET('/referentiemodellen/{versie}/verschillen', { params: { path: { versie }, query: { met } } }),
                ),
              )
              .toon(toonVerschil)
      }`
  }
}

function toonVerschil(verschil: Verschil): TemplateResult {
  const deel = (
    kop: string,
    regels: readonly unknown[],
  ) => html`<details class="uitklap" ?open=${regels.length > 0}><summary>${kop} <span class="zacht">${formatAantal(regels.length)}</span></summary>
    ${regels.length === 0 ? html`<p class="zacht">${T.model.geenVerschil}</p>` : html`<ul class="rustig">${regels.map((regel) => html`<li>${regel}</li>`)}</ul>`}</details>`
  return html`
    ${deel(
      T.model.toegevoegd,
      verschil.toegevoegd.map(({ naam }) => naam),
    )}
    ${deel(
      T.model.verwijderd,
      verschil.verwijderd.map(({ naam }) => naam),
    )}
    ${deel(
      T.model.hernoemd,
      verschil.hernoemd.map(({ van, naar }) => `${van} → ${naar}`),
    )}
    ${deel(
      T.model.statusGewijzigd,
      verschil.statusGewijzigd.map(
        ({ naam, van, naar }) => `${naam}: ${van.replaceAll('_', ' ')} → ${naar.replaceAll('_', ' ')}`,
      ),
    )}
    ${deel(
      T.model.standaardenGewijzigd,
      verschil.standaardenGewijzigd.map(
        ({ naam, toegevoegd, verwijderd, rolGewijzigd }) =>
          `${naam}: ${[...toegevoegd.map((one) => `+ ${one.naam}`), ...verwijderd.map((one) => `− ${one.naam}`), ...rolGewijzigd.map((one) => `${one.naam} ${one.van} → ${one.naar}`)].join('; ')}`,
      ),
    )}
  `
}

customElements.define('gd-referentiemodel', Referentiemodelpagina)
