import { html, nothing, type TemplateResult } from 'lit'
import { hier, naar } from '../staat/adres.ts'
import { formatAantal, vergelijkNamen } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import type { Graaf, Soort } from './bouw.ts'

export const SOORTEN: readonly Soort[] = ['gemeente', 'pakket', 'component']

export type Regel = { readonly id: string; readonly soort: Soort; readonly label: string; readonly buren: number }

/** Every node whose name has the text in it: gemeenten first, then what most share. */
export function zoekKnopen(graph: Graaf, tekst: string): readonly Regel[] {
  const wanted = tekst.toLowerCase()
  return graph
    .mapNodes((id, { soort, label }) => ({ id, soort, label, buren: graph.degree(id) }))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        SOORTEN.indexOf(a.soort) - SOORTEN.indexOf(b.soort) || b.buren - a.buren || vergelijkNamen(a.label, b.label),
    )
}

/**
 * The nodes as a list that the keyboard goes through; what is chosen lights up in the drawing.
 *
 * @param kies - null lets go
 */
export function toonKnopen(
  regels: readonly Regel[],
  gekozen: string | null,
  kies: (id: string | null) => void,
): TemplateResult {
  const current = regels.some(({ id }) => id === gekozen) ? gekozen : null
  const key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') kies(null)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !(event.currentTarget instanceof HTMLElement)) return
    event.preventDefault()
    const at = regels.findIndex(({ id }) => id === current)
    const next = regels[Math.min(regels.length - 1, Math.max(0, at + step))]
    if (next === undefined) return
    kies(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-knoop="${CSS.escape(next.id)}"]`)?.focus()
  }
  return html`<ul class="knopenlijst" aria-label=${T.graaf.lijst} @keydown=${key}>${regels.map(
    (
      { id, soort, label, buren },
      at,
    ) => html`<li><button type="button" data-knoop=${id} aria-pressed=${id === gekozen ? 'true' : 'false'}
      tabindex=${id === current || (current === null && at === 0) ? 0 : -1} @click=${() => kies(id === gekozen ? null : id)}>
      <span class="knoop knoop--${soort}" aria-hidden="true"></span><span>${label}<span class="onzichtbaar">, ${T.graaf.soort[soort]}, ${T.graaf.verbonden(buren)}</span></span>
      <span class="zacht klein" aria-hidden="true">${buren}</span></button></li>`,
  )}</ul>`
}

/** What is chosen: where its evidence is, and what it is tied to. */
export function toonGekozen(
  graph: Graaf,
  node: string,
  kies: (id: string | null) => void,
): TemplateResult | typeof nothing {
  if (!graph.hasNode(node)) return nothing
  const { label, soort } = graph.getNodeAttributes(node)
  const bewijs = {
    gemeente: html`<a href=${naar('/landschap', { gemeente: node, gebruik: 'ja' })}>${T.graaf.toonLandschap}</a>`,
    pakket: html`<a href=${naar('/matrix', { zoek: label })}>${T.graaf.toonMatrix}</a>`,
    component: html`<a href=${hier({ component: node })}>${T.graaf.toonComponent}</a>`,
  }[soort]
  return html`<div class="gekozen"><h2>${label}</h2>
    <p><span class="zacht">${T.graaf.soort[soort]} · ${T.graaf.verbonden(graph.degree(node))}</span> · ${bewijs}
      <button type="button" class="nl-button nl-button--subtle" @click=${() => kies(null)}>${T.graaf.alles}</button></p>
    <dl>${SOORTEN.map((one) => toonBuren(graph, node, one))}</dl></div>`
}

function toonBuren(graph: Graaf, node: string, soort: Soort): TemplateResult | typeof nothing {
  const names = graph
    .filterNeighbors(node, (_, neighbour) => neighbour.soort === soort)
    .map((id) => graph.getNodeAttribute(id, 'label'))
    .sort(vergelijkNamen)
  if (names.length === 0) return nothing
  return html`<div><dt>${T.graaf.buren[soort]} <span class="zacht klein">${formatAantal(names.length)}</span></dt><dd>${names.join(', ')}</dd></div>`
}
