import { html, nothing, svg, type TemplateResult } from 'lit'
import type { Plan, Uitkomst } from '../api/typen.ts'
import { isTelefoon } from '../onderdelen/scherm.ts'
import { getalkoppen, tabel } from '../onderdelen/tabel.ts'
import { hier } from '../staat/adres.ts'
import { formatAantal, formatBedrag, formatPercentage } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import { isNietsDoen, stijlVan } from './kleuren.ts'

const { vergelijk } = T.plan

/** The scenarios side by side: what they bring, what they cost, what they do to the landschap, how sure it is. */
export function toonVergelijk(plan: Plan): TemplateResult {
  const { scenarios, risicos } = plan
  const best = vindBeste(plan)
  const isWinst = best !== undefined && voordeel(best) > 0
  const { aandeelStandaard, gebruiken, gebruikenZonderKosten } = (best ?? scenarios[0])?.businesscase ?? {}
  return html`<section class="deel"><h2>${vergelijk.kop}</h2><p>${vergelijk.uitleg}</p>
    <p class="kernzin">${isWinst ? vergelijk.winst(best.scenario.naam, formatBedrag(voordeel(best))) : vergelijk.geenWinst}
      ${isWinst && best.businesscase.bandbreedte !== null ? vergelijk.kansen(formatBedrag(best.businesscase.bandbreedte.middenInCenten), formatPercentage(best.businesscase.kansOpVoordeel)) : nothing}</p>
    ${tekenBanden(plan)}
    <div class="vergelijktabel">${tabel(
      vergelijk.kop,
      [{ tekst: '' }, ...getalkoppen(scenarios.map(({ scenario }) => scenario.naam))],
      REGELS.map(
        ([kop, deel, lees]) =>
          html`<tr><th scope="row">${kop}</th>${scenarios.map(
            (one) => html`<td class="getal"><a href=${hier({ deel, weg: one.scenario.naam })}>${lees(one)}</a></td>`,
          )}</tr>`,
      ),
    )}</div>
    <p class="klein zacht">${vergelijk.aanname(formatPercentage(aandeelStandaard))}. ${vergelijk.zonderKosten(gebruikenZonderKosten ?? 0, gebruiken ?? 0)}</p>
    </section>
    <section class="deel"><h2>${vergelijk.risicos}</h2>
    ${risicos.length === 0 ? html`<p class="zacht">${T.algemeen.geen}</p>` : html`<ul class="lopend risicos">${risicos.map(({ tekst }) => html`<li>${tekst}</li>`)}</ul>`}</section>`
}

/** The scenario with the greatest gain, also when that is a loss; undefined when there is only doing nothing. */
export function vindBeste({ scenarios }: Pick<Plan, 'scenarios'>): Uitkomst | undefined {
  return scenarios.filter((one) => !isNietsDoen(one)).sort((a, b) => voordeel(b) - voordeel(a))[0]
}

function voordeel({ businesscase }: Uitkomst): number {
  return businesscase.nettoContanteWaardeInCenten
}

type Deel = keyof typeof T.plan.delen
type Regel = readonly [kop: string, deel: Deel, lees: (uitkomst: Uitkomst) => string]

const REGELS: readonly Regel[] = [
  [vergelijk.voordeel, 'geld', (one) => (isNietsDoen(one) ? '–' : formatBedrag(voordeel(one)))],
  [vergelijk.bandbreedte, 'geld', ({ businesscase }) => formatBand(businesscase.bandbreedte)],
  [vergelijk.kans, 'geld', ({ businesscase }) => formatPercentage(businesscase.kansOpVoordeel)],
  [
    vergelijk.terug,
    'geld',
    (one) => (isNietsDoen(one) ? '–' : vergelijk.jaar(one.businesscase.terugverdientijdInJaren)),
  ],
  [vergelijk.eenmalig, 'geld', ({ businesscase }) => formatBedrag(businesscase.eenmaligInCenten)],
  [vergelijk.jaarlijks, 'geld', ({ businesscase }) => formatBedrag(businesscase.jaarlijksInCenten)],
  [vergelijk.totaal, 'geld', ({ businesscase }) => formatBedrag(businesscase.totaalInCenten)],
  [vergelijk.verhuizingen, 'planning', ({ samenvatting }) => formatAantal(samenvatting.verhuizingen)],
  [vergelijk.gedeeld, 'verdeling', ({ samenvatting }) => formatAantal(samenvatting.gedeeldeInstanties)],
  [vergelijk.pakketten, 'voorstellen', ({ meting }) => formatAantal(meting.na.pakketten)],
  [vergelijk.harmonisatie, 'kaart', ({ meting }) => formatPercentage(meting.na.harmonisatiegraad)],
  [vergelijk.dubbelingen, 'kaart', ({ meting }) => formatAantal(meting.na.dubbelingen)],
  [vergelijk.koppelingen, 'planning', ({ meting }) => formatAantal(meting.koppelingen.breekt)],
  [vergelijk.zeker, 'voorstellen', ({ bewijs }) => toonBewijs(bewijs)],
]

