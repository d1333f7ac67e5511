import { formatAantal } from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { type Kolom, table } from '../onderdelen.ts'

/**
 * A part for who wants to know more: its heading and what it comes to in one line, the rest folded away. On paper it is open.
 *
 * @param kern - what it comes to; empty when the heading says enough
 */
export function vouw(titel: string, kern: Part, inhoud: Part): Html {
  return html`
<details class="vouw"><summary><h3>${titel}</h3> <span>${kern}</span></summary>
${inhoud}
</details>`
}

/** Rows of a long table that stay in sight. */
const EERSTE = 5

/** A table of which the first rows stay in sight and the others are folded away, with the same headings. */
export function tableMetRest(kolommen: readonly Kolom[], rijen: readonly (readonly Part[])[], titel: string): Part[] {
  const rest = rijen.slice(EERSTE)
  const seen = table(kolommen, rijen.slice(0, EERSTE), { titel, kaartjes: true })
  if (rest.length === 0) return [seen]
  const more = table(kolommen, rest, { titel: `${titel}, vervolg`, kaartjes: true })
  return [seen, vouw('Meer', `de ${rest.length === 1 ? 'laatste' : `overige ${formatAantal(rest.length)}`}`, more)]
}
