import { html, nothing, type TemplateResult } from 'lit'
import type { Plan, Uitkomst, Voorstel } from '../api/typen.ts'
import { tabel } from '../onderdelen/tabel.ts'
import { keuzeveld, zoekveld } from '../onderdelen/velden.ts'
import './alternatief.ts'
import { ga, hier } from '../staat/adres.ts'
import { formatBedrag, formatOpsomming } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'

const { voorstellen: V } = T.plan
const SOORTEN = ['vervangen', 'uitfaseren', 'invoeren', 'aanbesteden', 'behouden'] as const

/** What to do per referentiecomponent, with what it becomes, who moves and why. */
export function toonVoorstellen(
  { gemeenten }: Plan,
  uitkomst: Uitkomst,
  {
    query,
    verband,
    scenario,
  }: { readonly query: URLSearchParams; readonly verband: string; readonly scenario: string },
): TemplateResult {
  const { voorstellen, spelregels, bewijs } = uitkomst
  // only what was chosen by cost can be chosen again without it
  const alternatief = (voorstel: Voorstel) =>
    bewijs.wijze !== 'geoptimaliseerd' || voorstel.doel.length === 0
      ? nothing
      : html`<br /><gd-planalternatief .verband=${verband} .scenario=${scenario} .weg=${uitkomst.scenario.naam} .component=${voorstel.referentiecomponent}></gd-planalternatief>`
  const naam = (code: string) => gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code
  const soort = query.get('voorstel') ?? 'wijzigend'
  const zoek = (query.get('zoek') ?? '').toLowerCase()
  const shown = voorstellen.filter(
    (one) =>
      (soort === 'alle' || one.soort === soort || (soort === 'wijzigend' && one.soort !== 'behouden')) &&
      [one.referentiecomponent.naam, ...one.doel.map(({ pakket }) => pakket.naam)].some((text) =>
        text.toLowerCase().includes(zoek),
      ),
  )
  const telling = (one: (typeof SOORTEN)[number]) => voorstellen.filter((voorstel) => voorstel.soort === one).length
  const zet = (key: string) => (value: string) => ga(hier({ [key]: value === '' ? null : value }), { vervang: true })
  return html`<section class="deel"><h2>${V.kop}</h2>
    <details class="uitklap"><summary>${T.plan.formulier.regelsKop} <span class="zacht">${spelregels.length}</span></summary><ol class="lopend">${spelregels.map((regel) => html`<li>${regel}</li>`)}</ol></details>
    <form class="filter" role="search" @submit=${(event: Event) => event.preventDefault()}>
      ${zoekveld('zoek', T.algemeen.zoeken, query.get('zoek') ?? '', zet('zoek'))}
      ${keuzeveld(
        'voorstel',
        V.soort,
        soort,
        [
          ['wijzigend', V.wijzigend],
          ['alle', V.alle],
          ...SOORTEN.map((one) => [one, `${V.soorten[one][1]} (${telling(one)})`] as const),
        ],
        zet('voorstel'),
      )}
    </form>
    <p class="aantal" role="status">${V.aantal(shown.length, voorstellen.length)}</p>
    ${tabel(
      V.kop,
      [T.algemeen.referentiecomponent, V.soort, V.doel, V.wie, V.waarom].map((tekst) => ({ tekst })),
      shown.map((one) => toonRij(one, naam, alternatief(one))),
    )}</section>`
}

function toonRij(voorstel: Voorstel, naam: (code: string) => string, alternatief: unknown): TemplateResult {
  const { referentiecomponent, soort, doel, verhuizingen, beslisgronden, nummerTwee } = voorstel
  const [teken, label] = V.soorten[soort]
  const movers = [...new Set(verhuizingen.map(({ gemeentecode }) => naam(gemeentecode)))]
  return html`<tr><th scope="row"><a href=${hier({ component: referentiecomponent.id })}>${referentiecomponent.naam}</a></th>
    <td class="geenTerugloop"><span class="soort soort--${soort}"><span aria-hidden="true">${teken}</span> ${label}</span></td>
    <td>${
      doel.length === 0
        ? html`<span class="zacht">${V.geenDoel}</span>`
        : html`<ul class="kaleLijst">${doel.map(
            ({ pakket, vorm, gemeenten }) =>
              html`<li><b>${pakket.naam}</b> <span class="zacht klein">${vorm === 'gedeeld' ? `${V.gedeeld}: ` : ''}${formatOpsomming(gemeenten.map(naam))}</span></li>`,
          )}</ul>`
    }</td>
    <td>${movers.length === 0 ? html`<span class="zacht">${V.niemand}</span>` : formatOpsomming(movers)}</td>
    <td class="klein">${beslisgronden.map(({ uitleg }) => uitleg).join(' ')}
      ${nummerTwee === null ? nothing : html`<br /><span class="zacht">${V.nummerTwee(nummerTwee.pakket.naam, formatBedrag(nummerTwee.verschilInCenten))}.</span>`}${alternatief}</td></tr>`
}
