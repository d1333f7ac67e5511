import type { Projectie } from '../../graph/index.ts'
import type { Harmonisatieplan, Risico, Scenariouitkomst } from '../../model/dossier.ts'
import { compareText } from '../../model/sorteren.ts'
import { addMonths } from '../kosten/datums.ts'

/** From this share of rows without toewijzing on a reader should know. */
const VEEL_ONTOEGEWEZEN = 0.1

/** @source M.A. Allers & J.B. Geertsema (2016), J. Regional Science 56(4); M.A. Allers & J.A. de Greef (2018), Local Gov. Studies 44(1) */
const ONDERZOEK = {
  herindeling:
    'Onderzoek naar vijftien jaar herindelingen in Nederland vindt geen lagere totale uitgaven en geen betere voorzieningen, wel lagere bestuurskosten (Allers en Geertsema, 2016).',
  samenwerkingsverband:
    'Onderzoek naar samenwerking van Nederlandse gemeenten vindt gemiddeld geen lagere uitgaven; bij kleine en grote gemeenten stegen ze zelfs. Alleen bij belastinginning daalden ze mogelijk (Allers en De Greef, 2018).',
} as const satisfies Record<Harmonisatieplan['soort'], string>

/**
 * What a reader must know before trusting the figures: what is not known, what rests on thin evidence, what is bound together.
 *
 * @returns in a fixed order of kind; never empty, for the way of reckoning is always one
 */
export function findRisicos(plan: Omit<Harmonisatieplan, 'risicos'>, projectie: Projectie): Risico[] {
  return [
    ...findOnbekend(plan, projectie),
    ...findDunBewijs(projectie),
    ...findDubbel(plan),
    ...findSuites(projectie),
    ...findStandaarden(plan),
    ...findEindeOndersteuning(plan, projectie),
    ...plan.scenarios.flatMap(findPerScenario),
    {
      soort: 'rekenwijze',
      tekst: `${ONDERZOEK[plan.soort]} Reken een besparing pas in als ze in contracten en formatie vastligt.`,
    },
  ]
}

