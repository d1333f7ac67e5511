import { html, nothing, type TemplateResult } from 'lit'
import { haalApplicatiepagina, IN_GEBRUIK } from '../api/applicaties.ts'
import { haalGemeenten } from '../api/bronnen.ts'
import type { components } from '../api/schema.d.ts'
import type { Applicatie, Gemeente } from '../api/typen.ts'
import '../onderdelen/inventarisaties.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { toonPlaats } from '../onderdelen/plaats.ts'
import { keuzeveld, vinkje, zoekveld } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesKeuze, leesOptie } from '../staat/keuze.ts'
import { formatPercentage, formatTelling } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Lijst = components['schemas']['ApplicatieLijst']

const PER_PAGINA = 50
const STANDEN = ['', 'geldend', 'te_beoordelen', 'zonder'] as const

/** The applicaties of one gemeente, row by row: where every number ends. */
export class Landschapspagina extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)
  readonly #lijst = new Lading<Lijst>(this)

  protected override render(): TemplateResult {
    const lading = this.#gemeenten.vraag('alle', haalGemeenten)
    const kop =
      lading.data === null ? html`<div class="paginakop"><h1 tabindex="-1">${T.paginas.landschap}</h1></div>` : nothing
    return html`${kop}${lading.toon((gemeenten) => this.#toon(gemeenten))}`
  }

  #toon(gemeenten: readonly Gemeente[]): TemplateResult {
    const { query } = this.adres
    const code = query.get('gemeente') ?? query.get('gemeenten')?.split(',')[0] ?? gemeenten[0]?.gemeentecode ?? ''
    const naam = gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code
    const zet = (key: string) => (value: string) =>
      ga(hier({ [key]: value === '' ? null : value, pagina: null }), { vervang: true })
    return html`
      <div class="paginakop"><h1 tabindex="-1">${T.landschap.kop(naam)}</h1><p>${T.landschap.uitleg}</p></div>
      <form class="filter" role="search" @submit=${(event: Event) => event.preventDefault()}>
        ${keuzeveld(
          'gemeente',
          T.algemeen.gemeente,
          code,
          gemeenten.map((one) => [one.gemeentecode, one.naam]),
          zet('gemeente'),
        )}
        ${zoekveld('zoek', T.algemeen.zoeken, query.get('zoek') ?? '', zet('zoek'))}
        ${keuzeveld(
          'stand',
          T.landschap.stand,
          leesOptie(this.adres, 'stand', STANDEN),
          STANDEN.map((one) => [one, T.landschap.standen[one === '' ? 'alle' : one]]),
          zet('stand'),
        )}
        ${vinkje(T.landschap.inGebruik, query.get('gebruik') === 'ja', (aan) => zet('gebruik')(aan ? 'ja' : ''))}
      </form>
      ${code === '' ? html`<p class="zacht">${T.start.leeg}</p>` : this.#vraag(code).toon((lijst) => this.#tabel(lijst))}
      <gd-inventarisaties .gemeente=${code}></gd-inventarisaties>
    `
  }

  #vraag(code: string): Lading<Lijst> {
    const { query } = this.adres
    const search = query.get('zoek')
    const peildatum = query.get('peildatum')
    const stand = leesOptie(this.adres, 'stand', STANDEN)
    const samenMet = leesKeuze(this.adres).gemeenten
    const vraag = {
      page: Number(query.get('pagina') ?? '1') || 1,
      pageSize: PER_PAGINA,
      ...(search === null ? {} : { search }),
      ...(peildatum === null ? {} : { peildatum }),
      ...(query.get('gebruik') === 'ja' ? IN_GEBRUIK : {}),
      ...(stand === '' ? {} : { toewijzingstand: [stand] }),
      // the numbers of a comparison lead here: then also what is in doubt only in that group
      ...(samenMet.includes(code) ? { samenMet: [...samenMet] } : {}),
    }
    return this.#lijst.vraag(`${code} ${JSON.stringify(vraag)}`, () => haalApplicatiepagina(code, vraag))
  }

  #tabel({ resultaten, paginering }: Lijst): TemplateResult {
    const { pagina, totaalPaginas, totaalAantal } = paginering
    const stap = (tekst: string, nummer: number) =>
      nummer < 1 || nummer > totaalPaginas ? nothing : html`<a href=${hier({ pagina: String(nummer) })}>${tekst}</a>`
    return html`<p role="status" class="aantal">${formatTelling(totaalAantal, 'applicatie', 'applicaties')}</p>
      <div class="schuif" tabindex="0" role="region" aria-label=${T.algemeen.applicaties}><table class="utrecht-table utrecht-table--html-table">
        <thead><tr><th scope="col">${T.algemeen.applicatie}</th><th scope="col">${T.algemeen.pakket}</th><th scope="col">${T.algemeen.versie}</th><th scope="col">${T.algemeen.status}</th>
          <th scope="col">${T.algemeen.referentiecomponenten}</th><th scope="col">${T.landschap.bron}</th></tr></thead>
        <tbody>${resultaten.map((applicatie) => this.#rij(applicatie))}</tbody>
      </table></div>
      <nav class="bladeren" aria-label=${T.algemeen.paginas}>${stap(T.landschap.vorige, pagina - 1)}<span>${T.landschap.pagina(pagina, Math.max(1, totaalPaginas))}</span>${stap(T.landschap.volgende, pagina + 1)}</nav>`
  }

  #rij({
    naam,
    pakket,
    versie,
    status,
    referentiecomponenten,
    voorstellen,
    plaats,
    aard,
    gemeentecode,
  }: Applicatie): TemplateResult {
    return html`<tr><th scope="row">${naam}</th><td>${pakket.naam} <span class="zacht klein">${pakket.leverancier ?? nothing}</span></td><td>${versie ?? nothing}</td><td class="geenTerugloop">${T.status[status]}</td>
      <td><ul class="kaleLijst">${referentiecomponenten.map(
        (one) => html`<li><a href=${hier({ component: one.id })}>${one.naam}</a>
        <span class="zacht klein">${T.herkomst[one.herkomst]}${one.herkomst === 'afgeleid' ? `, ${T.landschap.zekerheid(formatPercentage(one.zekerheid))}` : ''}</span></li>`,
      )}
        ${referentiecomponenten.length === 0 ? html`<li class="zacht">${T.landschap.zonder[aard]}</li>` : nothing}
        ${voorstellen > 0 ? html`<li><a class="klein" href=${naar('/beoordelen', { gemeente: gemeentecode, zoek: naam, toon: 'voorstellen' })}>${T.beoordelen.teDoen(voorstellen)}</a></li>` : nothing}</ul></td>
      <td class="klein zacht">${toonPlaats(plaats)}</td></tr>`
  }
}

customElements.define('gd-landschap', Landschapspagina)
