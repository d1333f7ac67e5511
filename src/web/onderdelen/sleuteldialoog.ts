import { html, type TemplateResult } from 'lit'
import { zetSleutelvrager } from '../staat/sleutel.ts'
import { T } from '../teksten/nl.ts'
import { Pagina } from './pagina.ts'

/** Asks for the API key when the server wants one. */
export class Sleuteldialoog extends Pagina {
  #reden: 'nodig' | 'onjuist' = 'nodig'
  #answer: ((sleutel: string | null) => void) | null = null

  override connectedCallback(): void {
    super.connectedCallback()
    zetSleutelvrager((reden) => this.#ask(reden))
  }

  async #ask(reden: 'nodig' | 'onjuist'): Promise<string | null> {
    this.#reden = reden
    this.requestUpdate()
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
    return new Promise((resolve) => {
      this.#answer = resolve
    })
  }

  protected override render(): TemplateResult {
    return html`<dialog class="dialoog" aria-labelledby="sleutelkop" @close=${this.#close}>
      <form method="dialog" @submit=${this.#submit}>
        <h2 id="sleutelkop">${T.sleutel.titel}</h2>
        <p id="sleuteluitleg">${this.#reden === 'nodig' ? T.sleutel.nodig : T.sleutel.onjuist}</p>
        <div class="veld">
          <label class="utrecht-form-label" for="sleutel">${T.sleutel.veld}</label>
          <input class="utrecht-textbox utrecht-textbox--html-input" id="sleutel" name="sleutel" type="password"
            autocomplete="off" required aria-describedby="sleuteluitleg sleutelgeheugen" />
        </div>
        <p class="klein zacht" id="sleutelgeheugen">${T.sleutel.geheugen}</p>
        <p class="knoppen">
          <button class="nl-button nl-button--primary" value="ja">${T.sleutel.gebruik}</button>
          <button class="nl-button nl-button--secondary" type="button" @click=${this.#cancel}>${T.algemeen.annuleren}</button>
        </p>
      </form>
    </dialog>`
  }

  #submit(): void {
    const sleutel = this.querySelector('input')?.value.trim() ?? ''
    this.#give(sleutel === '' ? null : sleutel)
  }

  #cancel(): void {
    this.querySelector('dialog')?.close()
  }

  /** Also by Escape. */
  #close(): void {
    this.#give(null)
  }

  #give(sleutel: string | null): void {
    const input = this.querySelector('input')
    if (input !== null) input.value = ''
    this.#answer?.(sleutel)
    this.#answer = null
  }
}

customElements.define('gd-sleuteldialoog', Sleuteldialoog)
