import { html, svg, type TemplateResult } from 'lit'
import type { Beeld } from '../teksten/beelden.ts'
import { formatAantal } from '../teksten/getal.ts'

export type Stapeldeel = { readonly beeld: Beeld; readonly aantal: number; readonly href: string }

/** Of the whole, in thousandths: positions are shares of the width, so that digits are not stretched. */
const BREEDTE = 1000
const HOOGTE = 48
/** Narrower parts have no room for their number; the legend has it. */
const SMALST = 50

/** A bar of parts that make up a whole, with a legend that says the same in words and leads to the evidence. */
export function stapel(delen: readonly Stapeldeel[], label: string): TemplateResult {
  const total = delen.reduce((sum, { aantal }) => sum + aantal, 0)
  let x = 0
  const bars = delen
    .filter(({ aantal }) => aantal > 0)
    .map(({ beeld, aantal }) => {
      const width = (aantal / total) * BREEDTE
      const left = x
      x += width
      const midden = `${((left + width / 2) / BREEDTE) * 100}%`
      return svg`<rect x="${left / 10}%" y="0" width="${width / 10}%" height=${HOOGTE} fill=${beeld.achtergrond} stroke="#5b6670" stroke-width="1"/>
        ${width < SMALST ? '' : svg`<text x=${midden} y=${HOOGTE / 2 + 7} text-anchor="middle" fill=${beeld.tekst}>${formatAantal(aantal)}</text>`}`
    })
  return html`<figure class="stapel">
    <svg height=${HOOGTE} role="img" aria-label=${label}>${bars}</svg>
    <ul class="legenda">${delen.map(toonDeel)}</ul>
  </figure>`
}

function toonDeel({ beeld, aantal, href }: Stapeldeel): TemplateResult {
  return html`<li>${vakje(beeld)}<span><a href=${href}><b>${beeld.label}</b> ${formatAantal(aantal)}</a>
    <span class="zacht klein">${beeld.uitleg}</span></span></li>`
}

/** The sign of a class on its colour. */
export function vakje({ achtergrond, tekst, teken }: Beeld): TemplateResult {
  return html`<svg class="vakje" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="0.5" y="0.5" width="23" height="23" rx="4" fill=${achtergrond} stroke="#5b6670"/>
    <text x="12" y="17.5" text-anchor="middle" fill=${tekst}>${teken}</text>
  </svg>`
}
