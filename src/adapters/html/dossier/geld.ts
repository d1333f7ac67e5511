import type { Harmonisatieplan, Scenariouitkomst } from '../../../core/model/dossier.ts'
import { Kostensoort } from '../../../core/model/kosten.ts'
import type { Schending, Verdelingsoverzicht } from '../../../core/model/verdeling.ts'
import {
  BEDRAGHERKOMST_LABELS,
  cleanLine,
  formatBedrag,
  formatDecimaal,
  formatEuro,
  formatOpsomming,
  formatPercentage,
  formatRond,
  KOSTENSOORT_LABELS,
  SLEUTEL_LABELS,
} from '../../taal/index.ts'
import { type Html, html, type Part } from '../html.ts'
import { paragraph, section, table } from '../onderdelen.ts'
import { drawOpbouw, drawVoordeel } from './grafiek.ts'
import type { Plannamen } from './namen.ts'
import { vouw } from './vouw.ts'

/** The business case of all scenarios in pictures. */
export function writeBusinesscase({ scenarios }: Harmonisatieplan, namen: Plannamen): Html {
  const [first] = scenarios
  const years = first?.businesscase.horizonInJaren ?? 0
  const rate = `${formatDecimaal((first?.businesscase.discontovoet ?? 0) * 100, 2)} %`
  return section('businesscase', 'Business case', [
    paragraph(
      `Alle bedragen zijn in prijzen van de peildatum, zonder btw, over ${years} jaar. Voordeel is het verschil met niets doen; latere jaren tellen minder zwaar (discontovoet ${rate}). Dubbele lasten, afkoop van contracten, koppelingen (per kant die naar een andere instantie gaat), projectleiding en uitloop zijn meegerekend.`,
    ),
    html`<h3>Voordeel ten opzichte van niets doen</h3>`,
    paragraph(
      'De stip is de uitkomst met de verwachte bedragen. De balk is waar tachtig van de honderd doorrekeningen met andere aannames uitkomen, de streep de middelste. Staat de stip rechts van de streep of zelfs buiten de balk, dan zijn in de aannames de tegenvallers groter dan de meevallers: ga dan uit van de streep. De doorrekeningen variëren alleen de bedragen uit de bijlage, los van elkaar; of een plan uitvoerbaar is en of een pakket past, weten ze niet.',
    ),
    drawVoordeel(scenarios),
    html`<h3>Wat het elke gemeente scheelt</h3>`,
    writeGemeenten(scenarios, namen),
    html`<h3>Wanneer is het geld terug?</h3>`,
    paragraph('Opgeteld voordeel per jaar, zonder disconto. Onder de lijn is nog niet terugverdiend.'),
    drawOpbouw(scenarios),
  ])
}

/** What doing nothing costs each gemeente, and its advantage in every other scenario; the whole group last. */
function writeGemeenten(scenarios: readonly Scenariouitkomst[], namen: Plannamen): Html {
  const isNothing = ({ scenario }: Scenariouitkomst) => scenario.strategie === 'niets_doen'
  const kolommen = [
    { kop: 'Gemeente' },
    ...scenarios.map((uitkomst) => ({
      kop: isNothing(uitkomst) ? 'Kosten als er niets gebeurt' : `Voordeel: ${cleanLine(uitkomst.scenario.naam)}`,
      soort: 'getal' as const,
    })),
  ]
  const codes = scenarios[0]?.businesscase.perGemeente.map(({ gemeentecode }) => gemeentecode) ?? []
  const rijen = codes.map((code) => [
    namen.gemeente(code),
    ...scenarios.map((uitkomst) => {
      const own = uitkomst.businesscase.perGemeente.find(({ gemeentecode }) => gemeentecode === code)
      if (own === undefined) return '–'
      return formatRond(isNothing(uitkomst) ? own.totaalInCenten : own.nettoContanteWaardeInCenten)
    }),
  ])
  const all = scenarios.map((uitkomst) => {
    const { totaalInCenten, nettoContanteWaardeInCenten } = uitkomst.businesscase
    return formatRond(isNothing(uitkomst) ? totaalInCenten : nettoContanteWaardeInCenten)
  })
  return table(kolommen, [...rijen, ['Samen', ...all]], { titel: 'Wat het elke gemeente scheelt', kaartjes: true })
}

