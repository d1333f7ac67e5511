import { html, svg, type TemplateResult } from 'lit'
import type { Paar } from '../api/typen.ts'
import { isTelefoon } from '../onderdelen/scherm.ts'
import { formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const BREED = { breedte: 760, hoogte: 460, links: 64, onder: 56, boven: 16, rechts: 20 }
/** On a telephone the drawing is smaller, not its letters. */
const SMAL = { breedte: 380, hoogte: 340, links: 58, onder: 52, boven: 14, rechts: 18 }
const STREPEN = [0, 0.25, 0.5, 0.75, 1]

export type Punt = {
  readonly paar: Paar
  readonly naam: string
  readonly href: string
  readonly isGekozen: boolean
}

/** Every pair as a point: functieoverlap, with the line of its bounds, against overeenstemming. */
export function tekenParen(punten: readonly Punt[]): TemplateResult {
  const maat = isTelefoon() ? SMAL : BREED
  const x = (aandeel: number) => maat.links + aandeel * (maat.breedte - maat.links - maat.rechts)
  const y = (aandeel: number) => maat.hoogte - maat.onder - aandeel * (maat.hoogte - maat.onder - maat.boven)
  const assen = STREPEN.map(
    (
      stap,
    ) => svg`<g class="as"><line x1=${x(stap)} x2=${x(stap)} y1=${y(0)} y2=${y(1)}/><line x1=${x(0)} x2=${x(1)} y1=${y(stap)} y2=${y(stap)}/>
      <text x=${x(stap)} y=${y(0) + 20} text-anchor="middle">${formatPercentage(stap)}</text>
      <text x=${x(0) - 8} y=${y(stap) + 5} text-anchor="end">${formatPercentage(stap)}</text></g>`,
  )
  const marks = punten.map(({ paar, naam, href, isGekozen }) => {
    const { aandeel, ondergrens, bovengrens } = paar.functieoverlap
    const hoogte = paar.overeenstemming.aandeel
    if (aandeel === null || hoogte === null) return ''
    const label = `${naam}: ${T.paren.functieoverlap} ${formatPercentage(aandeel)} (${T.paren.tussen(formatPercentage(ondergrens), formatPercentage(bovengrens))}), ${T.paren.overeenstemming} ${formatPercentage(hoogte)}`
    return svg`<a href=${href} class="punt ${isGekozen ? 'punt--gekozen' : ''}" aria-label=${label} aria-current=${isGekozen ? 'true' : 'false'}>
      <title>${label}</title>
      <line class="punt__band" x1=${x(ondergrens ?? aandeel)} x2=${x(bovengrens ?? aandeel)} y1=${y(hoogte)} y2=${y(hoogte)}/>
      <circle cx=${x(aandeel)} cy=${y(hoogte)} r=${isGekozen ? 9 : 7}/><circle class="punt__raak" cx=${x(aandeel)} cy=${y(hoogte)} r="14"/></a>`
  })
  return html`<figure class="puntgrafiek">
    <svg viewBox="0 0 ${maat.breedte} ${maat.hoogte}" role="group" aria-label="${T.paren.functieoverlap} tegen ${T.paren.overeenstemming.toLowerCase()}">
      ${assen}
      <text class="as__naam" x=${x(0.5)} y=${maat.hoogte - 6} text-anchor="middle">${T.paren.functieoverlap} →</text>
      <text class="as__naam" x="16" y=${y(0.5)} text-anchor="middle" transform="rotate(-90 16 ${y(0.5)})">${T.paren.overeenstemming} →</text>
      ${marks}
    </svg>
  </figure>`
}
