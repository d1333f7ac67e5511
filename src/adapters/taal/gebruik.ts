import type { Gebruikstatus, Hosting } from '../../core/model/applicatie.ts'
import type { Uitvoerregel } from '../../core/model/uitvoer.ts'

/** The status of use as the Softwarecatalogus writes it; nothing where none is stated. */
export const STATUS_LABELS = {
  verwerving: 'Verwerving',
  gepland: 'Gepland',
  in_productie: 'In productie',
  uit_te_faseren: 'Uit te faseren',
  uitgefaseerd: 'Uitgefaseerd',
  onbekend: '',
} as const satisfies Record<Gebruikstatus, string>

/** The way of hosting; nothing where it is not known. */
export const HOSTING_LABELS = {
  on_premises: 'On-premises',
  iaas: 'IaaS',
  paas: 'PaaS',
  saas: 'SaaS',
  onbekend: '',
} as const satisfies Record<Hosting, string>

/**
 * Writes a date as the Softwarecatalogus does: day first, without leading zeros.
 *
 * @param datum - `YYYY-MM-DD`; absent gives an empty text
 * @example formatDagMaandJaar('2026-11-04') // '4-11-2026'
 */
export function formatDagMaandJaar(datum: string | undefined): string {
  const [year, month, day] = datum?.split('-') ?? []
  return year === undefined ? '' : `${Number(day)}-${Number(month)}-${year}`
}

/**
 * Lists the referentiecomponenten of an applicatie where a form has one column for them.
 *
 * @returns names in force, then what the gemeente stated without a toewijzing coming of it; each once
 */
export function listComponentnamen({ toewijzingen, zonderToewijzing }: Uitvoerregel): string[] {
  const inForce = toewijzingen.filter(({ vanKracht }) => vanKracht).map(({ component }) => component.naam)
  const stated = zonderToewijzing.filter(({ herkomst }) => herkomst === 'gemeente')
  return [...new Set([...inForce, ...stated.flatMap(({ naam, id }) => naam ?? id ?? [])])]
}
