import { html, type TemplateResult } from 'lit'
import { geefBestanden } from '../staat/bestanden.ts'
import { T } from '../teksten/nl.ts'
import { Pagina } from './pagina.ts'

/** Where files are dropped, or chosen with the keyboard. Says `gekozen` when there are some. */
export class Sleepvak extends Pagina {
  #isBoven = false

  protected override render(): TemplateResult {
    return html`<div class="sleepvak ${this.#isBoven ? 'sleepvak--boven' : ''}"
      @dragover=${this.#over} @dragleave=${this.#leave} @drop=${this.#drop}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 16V4m0 0L7 9m5-5 5 5M4 15v4a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-4" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>
      <p class="sleepvak__tekst">${T.start.sleep}</p>
      <p><label class="nl-button nl-button--secondary sleepvak__knop">${T.start.bladeren}<input class="onzichtbaar" type="file" multiple
        accept=".csv,.xlsx,.xml,.json,.txt" @change=${this.#choose} /></label></p>
    </div>`
  }

  #over(event: DragEvent): void {
    event.preventDefault()
    this.#setBoven(true)
  }

  #leave(): void {
    this.#setBoven(false)
  }

  #drop(event: DragEvent): void {
    event.preventDefault()
    this.#setBoven(false)
    this.#give(event.dataTransfer?.files ?? [])
  }

  #choose(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return
    this.#give([...(event.target.files ?? [])])
    event.target.value = ''
  }

  #give(files: Iterable<File>): void {
    const list = [...files]
    if (list.length === 0) return
    geefBestanden(list)
    this.dispatchEvent(new Event('gekozen', { bubbles: true }))
  }

  #setBoven(isBoven: boolean): void {
    if (this.#isBoven === isBoven) return
    this.#isBoven = isBoven
    this.requestUpdate()
  }
}

customElements.define('gd-sleepvak', Sleepvak)
