import { LandschapError } from '../../core/errors.ts'
import type { Harmonisatieplan, Scenariouitkomst } from '../../core/model/dossier.ts'
import type { Kaart } from '../../core/model/referentiemodel.ts'
import { findScenario } from '../../core/plan/index.ts'
import { cleanLine, formatDatum, formatPercentage } from '../taal/index.ts'
import { countKlassen, DOELMOMENT_TITELS, type Doelmoment, drawDoelvakken } from './dossier/doelkaart.ts'
import { namePlan } from './dossier/namen.ts'
import { type Html, html } from './html.ts'
import { renderSvg } from './render-svg.ts'

/** Sizes in units of the view, which is about 5,400 wide. */
const KOP = 190
const REGEL = 66
const TUSSEN = 120

/**
 * Draws the doellandschap of a scenario on GEMMA's view of all referentiecomponenten, as one picture that needs nothing else.
 *
 * @param keuze.momenten - which landschappen, under each other; default both, the present one first
 * @returns an SVG document with its legend; the same bytes for the same plan
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have, or a release without the view
 */
export function writeDoelkaartSvg(
  plan: Harmonisatieplan,
  kaart: Kaart | null,
  { scenario, momenten = ['voor', 'na'] }: { scenario: string; momenten?: readonly Doelmoment[] },
): string {
  const uitkomst = findScenario(plan, scenario)
  if (kaart === null) {
    throw new LandschapError(
      'ongeldige_invoer',
      `GEMMA-release ${plan.referentiemodel} bevat geen plaat met alle referentiecomponenten; kies een andere release of een ander formaat.`,
    )
  }
  const namen = namePlan(plan)
  const legend = countKlassen(uitkomst)
  const top = KOP + REGEL * Math.ceil(legend.length / 2) + 60
  const block = kaart.hoogte + TUSSEN
  const maps = momenten.map((moment, at) => {
    const graad = uitkomst.meting[moment].harmonisatiegraad
    const kop = `${DOELMOMENT_TITELS[moment]}: harmonisatiegraad ${formatPercentage(graad)}, ${uitkomst.meting[moment].pakketten} pakketten`
    return html`
<g transform="translate(0 ${top + at * block})"><text x="0" y="50" font-size="56" font-weight="700">${kop}</text><g transform="translate(0 80)">${drawDoelvakken(kaart, uitkomst, { moment, namen })}</g></g>`
  })
  return renderSvg({
    titel: `Doellandschap: ${plan.naam}, ${scenario}`,
    breedte: kaart.breedte,
    hoogte: top + momenten.length * block,
    inhoud: [drawKop(plan, uitkomst), drawLegenda(legend, kaart.breedte), ...maps],
  })
}

function drawKop({ naam, peildatum, referentiemodel }: Harmonisatieplan, { scenario }: Scenariouitkomst): Html {
  const about = `Scenario: ${cleanLine(scenario.naam)}. Peildatum ${formatDatum(peildatum)}; plaat van GEMMA, release van ${formatDatum(referentiemodel)}, VNG Realisatie.`
  return html`
<text x="0" y="80" font-size="84" font-weight="700">${cleanLine(naam)}</text><text x="0" y="150" font-size="46" fill="#55616c">${about}</text>`
}

function drawLegenda(legend: ReturnType<typeof countKlassen>, breedte: number): Html[] {
  const half = Math.ceil(legend.length / 2)
  return legend.map(({ beeld: { teken, achtergrond, tekst, label, uitleg }, voor, na }, at) => {
    const [x, y] = [at < half ? 0 : breedte / 2, KOP + REGEL * (at % half)]
    return html`
<g><rect x="${x}" y="${y}" width="60" height="50" rx="6" fill="${achtergrond}" stroke="#7f8b95" stroke-width="2"/><text x="${x + 30}" y="${y + 39}" font-size="40" font-weight="700" text-anchor="middle" fill="${tekst}">${teken}</text><text x="${x + 80}" y="${y + 38}" font-size="38"><tspan font-weight="600">${label}</tspan>: nu ${voor}, straks ${na}. <tspan fill="#55616c">${uitleg}</tspan></text></g>`
  })
}
