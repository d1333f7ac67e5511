import { nothing, svg, type TemplateResult } from 'lit'
import type { Kaart, Kaartvak } from '../api/typen.ts'
import { T } from '../teksten/nl.ts'
import { breekNaam } from './afbreken.ts'
import type { Kleuring } from './kleuring.ts'

/** Sizes in units of the view, which is about 5,400 wide. */
const TEKEN = { kolom: 44, grootte: 36 }
const NAAM = { grootte: 18, regel: 19, teken: 9.2 }
const KOP = { grootte: 19, regel: 22, teken: 10 }
const TITEL = { grootte: 34, hoogte: 44 }

export type Tekening = {
  readonly kaart: Kaart
  readonly kleuring: Kleuring
  /** Address of the details of a component. */
  readonly link: (id: string) => string
  /** The component that the Tab key comes to. */
  readonly actief: string | null
}

/** Draws the map. Colours stand in attributes, so that the drawing can be saved on its own. */
export function tekenKaart({ kaart, kleuring, link, actief }: Tekening): TemplateResult {
  return svg`${kaart.vakken.map((vak, at) => {
    if (vak.soort === 'label') return tekenLabel(vak, kaart)
    if (vak.soort === 'groep') return tekenGroep(vak, kaart)
    const found = kleuring(vak)
    if (found === null) return tekenOverig(vak)
    const { component, beeld } = found
    const { id, naam } = component.referentiecomponent
    const sleutel = `${id}-${at}`
    return svg`<a href=${link(id)} class="vak" data-vak=${at} data-id=${id} tabindex=${actief === sleutel ? 0 : -1} aria-label="${naam}: ${beeld.label}">
${rechthoek(vak, beeld.achtergrond, '#7f8b95')}</a>
      <g class="opschrift" aria-hidden="true"><text x=${vak.x + TEKEN.kolom / 2 + 4} y=${vak.y + vak.hoogte / 2 + TEKEN.grootte * 0.35} font-size=${TEKEN.grootte} font-weight="700" text-anchor="middle" fill=${beeld.tekst}>${beeld.teken}</text>
      ${tekenNaam(vak, TEKEN.kolom + 8, beeld.tekst)}</g>`
  })}`
}

/** A frame with a title. One that frames nothing explains GEMMA's own drawing, not this one: left out. */
function tekenLabel(vak: Kaartvak, { vakken }: Kaart): TemplateResult | typeof nothing {
  if (!vakken.some((other) => other.soort !== 'label' && bevat(vak, other))) return nothing
  return svg`<g>${rechthoek(vak, '#f7fafc', '#c5ced6')}
    <text x=${vak.x + 18} y=${vak.y + TITEL.hoogte} font-size=${TITEL.grootte} font-weight="700" fill="#003e65">${vak.tekst}</text></g>`
}

function tekenGroep(vak: Kaartvak, { vakken }: Kaart): TemplateResult {
  const inside = vakken.filter((other) => other !== vak && bevat(vak, other))
  const room = Math.min(vak.hoogte, ...inside.map(({ y }) => y - vak.y))
  const lines = breekNaam(
    vak.tekst,
    Math.max(6, Math.floor((vak.breedte - 8) / KOP.teken)),
    Math.max(1, Math.floor((room - 6) / KOP.regel)),
  )
  return svg`<g>${rechthoek(vak, '#0056890d', '#b9c5cf')}
    <text font-size=${KOP.grootte} text-anchor="middle" fill="#3d4a55">${lines.map((line, at) => svg`<tspan x=${vak.x + vak.breedte / 2} y=${vak.y + KOP.regel * (at + 1)}>${line}</tspan>`)}</text></g>`
}

function tekenOverig(vak: Kaartvak): TemplateResult {
  return svg`<g><title>${vak.tekst}: ${T.kaart.doetNietMee}</title>${rechthoek(vak, '#ffffff', '#b3bcc4', '10 8')}${tekenNaam(vak, 10, '#5b6670')}</g>`
}

function rechthoek(
  vak: Kaartvak,
  fill: string,
  stroke: string,
  dash: string | typeof nothing = nothing,
): TemplateResult {
  return svg`<rect x=${vak.x} y=${vak.y} width=${vak.breedte} height=${vak.hoogte} rx="6" fill=${fill} stroke=${stroke} stroke-width="2" stroke-dasharray=${dash}/>`
}

function tekenNaam(vak: Kaartvak, links: number, fill: string): TemplateResult {
  const fits = Math.max(1, Math.floor((vak.hoogte - 4) / NAAM.regel))
  const lines = breekNaam(vak.tekst, Math.floor((vak.breedte - links - 4) / NAAM.teken), Math.min(4, fits))
  const top = vak.y + vak.hoogte / 2 - ((lines.length - 1) * NAAM.regel) / 2 + NAAM.grootte * 0.36
  return svg`<text font-size=${NAAM.grootte} fill=${fill}>${lines.map((line, at) => svg`<tspan x=${vak.x + links} y=${top + at * NAAM.regel}>${line}</tspan>`)}</text>`
}

function bevat(outer: Kaartvak, inner: Kaartvak): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.breedte <= outer.x + outer.breedte &&
    inner.y + inner.hoogte <= outer.y + outer.hoogte
  )
}

/** The nearest rectangle in a direction, of those that are drawn as component; null at the edge. */
export function vindBuur(
  vakken: readonly Kaartvak[],
  van: Kaartvak,
  [dx, dy]: readonly [number, number],
): number | null {
  const middle = ({ x, y, breedte, hoogte }: Kaartvak) => [x + breedte / 2, y + hoogte / 2] as const
  const [fromX, fromY] = middle(van)
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [at, vak] of vakken.entries()) {
    if (vak.soort !== 'referentiecomponent' || vak === van) continue
    const [x, y] = middle(vak)
    const along = (x - fromX) * dx + (y - fromY) * dy
    const aside = Math.abs((x - fromX) * dy) + Math.abs((y - fromY) * dx)
    if (along <= 1 || aside > along * 2) continue
    const distance = along + aside * 2
    if (distance < least) [best, least] = [at, distance]
  }
  return best
}
