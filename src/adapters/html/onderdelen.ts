import type { Gemeentecode } from '../../core/model/ids.ts'
import type { Vergelijking } from '../../core/model/vergelijking.ts'
import { cleanLine, type Klassebeeld } from '../taal/index.ts'
import { type Html, html, type Part } from './html.ts'

/** What every part of the page needs to name gemeenten. */
export type Namen = (gemeentecode: Gemeentecode) => string

/** The name of a gemeente by its code; the code itself for one that is not compared. */
export function nameGemeenten({ gemeenten }: Pick<Vergelijking, 'gemeenten'>): Namen {
  const names = new Map(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, cleanLine(naam)]))
  return (gemeentecode) => names.get(gemeentecode) ?? gemeentecode
}

/** A section of the page with its heading. */
export function section(id: string, titel: string, inhoud: Part): Html {
  return html`
<section id="${id}" aria-labelledby="${id}-kop">
<h2 id="${id}-kop">${titel}</h2>
${inhoud}
</section>`
}

export type Kolom = {
  readonly kop: string
  readonly soort?: 'getal' | 'grafiek'
}

type TabelOpties = {
  readonly titel: string
  /** On a narrow screen every row becomes a block of its own, instead of a table to scroll. */
  readonly kaartjes?: boolean
}

/** A table whose first column heads its rows. */
export function table(kolommen: readonly Kolom[], rijen: readonly (readonly Part[])[], opties: TabelOpties): Html {
  const heads = kolommen.map(({ kop, soort }) => html`<th scope="col"${classOf(soort)}>${kop}</th>`)
  const rows = rijen.map(
    (rij) => html`
<tr>${rij.map((part, at) => cell(part, at, kolommen[at]))}</tr>`,
  )
  return html`
<div class="schuif" role="region" aria-label="${opties.titel}" tabindex="0">
<table${opties.kaartjes === true ? html` class="kaartjes"` : null}>
<thead><tr>${heads}</tr></thead>
<tbody>${rows}
</tbody></table></div>`
}

function cell(part: Part, at: number, kolom: Kolom | undefined): Html {
  if (at === 0) return html`<th scope="row">${part}</th>`
  return html`<td${classOf(kolom?.soort)} data-kop="${kolom?.kop ?? ''}">${part}</td>`
}

function classOf(soort: Kolom['soort']): Html | null {
  return soort === undefined ? null : html` class="${soort}"`
}

/** The class of a referentiecomponent: sign, colour and words together. */
export function badge({ klasse, teken, label }: Klassebeeld): Html {
  return html`<span class="merk k-${klasse}"><b aria-hidden="true">${teken}</b>${label}</span>`
}

/** A list that is folded away behind a line. */
export function folded(samenvatting: Part, inhoud: Part, isOpen = false): Html {
  return html`
<details${isOpen ? html` open` : null}><summary>${samenvatting}</summary>
${inhoud}
</details>`
}

export function paragraph(text: Part, klasse?: string): Html {
  return html`
<p${klasse === undefined ? null : html` class="${klasse}"`}>${text}</p>`
}
