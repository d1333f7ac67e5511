import type { Harmonisatieplan, Scenariouitkomst } from '../../../core/model/dossier.ts'
import type { Kaart } from '../../../core/model/referentiemodel.ts'
import {
  cleanLine,
  formatAantal,
  formatDatum,
  formatOpsomming,
  formatPercentage,
  formatRond,
  formatTelling,
  STRATEGIE_UITLEG,
} from '../../taal/index.ts'
import { type Html, html } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'
import { drawDoelkaart, writeDoellegenda } from './doelkaart.ts'
import type { Plannamen } from './namen.ts'
import { vouw } from './vouw.ts'

/** What a reader with two minutes must know. */
export function writeKort(plan: Harmonisatieplan): Html {
  const nothing = plan.scenarios.find(({ scenario }) => scenario.strategie === 'niets_doen')
  const others = plan.scenarios.filter((uitkomst) => uitkomst !== nothing)
  return section('kort', 'In het kort', [
    paragraph(
      html`${formatOpsomming(plan.gemeenten.map(({ naam }) => cleanLine(naam)))} hebben samen ${formatAantal(sumApplicaties(plan))} applicaties. Dit dossier zet ${formatAantal(plan.scenarios.length)} scenario’s naast elkaar, van niets doen tot vernieuwen. Het kiest niet: dat doet u.`,
      'kernzin',
    ),
    nothing === undefined ? null : describeNothing(nothing),
    html`
<ul class="kern">${others.map((uitkomst) => html`<li><b>${cleanLine(uitkomst.scenario.naam)}.</b> ${describeOordeel(uitkomst, nothing)}</li>`)}</ul>`,
    writeScenarios(plan),
    paragraph(
      'Voordeel is het verschil met niets doen over de hele looptijd, waarbij latere jaren minder zwaar tellen; onder nul is duurder. Gelijkheid is de harmonisatiegraad: 100 % is één pakket per referentiecomponent. De bedragen in dit hoofdstuk zijn afgerond; de bijlagen en de werkmap hebben ze op de cent.',
      'zacht',
    ),
  ])
}

function sumApplicaties({ gemeenten }: Harmonisatieplan): number {
  return gemeenten.reduce((sum, { applicaties }) => sum + applicaties, 0)
}

function describeNothing({ businesscase }: Scenariouitkomst): Html {
  const { horizonInJaren, totaalInCenten, aandeelStandaard: share } = businesscase
  const doubt =
    share !== null && share > 0.5
      ? 'Omdat dat meer dan de helft is, zijn de uitkomsten geen begroting: gebruik ze om te kiezen wat u eerst uitzoekt.'
      : 'Vervang die door uw contracten voordat u besluit.'
  return html`
<p><b>Niets doen</b> kost over ${horizonInJaren} jaar ${formatRond(totaalInCenten)}. Dat is de maat voor elk ander scenario. ${share === null ? null : html`Van dat bedrag is <b>${Math.round(share * 100)} %</b> geen opgave van een gemeente maar een standaardbedrag. ${doubt}`}</p>`
}

/** One scenario in a few sentences that do not sell it. */
function describeOordeel(uitkomst: Scenariouitkomst, nothing: Scenariouitkomst | undefined): string {
  const { businesscase, planning } = uitkomst
  const { eenmaligInCenten, nettoContanteWaardeInCenten: value, horizonInJaren, terugverdientijdInJaren } = businesscase
  const verdict = `${formatRond(Math.abs(value))} ${value > 0 ? 'goedkoper' : 'duurder'} dan niets doen`
  const payback =
    terugverdientijdInJaren === null
      ? 'Het verdient zich in die tijd niet terug.'
      : value > 0
        ? `Het is na ${terugverdientijdInJaren} jaar terugverdiend.`
        : `Alleen als latere jaren even zwaar tellen, is het na ${terugverdientijdInJaren} jaar terugverdiend.`
  return [
    `Vraagt eenmalig ${formatRond(eenmaligInCenten)} en is over ${horizonInJaren} jaar naar verwachting ${verdict}. ${payback}`,
    describeKans(uitkomst),
    nothing === undefined ? '' : describeEigenDeel(uitkomst, nothing),
    `Het zijn ${formatTelling(planning.stappen.length, 'stap', 'stappen')} in ${formatTelling(planning.plateaus.length, 'halfjaar', 'halfjaren')}${planning.nietOpTijd === 0 ? '.' : `; ${planning.nietOpTijd} daarvan passen niet in de planperiode.`}`,
  ]
    .filter((line) => line !== '')
    .join(' ')
}

