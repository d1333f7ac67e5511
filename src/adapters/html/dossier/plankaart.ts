import type { Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Planvoorstel, Voorstelsoort } from '../../../core/model/plan.ts'
import type { Kaart } from '../../../core/model/referentiemodel.ts'
import { cleanLine, VOORSTEL_LABELS, VOORSTEL_UITLEG } from '../../taal/index.ts'
import { type Html, html } from '../html.ts'
import { drawPlaat } from '../plaat.ts'

const BEELD = {
  behouden: { teken: '=', achtergrond: '#d9efe0', tekst: '#14202b' },
  vervangen: { teken: '→', achtergrond: '#f3d9a4', tekst: '#14202b' },
  uitfaseren: { teken: '−', achtergrond: '#dfe3e8', tekst: '#14202b' },
  invoeren: { teken: '+', achtergrond: '#c3dcee', tekst: '#14202b' },
  aanbesteden: { teken: '?', achtergrond: '#8a3b5f', tekst: '#ffffff' },
} as const satisfies Record<Voorstelsoort, { teken: string; achtergrond: string; tekst: string }>

/** GEMMA's view of all referentiecomponenten, each with the colour and sign of its proposal. */
export function drawPlankaart(kaart: Kaart, { scenario, voorstellen }: Scenariouitkomst): Html {
  const byId = new Map<string, Planvoorstel>(voorstellen.map((own) => [own.referentiecomponent.id, own]))
  const shapes = drawPlaat(kaart, (id) => {
    const voorstel = byId.get(id)
    if (voorstel === undefined) return null
    const { teken, ...kleur } = BEELD[voorstel.soort]
    return { teken, kleur, titel: VOORSTEL_LABELS[voorstel.soort] }
  })
  return html`
<svg class="plankaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="img" aria-label="Voorstellen op de plaat van GEMMA: ${cleanLine(scenario.naam)}">${shapes}
</svg>`
}

/** What the colours and signs mean. */
export function writePlanlegenda({ samenvatting }: Scenariouitkomst): Html {
  const items = (['behouden', 'vervangen', 'uitfaseren', 'invoeren', 'aanbesteden'] as const).map((soort) => {
    const { teken, achtergrond, tekst } = BEELD[soort]
    return html`<li><svg width="22" height="18" aria-hidden="true"><rect width="22" height="18" fill="${achtergrond}" stroke="#7f8b95"/><text x="11" y="14" font-size="14" text-anchor="middle" fill="${tekst}">${teken}</text></svg> <b>${VOORSTEL_LABELS[soort]}</b> (${samenvatting[soort]}): ${VOORSTEL_UITLEG[soort]}</li>`
  })
  return html`
<ul class="lijnen onder">${items}</ul>`
}
