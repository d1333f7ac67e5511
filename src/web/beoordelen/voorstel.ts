import { html, nothing, type TemplateResult } from 'lit'
import type { Referentiecomponent, Toewijzing } from '../api/typen.ts'
import { hier } from '../staat/adres.ts'
import { formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

/** The toewijzingen to choose from; those of one applicatie stand under its name. */
export function toonLijst(open: readonly Toewijzing[], huidig: Toewijzing, kies: (id: string) => void): TemplateResult {
  return html`<ul class="voorstellen" aria-label=${T.beoordelen.lijst}>${open.map((one, at) => {
    const isNext = open[at - 1]?.applicatie.id === one.applicatie.id
    return html`<li class=${isNext ? 'voorstellen__volgende' : ''}><button type="button" data-id=${one.id} aria-current=${one === huidig ? 'true' : 'false'} @click=${() => kies(one.id)}>
      <b class=${isNext ? 'onzichtbaar' : ''}>${one.applicatie.naam}</b>
      <span class="voorstellen__doel">${one.referentiecomponent.naam} <span class="zacht">${formatPercentage(one.zekerheid)}</span></span></button></li>`
  })}</ul>`
}

type Daden = {
  readonly doe: (status: 'bevestigd' | 'afgewezen') => void
  readonly kies: (componentId: string) => void
  readonly volgende: () => void
  readonly herroep: () => void
}

/** One toewijzing with its reasons, and what can be done with it. */
export function toonVoorstel(
  { applicatie, referentiecomponent, zekerheid, redenen, status, herkomst, besluit }: Toewijzing,
  componenten: readonly Referentiecomponent[],
  { doe, kies, volgende, herroep }: Daden,
): TemplateResult {
  const choose = ({ target }: Event) => {
    if (!(target instanceof HTMLSelectElement) || target.value === '') return
    kies(target.value)
    target.value = ''
  }
  return html`<section class="paneel voorstel" aria-label=${applicatie.naam}>
    <h2>${applicatie.naam}</h2><p class="zacht">${applicatie.leverancier ?? nothing}</p>
    <p class="voorstel__doel">→ <a href=${hier({ component: referentiecomponent.id })}>${referentiecomponent.naam}</a></p>
    <p class="meter">${T.beoordelen.zekerheid} <meter min="0" max="1" .value=${zekerheid} aria-label=${T.beoordelen.zekerheid}></meter> <strong>${formatPercentage(zekerheid)}</strong>
      <span class="zacht klein">${T.toewijzingstatus[status]}, ${T.herkomst[herkomst]}</span></p>
    ${redenen.length === 0 ? nothing : html`<h3>${T.beoordelen.redenen}</h3><ul>${redenen.map((reden) => html`<li>${reden}</li>`)}</ul>`}
    <p class="knoppen">
      <button type="button" class="nl-button nl-button--primary" @click=${() => doe('bevestigd')}>${T.beoordelen.klopt}<kbd>J</kbd></button>
      <button type="button" class="nl-button nl-button--secondary" @click=${() => doe('afgewezen')}>${T.beoordelen.kloptNiet}<kbd>N</kbd></button>
      <button type="button" class="nl-button nl-button--subtle" @click=${volgende}>${T.beoordelen.volgende}<kbd>↓</kbd></button>
      ${besluit === undefined ? nothing : html`<button type="button" class="nl-button nl-button--subtle" @click=${herroep}>${T.algemeen.ongedaan}</button>`}
    </p>
    <div class="veld"><label class="utrecht-form-label" for="ander">${T.beoordelen.ander} <kbd>A</kbd></label>
      <select class="utrecht-select utrecht-select--html-select" id="ander" @change=${choose}>
        <option value="">${T.beoordelen.kiesComponent}</option>
        ${componenten.map(({ id, naam }) => html`<option value=${id}>${naam}</option>`)}
      </select></div>
  </section>`
}
