import type { Harmonisatieplan } from '../../core/model/dossier.ts'
import { findScenario } from '../../core/plan/index.ts'
import { cleanLine, formatDatum } from '../taal/index.ts'
import { buildGantt, drawGanttrijen, GANTT_BREEDTE, GANTTLEGENDA, measureGantt } from './dossier/gantt.ts'
import { namePlan } from './dossier/namen.ts'
import { html } from './html.ts'
import { renderSvg } from './render-svg.ts'

const KOP = 90

/**
 * Draws the planning of a scenario as one Gantt chart: what is done in which half-year, from when gemeenten can go without
 * exit fee, and which steps a koppeling ties together.
 *
 * @returns an SVG document with its legend; the same bytes for the same plan; without rows when there is nothing to do
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export function writeGanttSvg(plan: Harmonisatieplan, scenario: string): string {
  const { planning } = findScenario(plan, scenario)
  const gantt = buildGantt(planning, namePlan(plan))
  const legend = GANTTLEGENDA.map(({ teken, tekst }, at) => {
    const [x, y] = [(at % 3) * 330, 50 + 18 * Math.floor(at / 3)]
    return html`<g transform="translate(${x} ${y})">${teken}<text x="24" y="10" font-size="11">${tekst}</text></g>`
  })
  const about = `Planning vanaf ${formatDatum(planning.startdatum)}: ${cleanLine(scenario)}`
  return renderSvg({
    titel: `${about}. ${plan.naam}`,
    breedte: GANTT_BREEDTE,
    hoogte: KOP + measureGantt(gantt),
    inhoud: [
      html`
<text x="0" y="16" font-size="17" font-weight="700">${cleanLine(plan.naam)}</text><text x="0" y="36" font-size="13" fill="#55616c">${about}</text>`,
      ...legend,
      html`
<g transform="translate(0 ${KOP})">${drawGanttrijen(gantt)}</g>`,
    ],
  })
}
