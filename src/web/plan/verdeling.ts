import { html, nothing, type TemplateResult } from 'lit'
import type { Uitkomst } from '../api/typen.ts'
import { getalkoppen, tabel } from '../onderdelen/tabel.ts'
import { formatBedrag, formatEuro } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const { verdeling: V } = T.plan
type Overzicht = NonNullable<Uitkomst['verdeling']>
type Verdeling = Overzicht['verdelingen'][number]

/** Who pays what by every verdeelsleutel, whether that holds together, and what happens when one leaves. */
export function toonVerdeling({ verdeling, scenario }: Uitkomst): TemplateResult {
  const kop = html`<h2>${V.kop}: ${scenario.naam}</h2>`
  if (verdeling === null) return html`<section class="deel">${kop}<p>${V.geen}</p></section>`
  const { totaalInCenten, samenAlleenInCenten, verdelingen, vertrek } = verdeling
  const deelnemers = verdelingen.find(({ bijdragen }) => bijdragen.length > 0)?.bijdragen ?? []
  const alone = html`<tr class="som"><th scope="row">${V.alleen}</th>${deelnemers.map(({ alleenInCenten }) => html`<td class="getal">${formatEuro(alleenInCenten)}</td>`)}<td></td></tr>`
  return html`<section class="deel">${kop}<p>${V.uitleg(formatBedrag(totaalInCenten), formatBedrag(samenAlleenInCenten))}</p>
      ${tabel(
        V.kop,
        [{ tekst: V.sleutel }, ...getalkoppen(deelnemers.map(({ naam }) => naam)), { tekst: V.stabiel }],
        [...verdelingen.map((one) => toonRij(one, deelnemers.length)), alone],
      )}</section>
    ${
      vertrek.length === 0
        ? nothing
        : html`<section class="deel"><h2>${V.vertrekKop}</h2>
      <ul class="lopend risicos">${vertrek.map(({ naam, alleenInCenten, restInCenten }) => html`<li>${V.vertrek(naam, formatBedrag(alleenInCenten), formatBedrag(restInCenten))}</li>`)}</ul></section>`
    }`
}

function toonRij(
  { sleutel, uitleg, bijdragen, reden, stabiel, schending }: Verdeling,
  deelnemers: number,
): TemplateResult {
  const woord = stabiel === null ? V.onbekend : stabiel ? V.ja : V.nee
  const teken = stabiel === null ? '?' : stabiel ? '✓' : '✗'
  return html`<tr><th scope="row">${V.namen[sleutel]}<br /><span class="zacht klein">${uitleg}</span></th>
    ${bijdragen.length === 0 ? html`<td colspan=${deelnemers} class="zacht klein">${reden}</td>` : bijdragen.map(({ bijdrageInCenten }) => html`<td class="getal">${formatEuro(bijdrageInCenten)}</td>`)}
    <td class="verdeling__stand"><b class="stabiel stabiel--${String(stabiel)}"><span aria-hidden="true">${teken}</span> ${woord}</b>
      ${schending === null ? nothing : html`<span class="klein">${V.schending(schending.deelnemers, formatEuro(schending.betaaltInCenten), formatEuro(schending.alleenInCenten))}</span>`}</td></tr>`
}