function describeKans({ businesscase }: Scenariouitkomst): string {
  const { kansOpVoordeel: chance, nettoContanteWaardeInCenten: value } = businesscase
  if (chance === null) return ''
  const isDoubtful = value > 0 && chance < 0.5
  const doubt = isDoubtful
    ? ' Meestal valt het dus tegen, want kosten lopen vaker uit dan in: reken niet op dit voordeel.'
    : ''
  return `In ${Math.round(chance * 100)} van de 100 doorrekeningen met andere aannames is het goedkoper dan niets doen.${doubt}`
}

/** Part of the advantage is each gemeente clearing up its own doubles: that needs nobody else. */
function describeEigenDeel({ businesscase, verdeling }: Scenariouitkomst, { bewijs }: Scenariouitkomst): string {
  if (verdeling === null || businesscase.nettoContanteWaardeInCenten <= 0) return ''
  const alone = bewijs.doelwaardeInCenten - verdeling.samenAlleenInCenten
  const together = verdeling.samenAlleenInCenten - verdeling.totaalInCenten
  if (alone <= 0 || alone + together <= 0) return ''
  if (together < 0) return 'Alleen eigen dubbelingen opruimen, zonder samen te gaan, levert meer op.'
  return `Van dat voordeel kan ongeveer ${Math.min(100, Math.round((100 * alone) / (alone + together)))} % ook zonder de anderen, door eigen dubbelingen op te ruimen.`
}

function writeScenarios({ scenarios }: Harmonisatieplan): Html {
  const kolommen = [
    { kop: 'Scenario' },
    { kop: 'Eenmalig', soort: 'getal' },
    { kop: 'Daarna per jaar', soort: 'getal' },
    { kop: 'Voordeel', soort: 'getal' },
    { kop: '80 van 100 keer tussen', soort: 'getal' },
    { kop: 'Kans op voordeel', soort: 'getal' },
    { kop: 'Pakketten', soort: 'getal' },
    { kop: 'Gelijkheid', soort: 'getal' },
  ] as const
  const rijen = scenarios.map(({ scenario, businesscase, meting }) => {
    const { bandbreedte: band, kansOpVoordeel: chance } = businesscase
    const isNothing = scenario.strategie === 'niets_doen'
    const share = (value: number | null) => (value === null ? '–' : `${Math.round(value * 100)} %`)
    return [
      cleanLine(scenario.naam),
      formatRond(businesscase.eenmaligInCenten),
      formatRond(lastYear(businesscase)),
      isNothing ? 'maatstaf' : formatRond(businesscase.nettoContanteWaardeInCenten),
      band === null ? '–' : `${formatRond(band.laagInCenten)} en ${formatRond(band.hoogInCenten)}`,
      share(chance),
      `${formatAantal(meting.voor.pakketten)} → ${formatAantal(meting.na.pakketten)}`,
      `${share(meting.voor.harmonisatiegraad)} → ${share(meting.na.harmonisatiegraad)}`,
    ]
  })
  return table(kolommen, rijen, { titel: 'Scenario’s naast elkaar', kaartjes: true })
}

function lastYear({ jaren, horizonInJaren }: Scenariouitkomst['businesscase']): number {
  return jaren
    .filter(({ jaar }) => jaar === horizonInJaren)
    .reduce((sum, { jaarlijksInCenten }) => sum + jaarlijksInCenten, 0)
}

