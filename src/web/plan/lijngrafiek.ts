import { html, nothing, svg, type TemplateResult } from 'lit'
import { isTelefoon } from '../onderdelen/scherm.ts'
import type { Lijnstijl } from './kleuren.ts'

export type Lijn = { readonly naam: string; readonly stijl: Lijnstijl; readonly waarden: readonly number[] }

const BREED = { breedte: 1000, hoogte: 400, links: 70, rechts: 250, boven: 28, onder: 44 }
/** On a telephone the names stand under the drawing. */
const SMAL = { breedte: 380, hoogte: 320, links: 46, rechts: 10, boven: 28, onder: 44 }
/** Least distance between names at the end of lines. */
const NAAM_AFSTAND = 22

/**
 * Lines over years; each starts at year 0 and has its name at its end.
 *
 * @param eenheid - what the numbers at the side are
 */
export function tekenLijnen(lijnen: readonly Lijn[], label: string, eenheid: string): TemplateResult {
  const isSmal = isTelefoon()
  const maat = isSmal ? SMAL : BREED
  const jaren = Math.max(1, ...lijnen.map(({ waarden }) => waarden.length - 1))
  const stappen = kiesStappen(lijnen.flatMap(({ waarden }) => waarden))
  const [least = 0, most = 1] = [stappen[0], stappen.at(-1)]
  const x = (jaar: number) => maat.links + (jaar / jaren) * (maat.breedte - maat.links - maat.rechts)
  const y = (waarde: number) =>
    maat.hoogte - maat.onder - ((waarde - least) / (most - least)) * (maat.hoogte - maat.onder - maat.boven)
  const namen = spreid(lijnen.map(({ waarden }) => y(waarden.at(-1) ?? 0)))
  return html`<figure class="lijngrafiek">
    <svg viewBox="0 0 ${maat.breedte} ${maat.hoogte}" role="img" aria-label=${label}>
      ${stappen.map(
        (
          stap,
        ) => svg`<g class="as"><line x1=${x(0)} x2=${x(jaren)} y1=${y(stap)} y2=${y(stap)} class=${stap === 0 ? 'as__nul' : ''}/>
        <text x=${x(0) - 10} y=${y(stap) + 5} text-anchor="end">${stap.toLocaleString('nl-NL')}</text></g>`,
      )}
      ${Array.from({ length: jaren + 1 }, (_, jaar) => svg`<g class="as"><text x=${x(jaar)} y=${maat.hoogte - 20} text-anchor="middle">${jaar}</text></g>`)}
      <text class="as__naam" x="0" y="12">${eenheid}</text>
      ${lijnen.map(
        (
          { naam, stijl, waarden },
          at,
        ) => svg`<polyline fill="none" stroke=${stijl.kleur} stroke-width="3.5" stroke-dasharray=${stijl.streep} stroke-linejoin="round"
          points=${waarden.map((waarde, jaar) => `${x(jaar)},${y(waarde)}`).join(' ')}/>
        ${isSmal ? nothing : svg`<text class="lijngrafiek__naam" x=${x(jaren) + 12} y=${(namen[at] ?? 0) + 5} fill=${stijl.kleur}>${naam}</text>`}`,
      )}
    </svg>
    ${isSmal ? html`<ul class="lijnlegenda">${lijnen.map(({ naam, stijl }) => html`<li><svg viewBox="0 0 40 10" aria-hidden="true"><line x1="0" x2="40" y1="5" y2="5" stroke=${stijl.kleur} stroke-width="4" stroke-dasharray=${stijl.streep}/></svg>${naam}</li>`)}</ul>` : nothing}</figure>`
}

/** Round steps from below the least to above the most, with 0 among them. */
export function kiesStappen(waarden: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(0, ...waarden), Math.max(0, ...waarden)]
  const rough = Math.max(1e-9, (most - least) / 5)
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * magnitude).find((one) => one >= rough) ?? rough
  const from = Math.floor(least / step)
  const count = Math.max(1, Math.ceil(most / step) - from)
  return Array.from({ length: count + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)))
}

/** Moves heights apart so that names do not lie over each other; in the order given. */
function spreid(hoogten: readonly number[]): readonly number[] {
  const order = hoogten.map((hoogte, at) => ({ hoogte, at })).sort((a, b) => a.hoogte - b.hoogte)
  const moved: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { hoogte, at } of order) {
    last = Math.max(hoogte, last + NAAM_AFSTAND)
    moved[at] = last
  }
  return moved
}
