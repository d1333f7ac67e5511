import { html, type TemplateResult } from 'lit'
import { T } from '../teksten/nl.ts'

type Zet = (waarde: string) => void

/** A field to search with, that works while typing. */
export function zoekveld(id: string, label: string, waarde: string, zet: Zet): TemplateResult {
  return html`<div class="veld"><label class="utrecht-form-label" for=${id}>${label}</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id=${id} type="search" .value=${waarde} @input=${(event: Event) => zet(readValue(event))} /></div>`
}

/** One out of a list. */
export function keuzeveld(
  id: string,
  label: string,
  waarde: string,
  opties: readonly (readonly [string, string])[],
  zet: Zet,
): TemplateResult {
  return html`<div class="veld"><label class="utrecht-form-label" for=${id}>${label}</label>
    <select class="utrecht-select utrecht-select--html-select" id=${id} @change=${(event: Event) => zet(readValue(event))}>
      ${opties.map(([sleutel, tekst]) => html`<option value=${sleutel} ?selected=${sleutel === waarde}>${tekst}</option>`)}
    </select></div>`
}

/** Several out of a short list, in a field that folds open; none chosen means all. */
export function veelkeuze(
  label: string,
  gekozen: readonly string[],
  opties: readonly (readonly [string, string])[],
  zet: Zet,
): TemplateResult {
  const toggle = (sleutel: string) =>
    zet((gekozen.includes(sleutel) ? gekozen.filter((one) => one !== sleutel) : [...gekozen, sleutel]).join(','))
  const names = opties.filter(([sleutel]) => gekozen.includes(sleutel)).map(([, tekst]) => tekst)
  return html`<div class="veld"><span class="utrecht-form-label" aria-hidden="true">${label}</span>
    <details class="veelkeuze"><summary><span class="onzichtbaar">${label}: </span>${names.length === 0 ? T.algemeen.alle : names.join(', ')}</summary>
      <fieldset class="kaal"><legend class="onzichtbaar">${label}</legend>
        ${opties.map(([sleutel, tekst]) => vinkje(tekst, gekozen.includes(sleutel), () => toggle(sleutel)))}</fieldset>
    </details></div>`
}

export function vinkje(label: string, isAan: boolean, zet: (isAan: boolean) => void): TemplateResult {
  return html`<label class="vinkje"><input type="checkbox" .checked=${isAan} @change=${(event: Event) => event.target instanceof HTMLInputElement && zet(event.target.checked)} /> ${label}</label>`
}

/** A field of a form that was sent, without blanks around it; empty when it is not there. */
export function leesTekst(form: FormData, naam: string): string {
  const value = form.get(naam)
  return typeof value === 'string' ? value.trim() : ''
}

function readValue({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : ''
}
