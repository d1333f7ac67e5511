import { summarizePerBeleidsdomein } from '../../core/analysis/index.ts'
import { Dekking, type Vergelijking } from '../../core/model/vergelijking.ts'
import { cleanLine, DEKKING_LABELS, DEKKING_UITLEG, describeDomein, formatAantal } from '../taal/index.ts'
import { type Html, html } from './html.ts'
import { paragraph, section, table } from './onderdelen.ts'

/** A part narrower than this has no room for its number; the table beside it has them all. */
const SMALST_MET_GETAL = 0.06

/** The dekking per beleidsdomein, as a bar and as numbers. */
export function writeDomeinen(vergelijking: Vergelijking): Html {
  const kolommen = [
    { kop: 'Beleidsdomein' },
    { kop: 'Dekking', soort: 'grafiek' },
    { kop: 'Totaal', soort: 'getal' },
    ...Dekking.options.map((klasse) => ({ kop: DEKKING_LABELS[klasse], soort: 'getal' as const })),
    { kop: 'Hiaten', soort: 'getal' },
  ] as const
  const rijen = summarizePerBeleidsdomein(vergelijking).map(({ beleidsdomein, componenten, dekking, hiaten }) => [
    cleanLine(describeDomein(beleidsdomein)),
    drawStapel(dekking, componenten.length),
    formatAantal(componenten.length),
    ...Dekking.options.map((klasse) => formatAantal(dekking[klasse])),
    formatAantal(hiaten),
  ])
  return section('domeinen', 'Dekking per beleidsdomein', [
    paragraph(
      'Hoeveel gemeenten de referentiecomponenten van een domein hebben. Een referentiecomponent met meer domeinen telt in elk daarvan mee.',
    ),
    writeLegenda(),
    table(kolommen, rijen, { titel: 'Dekking per beleidsdomein', kaartjes: true }),
  ])
}

function writeLegenda(): Html {
  const items = Dekking.options.map(
    (klasse) =>
      html`<li><svg width="18" height="14" aria-hidden="true"><rect class="d-${klasse}" x="0.5" y="0.5" width="17" height="13"/></svg><b>${DEKKING_LABELS[klasse]}</b> <span class="zacht">${DEKKING_UITLEG[klasse]}</span></li>`,
  )
  return html`
<ul class="legenda">${items}</ul>`
}

function drawStapel(dekking: Readonly<Record<Dekking, number>>, totaal: number): Html {
  let from = 0
  const parts = Dekking.options.flatMap((klasse) => {
    const share = totaal === 0 ? 0 : dekking[klasse] / totaal
    const start = from
    from += share
    if (share === 0) return []
    const number =
      share < SMALST_MET_GETAL
        ? null
        : html`<text class="t-${klasse}" x="${percent(start + share / 2)}" y="16" text-anchor="middle">${dekking[klasse]}</text>`
    return [
      html`<rect class="d-${klasse}" x="${percent(start)}" y="0.5" width="${percent(share)}" height="21"/>${number}`,
    ]
  })
  return html`<svg class="stapel" width="100%" height="22" aria-hidden="true">${parts}</svg>`
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`
}
