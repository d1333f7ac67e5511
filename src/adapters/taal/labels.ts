import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Formaat } from '../../core/model/inlezing.ts'
import type { Gemeenteherkomst } from '../../core/model/rapport.ts'
import type { Herkomst } from '../../core/model/toewijzing.ts'
import type { Dekking, Gelijkheid, Staat } from '../../core/model/vergelijking.ts'

/** What a reader calls each staat of a cel. */
export const STAAT_LABELS = {
  aanwezig: 'aanwezig',
  afwezig: 'niet aanwezig',
  onbekend: 'onbekend',
  niet_nodig: 'niet nodig',
  elders_belegd: 'elders belegd',
} as const satisfies Record<Staat, string>

/** The classes of dekking, in reading order, with a few words on each. */
export const DEKKING_LABELS = {
  volledig: 'volledig',
  gedeeltelijk: 'gedeeltelijk',
  enkel: 'enkel',
  geen: 'geen',
  onbekend: 'onbekend',
} as const satisfies Record<Dekking, string>

export const DEKKING_UITLEG = {
  volledig: 'alle gemeenten hebben er een pakket voor',
  gedeeltelijk: 'twee of meer gemeenten, maar niet alle',
  enkel: 'precies één gemeente',
  geen: 'geen enkele gemeente',
  onbekend: 'geen gemeente zeker, en van minstens één weten we het niet',
} as const satisfies Record<Dekking, string>

/** The sameness ladder, best first. */
export const GELIJKHEID_LABELS = {
  zelfde_instantie: 'zelfde instantie',
  zelfde_versie: 'zelfde versie',
  zelfde_pakket: 'zelfde pakket',
  zelfde_leverancier: 'zelfde leverancier',
  uitwisselbaar: 'uitwisselbaar',
  verschillend: 'verschillend',
} as const satisfies Record<Gelijkheid, string>

export const GELIJKHEID_UITLEG = {
  zelfde_instantie: 'één instantie bedient alle gebruikers, via één samenwerkingsverband',
  zelfde_versie: 'een pakket gemeen, en iedereen gebruikt er dezelfde versie van',
  zelfde_pakket: 'een pakket gemeen, in verschillende of onbekende versies',
  zelfde_leverancier: 'andere pakketten, maar een leverancier gemeen',
  uitwisselbaar: 'niets gemeen, maar alle pakketten ondersteunen de verplichte standaarden',
  verschillend: 'niets gemeen',
} as const satisfies Record<Gelijkheid, string>

export const HERKOMST_LABELS = {
  gemeente: 'opgave gemeente',
  leverancier: 'opgave leverancier',
  afgeleid: 'afgeleid',
} as const satisfies Record<Herkomst, string>

export const GEMEENTEHERKOMST_LABELS = {
  opgegeven: 'zoals opgegeven',
  bestand: 'staat in het bestand',
  bestandsnaam: 'afgeleid van de bestandsnaam',
} as const satisfies Record<Gemeenteherkomst, string>

export const FORMAAT_LABELS = {
  softwarecatalogus_pakketten: 'Softwarecatalogus: pakketten van leveranciers (CSV)',
  softwarecatalogus_portfolio: 'Softwarecatalogus: applicatieportfolio van gemeenten (CSV)',
  softwarecatalogus_pakketoverzicht: 'Softwarecatalogus: pakketoverzicht van een gemeente (CSV)',
  softwarecatalogus_koppelingen: 'Softwarecatalogus: koppelingen (CSV)',
  softwarecatalogus_samenwerkingen: 'Softwarecatalogus: samenwerkingen (CSV)',
  topdesk_cmdb: 'CMDB uit TOPdesk',
  eigen_lijst: 'eigen lijst',
  ameff_softwarecatalogus_oud: 'AMEFF uit de Softwarecatalogus (oude vorm)',
  ameff_softwarecatalogus_nieuw: 'AMEFF uit de Softwarecatalogus (nieuwe vorm)',
  ameff_getekend: 'AMEFF uit een modelleertool',
  json: 'JSON van Gemene Deler',
} as const satisfies Record<Formaat, string>

/** Short headings for groups of bevindingen; the bevinding itself says what to do. */
export const BEVINDING_LABELS = {
  onbekende_kolom: 'Kolom niet herkend',
  persoonskolom_weggelaten: 'Kolom met gegevens van personen weggelaten',
  persoonsgegeven_weggelaten: 'Gegeven van een persoon weggelaten',
  kolom_dubbel: 'Kolom komt meer dan eens voor',
  kop_onzeker: 'Kolomkoppen niet zeker herkend',
  regel_onregelmatig: 'Regel met te veel of te weinig velden',
  regel_zonder_naam: 'Regel zonder naam',
  regel_dubbel: 'Dubbele regel',
  waarde_onbekend: 'Waarde niet herkend',
  waarde_afgekapt: 'Waarde te lang, afgekapt',
  datum_onleesbaar: 'Datum niet leesbaar',
  codering_onzeker: 'Tekencodering niet zeker',
  gemeente_onbekend: 'Gemeente niet bekend',
  referentiecomponent_onbekend: 'Referentiecomponent niet bekend in deze release',
  referentiecomponent_vervallen: 'Referentiecomponent vervallen',
  referentiecomponent_eerdere_naam: 'Referentiecomponent onder een eerdere naam',
  verzamelcomponent: 'Staat op de Verzamelcomponent: telt als niet toegewezen',
  pakket_meerdere_leveranciers: 'Pakketnaam bij meer dan één leverancier',
  samenwerkingsverband_onbekend: 'Samenwerkingsverband niet bekend',
  relatie_overgeslagen: 'Relatie overgeslagen',
  object_id_onbruikbaar: 'Object ID niet bruikbaar',
  blad_overgeslagen: 'Blad overgeslagen',
  bestand_dubbel: 'Bestand dubbel gegeven',
  standaard_onbekend: 'Standaard niet bekend in deze release',
  voorziening: 'Voorziening buiten de gemeente: geen applicatie van de gemeente',
  geen_applicatie: 'Regel is geen applicatie',
  geen_landschap: 'Bestand zonder landschap',
  landschap_leeg: 'Geen enkele applicatie gevonden',
  inventarisatie_vervangen: 'Komt in de plaats van een eerdere inventarisatie',
  stemmen_tegenstrijdig: 'Gemeente, leverancier en catalogus zeggen niet hetzelfde',
  samenvoegbesluit_tegenstrijdig: 'Besluit over samenvoegen spreekt andere gegevens tegen',
  koppeling_onbekend: 'Koppeling niet verbonden',
} as const satisfies Record<Bevinding['code'], string>

/** What stands where a referentiecomponent has no beleidsdomein. */
export const ZONDER_BELEIDSDOMEIN = 'Zonder beleidsdomein'

/** Names a beleidsdomein for a reader. */
export function describeDomein(beleidsdomein: string | null): string {
  return beleidsdomein ?? ZONDER_BELEIDSDOMEIN
}

/** What a file without applicaties of a gemeente was used for, by its form. */
export function describeZonderLandschap(formaat: Formaat, isHerhaling: boolean): string {
  if (isHerhaling) return 'hetzelfde bestand als een eerder, telt niet nog eens mee'
  if (formaat === 'softwarecatalogus_pakketten') return 'geen landschap: gebruikt als kennis over pakketten'
  if (formaat === 'softwarecatalogus_samenwerkingen') return 'geen landschap: gebruikt voor de samenwerkingsverbanden'
  if (formaat === 'softwarecatalogus_koppelingen')
    return 'geen landschap: gebruikt voor de koppelingen tussen applicaties'
  return 'geen landschap gevonden'
}
