import { html, nothing, type TemplateResult } from 'lit'
import { haalGemeenten } from '../api/bronnen.ts'
import { api, neem } from '../api/client.ts'
import type { components } from '../api/schema.d.ts'
import type { Gemeente } from '../api/typen.ts'
import { keuzerij } from '../onderdelen/knoppen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { keuzeveld } from '../onderdelen/velden.ts'
import { ga, hier, naar } from '../staat/adres.ts'
import { leesOptie } from '../staat/keuze.ts'
import { formatAantal, formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

type Partners = components['schemas']['Partners']
type Clusters = components['schemas']['Clusters']
/** How many pakketten say what a group has in common. */
const MEESTE_PAKKETTEN = 6

const MATEN = ['functieoverlap', 'overeenstemming', 'pakketoverlap'] as const
/** How many reasons are worth reading at once. */
const MEESTE_REDENEN = 4

/** With whom a gemeente has most to share. */
export class Partnerspagina extends Pagina {
  readonly #gemeenten = new Lading<Gemeente[]>(this)
  readonly #clusters = new Lading<Clusters>(this)
  readonly #partners = new Lading<Partners>(this)

  protected override render(): TemplateResult {
    return html`<div class="paginakop"><h1 tabindex="-1">${T.partners.kop}</h1><p>${T.partners.uitleg}</p></div>
      ${this.#gemeenten.vraag('alle', haalGemeenten).toon((gemeenten) => this.#toon(gemeenten))}`
  }

  #toon(gemeenten: readonly Gemeente[]): TemplateResult {
    const { query } = this.adres
    const gemeentecode =
      query.get('gemeente') ?? query.get('gemeenten')?.split(',')[0] ?? gemeenten[0]?.gemeentecode ?? ''
    const maat = leesOptie(this.adres, 'maat', MATEN)
    if (gemeentecode === '') return html`<p class="zacht">${T.start.leeg}</p>`
    return html`
      <form class="filter filter--boven" @submit=${(event: Event) => event.preventDefault()}>
        ${keuzeveld(
          'gemeente',
          T.algemeen.gemeente,
          gemeentecode,
          gemeenten.map((one) => [one.gemeentecode, one.naam]),
          (value) => ga(hier({ gemeente: value }), { vervang: true }),
        )}
      </form>
      ${keuzerij(
        T.paren.maat,
        MATEN.map((one) => ({ tekst: T.paren[one], href: hier({ maat: one }), isGekozen: one === maat })),
      )}
      ${this.#partners
        .vraag(`${gemeentecode} ${maat}`, () =>
          neem(
            api.GET('/gemeenten/{gemeentecode}/partners', {
              params: { path: { gemeentecode }, query: { maat, pageSize: 100 } },
            }),
          ),
        )
        .toon((partners) => toonPartners(partners))}
      ${this.#clusters.vraag('alle', () => neem(api.GET('/clusters'))).toon(toonClusters)}`
  }
}

function toonPartners({ resultaten, zonderRang, gemeentecode }: Partners): TemplateResult {
  const paar = (code: string) => [gemeentecode, code].sort()
  const koppel = (code: string) => naar('/overzicht', { gemeenten: paar(code).join(',') })
  const bewijs = (code: string, tekst: string) =>
    html`<a href="${naar('/paren', { gemeenten: paar(code).join(','), paar: paar(code).join('-') })}#paar">${tekst}</a>`
  return html`${
    resultaten.length === 0
      ? html`<p class="zacht">${T.partners.geen}</p>`
      : html`<div class="schuif" tabindex="0" role="region" aria-label=${T.partners.kop}><table class="utrecht-table utrecht-table--html-table">
      <thead><tr><th scope="col" class="getal">${T.partners.rang}</th><th scope="col">${T.algemeen.gemeente}</th><th scope="col" class="getal">${T.paren.functieoverlap}</th><th scope="col">${T.paren.grenzen}</th>
        <th scope="col" class="getal">${T.paren.overeenstemming}</th><th scope="col" class="getal">${T.paren.pakketoverlap}</th><th scope="col">${T.partners.waarom}</th></tr></thead>
      <tbody>${resultaten.map(
        ({
          rang,
          gemeentecode: code,
          naam,
          functieoverlap,
          overeenstemming,
          pakketoverlap,
          reden,
        }) => html`<tr><td class="getal">${formatAantal(rang)}</td>
        <th scope="row"><a href=${koppel(code)}>${naam}</a> <span class="zacht klein">${code}</span></th>
        <td class="getal">${bewijs(code, formatPercentage(functieoverlap.aandeel))}</td><td class="geenTerugloop">${T.paren.tussen(formatPercentage(functieoverlap.ondergrens), formatPercentage(functieoverlap.bovengrens))}</td>
        <td class="getal">${bewijs(code, formatPercentage(overeenstemming.aandeel))}</td><td class="getal">${bewijs(code, formatPercentage(pakketoverlap.aandeel))}</td>
        <td class="klein">${
          reden === undefined
            ? nothing
            : reden.beleidsdomeinen.slice(0, MEESTE_REDENEN).map(({ beleidsdomein, gedeeld, gelijk }, at) => {
                const telling = T.paren.van(gelijk, gedeeld)
                const href = naar('/matrix', {
                  gemeenten: paar(code).join(','),
                  dekking: 'volledig',
                  domein: beleidsdomein,
                })
                // what has no domain has no filter either
                return html`${at === 0 ? '' : ', '}${beleidsdomein ?? T.matrix.zonderDomein} (${beleidsdomein === null ? telling : html`<a href=${href}>${telling}</a>`})`
              })
        }</td></tr>`,
      )}</tbody>
    </table></div>`
  }
    ${zonderRang.length === 0 ? nothing : html`<section class="deel"><h2>${T.partners.zonderRang}</h2><ul>${zonderRang.map(({ naam, reden }) => html`<li>${naam}: ${T.partners.reden[reden]}</li>`)}</ul></section>`}`
}

/** Groups of gemeenten that run much the same. */
function toonClusters({ clusters, zonderCluster }: Clusters): TemplateResult | typeof nothing {
  if (clusters.length === 0) return nothing
  return html`<section class="deel"><h2>${T.partners.clusterKop}</h2><p>${T.partners.clusterUitleg}</p>
    <ul class="kaleLijst groepen">${clusters.map(({ nummer, gemeenten, pakketten }) => {
      const codes = gemeenten.map(({ gemeentecode }) => gemeentecode).sort()
      return html`<li class="paneel"><h3>${T.partners.cluster(nummer, gemeenten.length)}</h3><p>${gemeenten.map(({ naam }) => naam).join(', ')}</p>
        ${
          pakketten.length === 0
            ? nothing
            : html`<p class="klein zacht">${T.partners.clusterPakketten}: ${pakketten
                .slice(0, MEESTE_PAKKETTEN)
                .map(({ pakket }) => pakket.naam)
                .join(', ')}</p>`
        }
        ${codes.length >= 2 && codes.length <= 50 ? html`<p><a href=${naar('/overzicht', { gemeenten: codes.join(',') })}>${T.partners.vergelijkGroep}<span class="onzichtbaar"> ${nummer}</span></a></p>` : nothing}</li>`
    })}</ul>
    ${zonderCluster.length === 0 ? nothing : html`<p class="zacht">${T.partners.zonderCluster}: ${zonderCluster.map(({ naam }) => naam).join(', ')}</p>`}</section>`
}

customElements.define('gd-partners', Partnerspagina)
