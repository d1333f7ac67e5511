import type { Stapstand } from '../../core/model/herijking.ts'
import type { Bedragherkomst, Kostensoort } from '../../core/model/kosten.ts'
import type { Bewijs, Doelmeting, Strategie, Voorstelsoort } from '../../core/model/plan.ts'
import type { Stap } from '../../core/model/planning.ts'
import type { Wijziging } from '../../core/plan/index.ts'
import { formatAantal, formatPercentage, formatTelling } from './getal.ts'

export const STRATEGIE_LABELS = {
  niets_doen: 'niets doen',
  absorptie: 'absorptie',
  best_of_breed: 'best of breed',
  coexistentie: 'coëxistentie',
  vernieuwing: 'vernieuwing',
} as const satisfies Record<Strategie, string>

export const STRATEGIE_UITLEG = {
  niets_doen: 'Alles blijft zoals het is, ook wat dubbel is. De maatstaf voor de andere scenario’s.',
  absorptie: 'Alle gemeenten nemen het landschap van één gemeente over; waar die niets heeft, beslissen de spelregels.',
  best_of_breed:
    'Per referentiecomponent wat over de looptijd het goedkoopst is, met de pakketten die de gemeenten al hebben, binnen de spelregels.',
  coexistentie:
    'Wie een pakket heeft dat alle verplichte standaarden ondersteunt, houdt dat; de anderen gaan naar één pakket.',
  vernieuwing: 'Als best of breed, maar ook een nieuw pakket mag, waar dat goedkoper is of de ondersteuning stopt.',
} as const satisfies Record<Strategie, string>

export const VOORSTEL_LABELS = {
  behouden: 'behouden',
  vervangen: 'vervangen',
  uitfaseren: 'uitfaseren',
  invoeren: 'invoeren',
  aanbesteden: 'aanbesteden',
} as const satisfies Record<Voorstelsoort, string>

export const VOORSTEL_UITLEG = {
  behouden: 'niemand verandert van pakket; een eigen instantie kan wel een gedeelde worden',
  vervangen: 'minstens één gemeente gaat naar een ander pakket',
  uitfaseren: 'niemand gaat naar een ander pakket; een dubbel pakket vervalt',
  invoeren: 'een gemeente die er niets voor had, krijgt het',
  aanbesteden: 'het pakket moet nog gekozen worden',
} as const satisfies Record<Voorstelsoort, string>

export const STAND_LABELS = {
  gedaan: 'gedaan',
  deels: 'deels',
  te_laat: 'te laat',
  nog_niet: 'nog niet aan de beurt',
  anders: 'anders gelopen',
} as const satisfies Record<Stapstand, string>

export const STAND_UITLEG = {
  gedaan: 'het nieuwe is in gebruik en het oude is weg',
  deels: 'het nieuwe is er, maar het oude nog niet overal weg',
  te_laat: 'had klaar moeten zijn, en er is niets van te zien',
  nog_niet: 'gepland voor later',
  anders: 'het oude is weg, maar er kwam iets anders voor in de plaats',
} as const satisfies Record<Stapstand, string>

export const WIJZIGING_LABELS = {
  blijft: 'blijft',
  gedeeld: 'zelfde pakket, gedeelde instantie',
  opgeruimd: 'dubbel pakket vervalt',
  vervangen: 'ander pakket',
  ingevoerd: 'hiaat gevuld',
} as const satisfies Record<Wijziging, string>

export const STAP_LABELS = {
  invoeren: 'invoeren',
  aansluiten: 'aansluiten op gedeelde instantie',
  uitfaseren: 'uitfaseren',
} as const satisfies Record<Stap['soort'], string>

export const KOSTENSOORT_LABELS = {
  licentie: 'licentie en hosting',
  beheer: 'eigen beheer',
  gedeelde_instantie: 'gedeelde instantie',
  invoering: 'invoering',
  verhuizing: 'verhuizing van gegevens',
  koppeling: 'koppelingen opnieuw leggen',
  projectleiding: 'projectleiding',
  uitloop: 'uitloop',
  dubbele_lasten: 'dubbele lasten',
  afkoop: 'afkoop van contracten',
  aanbesteding: 'aanbesteding',
} as const satisfies Record<Kostensoort, string>

export const BEDRAGHERKOMST_LABELS = {
  opgave: 'opgave van de gemeente',
  afgeleid: 'afgeleid van opgaven voor hetzelfde pakket',
  standaard: 'standaardbedrag',
} as const satisfies Record<Bedragherkomst, string>

/** Says how an outcome was found and how sure it is that there is no better one. */
export function describeBewijs({ wijze, status, gat }: Bewijs): string {
  if (wijze === 'geen_keuze') return 'Er valt niets te kiezen.'
  if (wijze === 'spelregels')
    return 'Gevonden door de spelregels op volgorde toe te passen; niet de goedkoopste uitkomst.'
  if (status === 'optimaal') return 'Bewezen het goedkoopste plan binnen deze spelregels en bedragen.'
  if (gat === null) return 'De rekentijd was op; dit is de uitkomst van de snelle methode.'
  return `De rekentijd was op; een beter plan kan hooguit ${formatPercentage(gat)} goedkoper zijn.`
}

/** Says in one sentence what becomes of the known koppelingen, and at how many sides there is work. */
export function describeKoppelwerk({
  koppelingen: { totaal, breekt, kanten },
}: Pick<Doelmeting, 'koppelingen'>): string {
  if (totaal === 0) return 'De koppelingen zijn niet bekend; het werk daaraan staat dus niet in de kosten.'
  const known = formatTelling(totaal, 'bekende koppeling', 'bekende koppelingen')
  if (breekt === 0) return `Van ${known} hoeft er geen opnieuw gelegd te worden.`
  const sides = kanten === undefined ? '' : `, aan ${formatTelling(kanten, 'kant', 'kanten')}`
  return `Van ${known} ${breekt === 1 ? 'wordt' : 'worden'} er ${formatAantal(breekt)} opnieuw gelegd${sides}: daar verdwijnt de applicatie, of gaat zij naar een gedeelde instantie.`
}
