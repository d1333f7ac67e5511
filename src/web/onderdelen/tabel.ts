import { html, type TemplateResult } from 'lit'

/** A heading of a column; `getal` stands at the end of its column. */
export type Kolomkop = { readonly tekst: string; readonly isGetal?: boolean }

/** A table that scrolls sideways in its own frame. @param rijen - `<tr>` templates */
export function tabel(label: string, kop: readonly Kolomkop[], rijen: readonly unknown[]): TemplateResult {
  return html`<div class="schuif" tabindex="0" role="region" aria-label=${label}><table class="utrecht-table utrecht-table--html-table">
    <thead><tr>${kop.map(({ tekst, isGetal = false }) =>
      tekst === '' ? html`<td></td>` : html`<th scope="col" class=${isGetal ? 'getal' : ''}>${tekst}</th>`,
    )}</tr></thead>
    <tbody>${rijen}</tbody></table></div>`
}

/** Headings of columns with numbers. */
export function getalkoppen(teksten: readonly string[]): readonly Kolomkop[] {
  return teksten.map((tekst) => ({ tekst, isGetal: true }))
}
