import { html, svg, type TemplateResult } from 'lit'
import type { Uitkomst } from '../api/typen.ts'
import { T } from '../teksten/nl.ts'

type Planning = Uitkomst['planning']
export type Balk = {
  readonly naam: string
  /** Per step: number of the half-year, the kind, and what it says when pointed at. */
  readonly stappen: readonly { readonly plateau: number; readonly soort: Stapsoort; readonly label: string }[]
}
export type Stapsoort = Planning['stappen'][number]['soort']

const MAAT = { naam: 250, kolom: 92, rij: 30, kop: 46 }
/** Colour and sign: the sign says the same without colour. */
export const STAPPEN: Readonly<Record<Stapsoort, readonly [string, string, string]>> = {
  invoeren: ['#2569a3', '#ffffff', '+'],
  aansluiten: ['#9cc6e3', '#14202b', '→'],
  uitfaseren: ['#f0ae74', '#14202b', '−'],
}

/** Rows of steps against half-years. Several of one kind in a half-year are one bar with their number. */
export function tekenGantt(balken: readonly Balk[], { plateaus, startdatum }: Planning, label: string): TemplateResult {
  const last = Math.max(1, ...plateaus.map(({ plateau }) => plateau))
  const width = MAAT.naam + last * MAAT.kolom
  const height = MAAT.kop + balken.length * MAAT.rij + 6
  const x = (plateau: number) => MAAT.naam + (plateau - 1) * MAAT.kolom
  return html`<div class="schuif gantt" tabindex="0" role="region" aria-label=${label}>
    <svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img" aria-label=${label}>
      ${Array.from({ length: last }, (_, at) => {
        const known = plateaus.find(({ plateau }) => plateau === at + 1)
        return svg`<g class="as"><line x1=${x(at + 1)} x2=${x(at + 1)} y1=${MAAT.kop - 10} y2=${height}/>
          <text x=${x(at + 1) + 6} y="18">${halfjaar(startdatum, at)}</text><text x=${x(at + 1) + 6} y="34">${known === undefined ? '' : T.plan.planning.aantal(known.stappen)}</text></g>`
      })}
      ${balken.map(({ naam, stappen }, row) => {
        const y = MAAT.kop + row * MAAT.rij
        return svg`<g><line class="gantt__lijn" x1="0" x2=${width} y1=${y} y2=${y}/><text class="gantt__naam" x="0" y=${y + 20}>${kort(naam)}</text>
          ${vakken(stappen).map(({ plateau, soort, aantal, plek, van, labels }) => {
            const [fill, ink, sign] = STAPPEN[soort]
            const w = (MAAT.kolom - 6) / van
            return svg`<g><title>${labels}</title><rect x=${x(plateau) + 3 + plek * w} y=${y + 4} width=${w - 2} height=${MAAT.rij - 8} rx="4" fill=${fill}/>
              <text x=${x(plateau) + 3 + plek * w + (w - 2) / 2} y=${y + 20} text-anchor="middle" fill=${ink}>${sign}${aantal > 1 ? aantal : ''}</text></g>`
          })}</g>`
      })}
    </svg></div>`
}

type Vak = {
  readonly plateau: number
  readonly soort: Stapsoort
  readonly aantal: number
  /** Which of how many in this half-year. */
  readonly plek: number
  readonly van: number
  readonly labels: string
}

function vakken(stappen: Balk['stappen']): readonly Vak[] {
  const plateaus = [...new Set(stappen.map(({ plateau }) => plateau))].sort((a, b) => a - b)
  return plateaus.flatMap((plateau) => {
    const here = stappen.filter((one) => one.plateau === plateau)
    const soorten = (['invoeren', 'aansluiten', 'uitfaseren'] as const).filter((soort) =>
      here.some((one) => one.soort === soort),
    )
    return soorten.map((soort, plek) => {
      const own = here.filter((one) => one.soort === soort)
      const labels = own.map(({ label }) => label).join('; ')
      return { plateau, soort, aantal: own.length, plek, van: soorten.length, labels }
    })
  })
}

function halfjaar(start: string, at: number): string {
  const date = new Date(`${start}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + at * 6)
  return date.toISOString().slice(0, 7)
}

function kort(naam: string): string {
  return naam.length > 32 ? `${naam.slice(0, 31)}…` : naam
}