function findOnbekend({ gemeenten }: Omit<Harmonisatieplan, 'risicos'>, projectie: Projectie): Risico[] {
  const unknown = projectie.componenten.reduce(
    (sum, { cellen }) => sum + cellen.filter(({ staat }) => staat === 'onbekend').length,
    0,
  )
  const rows = gemeenten
    .filter(
      ({ applicaties, zonderToewijzing }) => applicaties > 0 && zonderToewijzing / applicaties >= VEEL_ONTOEGEWEZEN,
    )
    .map(({ naam, applicaties, zonderToewijzing }) => `${naam} ${zonderToewijzing} van ${applicaties}`)
  return [
    ...(unknown === 0
      ? []
      : [
          {
            soort: 'onbekend' as const,
            tekst: `Van ${tel(unknown, 'cel', 'cellen')} is niet bekend of de gemeente er iets voor heeft. Het plan doet er niets mee; daar kan dus nog werk en geld zitten.`,
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          {
            soort: 'onbekend' as const,
            tekst: `Applicaties zonder toewijzing doen niet mee in het plan en niet in de kosten: ${rows.join(', ')}. Beoordeel eerst hun voorstellen.`,
          },
        ]),
  ]
}

/** Toewijzingen that the engine derived are a claim, not a fact. */
function findDunBewijs({ componenten }: Projectie): Risico[] {
  const thin = componenten.filter(({ cellen }) =>
    cellen.some(({ gebruiken }) => gebruiken.length > 0 && gebruiken.every(({ herkomst }) => herkomst === 'afgeleid')),
  )
  if (thin.length === 0) return []
  return [
    {
      soort: 'bewijs',
      tekst: `Bij ${tel(thin.length, 'referentiecomponent', 'referentiecomponenten')} rust minstens één cel alleen op een afgeleide toewijzing. Laat die bevestigen voor u besluit.`,
    },
  ]
}

function tel(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${aantal} ${aantal === 1 ? enkelvoud : meervoud}`
}

/** What looks like a double may do something else: most of the advantage hangs on that. */
function findDubbel({ scenarios }: Omit<Harmonisatieplan, 'risicos'>): Risico[] {
  const doubles = scenarios[0]?.meting.voor.dubbelingen ?? 0
  if (doubles === 0) return []
  return [
    {
      soort: 'bewijs',
      tekst: `${doubles === 1 ? 'Er is 1 dubbeling' : `Er zijn ${doubles} dubbelingen`}; wat het bespaart als een van de pakketten verdwijnt, zit in het voordeel van elk scenario dat dat doet. Twee pakketten bij dezelfde referentiecomponent doen niet altijd hetzelfde: of het ene weg kan, zeggen de gebruikers, niet dit dossier.`,
    },
  ]
}

/** A pakket that serves many components binds them: one choice is many choices. */
function findSuites({ componenten }: Projectie): Risico[] {
  const counts = new Map<string, { naam: string; componenten: Set<string> }>()
  for (const { naam, cellen } of componenten) {
    for (const { pakket } of cellen.flatMap(({ gebruiken }) => gebruiken)) {
      const known = counts.get(pakket.id) ?? { naam: pakket.naam, componenten: new Set() }
      known.componenten.add(naam)
      counts.set(pakket.id, known)
    }
  }
  const suites = [...counts.entries()]
    .filter(([, { componenten: own }]) => own.size >= 4)
    .sort(([a, x], [b, y]) => y.componenten.size - x.componenten.size || (a < b ? -1 : 1))
    .map(([, { naam, componenten: own }]) => `${naam} (${own.size})`)
  if (suites.length === 0) return []
  return [
    {
      soort: 'suite',
      tekst: `Deze pakketten dienen vier of meer referentiecomponenten, dus hangt de ene keuze aan de andere: ${suites.slice(0, 8).join(', ')}${suites.length > 8 ? ` en nog ${suites.length - 8}` : ''}.`,
    },
  ]
}

function findStandaarden({ standaarden }: Omit<Harmonisatieplan, 'risicos'>): Risico[] {
  const gaps = standaarden.reduce((sum, { gaten }) => sum + gaten.length, 0)
  if (gaps === 0) return []
  const unknown = standaarden.reduce((sum, { gaten }) => sum + gaten.filter(({ isBekend }) => !isBekend).length, 0)
  return [
    {
      soort: 'standaarden',
      tekst: `In ${tel(gaps, 'cel', 'cellen')} is niet van alle verplichte standaarden bekend dat het pakket ze ondersteunt; bij ${unknown} daarvan is van het pakket niets bekend. Vraag het de leveranciers.`,
    },
  ]
}

/** Doing nothing is no choice for what loses its support: that money comes anyhow and is in no scenario's favour. */
function findEindeOndersteuning(
  { scenarios }: Omit<Harmonisatieplan, 'risicos'>,
  { componenten }: Projectie,
): Risico[] {
  const [first] = scenarios
  if (first === undefined) return []
  const years = Math.max(...scenarios.map(({ scenario }) => scenario.horizonInJaren))
  const horizon = addMonths(first.planning.startdatum, 12 * years)
  const ending = new Map<string, string>()
  for (const { applicatie, pakket } of componenten.flatMap(({ cellen }) => cellen.flatMap((own) => own.gebruiken))) {
    const { eindeOndersteuning } = applicatie
    if (eindeOndersteuning !== undefined && eindeOndersteuning < horizon) ending.set(applicatie.id, pakket.naam)
  }
  if (ending.size === 0) return []
  const names = [...new Set(ending.values())].sort(compareText)
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')} en nog ${names.length - 8}` : names.join(', ')
  return [
    {
      soort: 'planning',
      tekst: `${ending.size === 1 ? 'Van één applicatie' : `Van ${ending.size} applicaties`} stopt de ondersteuning binnen de looptijd (${shown}). Ook wie niets doet moet daar iets aan doen; die kosten staan niet in het scenario waarin niets gebeurt. Het voordeel van de andere is daar dus eerder te laag dan te hoog.`,
    },
  ]
}

function findPerScenario({ scenario, businesscase, planning, bewijs }: Scenariouitkomst): Risico[] {
  const { aandeelStandaard, gebruiken, gebruikenZonderKosten } = businesscase
  return [
    ...(scenario.strategie === 'niets_doen' && aandeelStandaard !== null
      ? [
          {
            soort: 'kosten' as const,
            tekst:
              gebruikenZonderKosten === 0
                ? `Van alle ${gebruiken} gebruikte pakketten zijn de jaarkosten opgegeven. Toch rust ${Math.round(aandeelStandaard * 100)} % van de kosten van niets doen op standaardbedragen: eigen beheer staat in geen inventarisatie.`
                : `Bij ${gebruikenZonderKosten} van de ${gebruiken} gebruikte pakketten is geen bedrag opgegeven. ${Math.round(aandeelStandaard * 100)} % van de kosten van niets doen rust daardoor op standaardbedragen.`,
          },
        ]
      : []),
    ...(planning.nietOpTijd > 0
      ? [
          {
            soort: 'planning' as const,
            tekst: `${scenario.naam}: ${planning.nietOpTijd} stappen vallen na de planperiode, omdat een gemeente per halfjaar niet meer aankan. Bij de keuze van het plan is gerekend met verhuizen binnen de planperiode; wie later gaat, heeft er korter voordeel van.`,
          },
        ]
      : []),
    ...(bewijs.status === 'tijd_op'
      ? [
          {
            soort: 'rekenwijze' as const,
            tekst: `${scenario.naam}: de rekentijd was op. Dit is het beste plan dat gevonden is, niet bewezen het beste.`,
          },
        ]
      : []),
  ]
}
