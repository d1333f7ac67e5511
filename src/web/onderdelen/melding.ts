import { html, nothing, type TemplateResult } from 'lit'
import { Apifout } from '../api/fout.ts'
import { T } from '../teksten/nl.ts'

type Toon = 'info' | 'ok' | 'warning' | 'error'

/** A message in the page. */
export function melding(toon: Toon, kop: string, inhoud: unknown): TemplateResult {
  return html`<div class="utrecht-alert utrecht-alert--${toon}" role=${toon === 'error' ? 'alert' : 'status'}>
    <div class="melding__inhoud"><strong>${kop}</strong>${inhoud}</div>
  </div>`
}

const EIGEN_TEKSTEN: Readonly<Record<number, readonly [string, string]>> = {
  0: T.fout.offline,
  400: T.fout[400],
  401: T.fout[401],
  403: T.fout[403],
  404: T.fout[404],
  409: T.fout[409],
  412: T.fout[412],
  413: T.fout[413],
  415: T.fout[415],
  429: T.fout[429],
  503: T.fout[503],
}

/** Says what went wrong in words of our own, then what the server says of it, and what can be done. */
export function toonFout({ soort }: Apifout, opnieuw: (() => void) | null): TemplateResult {
  const [kop, uitleg] = EIGEN_TEKSTEN[soort.status] ?? T.fout.anders
  return melding(
    'error',
    kop,
    html`<p>${soort.uitleg === '' ? uitleg : soort.uitleg}</p>
      ${soort.punten.length === 0 ? nothing : html`<ul>${soort.punten.map((punt) => html`<li>${punt}</li>`)}</ul>`}
      ${soort.wachttijd === null ? nothing : html`<p>${T.fout.wacht(soort.wachttijd)}</p>`}
      ${
        soort.status >= 500 && soort.kenmerk !== null
          ? html`<p class="klein zacht">${T.fout.kenmerk}: <code>${soort.kenmerk}</code></p>`
          : nothing
      }
      ${
        opnieuw === null
          ? nothing
          : html`<p><button type="button" class="nl-button nl-button--secondary" @click=${opnieuw}>${T.algemeen.opnieuw}</button></p>`
      }`,
  )
}

/** What a caught error says; anything that is not of the API is a bug and goes on. */
export function alsApifout(fout: unknown): Apifout {
  if (fout instanceof Apifout) return fout
  throw fout
}
