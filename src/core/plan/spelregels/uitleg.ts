import type { Spelregel } from '../../model/plan.ts'
import type { Opgave } from '../opgave/opgave.ts'

/** Says in Dutch what a rule means, with the names that it is about. */
export function describeSpelregel(
  regel: Spelregel,
  opgave: Pick<Opgave, 'pakketten' | 'componenten' | 'gemeenten'>,
): string {
  const pakket = (id: string) => opgave.pakketten.find((one) => one.id === id)?.naam ?? id
  const component = (id: string) => opgave.componenten.find((one) => one.id === id)?.naam ?? id
  const gemeente = (code: string) => opgave.gemeenten.find(({ gemeentecode }) => gemeentecode === code)?.naam ?? code
  const where = (id: string | undefined) => (id === undefined ? '' : ` voor ${component(id)}`)
  switch (regel.soort) {
    case 'meeste_gebruik':
      return 'Het pakket dat de meeste gemeenten er nu voor gebruiken gaat voor.'
    case 'grootste_gemeente':
      return 'Het pakket van de gemeente met de meeste inwoners gaat voor.'
    case 'nieuwste_contract':
      return 'Het pakket met het contract dat het langst loopt gaat voor.'
    case 'verplichte_standaarden':
      return `Een pakket ${regel.hard ? 'moet de verplichte standaarden ondersteunen' : 'dat de verplichte standaarden ondersteunt gaat voor'}${regel.onbekendVoldoet ? '; van wie niets bekend is krijgt het voordeel van de twijfel' : '; onbekend telt als niet'}.`
    case 'einde_ondersteuning':
      return 'Naar een pakket waarvan de ondersteuning binnen de planperiode stopt gaat niemand over.'
    case 'stevig_bewijs':
      return 'Naar een pakket waarvan alleen uit één lijst is afgeleid dat het past, gaat niemand over.'
    case 'gelijk_dan_aanbesteden':
      return 'Zijn de beste twee gelijk, dan wordt aanbesteed.'
    case 'een_pakket':
      return `Eén pakket voor alle gemeenten${regel.referentiecomponenten === 'alle' ? ', bij elke referentiecomponent' : ` bij ${regel.referentiecomponenten.map(component).join(', ')}`}.`
    case 'behoud_wat_goed_is':
      return `Geen wijziging die per gemeente en referentiecomponent minder dan ${Math.round(regel.margeInCenten / 100)} euro oplevert.`
    case 'contract_respecteren':
      return 'Een contract dat na de planperiode afloopt wordt uitgediend.'
    case 'vul_hiaten':
      return `Een hiaat wordt gevuld waar minstens ${Math.round(regel.vanafAandeel * 100)} % van de gemeenten het al heeft.`
    case 'behouden':
      return `${regel.gemeente === undefined ? 'Iedereen' : gemeente(regel.gemeente)} met ${pakket(regel.pakket)} houdt dat${where(regel.referentiecomponent)}.`
    case 'vervangen':
      return `${pakket(regel.pakket)} wordt vervangen${regel.door === undefined ? '' : ` door ${pakket(regel.door)}`}${where(regel.referentiecomponent)}.`
    case 'uitsluiten':
      return `${pakket(regel.pakket)} doet niet mee.`
  }
}
