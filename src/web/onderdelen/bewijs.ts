import { html, nothing, type TemplateResult } from 'lit'
import type { Cel } from '../api/typen.ts'
import { naar } from '../staat/adres.ts'
import { T } from '../teksten/nl.ts'

/** The applicaties behind a cel: which, in what version and status, who says so, and through whom. */
export function bewijslijst(applicaties: Cel['applicaties'], gemeentecode: string): TemplateResult | typeof nothing {
  if (applicaties.length === 0) return nothing
  return html`<ul class="bewijs">${applicaties.map(({ naam, versie, status, herkomst, via }) => {
    const others = via.filter((one) => one !== 'eigen')
    const facts = [
      versie === undefined ? null : `${T.algemeen.versie.toLowerCase()} ${versie}`,
      status === 'onbekend' ? null : T.status[status],
      `${T.herkomst[herkomst]}`,
      others.length === 0 ? null : `via ${others.join(', ')}`,
    ].filter((fact) => fact !== null)
    return html`<li><a href=${naar('/landschap', { gemeente: gemeentecode, zoek: naam })}>${naam}</a> <span class="zacht klein">${facts.join(' · ')}</span></li>`
  })}</ul>`
}
