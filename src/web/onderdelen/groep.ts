import { html, type TemplateResult } from 'lit'
import type { Adres } from '../staat/adres.ts'
import { naar } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { T } from '../teksten/nl.ts'
import { melding } from './melding.ts'

/** Pages that compare need two gemeenten: says so and where to choose them. Null when they are chosen. */
export function vraagOmKeuze(adres: Adres): TemplateResult | null {
  if (leesKeuze(adres).gemeenten.length >= 2) return null
  return melding(
    'info',
    T.keuze.teWeinig,
    html`<p>${T.keuze.teWeinigUitleg}</p><p><a class="nl-button nl-button--primary" href=${naar('/')}>${T.keuze.kies}</a></p>`,
  )
}
