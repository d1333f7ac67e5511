import { html, type TemplateResult } from 'lit'
import type { Component, Paar, Vergelijking } from '../api/typen.ts'
import { noem } from '../kaart/wijzer.ts'
import { hier } from '../staat/adres.ts'
import { formatAantal, formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** What two gemeenten have the same, what differs, and what only one of them has. */
export function toonPaar({ componenten }: Vergelijking, paar: Paar, naam: (code: string) => string): TemplateResult {
  const { links, rechts } = paar
  const heeft = (component: Component, code: string) =>
    component.cellen.some((cel) => cel.gemeentecode === code && cel.staat === 'aanwezig')
  const beide = componenten.filter((one) => heeft(one, links) && heeft(one, rechts))
  const isGelijk = (one: Component) =>
    one.pakketten.some(({ gemeenten }) => gemeenten.includes(links) && gemeenten.includes(rechts))
  const alleen = (een: string, ander: string) => componenten.filter((one) => heeft(one, een) && !heeft(one, ander))
  const lijst = (list: readonly Component[], kop: string) => tabel(list, kop, { codes: [links, rechts], naam })
  const gelijk = beide.filter(isGelijk)
  const anders = beide.filter((one) => !isGelijk(one))
  const [links1, rechts1] = [alleen(links, rechts), alleen(rechts, links)]
  const { functieoverlap, overeenstemming, pakketoverlap } = paar
  const grenzen = T.paren.tussen(
    formatPercentage(functieoverlap.ondergrens),
    formatPercentage(functieoverlap.bovengrens),
  )
  return html`
    <dl class="cijfers">
      ${cijfer(T.paren.functieoverlap, functieoverlap.aandeel, html`<a href="#paar-gelijk">${T.paren.van(functieoverlap.gedeeld, functieoverlap.totaal)}</a>, ${grenzen}`)}
      ${cijfer(T.paren.overeenstemming, overeenstemming.aandeel, html`<a href="#paar-gelijk">${T.paren.van(overeenstemming.gelijk, overeenstemming.gedeeld)}</a> ${T.paren.gedeeldeHebben}`)}
      ${cijfer(T.paren.pakketoverlap, pakketoverlap.aandeel, html`<a href="#paar-gelijk">${T.paren.van(pakketoverlap.gedeeld, pakketoverlap.totaal)}</a> ${T.paren.combinaties}`)}
    </dl>
    <p class="zacht klein paarsom">${T.paren.som(functieoverlap.gedeeld, functieoverlap.totaal)}
      <a href="#paar-gelijk">${T.paren.delen.gelijk(gelijk.length)}</a>, <a href="#paar-anders">${T.paren.delen.anders(anders.length)}</a>,
      <a href="#paar-links">${T.paren.delen.alleen(links1.length, naam(links))}</a>, <a href="#paar-rechts">${T.paren.delen.alleen(rechts1.length, naam(rechts))}</a>.</p>
    ${deel('paar-gelijk', [T.paren.hetzelfde, T.paren.hetzelfdeUitleg], gelijk, lijst, true)}
    ${deel('paar-anders', [T.paren.verschil, T.paren.verschilUitleg], anders, lijst, true)}
    ${deel('paar-links', [T.paren.alleen(naam(links)), ''], links1, lijst, false)}
    ${deel('paar-rechts', [T.paren.alleen(naam(rechts)), ''], rechts1, lijst, false)}
  `
}

function cijfer(naam: string, aandeel: number | null, uitleg: TemplateResult): TemplateResult {
  return html`<div class="cijfer"><dt>${naam}</dt><dd><a href="#paar-gelijk">${formatPercentage(aandeel)}</a><span class="zacht klein">${uitleg}</span></dd></div>`
}

function deel(
  id: string,
  [kop, uitleg]: readonly [string, string],
  list: readonly Component[],
  toon: (list: readonly Component[], kop: string) => TemplateResult,
  isOpen: boolean,
): TemplateResult {
  return html`<details class="uitklap" id=${id} ?open=${isOpen}><summary>${kop} <span class="zacht">${formatAantal(list.length)}${uitleg === '' ? '' : ` · ${uitleg}`}</span></summary>${toon(list, kop)}</details>`
}

type Kolommen = { readonly codes: readonly string[]; readonly naam: (code: string) => string }

function tabel(list: readonly Component[], kop: string, { codes, naam }: Kolommen): TemplateResult {
  return html`<div class="schuif" tabindex="0" role="region" aria-label=${kop}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr><th scope="col">${T.algemeen.referentiecomponent}</th>${codes.map((code) => html`<th scope="col">${naam(code)}</th>`)}</tr></thead>
    <tbody>${list.map(
      (
        component,
      ) => html`<tr><th scope="row"><a href=${hier({ component: component.referentiecomponent.id })}>${component.referentiecomponent.naam}</a></th>
      ${codes.map((code) => html`<td>${noem(component, code)}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`
}
