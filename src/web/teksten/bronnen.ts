import type { Verslag } from '../api/typen.ts'

const NAMEN: Record<Verslag['formaat'], string> = {
  softwarecatalogus_pakketten: 'Softwarecatalogus, pakketten van leveranciers',
  softwarecatalogus_portfolio: 'Softwarecatalogus, applicatieportfolio',
  softwarecatalogus_pakketoverzicht: 'Softwarecatalogus, pakketoverzicht',
  softwarecatalogus_koppelingen: 'Softwarecatalogus, koppelingen',
  softwarecatalogus_samenwerkingen: 'Softwarecatalogus, samenwerkingen',
  topdesk_cmdb: 'CMDB uit TOPdesk',
  eigen_lijst: 'eigen lijst',
  ameff_softwarecatalogus_oud: 'ArchiMate-model uit de Softwarecatalogus (oude vorm)',
  ameff_softwarecatalogus_nieuw: 'ArchiMate-model uit de Softwarecatalogus (nieuwe vorm)',
  ameff_getekend: 'ArchiMate-model uit een modelleertool',
  json: 'JSON',
}

/** A list without a name of its own goes by its form: that form in words, by its code. */
export const BRONNAMEN: ReadonlyMap<string, string> = new Map(Object.entries(NAMEN))
