import { html, type TemplateResult } from 'lit'
import { haalVergelijking } from '../api/bronnen.ts'
import type { Paar, Vergelijking } from '../api/typen.ts'
import { vraagOmKeuze } from '../onderdelen/groep.ts'
import { keuzerij } from '../onderdelen/knoppen.ts'
import { Lading } from '../onderdelen/lading.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { toonPaar } from '../paren/detail.ts'
import { tekenParen } from '../paren/grafiek.ts'
import { hier } from '../staat/adres.ts'
import { leesKeuze, leesOptie } from '../staat/keuze.ts'
import { formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const MATEN = ['functieoverlap', 'overeenstemming', 'pakketoverlap'] as const
/** Shades of the matrix, light to dark, as classes in the style sheet. */
const TINTEN = 6

/** Every pair of gemeenten: do we do the same, and did we choose the same? */
export class Parenpagina extends Pagina {
  readonly #vergelijking = new Lading<Vergelijking>(this)

  protected override render(): TemplateResult {
    const kop = html`<div class="paginakop"><h1 tabindex="-1">${T.paren.kop}</h1><p>${T.paren.uitleg}</p></div>`
    const vraag = vraagOmKeuze(this.adres)
    if (vraag !== null) return html`${kop}${vraag}`
    const keuze = leesKeuze(this.adres)
    return html`${kop}${this.#vergelijking
      .vraag(JSON.stringify(keuze), () => haalVergelijking(keuze))
      .toon((vergelijking) => this.#toon(vergelijking))}`
  }

  #toon(vergelijking: Vergelijking): TemplateResult {
    const namen = new Map(vergelijking.gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam]))
    const naam = (code: string) => namen.get(code) ?? code
    const noemPaar = ({ links, rechts }: Paar) => `${naam(links)} – ${naam(rechts)}`
    const sleutel = ({ links, rechts }: Paar) => `${links}-${rechts}`
    const gekozen = vergelijking.paren.find((paar) => sleutel(paar) === this.adres.query.get('paar'))
    const link = (paar: Paar) => `${hier({ paar: sleutel(paar) })}#paar`
    const punten = vergelijking.paren.map((paar) => ({
      paar,
      naam: noemPaar(paar),
      href: link(paar),
      isGekozen: paar === gekozen,
    }))
    return html`
      <div class="tweekolom tweekolom--ongelijk">
        <div>${tekenParen(punten)}</div>
        <div>${this.#matrix(vergelijking, link)}</div>
      </div>
      <section class="deel" id="paar" tabindex="-1"><h2>${gekozen === undefined ? T.paren.paar : noemPaar(gekozen)}</h2>
        ${gekozen === undefined ? html`<p>${T.paren.kiesPaar}</p>` : toonPaar(vergelijking, gekozen, naam)}</section>
      <section class="deel"><h2>${T.paren.tabel}</h2>${tabel(vergelijking.paren, noemPaar, link)}</section>
    `
  }

  #matrix({ gemeenten, paren }: Vergelijking, link: (paar: Paar) => string): TemplateResult {
    const maat = leesOptie(this.adres, 'maat', MATEN)
    const find = (a: string, b: string) =>
      paren.find(({ links, rechts }) => (links === a && rechts === b) || (links === b && rechts === a))
    return html`
      ${keuzerij(
        T.paren.maat,
        MATEN.map((one) => ({ tekst: T.paren[one], href: hier({ maat: one }), isGekozen: one === maat })),
      )}
      <div class="schuif" tabindex="0" role="region" aria-label=${T.paren[maat]}><table class="tintmatrix">
        <caption class="onzichtbaar">${T.paren[maat]}</caption>
        <thead><tr><td></td>${gemeenten.map(({ naam }) => html`<th scope="col">${naam}</th>`)}</tr></thead>
        <tbody>${gemeenten.map(
          (row) =>
            html`<tr><th scope="row">${row.naam}</th>${gemeenten.map((column) => {
              const paar = find(row.gemeentecode, column.gemeentecode)
              if (paar === undefined) return html`<td class="tint--leeg"></td>`
              const { aandeel } = paar[maat]
              return html`<td class="tint--${Math.min(TINTEN - 1, Math.floor((aandeel ?? 0) * TINTEN))}"><a href=${link(paar)}>${formatPercentage(aandeel)}</a></td>`
            })}</tr>`,
        )}</tbody>
      </table></div>`
  }
}

function tabel(paren: readonly Paar[], noem: (paar: Paar) => string, link: (paar: Paar) => string): TemplateResult {
  return html`<div class="schuif" tabindex="0" role="region" aria-label=${T.paren.tabel}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr><th scope="col">${T.paren.paar}</th><th scope="col" class="getal">${T.paren.functieoverlap}</th><th scope="col">${T.paren.grenzen}</th>
      <th scope="col" class="getal">${T.paren.overeenstemming}</th><th scope="col" class="getal">${T.paren.pakketoverlap}</th><th scope="col" class="getal">${T.paren.gedeeld}</th></tr></thead>
    <tbody>${paren.map((paar) => {
      const { functieoverlap, overeenstemming, pakketoverlap } = paar
      const getal = (tekst: string) => html`<td class="getal"><a href=${link(paar)}>${tekst}</a></td>`
      return html`<tr><th scope="row"><a href=${link(paar)}>${noem(paar)}</a></th>
      ${getal(formatPercentage(functieoverlap.aandeel))}
      <td>${T.paren.tussen(formatPercentage(functieoverlap.ondergrens), formatPercentage(functieoverlap.bovengrens))}</td>
      ${getal(formatPercentage(overeenstemming.aandeel))}${getal(formatPercentage(pakketoverlap.aandeel))}
      ${getal(T.paren.van(functieoverlap.gedeeld, functieoverlap.totaal))}</tr>`
    })}</tbody>
  </table></div>`
}

customElements.define('gd-paren', Parenpagina)
