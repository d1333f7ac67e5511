import { html, nothing, type TemplateResult } from 'lit'
import type { Bevinding, Verslag } from '../api/typen.ts'
import { toonPlek } from '../onderdelen/plaats.ts'
import { T } from '../teksten/nl.ts'

/** Fields that a column can be read as, by the name that the API knows. */
const VELDEN = Object.entries(T.inlezen.veld)

/** What was read as what, and every bevinding with its place. `zet` changes the reading of a column. */
export function toonVerslag(
  { lezing, tellingen, bevindingen, applicaties }: Verslag,
  kolommen: ReadonlyMap<string, string>,
  zet: ((kolom: string, veld: string) => void) | null,
): TemplateResult {
  return html`
    <p><strong>${T.inlezen.applicaties(applicaties)}</strong> · ${T.inlezen.tellingen(tellingen.regelsIn, tellingen.uit)}${tellingen.redenen.map(({ reden, aantal }) => html`, ${aantal} × ${reden}`)}</p>
    ${lezing.kolommen.length === 0 ? nothing : kolommentabel(lezing.kolommen, kolommen, zet)}
    <details class="uitklap" ?open=${bevindingen.some(({ ernst }) => ernst !== 'informatie')}><summary>${T.inlezen.bevindingenKop} <span class="zacht">${bevindingen.length}</span></summary>
      ${bevindingen.length === 0 ? html`<p class="zacht">${T.inlezen.geenBevindingen}</p>` : html`<ul class="bevindingen">${bevindingen.map(toonBevinding)}</ul>`}
    </details>`
}

function toonBevinding({ ernst, tekst, plaats }: Bevinding): TemplateResult {
  return html`<li><span class="ernst ernst--${ernst}">${T.inlezen.ernst[ernst]}</span><span>${tekst} <span class="zacht klein">${plaats === undefined ? nothing : toonPlek(plaats)}</span></span></li>`
}

type Kolom = Verslag['lezing']['kolommen'][number]

function kolommentabel(
  gelezen: readonly Kolom[],
  kolommen: ReadonlyMap<string, string>,
  zet: ((kolom: string, veld: string) => void) | null,
): TemplateResult {
  return html`<details class="uitklap"><summary>${T.inlezen.kolommenKop} <span class="zacht">${gelezen.length}</span></summary>
    <div class="schuif" tabindex="0" role="region" aria-label=${T.inlezen.kolommenKop}><table class="utrecht-table utrecht-table--html-table">
      <thead><tr><th scope="col">${T.inlezen.kolom}</th><th scope="col">${T.inlezen.gelezenAls}</th></tr></thead>
      <tbody>${gelezen.map(({ kolom, gelezenAls }) => html`<tr><th scope="row">${kolom}</th><td>${keuze(kolom, kolommen.get(kolom) ?? gelezenAls, zet)}</td></tr>`)}</tbody>
    </table></div></details>`
}

function keuze(kolom: string, veld: string | null, zet: ((kolom: string, veld: string) => void) | null): unknown {
  const naam = VELDEN.find(([sleutel]) => sleutel === veld)?.[1] ?? veld
  if (zet === null) return naam ?? html`<span class="zacht">${T.inlezen.nietGelezen}</span>`
  const isOwn = veld !== null && !VELDEN.some(([sleutel]) => sleutel === veld)
  return html`<select class="utrecht-select utrecht-select--html-select" aria-label="${T.inlezen.gelezenAls}: ${kolom}" @change=${(event: Event) => event.target instanceof HTMLSelectElement && zet(kolom, event.target.value)}>
    <option value="" ?selected=${veld === null}>${T.inlezen.nietGelezen}</option>
    ${isOwn ? html`<option value=${veld} selected>${veld}</option>` : nothing}
    ${VELDEN.map(([sleutel, tekst]) => html`<option value=${sleutel} ?selected=${sleutel === veld}>${tekst}</option>`)}
  </select>`
}
