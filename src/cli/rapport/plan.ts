import {
  cleanLine,
  describeBewijs,
  describeKoppelwerk,
  formatAantal,
  formatDatum,
  formatEuro,
  formatOpsomming,
  formatPercentage,
  formatTelling,
  STRATEGIE_LABELS,
  STRATEGIE_UITLEG,
  VOORSTEL_LABELS,
} from '../../adapters/index.ts'
import type { Harmonisatieplan, Planvoorstel, Scenariouitkomst } from '../../core/index.ts'
import { buildOpmaak, joinSecties, type Opmaak, type TekstOpties } from './opmaak.ts'

/** Proposals shown per scenario; the dossier has them all. */
const MEESTE_VOORSTELLEN = 12

/** Writes a harmonisatieplan for a terminal: the scenarios side by side, then each in short, then what to watch. */
export function writePlanTekst(plan: Harmonisatieplan, options: TekstOpties): string {
  const opmaak = buildOpmaak(options)
  return `${joinSecties([
    writeKop(plan, opmaak),
    writeVergelijking(plan, opmaak),
    ...plan.scenarios
      .filter(({ scenario }) => scenario.strategie !== 'niets_doen')
      .map((uitkomst) => writeScenario(plan, uitkomst, opmaak)),
    writeDiensten(plan, opmaak),
    [opmaak.kop('Waar u op moet letten'), ...plan.risicos.flatMap(({ tekst }) => opmaak.alinea(`• ${tekst}`, 0, 2))],
    [opmaak.kop('Verder'), ...opmaak.alinea('Alles met onderbouwing: gemene-deler dossier, als HTML of XLSX.')],
  ])}\n`
}

function writeKop(
  { naam, gemeenten, peildatum, startdatum, referentiemodel }: Harmonisatieplan,
  opmaak: Opmaak,
): string[] {
  const known = gemeenten.map((gemeente) => cleanLine(gemeente.naam))
  return [
    ...opmaak.alinea(cleanLine(naam)).map((line) => opmaak.style('bold', line)),
    ...opmaak.alinea(
      `${formatOpsomming(known)}. Peildatum ${formatDatum(peildatum)}, start ${formatDatum(startdatum)}, GEMMA-release van ${formatDatum(referentiemodel)}. Bedragen in prijzen van nu, zonder btw.`,
    ),
  ]
}

function writeVergelijking({ scenarios }: Harmonisatieplan, opmaak: Opmaak): string[] {
  const right = (kop: string) => ({ kop, uitlijning: 'rechts' as const })
  const kolommen = [
    { kop: 'Scenario' },
    right('Eenmalig'),
    right('Per jaar, na afloop'),
    right('Voordeel (contant)'),
    right('Kans op voordeel'),
    right('Verhuizingen'),
    right('Harmonisatiegraad'),
  ]
  const rijen = scenarios.map(({ scenario, businesscase, samenvatting, meting }) => [
    cleanLine(scenario.naam),
    formatDuizenden(businesscase.eenmaligInCenten),
    formatDuizenden(lastYear(businesscase)),
    scenario.strategie === 'niets_doen' ? '–' : formatDuizenden(businesscase.nettoContanteWaardeInCenten),
    formatPercentage(businesscase.kansOpVoordeel),
    formatAantal(samenvatting.verhuizingen),
    formatPercentage(meting.na.harmonisatiegraad),
  ])
  const years = scenarios[0]?.businesscase.horizonInJaren ?? 0
  return [
    opmaak.kop('Scenario’s naast elkaar'),
    ...opmaak.tabel(kolommen, rijen),
    ...opmaak.alinea(
      `Bedragen × € 1.000. Voordeel: ten opzichte van niets doen, over ${years} jaar. Negatief is duurder dan niets doen.`,
    ),
  ]
}

/** Whole thousands of euros: totals of a region do not fit a terminal to the euro. */
function formatDuizenden(centen: number): string {
  const thousands = Math.round(Math.abs(centen) / 100_000)
  return `${centen < 0 && thousands > 0 ? '−' : ''}${formatAantal(thousands)}`
}

function lastYear({ jaren, horizonInJaren }: Scenariouitkomst['businesscase']): number {
  return jaren
    .filter(({ jaar }) => jaar === horizonInJaren)
    .reduce((sum, { jaarlijksInCenten }) => sum + jaarlijksInCenten, 0)
}

