import type { Harmonisatieplan, Scenariouitkomst } from '../../../core/model/dossier.ts'
import {
  cleanLine,
  formatAantal,
  formatDatum,
  formatEuro,
  formatOpsomming,
  formatPercentage,
  STRATEGIE_UITLEG,
} from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'

/** What a reader with two minutes must know. */
export function writeKort(plan: Harmonisatieplan): Html {
  return section('kort', 'In het kort', [
    paragraph(
      html`${formatOpsomming(plan.gemeenten.map(({ naam }) => cleanLine(naam)))} hebben samen ${formatAantal(sumApplicaties(plan))} applicaties. Dit dossier zet ${formatAantal(plan.scenarios.length)} scenario’s naast elkaar, van niets doen tot vernieuwen. Het kiest niet: dat doet u.`,
      'kernzin',
    ),
    html`
<ul class="kern">${describeKern(plan).map((line) => html`<li>${line}</li>`)}</ul>`,
    writeScenarios(plan),
  ])
}

function sumApplicaties({ gemeenten }: Harmonisatieplan): number {
  return gemeenten.reduce((sum, { applicaties }) => sum + applicaties, 0)
}

function describeKern({ scenarios }: Harmonisatieplan): Part[] {
  const nothing = scenarios.find(({ scenario }) => scenario.strategie === 'niets_doen')
  const others = scenarios.filter((uitkomst) => uitkomst !== nothing)
  const years = nothing?.businesscase.horizonInJaren ?? 0
  const share = nothing?.businesscase.aandeelStandaard ?? null
  return [
    ...(nothing === undefined
      ? []
      : [
          html`<b>Niets doen</b> kost over ${years} jaar ${formatEuro(nothing.businesscase.totaalInCenten)}. Dat is de maat waarmee elk ander scenario wordt vergeleken. ${share === null ? null : html`<b>${formatPercentage(share)}</b> van dat bedrag is geen opgave van een gemeente, maar een standaardbedrag.`}`,
        ]),
    ...(share !== null && share > 0.5
      ? [
          html`Omdat meer dan de helft van de bedragen een standaardbedrag is, zijn de uitkomsten geen begroting. Gebruik ze om te kiezen wat u eerst uitzoekt, en vervang de standaardbedragen door uw contracten.`,
        ]
      : []),
    ...others.map((uitkomst) => html`<b>${cleanLine(uitkomst.scenario.naam)}</b> ${describeOordeel(uitkomst)}`),
  ]
}

/** One scenario in a sentence that does not sell it. */
function describeOordeel({ businesscase, planning }: Scenariouitkomst): string {
  const { eenmaligInCenten, nettoContanteWaardeInCenten: value, kansOpVoordeel, terugverdientijdInJaren } = businesscase
  const verdict =
    value > 0
      ? `is met de verwachte bedragen ${formatEuro(value)} goedkoper dan niets doen`
      : `is met de verwachte bedragen ${formatEuro(-value)} duurder dan niets doen`
  const payback =
    terugverdientijdInJaren === null
      ? 'verdient zich binnen de looptijd niet terug'
      : `verdient zich in ${terugverdientijdInJaren} jaar terug`
  const isDoubtful = value > 0 && kansOpVoordeel !== null && kansOpVoordeel < 0.5
  const chance =
    kansOpVoordeel === null
      ? ''
      : ` In ${Math.round(kansOpVoordeel * 100)} van de 100 doorrekeningen met andere aannames is het goedkoper dan niets doen.${isDoubtful ? ' Meestal valt het dus tegen: kosten lopen vaker uit dan in. Reken niet op dit voordeel.' : ''}`
  return `vraagt eenmalig ${formatEuro(eenmaligInCenten)}, ${verdict} en ${payback}.${chance} Het zijn ${formatAantal(planning.stappen.length)} stappen in ${planning.plateaus.length} halfjaren.`
}

function writeScenarios({ scenarios }: Harmonisatieplan): Html {
  const kolommen = [
    { kop: 'Scenario' },
    { kop: 'Eenmalig', soort: 'getal' },
    { kop: 'Per jaar, na afloop', soort: 'getal' },
    { kop: 'Voordeel (contant)', soort: 'getal' },
    { kop: 'Van … tot', soort: 'getal' },
    { kop: 'Kans op voordeel', soort: 'getal' },
    { kop: 'Verhuizingen', soort: 'getal' },
    { kop: 'Pakketten', soort: 'getal' },
    { kop: 'Harmonisatie\u00adgraad', soort: 'getal' },
  ] as const
  const rijen = scenarios.map(({ scenario, businesscase, samenvatting, meting }) => {
    const { bandbreedte: band } = businesscase
    const isNothing = scenario.strategie === 'niets_doen'
    return [
      cleanLine(scenario.naam),
      formatEuro(businesscase.eenmaligInCenten),
      formatEuro(lastYear(businesscase)),
      isNothing ? 'maatstaf' : formatEuro(businesscase.nettoContanteWaardeInCenten),
      band === null ? '–' : `${formatEuro(band.laagInCenten)} tot ${formatEuro(band.hoogInCenten)}`,
      formatPercentage(businesscase.kansOpVoordeel),
      formatAantal(samenvatting.verhuizingen),
      `${formatAantal(meting.voor.pakketten)} → ${formatAantal(meting.na.pakketten)}`,
      `${formatPercentage(meting.voor.harmonisatiegraad)} → ${formatPercentage(meting.na.harmonisatiegraad)}`,
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
export function writeQuickscan({ gemeenten, scenarios, diensten, peildatum, startdatum }: Harmonisatieplan): Html {
  const now = scenarios[0]?.meting.voor
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
          `Op ${formatDatum(peildatum)} is de groep ${formatPercentage(now.harmonisatiegraad)} op weg naar één pakket per referentiecomponent. Er zijn ${formatAantal(now.dubbelingen)} dubbelingen en ${formatAantal(now.hiaten)} hiaten. Het plan begint op ${formatDatum(startdatum)}.`,
        ),
    table(kolommen, rijen, { titel: 'De gemeenten', kaartjes: true }),
    html`<h3>Kandidaten voor een gedeelde dienst</h3>`,
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
  ])
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