/** What one scenario costs each gemeente, year by year. */
export function writeJaren({ scenario, businesscase }: Scenariouitkomst, namen: Plannamen): Html {
  const { horizonInJaren, jaren, perGemeente } = businesscase
  const years = Array.from({ length: horizonInJaren }, (_, at) => at + 1)
  const kolommen = [
    { kop: 'Gemeente' },
    ...years.map((year) => ({ kop: `Jaar ${year}`, soort: 'getal' as const })),
    { kop: 'Totaal', soort: 'getal' as const },
    { kop: 'Voordeel (contant)', soort: 'getal' as const },
  ]
  const amount = (code: string | null, year: number) =>
    jaren
      .filter(({ gemeentecode, jaar }) => jaar === year && (code === null || gemeentecode === code))
      .reduce((sum, own) => sum + own.eenmaligInCenten + own.jaarlijksInCenten, 0)
  const rijen: Part[][] = perGemeente.map(({ gemeentecode, totaalInCenten, nettoContanteWaardeInCenten }) => [
    namen.gemeente(gemeentecode),
    ...years.map((year) => formatEuro(amount(gemeentecode, year))),
    formatEuro(totaalInCenten),
    formatEuro(nettoContanteWaardeInCenten),
  ])
  const all: Part[] = [
    'Samen',
    ...years.map((year) => formatEuro(amount(null, year))),
    formatEuro(businesscase.totaalInCenten),
    formatEuro(businesscase.nettoContanteWaardeInCenten),
  ]
  return table(kolommen, [...rijen, all], { titel: `Kosten per gemeente en jaar: ${cleanLine(scenario.naam)}` })
}

/** What the total is made of. */
export function writeSoorten({ scenario, kostenposten, businesscase }: Scenariouitkomst): Html {
  const rijen = Kostensoort.options.flatMap((soort) => {
    const own = kostenposten.filter((post) => post.soort === soort)
    const total = own.reduce((sum, { bedragInCenten }) => sum + bedragInCenten, 0)
    if (total === 0) return []
    const stated = own
      .filter(({ herkomst }) => herkomst !== 'standaard')
      .reduce((sum, { bedragInCenten }) => sum + bedragInCenten, 0)
    return [[KOSTENSOORT_LABELS[soort], formatEuro(total), formatPercentage(stated / total)]]
  })
  const all = [
    'Samen',
    formatEuro(businesscase.totaalInCenten),
    formatPercentage(1 - (businesscase.aandeelStandaard ?? 1)),
  ]
  return table(
    [
      { kop: 'Soort' },
      { kop: 'Over de looptijd', soort: 'getal' },
      { kop: 'Opgegeven of afgeleid van opgaven', soort: 'getal' },
    ],
    [...rijen, all],
    { titel: `Kosten naar soort: ${cleanLine(scenario.naam)}`, kaartjes: true },
  )
}

/**
 * Who pays what, who would object, and how much of the advantage each gemeente could have without the others.
 *
 * @param niets - the scenario in which nothing is done, priced in the same way
 */
export function writeVerdeling({ scenario, verdeling }: Scenariouitkomst, niets: Scenariouitkomst | undefined): Part {
  if (verdeling === null) return paragraph('In dit scenario wordt niets gedeeld; er is niets te verdelen.')
  const counted = verdeling.verdelingen.filter(({ bijdragen }) => bijdragen.length > 0)
  const [first] = counted
  if (first === undefined) return null
  const kolommen = [
    { kop: 'Sleutel' },
    ...first.bijdragen.map(({ naam }) => ({ kop: cleanLine(naam), soort: 'getal' as const })),
    { kop: 'Stabiel' },
  ]
  const rijen = counted.map(({ sleutel, bijdragen, stabiel, schending }) => [
    SLEUTEL_LABELS[sleutel],
    ...bijdragen.map(({ bijdrageInCenten }) => formatEuro(bijdrageInCenten)),
    schending === null ? (stabiel === true ? 'ja' : 'niet zeker') : describeSchending(schending),
  ])
  const alone = ['Ieder alleen', ...first.bijdragen.map(({ alleenInCenten }) => formatEuro(alleenInCenten)), '']
  return [
    paragraph(
      `Te verdelen is ${formatBedrag(verdeling.totaalInCenten)}: de contante waarde van alle kosten van dit scenario, alsof alles op de startdatum gebeurt. Ieder voor zich zou samen ${formatBedrag(verdeling.samenAlleenInCenten)} kosten. Een verdeling is stabiel als geen groep gemeenten zonder de anderen goedkoper uit is; wat een groep alleen kost, is berekend met de snelle methode.`,
    ),
    niets === undefined ? null : paragraph(describeAlleen(verdeling, niets.bewijs.doelwaardeInCenten)),
    table(kolommen, [...rijen, alone], {
      titel: `Verdeling van de kosten: ${cleanLine(scenario.naam)}`,
      kaartjes: true,
    }),
  ]
}

