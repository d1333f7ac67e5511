import type { Planning, Stap } from '../../../core/model/planning.ts'
import { cleanLine, formatDatum, formatOpsomming, STAP_LABELS } from '../../taal/index.ts'
import { type Html, html } from '../html.ts'
import type { Plannamen } from './namen.ts'

const BREEDTE = 960
const LINKS = 280
const RIJ = 20
/** Rows per picture: a picture does not break over pages in print. */
const PER_PLAAT = 34

const KLEUREN = { invoeren: '#2b70a8', aansluiten: '#98c2e1', uitfaseren: '#c9c9d2' } as const satisfies Record<
  Stap['soort'],
  string
>

type Rij = {
  readonly pakket: string
  readonly soort: Stap['soort']
  readonly plateau: number
  readonly stappen: readonly Stap[]
}

/**
 * Draws a planning as Gantt charts: a row per pakket, a column per half-year, with how many gemeenten do it then.
 *
 * @returns nothing to draw gives an empty list
 */
export function drawGantt(planning: Planning, namen: Plannamen): Html[] {
  const rows = listRijen(planning)
  const last = Math.max(1, ...planning.plateaus.map(({ plateau }) => plateau))
  const pictures: Html[] = []
  for (let from = 0; from < rows.length; from += PER_PLAAT) {
    pictures.push(drawPlaat(planning, rows.slice(from, from + PER_PLAAT), { namen, last }))
  }
  return pictures
}

function listRijen({ stappen }: Planning): Rij[] {
  const found = new Map<string, Stap[]>()
  for (const stap of stappen) {
    const soort = stap.soort === 'uitfaseren' ? 'uit' : 'in'
    const key = `${String(stap.plateau).padStart(3, '0')} ${soort} ${stap.pakket} ${stap.pakketId}`
    found.set(key, [...(found.get(key) ?? []), stap])
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own
      if (first === undefined) return []
      const soort = own.some((stap) => stap.soort === 'invoeren') ? 'invoeren' : first.soort
      return [{ pakket: first.pakket, soort, plateau: first.plateau, stappen: own }]
    })
}

function drawPlaat(
  { startdatum, plateaus }: Planning,
  rows: readonly Rij[],
  { namen, last }: { namen: Plannamen; last: number },
): Html {
  const breedte = (BREEDTE - LINKS) / last
  const hoogte = 40 + rows.length * RIJ
  const heads = Array.from({ length: last }, (_, at) => {
    const van = plateaus.find(({ plateau }) => plateau === at + 1)?.van
    const label = van === undefined ? String(at + 1) : van.slice(0, 7)
    return html`<text x="${LINKS + at * breedte + breedte / 2}" y="20" font-size="11" text-anchor="middle">${label}</text><line x1="${LINKS + at * breedte}" x2="${LINKS + at * breedte}" y1="26" y2="${hoogte}" stroke="#d9dfe5"/>`
  })
  const bars = rows.map(({ pakket, soort, plateau, stappen }, at) => {
    const y = 34 + at * RIJ
    const who = formatOpsomming([...new Set(stappen.map(({ gemeentecode }) => namen.gemeente(gemeentecode)))])
    const x = LINKS + (plateau - 1) * breedte
    return html`
<g><title>${cleanLine(pakket)}: ${STAP_LABELS[soort]} door ${who}</title><text x="0" y="${y + 13}" font-size="12">${shorten(pakket)}</text><rect x="${x + 2}" y="${y + 2}" width="${breedte - 4}" height="${RIJ - 5}" rx="3" fill="${KLEUREN[soort]}" stroke="#4a5a68"/><text x="${x + breedte / 2}" y="${y + 14}" font-size="11" text-anchor="middle" fill="${soort === 'invoeren' ? '#fff' : '#14202b'}">${stappen.length}</text></g>`
  })
  return html`
<svg class="gantt" viewBox="0 0 ${BREEDTE} ${hoogte}" role="img" aria-label="Planning vanaf ${formatDatum(startdatum)}">${heads}${bars}
</svg>`
}

/** What the colours mean. */
export function writeGanttlegenda(): Html {
  const items = (['invoeren', 'aansluiten', 'uitfaseren'] as const).map(
    (soort) =>
      html`<li><svg width="18" height="12" aria-hidden="true"><rect width="18" height="12" fill="${KLEUREN[soort]}" stroke="#4a5a68"/></svg> ${STAP_LABELS[soort]}</li>`,
  )
  return html`
<ul class="lijnen">${items}<li>het getal is hoeveel gemeenten dit dan doen</li></ul>`
}

function shorten(text: string): string {
  const clean = cleanLine(text)
  return clean.length <= 44 ? clean : `${clean.slice(0, 43)}…`
}
