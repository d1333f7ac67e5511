import type { Kaart, Kaartvak } from '../../core/model/referentiemodel.ts'
import { cleanLine, type Kleur } from '../taal/index.ts'
import { breakNaam } from './afbreken.ts'
import { type Html, html } from './html.ts'

/** How a referentiecomponent stands on the picture. */
export type Vakbeeld = {
  readonly kleur: Kleur
  /** One character that says the same as the colour. */
  readonly teken: string
  /** What a reader sees on pointing at it. */
  readonly titel: string
}

const NIET_MEE: Kleur = { achtergrond: '#ffffff', tekst: '#55616c' }

/**
 * Draws GEMMA's view of all referentiecomponenten with its own colours, so that it needs no style sheet.
 *
 * @param beeldVan - how a referentiecomponent stands there, by its id; null for one that takes no part
 * @returns shapes for an svg of the size of the view
 */
export function drawPlaat(kaart: Kaart, beeldVan: (referentiecomponentId: string) => Vakbeeld | null): Html[] {
  return kaart.vakken.flatMap((vak) => {
    if (vak.soort === 'label') return drawKader(vak, kaart)
    if (vak.soort === 'groep') return [drawGroep(vak, kaart)]
    return [drawVak(vak, vak.referentiecomponentId === undefined ? null : beeldVan(vak.referentiecomponentId))]
  })
}

/** Whether one box of the view lies within another. */
export function isWithin(inner: Kaartvak, outer: Kaartvak): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.breedte <= outer.x + outer.breedte &&
    inner.y + inner.hoogte <= outer.y + outer.hoogte
  )
}

/** A frame with a title; one that frames nothing explains GEMMA's own drawing: left out. */
function drawKader(vak: Kaartvak, { vakken }: Kaart): Html[] {
  if (!vakken.some((other) => other.soort !== 'label' && isWithin(other, vak))) return []
  return [
    html`
<g>${drawRect(vak, '#fbfcfd', '#c5ced6')}<text x="${vak.x + 18}" y="${vak.y + 44}" font-size="34" font-weight="600" fill="#14202b">${cleanLine(vak.tekst)}</text></g>`,
  ]
}

function drawGroep(vak: Kaartvak, { vakken }: Kaart): Html {
  const inside = vakken.filter((other) => other !== vak && isWithin(other, vak))
  const room = Math.min(vak.hoogte, ...inside.map(({ y }) => y - vak.y))
  const lines = breakNaam(
    cleanLine(vak.tekst),
    Math.max(6, Math.floor((vak.breedte - 8) / 10.6)),
    Math.max(1, Math.floor((room - 6) / 22)),
  )
  const spans = lines.map((line, at) => {
    return html`<tspan x="${vak.x + vak.breedte / 2}" y="${vak.y + 22 * (at + 1)}">${line}</tspan>`
  })
  return html`
<g>${drawRect(vak, '#eef3f7', '#b9c5cf')}<text font-size="19" text-anchor="middle" fill="#3c4954">${spans}</text></g>`
}

function drawVak(vak: Kaartvak, beeld: Vakbeeld | null): Html {
  const { x, y, hoogte, breedte, tekst } = vak
  const { achtergrond, tekst: inkt } = beeld?.kleur ?? NIET_MEE
  const links = beeld === null ? 10 : 50
  const lines = breakNaam(cleanLine(tekst), Math.floor((breedte - links - 4) / 9.9), 4)
  const top = y + hoogte / 2 - ((lines.length - 1) * 19) / 2 + 6
  const teken =
    beeld === null
      ? null
      : html`<text x="${x + 26}" y="${y + hoogte / 2 + 14}" font-size="38" font-weight="700" text-anchor="middle" fill="${inkt}">${beeld.teken}</text>`
  const spans = lines.map((line, at) => html`<tspan x="${x + links}" y="${top + at * 19}">${line}</tspan>`)
  return html`
<g><title>${cleanLine(tekst)}: ${beeld?.titel ?? 'doet niet mee'}</title>${drawRect(vak, achtergrond, '#7f8b95')}${teken}<text font-size="18" fill="${inkt}">${spans}</text></g>`
}

function drawRect({ x, y, breedte, hoogte }: Kaartvak, fill: string, stroke: string): Html {
  return html`<rect x="${x}" y="${y}" width="${breedte}" height="${hoogte}" rx="5" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`
}