/** Where the gemeenten stand now, and how far that can be trusted. */
export function writeQuickscan(
  plan: Harmonisatieplan,
  { kaart, namen }: { kaart: Kaart | null; namen: Plannamen },
): Html {
  const { gemeenten, scenarios, diensten, peildatum, startdatum } = plan
  const [first] = scenarios
  const now = first?.meting.voor
  const kolommen = [
    { kop: 'Gemeente' },
    { kop: 'Inwoners', soort: 'getal' },
    { kop: 'Applicaties', soort: 'getal' },
    { kop: 'Daarvan zonder toewijzing', soort: 'getal' },
  ] as const
  const rijen = gemeenten.map(({ naam, inwoners, applicaties, zonderToewijzing }) => [
    cleanLine(naam),
    inwoners === null ? 'niet opgegeven' : formatAantal(inwoners),
    formatAantal(applicaties),
    formatAantal(zonderToewijzing),
  ])
  const ranked = diensten.filter(({ score }) => score !== null)
  return section('quickscan', 'Quick scan', [
    now === undefined
      ? null
      : paragraph(
          `Op ${formatDatum(peildatum)} is de groep ${formatPercentage(now.harmonisatiegraad)} op weg naar één pakket per referentiecomponent (de harmonisatiegraad). ${formatAantal(now.dubbelingen)} keer heeft een gemeente meer dan één pakket voor hetzelfde (dubbelingen); ${formatAantal(now.hiaten)} keer heeft een gemeente niets waar een andere wel iets heeft (hiaten). Het plan begint op ${formatDatum(startdatum)}.`,
        ),
    table(kolommen, rijen, { titel: 'De gemeenten', kaartjes: true }),
    kaart === null || first === undefined
      ? null
      : vouw(
          'Hoe gelijk de gemeenten nu zijn',
          'elk referentiecomponent op de plaat van GEMMA',
          html`${writeDoellegenda(first)}${drawDoelkaart(kaart, first, { moment: 'voor', namen })}`,
        ),
    vouw('Kandidaten voor een gedeelde dienst', describeBeste(ranked), [
      paragraph(
        'De hoofdfuncties uit de laag Ondersteuning van GEMMA, gerangschikt op het gemiddelde van dekking, gelijkheid, koppelingen die binnen de functie blijven en contracten die op tijd aflopen. Wat niet bekend is telt niet mee. De rangorde zegt waar samen optrekken het makkelijkst begint, niet dat het loont.',
      ),
      table(
        [
          { kop: 'Hoofdfunctie' },
          { kop: 'Score', soort: 'getal' },
          { kop: 'Componenten', soort: 'getal' },
          { kop: 'Waarom' },
        ],
        ranked.map(({ naam, score, referentiecomponenten, redenen }) => [
          cleanLine(naam),
          formatPercentage(score),
          formatAantal(referentiecomponenten),
          redenen.join(' '),
        ]),
        { titel: 'Kandidaten voor een gedeelde dienst', kaartjes: true },
      ),
    ]),
  ])
}

/** The three that come first. */
function describeBeste(ranked: Harmonisatieplan['diensten']): string {
  if (ranked.length === 0) return 'daarvoor is te weinig bekend'
  return `vooraan: ${formatOpsomming(ranked.slice(0, 3).map(({ naam }) => cleanLine(naam)))}`
}

/** What must be known before any figure is trusted. */
export function writeRisicos({ risicos }: Harmonisatieplan): Html {
  return section('risicos', 'Risico’s en wat niet bekend is', [
    html`
<ul class="kern">${risicos.map(({ tekst }) => html`<li>${cleanLine(tekst)}</li>`)}</ul>`,
    paragraph(
      'De plannen die de kosten zo laag mogelijk maken zijn gekozen met de verwachte bedragen. Wie uit veel mogelijkheden de goedkoopste kiest, kiest ook de gunstigste schatting: reken op een lager voordeel dan verwacht. Of een pakket past, is een oordeel van mensen; het plan weet alleen waarvoor het nu wordt gebruikt.',
    ),
  ])
}

/** One scenario in its own words. */
export function describeStrategie({ scenario }: Scenariouitkomst): string {
  return STRATEGIE_UITLEG[scenario.strategie]
}
