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
  return html`
    <dl class="cijfers">
      ${cijfer(T.paren.functieoverlap, paar.functieoverlap.aandeel, T.paren.van(paar.functieoverlap.gedeeld, paar.functieoverlap.totaal))}
      ${cijfer(T.paren.overeenstemming, paar.overeenstemming.aandeel, T.paren.van(paar.overeenstemming.gelijk, paar.overeenstemming.gedeeld))}
      ${cijfer(T.paren.pakketoverlap, paar.pakketoverlap.aandeel, T.paren.van(paar.pakketoverlap.gedeeld, paar.pakketoverlap.totaal))}
    </dl>
    ${deel(T.paren.hetzelfde, T.paren.hetzelfdeUitleg, beide.filter(isGelijk), lijst, true)}
    ${deel(
      T.paren.verschil,
      T.paren.verschilUitleg,
      beide.filter((one) => !isGelijk(one)),
      lijst,
      true,
    )}
    ${deel(T.paren.alleen(naam(links)), '', alleen(links, rechts), lijst, false)}
    ${deel(T.paren.alleen(naam(rechts)), '', alleen(rechts, links), lijst, false)}
  `
}

function cijfer(naam: string, aandeel: number | null, uitleg: string): TemplateResult {
  return html`<div class="cijfer"><dt>${naam}</dt><dd><strong class="cijfer__getal">${formatPercentage(aandeel)}</strong><span class="zacht klein">${uitleg}</span></dd></div>`
}

function deel(
  kop: string,
  uitleg: string,
  list: readonly Component[],
  toon: (list: readonly Component[], kop: string) => TemplateResult,
  isOpen: boolean,
): TemplateResult {
  return html`<details class="uitklap" ?open=${isOpen}><summary>${kop} <span class="zacht">${formatAantal(list.length)}${uitleg === '' ? '' : ` · ${uitleg}`}</span></summary>${toon(list, kop)}</details>`
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
