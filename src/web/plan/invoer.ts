import { html, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import type { Spelregel } from '../api/typen.ts'
import { T } from '../teksten/nl.ts'

const F = T.plan.formulier

type Veld = {
  readonly id: string
  readonly label: string
  readonly waarde: string
  readonly soort: 'text' | 'number' | 'date'
  readonly min?: number
  readonly max?: number
}

/** A field to fill in. */
export function invoerveld(
  { id, label, waarde, soort, min, max }: Veld,
  zet: (waarde: string) => void,
): TemplateResult {
  return html`<div class="veld"><label class="utrecht-form-label" for=${id}>${label}</label>
    <input class="utrecht-textbox utrecht-textbox--html-input" id=${id} name=${id} type=${soort} min=${ifDefined(min)} max=${ifDefined(max)} .value=${waarde}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && zet(target.value)} /></div>`
}

const EIGEN = ['behouden', 'vervangen', 'uitsluiten'] as const

/** A rule of one's own about one pakket, put before the others. */
export function toonEigenRegel(voegToe: (regel: Spelregel) => void): TemplateResult {
  const add = ({ currentTarget }: Event): void => {
    const box = currentTarget instanceof HTMLElement ? currentTarget.closest('.eigenregel') : null
    const read = (naam: string) => {
      const field = box?.querySelector(`[name="${naam}"]`)
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value.trim() : ''
    }
    const [soort, pakket, door] = [
      EIGEN.find((one) => one === read('eigen-soort')),
      read('eigen-pakket'),
      read('eigen-door'),
    ]
    if (soort === undefined || pakket === '') return
    voegToe(soort === 'vervangen' && door !== '' ? { soort, aan: true, pakket, door } : { soort, aan: true, pakket })
    for (const field of box?.querySelectorAll('input') ?? []) field.value = ''
  }
  return html`<details class="uitklap"><summary>${F.eigenKop}</summary><div class="planformulier__velden eigenregel">
    <div class="veld"><label class="utrecht-form-label" for="eigen-soort">${F.eigenSoort}</label>
      <select class="utrecht-select utrecht-select--html-select" id="eigen-soort" name="eigen-soort">${EIGEN.map((one) => html`<option value=${one}>${T.plan.regel[one]}</option>`)}</select></div>
    <div class="veld"><label class="utrecht-form-label" for="eigen-pakket">${F.eigenPakket}</label><input class="utrecht-textbox utrecht-textbox--html-input" id="eigen-pakket" name="eigen-pakket" /></div>
    <div class="veld"><label class="utrecht-form-label" for="eigen-door">${F.eigenDoor}</label><input class="utrecht-textbox utrecht-textbox--html-input" id="eigen-door" name="eigen-door" /></div>
    <button type="button" class="nl-button nl-button--secondary" @click=${add}>${F.voegToe}</button></div></details>`
}
