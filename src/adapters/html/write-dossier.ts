import type { Harmonisatieplan } from '../../core/model/dossier.ts'
import type { Kaart } from '../../core/model/referentiemodel.ts'
import { cleanLine, formatDatum, formatOpsomming } from '../taal/index.ts'
import { writeBusinesscase, writeHerkomsten, writeParameters, writeToets } from './dossier/geld.ts'
import { type Herijkingsdeel, writeHerijking } from './dossier/herijking.ts'
import { writeKort, writeQuickscan, writeRisicos } from './dossier/kort.ts'
import { namePlan } from './dossier/namen.ts'
import { writeNuAl } from './dossier/nu-al.ts'
import { writeScenario, writeVoorstellen } from './dossier/scenario.ts'
import { writeStandaarden } from './dossier/standaarden.ts'
import { DOSSIERSTIJL } from './dossier/stijl.ts'
import { type Html, html, trusted } from './html.ts'
import { paragraph, section } from './onderdelen.ts'
import { STIJL } from './stijl.ts'

/** Nothing may be loaded, and no script may run. */
const BELEID = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * Writes a harmonisatieplan as a dossier for college and raad: one page that needs nothing else, without script, fit for print.
 *
 * @param kaart - the view of the release that the proposals are drawn on; null leaves the pictures out
 * @param deel - an earlier plan held against the landschap of now: comes first. `plan` is then the plan made anew, or the earlier
 *   one itself
 * @returns an HTML document in Dutch; the same for the same plan; every text of a file is escaped
 */
export function writeDossierHtml(plan: Harmonisatieplan, kaart: Kaart | null, deel?: Herijkingsdeel): string {
  const namen = namePlan(plan)
  const niets = plan.scenarios.find(({ scenario }) => scenario.strategie === 'niets_doen')
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${BELEID}">
<title>Dossier: ${cleanLine(plan.naam)}</title>
<style>${trusted(STIJL)}${trusted(DOSSIERSTIJL)}</style>
</head>
<body>
<a class="overslaan" href="#kort">Naar de inhoud</a>
${writeKop(plan, deel)}
<nav aria-label="Onderdelen"><ul>${listInhoud(plan, deel !== undefined).map(([id, titel]) => html`<li><a href="#${id}">${titel}</a></li>`)}</ul></nav>
<main>
${deel === undefined ? null : writeHerijking(deel, deel.eerder === plan ? null : plan)}
${writeKort(plan)}
${writeNuAl(plan, namen)}
${writeQuickscan(plan, { kaart, namen })}
${writeBusinesscase(plan, namen)}
${plan.scenarios.map((uitkomst, at) => writeScenario(uitkomst, { namen, kaart, niets, nummer: at + 1 }))}
${writeStandaarden(plan, namen)}
${writeRisicos(plan)}
${section('bijlage', 'Bijlage: alle voorstellen', [
  paragraph(
    'Per scenario wat er met elke referentiecomponent gebeurt en waarom. De tweede keus is het beste andere pakket als verder niets verandert; een bedrag onder nul zegt dat die keus goedkoper was, maar door een spelregel of om een ander onderdeel van het plan niet is gekozen.',
  ),
  ...plan.scenarios
    .filter(({ scenario }) => scenario.strategie !== 'niets_doen')
    .map((uitkomst) => writeVoorstellen(uitkomst, namen)),
])}
${section('rekenwijze', 'Bijlage: hoe de bedragen tot stand komen', [writeHerkomsten(), writeToets(plan), writeParameters(plan)])}
</main>
<footer><p>Gemaakt met Gemene Deler. Dezelfde bestanden en dezelfde planopdracht geven hetzelfde dossier. Alle bedragen staan per gemeente, jaar, pakket en soort in de werkmap bij dit dossier.</p></footer>
</body>
</html>
`
  return page.markup
}

function writeKop(plan: Harmonisatieplan, deel: Herijkingsdeel | undefined): Html {
  const { naam, soort, gemeenten, peildatum, startdatum, referentiemodel } = plan
  const kind = soort === 'herindeling' ? 'een herindeling' : 'een samenwerking'
  const about = deel === undefined ? `Dossier bij ${kind}` : `Herijkt dossier bij ${kind}`
  return html`
<header>
<p class="bovenkop">${about}: van verschillen naar één landschap</p>
<h1>${cleanLine(naam)}</h1>
<dl class="feiten">
<div><dt>Gemeenten</dt><dd>${formatOpsomming(gemeenten.map((own) => cleanLine(own.naam)))}</dd></div>
<div><dt>${deel === undefined ? 'Peildatum' : 'Peildatum van het plan'}</dt><dd>${formatDatum(peildatum)}</dd></div>
${deel === undefined ? null : html`<div><dt>Herijkt op</dt><dd>${formatDatum(deel.herijking.peildatum)}</dd></div>`}
<div><dt>${soort === 'herindeling' ? 'Ingangsdatum' : 'Start'}</dt><dd>${formatDatum(startdatum)}</dd></div>
<div><dt>GEMMA-release</dt><dd>${formatDatum(referentiemodel)}</dd></div>
</dl>
</header>`
}

function listInhoud({ scenarios }: Harmonisatieplan, isHerijkt: boolean): (readonly [string, string])[] {
  return [
    ...(isHerijkt ? [['herijking', 'Herijking'] as const] : []),
    ['kort', 'In het kort'],
    ['nu-al', 'Nu al doen'],
    ['quickscan', 'Quick scan'],
    ['businesscase', 'Business case'],
    ...scenarios.map((_, at) => [`scenario-${at + 1}`, `Scenario ${at + 1}`] as const),
    ['standaarden', 'Standaarden'],
    ['risicos', 'Risico’s'],
    ['bijlage', 'Voorstellen'],
    ['rekenwijze', 'Bedragen'],
  ]
}