function writeScenario(plan: Harmonisatieplan, uitkomst: Scenariouitkomst, opmaak: Opmaak): string[] {
  const { scenario, bewijs, samenvatting, meting, businesscase, planning } = uitkomst
  const { terugverdientijdInJaren: payback, bandbreedte, aandeelStandaard } = businesscase
  const facts = [
    STRATEGIE_UITLEG[scenario.strategie],
    describeBewijs(bewijs),
    `${samenvatting.behouden} behouden, ${samenvatting.vervangen} vervangen, ${samenvatting.uitfaseren} uitfaseren, ${samenvatting.invoeren} invoeren, ${samenvatting.aanbesteden} aanbesteden. ${samenvatting.gedeeldeInstanties} gedeelde instanties.`,
    `Dubbelingen van ${meting.voor.dubbelingen} naar ${meting.na.dubbelingen}, pakketten van ${meting.voor.pakketten} naar ${meting.na.pakketten}.`,
    describeKoppelwerk(meting),
    payback === null ? 'Verdient zichzelf binnen de looptijd niet terug.' : `Terugverdiend na ${payback} jaar.`,
    ...(bandbreedte === null
      ? []
      : [
          `In tachtig van de honderd trekkingen ligt het voordeel tussen ${formatEuro(bandbreedte.laagInCenten)} en ${formatEuro(bandbreedte.hoogInCenten)}.`,
        ]),
    `${formatPercentage(aandeelStandaard)} van de kosten rust op standaardbedragen.`,
    `${formatTelling(planning.stappen.length, 'stap', 'stappen')} in ${formatTelling(planning.plateaus.length, 'halfjaar', 'halfjaren')}${planning.nietOpTijd > 0 ? `; ${planning.nietOpTijd} daarvan na de planperiode` : ''}.`,
  ]
  const changes = uitkomst.voorstellen.filter(({ soort }) => soort !== 'behouden')
  return [
    opmaak.kop(`${cleanLine(scenario.naam)} (${STRATEGIE_LABELS[scenario.strategie]})`),
    ...facts.flatMap((fact) => opmaak.alinea(fact)),
    ...writeVoorstellen(plan, changes.slice(0, MEESTE_VOORSTELLEN), opmaak),
    ...(changes.length > MEESTE_VOORSTELLEN
      ? [`  … en nog ${changes.length - MEESTE_VOORSTELLEN}, in het dossier.`]
      : []),
  ]
}

function writeVoorstellen(
  { gemeenten }: Harmonisatieplan,
  voorstellen: readonly Planvoorstel[],
  opmaak: Opmaak,
): string[] {
  const names = new Map<string, string>(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, cleanLine(naam)]))
  const kolommen = [
    { kop: 'Referentiecomponent' },
    { kop: 'Voorstel' },
    { kop: 'Pakket' },
    { kop: 'Wie verhuist' },
    { kop: 'Omdat' },
  ]
  const rijen = voorstellen.map(({ referentiecomponent, soort, doel, verhuizingen, beslisgronden }) => [
    cleanLine(referentiecomponent.naam),
    VOORSTEL_LABELS[soort],
    doel.map(({ pakket, vorm }) => `${cleanLine(pakket.naam)}${vorm === 'gedeeld' ? ' (gedeeld)' : ''}`).join(', '),
    verhuizingen.map(({ gemeentecode }) => names.get(gemeentecode) ?? gemeentecode).join(', ') || '–',
    beslisgronden.map(({ regel }) => regel.replaceAll('_', ' ')).join(', '),
  ])
  return opmaak.tabel(kolommen, rijen)
}

function writeDiensten({ diensten }: Harmonisatieplan, opmaak: Opmaak): string[] {
  const shown = diensten.filter(({ score }) => score !== null).slice(0, 5)
  if (shown.length === 0) return []
  return [
    opmaak.kop('Kandidaten voor een gedeelde dienst (laag Ondersteuning)'),
    ...shown.flatMap(({ naam, score, redenen }) =>
      opmaak.alinea(`${cleanLine(naam)} (${formatPercentage(score)}): ${redenen.join(' ')}`, 0, 2),
    ),
  ]
}
