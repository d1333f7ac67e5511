import { html, render } from 'lit'
import type { Component, VergelekenGemeente } from '../api/typen.ts'
import { vakje } from '../onderdelen/stapel.ts'
import type { Beeld } from '../teksten/beelden.ts'
import { T } from '../teksten/nl.ts'

type Inhoud = {
  readonly component: Component
  readonly beeld: Beeld
  readonly gemeenten: readonly VergelekenGemeente[]
}

/** Shows beside a rectangle what it is and which pakketten each gemeente uses; within the window, on the side with room. */
export function toonWijzer(pointer: HTMLElement, at: Element, { component, beeld, gemeenten }: Inhoud): void {
  render(
    html`<p class="wijzer__kop">${component.referentiecomponent.naam}</p>
      <p class="wijzer__klasse">${vakje(beeld)} ${beeld.label}</p>
      <dl>${gemeenten.map(({ gemeentecode, naam }) => html`<div><dt>${naam}</dt><dd>${noem(component, gemeentecode)}</dd></div>`)}</dl>`,
    pointer,
  )
  pointer.hidden = false
  const box = at.getBoundingClientRect()
  const own = pointer.getBoundingClientRect()
  const left = box.right + own.width + 12 < innerWidth ? box.right + 8 : Math.max(8, box.left - own.width - 8)
  const top = Math.min(Math.max(8, box.top), Math.max(8, innerHeight - own.height - 8))
  pointer.style.setProperty('left', `${left}px`)
  pointer.style.setProperty('top', `${top}px`)
}

/** The pakketten of one gemeente, or the staat of its cel. */
export function noem(component: Component, gemeentecode: string): string {
  const used = component.pakketten.filter(({ gemeenten }) => gemeenten.includes(gemeentecode))
  if (used.length > 0) return used.map(({ pakket }) => pakket.naam).join(', ')
  if (component.hiaten.includes(gemeentecode)) return T.hiaat
  return T.staat[component.cellen.find((cel) => cel.gemeentecode === gemeentecode)?.staat ?? 'onbekend']
}
