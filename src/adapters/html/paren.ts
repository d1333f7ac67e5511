import { rankParen } from '../../core/analysis/index.ts'
import type { Paar, VergelekenGemeente, Vergelijking } from '../../core/model/vergelijking.ts'
import { cleanLine, formatAantal, formatPercentage, formatTelling } from '../taal/index.ts'
import { type Html, html, type Part } from './html.ts'
import { folded, type Namen, nameGemeenten, paragraph, section, table } from './onderdelen.ts'

/** With more pairs than this the list of pairs is folded: the two matrices say the most. */
const MEESTE_PAREN = 15
/** Shades of the matrix: 0 for less than a sixth, 5 for the last sixth. */
const TINTEN = 6
/** Up to this many gemeenten the two matrices stand side by side on a wide screen. */
const NAAST = 6

/** The pairs: do they do the same, and did they choose the same? Always side by side, never one score. */
export function writeParen(vergelijking: Vergelijking): Html {
  const { paren, gemeenten } = vergelijking
  const name = nameGemeenten(vergelijking)
  const list = writeLijst(paren, name)
  return section('paren', 'Doen we hetzelfde, en kozen we hetzelfde?', [
    paragraph(
      'Twee vragen, twee getallen. Functieoverlap zegt in hoeverre twee gemeenten hetzelfde doen, overeenstemming in hoeverre ze daarvoor hetzelfde pakket kozen. Wat we niet weten, telt nooit als niet aanwezig: de lichte balk toont tussen welke grenzen de functieoverlap ligt.',
    ),
    gemeenten.length > 2
      ? html`
<div class="matrices${gemeenten.length > NAAST ? ' onder' : ''}">
${writeMatrix('Functieoverlap: doen we hetzelfde?', vergelijking, ({ functieoverlap }) => functieoverlap.aandeel)}
${writeMatrix('Overeenstemming: kozen we hetzelfde?', vergelijking, ({ overeenstemming }) => overeenstemming.aandeel)}
</div>`
      : null,
    paren.length > MEESTE_PAREN
      ? folded(html`<b>Alle paren</b> <span>${formatTelling(paren.length, 'paar', 'paren')}, met grenzen</span>`, list)
      : list,
  ])
}

function writeMatrix(titel: string, { gemeenten, paren }: Vergelijking, measure: (paar: Paar) => number | null): Html {
  const byPair = new Map(paren.map((paar) => [`${paar.links} ${paar.rechts}`, measure(paar)]))
  const findValue = (a: VergelekenGemeente, b: VergelekenGemeente) =>
    byPair.get(`${a.gemeentecode} ${b.gemeentecode}`) ?? byPair.get(`${b.gemeentecode} ${a.gemeentecode}`) ?? null
  const rows = gemeenten.map(
    (row) => html`
<tr><th scope="row">${cleanLine(row.naam)}</th>${gemeenten.map((column) => (row === column ? html`<td class="zelf">·</td>` : shade(findValue(row, column))))}</tr>`,
  )
  return html`
<div class="schuif" role="region" aria-label="${titel}" tabindex="0">
<table class="matrix"><caption>${titel}</caption>
<thead><tr><td></td>${gemeenten.map(({ naam }) => html`<th scope="col"><span>${cleanLine(naam)}</span></th>`)}</tr></thead>
<tbody>${rows}
</tbody></table></div>`
}

function shade(aandeel: number | null): Html {
  const tint = aandeel === null ? 'leeg' : Math.min(TINTEN - 1, Math.floor(aandeel * TINTEN))
  return html`<td class="tint-${tint}">${formatPercentage(aandeel)}</td>`
}

function writeLijst(paren: readonly Paar[], name: Namen): Part {
  const kolommen = [
    { kop: 'Paar' },
    { kop: 'Functieoverlap', soort: 'grafiek' },
    { kop: 'Overeenstemming', soort: 'grafiek' },
    { kop: 'Pakketoverlap', soort: 'getal' },
    { kop: 'Inbegrepen in de ander' },
  ] as const
  const rijen = rankParen(paren).map((paar) => [
    html`${name(paar.links)}<br>${name(paar.rechts)}`,
    describeFunctieoverlap(paar),
    describeOvereenstemming(paar),
    formatPercentage(paar.pakketoverlap.aandeel),
    html`<span class="zacht">van ${name(paar.links)}</span> ${formatPercentage(paar.inbegrepenLinks)}<br><span class="zacht">van ${name(paar.rechts)}</span> ${formatPercentage(paar.inbegrepenRechts)}`,
  ])
  return table(kolommen, rijen, { titel: 'Paren van gemeenten', kaartjes: true })
}

function describeFunctieoverlap({ functieoverlap }: Paar): Html {
  const { aandeel, ondergrens, bovengrens, gedeeld, totaal } = functieoverlap
  const isExact = ondergrens === bovengrens
  const bounds = ondergrens === null ? '' : `${formatPercentage(ondergrens)} tot ${formatPercentage(bovengrens)}`
  return html`${drawBar({ aandeel, ondergrens, bovengrens })}
<b>${formatPercentage(aandeel)}</b> <span class="zacht">${formatAantal(gedeeld)} van ${formatAantal(totaal)}${isExact ? '' : ` · ${bounds}`}</span>`
}

function describeOvereenstemming({ overeenstemming }: Paar): Html {
  const { aandeel, gelijk, gedeeld } = overeenstemming
  return html`${drawBar({ aandeel, ondergrens: null, bovengrens: null })}
<b>${formatPercentage(aandeel)}</b> <span class="zacht">${formatAantal(gelijk)} van ${formatAantal(gedeeld)}</span>`
}

type Balk = { readonly aandeel: number | null; readonly ondergrens: number | null; readonly bovengrens: number | null }

/** A bar from 0 to 100 %, with the bounds as a light band around its end; the numbers stand beside it. */
function drawBar({ aandeel, ondergrens, bovengrens }: Balk): Html {
  const band =
    ondergrens === null || bovengrens === null
      ? null
      : html`<rect class="band" x="${percent(ondergrens)}" y="1" width="${percent(bovengrens - ondergrens)}" height="14"/>`
  const bar =
    aandeel === null
      ? null
      : html`<rect class="waarde" x="0" y="4" width="${percent(aandeel)}" height="8"/><rect class="punt" x="${percent(aandeel)}" y="1" width="2" height="14"/>`
  return html`<svg class="balkje" width="100%" height="16" aria-hidden="true"><rect class="spoor" x="0" y="4" width="100%" height="8"/>${band}${bar}</svg>`
}

function percent(aandeel: number): string {
  return `${Number((aandeel * 100).toFixed(2))}%`
}