/** Part of what a plan saves is each gemeente clearing up its own doubles: that needs no cooperation. */
function describeAlleen({ totaalInCenten, samenAlleenInCenten }: Verdelingsoverzicht, nietsInCenten: number): string {
  const alone = nietsInCenten - samenAlleenInCenten
  const together = samenAlleenInCenten - totaalInCenten
  const own = `Niets doen kost op dezelfde manier gerekend ${formatEuro(nietsInCenten)}. Daarvan kan ${formatEuro(alone)} weg als elke gemeente alleen haar eigen dubbelingen opruimt.`
  return together >= 0
    ? `${own} Samenwerken voegt daar ${formatEuro(together)} aan toe.`
    : `${own} Dit scenario is ${formatEuro(-together)} duurder dan dat: samenwerken kost hier geld.`
}

function describeSchending({ deelnemers, alleenInCenten, betaaltInCenten }: Schending): string {
  const [can, pay] = deelnemers.length === 1 ? ['kan', 'betaalt'] : ['kunnen', 'betalen']
  return `nee: ${formatOpsomming(deelnemers.map(cleanLine))} ${can} het voor ${formatEuro(alleenInCenten)} en ${pay} ${formatEuro(betaaltInCenten)}`
}

/** Every parameter with its range and where it comes from. */
export function writeParameters({ parameters }: Harmonisatieplan): Html {
  const show = (value: number, eenheid: string) => {
    if (eenheid === 'centen') return formatBedrag(value)
    if (eenheid === 'aandeel') return `${formatDecimaal(value * 100, value < 0.1 ? 2 : 0)} %`
    return formatDecimaal(value, eenheid === 'factor' ? 2 : 0)
  }
  const rijen = parameters.map(({ naam, eenheid, waarde, bron, toelichting }) => [
    cleanLine(naam),
    show(waarde.laag, eenheid),
    show(waarde.verwacht, eenheid),
    show(waarde.hoog, eenheid),
    html`${cleanLine(toelichting)} <span class="zacht">Bron: ${cleanLine(bron).replace(/\.$/, '')}.</span>`,
  ])
  const bedragen = table(
    [
      { kop: 'Parameter' },
      { kop: 'Laag', soort: 'getal' },
      { kop: 'Verwacht', soort: 'getal' },
      { kop: 'Hoog', soort: 'getal' },
      { kop: 'Toelichting en bron' },
    ],
    rijen,
    { titel: 'Standaardbedragen', kaartjes: true },
  )
  const aannames = parameters.filter(({ bron }) => bron.startsWith('aanname')).length
  return vouw(
    'Standaardbedragen',
    `${parameters.length}, waarvan ${aannames} aanname; elk met laag, hoog en bron`,
    bedragen,
  )
}

/** How the amounts are told apart. */
export function writeHerkomsten(): Html {
  return paragraph(
    `Elk bedrag is een van drie: ${formatOpsomming(Object.values(BEDRAGHERKOMST_LABELS))}. In de werkmap staat bij elk bedrag welke.`,
  )
}

/** Sets what doing nothing costs per inwoner beside a national average, so that a reader sees whether the amounts can be true. */
export function writeToets({ scenarios, gemeenten }: Harmonisatieplan): Part {
  const posten = scenarios[0]?.kostenposten ?? []
  const rijen = gemeenten.flatMap(({ gemeentecode, naam, inwoners }): Part[][] => {
    if (inwoners === null) return []
    const own = posten.filter(
      (post) => post.gemeentecode === gemeentecode && post.jaar === 1 && post.soort === 'licentie',
    )
    const sum = (amounts: typeof own) => amounts.reduce((total, { bedragInCenten }) => total + bedragInCenten, 0)
    const stated = sum(own.filter(({ herkomst }) => herkomst === 'opgave'))
    return [
      [
        cleanLine(naam),
        formatEuro(sum(own)),
        formatPercentage(sum(own) === 0 ? null : stated / sum(own)),
        formatBedrag(Math.round(sum(own) / inwoners)),
      ],
    ]
  })
  if (rijen.length === 0) return null
  return vouw('Kan dit kloppen?', 'licentie en hosting per inwoner naast een landelijk gemiddelde', [
    paragraph(
      'Gemeenten gaven in 2022 gemiddeld 36 euro per inwoner uit aan software (M&I/Partners, ICT Benchmark Gemeenten). Ligt uw bedrag daar ver vanaf, dan klopt een opgave niet, staan er applicaties dubbel, of ontbreken er. Alleen applicaties met een toewijzing tellen mee.',
    ),
    table(
      [
        { kop: 'Gemeente' },
        { kop: 'Licentie en hosting per jaar, nu', soort: 'getal' },
        { kop: 'Daarvan opgegeven', soort: 'getal' },
        { kop: 'Per inwoner', soort: 'getal' },
      ],
      rijen,
      { titel: 'Licentie en hosting per inwoner', kaartjes: true },
    ),
  ])
}