function formatBand(band: Uitkomst['businesscase']['bandbreedte']): string {
  return band === null ? '–' : `${formatBedrag(band.laagInCenten)} – ${formatBedrag(band.hoogInCenten)}`
}

function toonBewijs({ status, gat }: Uitkomst['bewijs']): string {
  return status === 'tijd_op' ? vergelijk.bewijs.tijd_op(formatPercentage(gat)) : vergelijk.bewijs[status]
}

type Maat = { readonly breedte: number; readonly naam: number; readonly rij: number; readonly balk: number }
const BREED: Maat = { breedte: 1000, naam: 270, rij: 46, balk: 26 }
/** On a telephone the name stands above its bar. */
const SMAL: Maat = { breedte: 380, naam: 0, rij: 66, balk: 48 }
const BOVEN = 30

/** The gain of each scenario with its range, around doing nothing. */
function tekenBanden(plan: Plan): TemplateResult | typeof nothing {
  const shown = plan.scenarios.filter((one) => !isNietsDoen(one))
  if (shown.length === 0) return nothing
  const maat = isTelefoon() ? SMAL : BREED
  const values = shown.flatMap((one) => {
    const band = one.businesscase.bandbreedte
    return [0, voordeel(one), ...(band === null ? [] : [band.laagInCenten, band.hoogInCenten])]
  })
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const x = (centen: number) =>
    maat.naam + 40 + ((centen - least) / Math.max(1, most - least)) * (maat.breedte - maat.naam - 84)
  const height = BOVEN + shown.length * maat.rij + 8
  return html`<figure class="band"><figcaption><b>${vergelijk.grafiek}</b> <span class="zacht klein">${vergelijk.grafiekUitleg}</span></figcaption>
    <svg viewBox="0 0 ${maat.breedte} ${height}" role="img" aria-label=${vergelijk.grafiek}>
      <line x1=${x(0)} x2=${x(0)} y1="22" y2=${height - 6} stroke="#14202b" stroke-width="1.5"/>
      <text x=${x(0)} y="15" text-anchor="middle" class="band__nul">${T.plan.geld.nietsDoen}</text>
      ${shown.map((one, at) => {
        const top = BOVEN + at * maat.rij
        return svg`<text x="0" y=${maat === SMAL ? top + 16 : top + maat.balk + 5} class="band__naam">${one.scenario.naam}</text>
          ${tekenBand(one, stijlVan(plan, one).kleur, { x, y: top + maat.balk })}`
      })}
    </svg></figure>`
}

function tekenBand(
  uitkomst: Uitkomst,
  kleur: string,
  { x, y }: { readonly x: (centen: number) => number; readonly y: number },
): TemplateResult {
  const band = uitkomst.businesscase.bandbreedte
  const place = x(voordeel(uitkomst))
  return svg`${
    band === null
      ? nothing
      : svg`<line x1=${x(band.laagInCenten)} x2=${x(band.hoogInCenten)} y1=${y} y2=${y} stroke=${kleur} stroke-width="8" stroke-linecap="round" opacity="0.35"/>
        <line x1=${x(band.middenInCenten)} x2=${x(band.middenInCenten)} y1=${y - 8} y2=${y + 8} stroke=${kleur} stroke-width="3"/>`
  }
    <circle cx=${place} cy=${y} r="7" fill=${kleur} stroke="#fff" stroke-width="2"/>
    <text x=${place} y=${y - 13} text-anchor="middle" class="band__getal">${formatBedrag(voordeel(uitkomst))}</text>`
}
