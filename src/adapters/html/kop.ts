import type { Rapport } from '../../core/model/rapport.ts'
import type { VergelekenGemeente, Vergelijking } from '../../core/model/vergelijking.ts'
import {
  cleanLine,
  formatAantal,
  formatDatum,
  formatOpsomming,
  formatPercentage,
  formatTelling,
} from '../taal/index.ts'
import { type Html, html } from './html.ts'
import { paragraph, section, table } from './onderdelen.ts'

/** With more gemeenten than this the title counts them instead of naming them. */
const MEESTE_NAMEN = 6

/** What the page is about, for its title and its heading. */
export function describeGroep({ gemeenten }: Pick<Vergelijking, 'gemeenten'>): string {
  if (gemeenten.length > MEESTE_NAMEN) return `${formatAantal(gemeenten.length)} gemeenten`
  return formatOpsomming(gemeenten.map(({ naam }) => cleanLine(naam)))
}

/** The head of the page. */
export function writeKop({ vergelijking }: Rapport): Html {
  const { gemeenten, peildatum, referentiemodel, samenvatting } = vergelijking
  return html`
<header>
<p class="bovenkop">Vergelijking van applicatielandschappen</p>
<h1>${describeGroep(vergelijking)}</h1>
<dl class="feiten">
<div><dt>Gemeenten</dt><dd>${formatAantal(gemeenten.length)}</dd></div>
<div><dt>Peildatum</dt><dd>${formatDatum(peildatum)}</dd></div>
<div><dt>GEMMA-release</dt><dd>${formatDatum(referentiemodel)}</dd></div>
<div><dt>Referentiecomponenten</dt><dd>${formatAantal(samenvatting.referentiecomponenten)}</dd></div>
</dl>
<p class="openklap" hidden><button type="button">Klap alles open</button> <span class="zacht">Afdrukken toont wat is opengeklapt.</span></p>
</header>`
}

/** The key figures: one sentence that says it all, the numbers behind it, and the counts per gemeente. */
export function writeKerncijfers({ vergelijking, nietToegewezen }: Rapport): Html {
  const { samenvatting, gemeenten } = vergelijking
  const { dekking, gelijkheid, harmonisatiegraad, hiaten, dubbelingen, referentiecomponenten } = samenvatting
  const shared = dekking.volledig + dekking.gedeeltelijk
  const same = gelijkheid.zelfde_instantie + gelijkheid.zelfde_versie + gelijkheid.zelfde_pakket
  const all = formatTelling(referentiecomponenten, 'referentiecomponent', 'referentiecomponenten')
  return section('kerncijfers', 'Kerncijfers', [
    paragraph(
      html`Van de ${all} hebben alle gemeenten er <b>${formatAantal(dekking.volledig)}</b>. Bij <b>${formatAantal(same)}</b> van de ${formatAantal(shared)} die twee of meer gemeenten hebben, is een pakket gemeen.`,
      'kernzin',
    ),
    html`
<dl class="cijfers">
${figure('Harmonisatiegraad', formatPercentage(harmonisatiegraad), 'op weg naar één pakket per referentiecomponent')}
${figure('Bij alle gemeenten', formatAantal(dekking.volledig), `en ${formatAantal(dekking.gedeeltelijk)} bij twee of meer, ${formatAantal(dekking.enkel)} bij één`)}
${figure('Hiaten', formatAantal(hiaten), 'een andere gemeente heeft het wel; onbekend telt niet mee')}
${figure('Dubbelingen', formatAantal(dubbelingen), 'meer dan één pakket voor hetzelfde')}
${figure('Nog toe te wijzen', formatAantal(nietToegewezen.length), 'applicaties die nu niet meetellen')}
</dl>`,
    writeGemeenten(gemeenten),
  ])
}

function figure(naam: string, waarde: string, uitleg: string): Html {
  return html`<div><dt>${naam}</dt><dd><strong>${waarde}</strong><span>${uitleg}</span></dd></div>`
}

function writeGemeenten(gemeenten: readonly VergelekenGemeente[]): Html {
  const kolommen = [
    { kop: 'Gemeente' },
    { kop: 'Code' },
    { kop: 'Applicaties', soort: 'getal' },
    { kop: 'Pakketten', soort: 'getal' },
    { kop: 'Referentie\u00adcomponenten', soort: 'getal' },
    { kop: 'Te beoordelen', soort: 'getal' },
    { kop: 'Zonder voorstel', soort: 'getal' },
    { kop: 'Inventarisatie' },
  ] as const
  const rijen = gemeenten.map((gemeente) => [
    cleanLine(gemeente.naam),
    gemeente.voorlopig ? `${gemeente.gemeentecode} (werkcode)` : gemeente.gemeentecode,
    formatAantal(gemeente.applicaties),
    formatAantal(gemeente.pakketten),
    formatAantal(gemeente.referentiecomponenten),
    formatAantal(gemeente.teBeoordelen),
    formatAantal(gemeente.zonderToewijzing),
    describeVolledig(gemeente.volledig),
  ])
  return table(kolommen, rijen, { titel: 'Gemeenten', kaartjes: true })
}

function describeVolledig(volledig: VergelekenGemeente['volledig']): string {
  if (typeof volledig === 'boolean') return volledig ? 'volledig' : 'niet volledig'
  return `volledig voor ${formatOpsomming(volledig.map(cleanLine))}`
}
