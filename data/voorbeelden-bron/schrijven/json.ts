import { componentenVan, type Gebruik, samenwerkingsverband, type Testgemeente } from '../gebruik.ts'
import { type Gemma, getFeit } from '../gemma.ts'
import { formatIsoDate, PEILDATUM, pick, pickDate, pickNumber } from '../vast.ts'

/** Domains of GEMMA of which the list holds everything; of the other two nothing is promised. */
const VOLLEDIG = ['Bestuur', 'Niet domeingebonden', 'Ondersteuning', 'Publieksdiensten', 'Sociaal domein']

/** Our own JSON form. */
export function writeJson({ gemeentecode, naam, regels }: Testgemeente, gemma: Gemma): Buffer {
  const bestand = {
    gemeente: { gemeentecode, naam: `${naam} (testgemeente)` },
    peildatum: PEILDATUM,
    volledig: VOLLEDIG,
    samenwerkingsverbanden: [samenwerkingsverband],
    applicaties: regels.map((regel) => buildApplicatie(regel, gemma)),
  }
  return Buffer.from(`${JSON.stringify(bestand, null, 2)}\n`, 'utf8')
}

function buildApplicatie(regel: Gebruik, gemma: Gemma): Record<string, unknown> {
  const { naam, product } = regel
  const versie = regel.versie ?? pick(`${naam}/versie`, ['', '', '', 'NB', 'xxx', 'SaaS'])
  const applicatie = {
    naam,
    leverancier: filled(regel.leverancier),
    versie: filled(String(versie)),
    status: filled(regel.status ?? pick(`${naam}/status`, ['in_productie', 'in_productie', 'in_productie', ''])),
    omschrijving: filled(pickNumber(`${naam}/omschrijving`, 3) === 0 ? '' : regel.omschrijving),
    afdeling: product?.domein,
    referentiecomponenten: buildComponenten(regel, gemma),
    hosting: filled(pick(`${naam}/hosting`, ['saas', 'saas', 'on_premises', 'on_premises', 'iaas', ''])),
    einddatumContract: einddatum(regel),
    verlengbaarTot: verlenging(regel),
    eindeOndersteuning: ondersteuning(regel),
    kostenPerJaarInCenten: kosten(regel),
    gebruikers: gebruikers(regel),
    samenwerkingsverband: regel.via === 'samen' ? buildVerwijzing(naam) : undefined,
  }
  return applicatie
}

/** Leaves out what is empty: JSON drops undefined. */
function filled(text: string): string | undefined {
  return text === '' ? undefined : text
}

/** Half of the rows by Object ID, some by naam, the rest unstated: for those a toewijzing has to be proposed. */
function buildComponenten(regel: Gebruik, gemma: Gemma): readonly string[] | undefined {
  const namen = componentenVan(regel)
  if (regel.componenten !== undefined) return namen
  const kind = pickNumber(`${regel.naam}/componenten`, 10)
  if (namen.length === 0 || kind > 6) return undefined
  return kind > 4 ? namen : namen.map((naam) => getFeit(gemma.referentiecomponenten, naam).objectId)
}

function buildVerwijzing(naam: string): string {
  return pickNumber(`${naam}/verwijzing`, 4) === 0 ? samenwerkingsverband.naam : samenwerkingsverband.id
}

function einddatum({ naam, product }: Gebruik): string | undefined {
  if (product === null || pickNumber(`${naam}/contract`, 2) === 0) return undefined
  return formatIsoDate(pickDate(`${naam}/einddatum`, 2026, 5))
}

function verlenging(regel: Gebruik): string | undefined {
  if (einddatum(regel) === undefined) return undefined
  return filled(pick(`${regel.naam}/verlenging`, ['1 jaar', '2 x 1 jaar', '24 maanden', '', '']))
}

/** Known for a few: leveranciers announce it late. */
function ondersteuning({ naam, product }: Gebruik): string | undefined {
  if (product === null || pickNumber(`${naam}/ondersteuning`, 12) !== 0) return undefined
  return formatIsoDate(pickDate(`${naam}/eindeOndersteuning`, 2028, 4))
}

function kosten(regel: Gebruik): number | undefined {
  if (regel.kosten !== undefined) return Math.round(regel.kosten * 100)
  if (regel.product === null || pickNumber(`${regel.naam}/kosten`, 2) === 0) return undefined
  return 12_500 * (6 + pickNumber(`${regel.naam}/bedrag`, 200))
}

function gebruikers(regel: Gebruik): number | undefined {
  if (regel.gebruikers !== undefined) return regel.gebruikers
  if (regel.product === null || pickNumber(`${regel.naam}/telling`, 2) === 0) return undefined
  return 2 + pickNumber(`${regel.naam}/gebruikers`, 300)
}
