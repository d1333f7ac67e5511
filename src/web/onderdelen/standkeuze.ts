import { html, type TemplateResult } from 'lit'
import { haalReferentiemodellen } from '../api/bronnen.ts'
import type { Referentiemodel } from '../api/typen.ts'
import { ga, hier } from '../staat/adres.ts'
import { leesKeuze } from '../staat/keuze.ts'
import { formatDatum } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { Lading } from './lading.ts'
import { Pagina } from './pagina.ts'
import { keuzeveld } from './velden.ts'

/** Which day and which release a comparison is about, and how gemeenten weigh; kept from page to page. */
export class Standkeuze extends Pagina {
  readonly #modellen = new Lading<Referentiemodel[]>(this)

  protected override render(): TemplateResult {
    const { peildatum, referentiemodel, weging } = leesKeuze(this.adres)
    const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
    const stand = [
      peildatum === null ? T.keuze.vandaag : formatDatum(peildatum),
      referentiemodel === null ? T.keuze.nieuwste : `GEMMA ${referentiemodel}`,
      ...(weging === 'inwoners' ? [T.keuze.wegingen.inwoners] : []),
    ]
    return html`<details class="standkeuze"><summary>${T.keuze.stand}: <strong>${stand.join(', ')}</strong></summary>
      <form class="filter" @submit=${(event: Event) => event.preventDefault()}>
        <div class="veld"><label class="utrecht-form-label" for="stand-peildatum">${T.keuze.peildatum}</label>
          <input class="utrecht-textbox utrecht-textbox--html-input" id="stand-peildatum" type="date" .value=${peildatum ?? ''}
            @change=${({ target }: Event) => target instanceof HTMLInputElement && zet('peildatum')(target.value)} /></div>
        ${this.#modellen
          .vraag('alle', haalReferentiemodellen)
          .toon((modellen) =>
            keuzeveld(
              'stand-release',
              T.keuze.release,
              referentiemodel ?? '',
              [
                ['', T.keuze.nieuwste],
                ...modellen
                  .filter(({ status }) => status !== 'ingetrokken')
                  .map(({ versie }) => [versie, versie] as const),
              ],
              zet('referentiemodel'),
            ),
          )}
        ${keuzeveld(
          'stand-weging',
          T.keuze.weging,
          weging ?? 'gelijk',
          (['gelijk', 'inwoners'] as const).map((one) => [one, T.keuze.wegingen[one]]),
          (value) => zet('weging')(value === 'gelijk' ? '' : value),
        )}
      </form></details>`
  }
}

customElements.define('gd-standkeuze', Standkeuze)
