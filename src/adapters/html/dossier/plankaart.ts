import type { Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Planvoorstel, Voorstelsoort } from '../../../core/model/plan.ts'
import type { Kaart, Kaartvak } from '../../../core/model/referentiemodel.ts'
import { cleanLine, VOORSTEL_LABELS, VOORSTEL_UITLEG } from '../../taal/index.ts'
import { breakNaam } from '../afbreken.ts'
import { type Html, html } from '../html.ts'

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
  const shapes = kaart.vakken
    .filter(({ soort }) => soort !== 'label')
    .map((vak) => {
      const voorstel = vak.referentiecomponentId === undefined ? undefined : byId.get(vak.referentiecomponentId)
      return vak.soort === 'groep' ? drawGroep(vak) : drawVak(vak, voorstel)
    })
  return html`
<svg class="plankaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="img" aria-label="Voorstellen op de plaat van GEMMA: ${cleanLine(scenario.naam)}">${shapes}
</svg>`
}

function drawGroep({ x, y, breedte, hoogte }: Kaartvak): Html {
  return html`
<rect x="${x}" y="${y}" width="${breedte}" height="${hoogte}" rx="5" fill="#2c5a800d" stroke="#b9c5cf" stroke-width="2"/>`
}

function drawVak(vak: Kaartvak, voorstel: Planvoorstel | undefined): Html {
  const { x, y, breedte, hoogte, tekst } = vak
  const beeld = voorstel === undefined ? null : BEELD[voorstel.soort]
  const lines = breakNaam(cleanLine(tekst), Math.floor((breedte - 54) / 9.9), 4)
  const top = y + hoogte / 2 - ((lines.length - 1) * 19) / 2 + 6
  const fill = beeld?.tekst ?? '#55616c'
  const title =
    voorstel === undefined ? 'niemand heeft er nu iets voor, of buiten het bereik' : VOORSTEL_LABELS[voorstel.soort]
  return html`
<g><title>${cleanLine(tekst)}: ${title}</title><rect x="${x}" y="${y}" width="${breedte}" height="${hoogte}" rx="5" fill="${beeld?.achtergrond ?? '#fff'}" stroke="#7f8b95" stroke-width="2"/>${beeld === null ? null : html`<text x="${x + 24}" y="${y + hoogte / 2 + 13}" font-size="38" font-weight="700" text-anchor="middle" fill="${fill}">${beeld.teken}</text>`}<text font-size="18" fill="${fill}">${lines.map((line, at) => html`<tspan x="${x + 50}" y="${top + at * 19}">${line}</tspan>`)}</text></g>`
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
