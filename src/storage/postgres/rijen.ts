/** A row as the model has it: what is null in the database is absent there. */
type WithoutNulls<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>
}

/** Leaves out the columns that are null. */
export function dropNulls<T extends object>(row: T): WithoutNulls<T>
export function dropNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}

/**
 * Makes a text comparable for search: lower case, without diacritics.
 *
 * @example foldText('Éénloket') // 'eenloket'
 */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The id as the database knows it; one that no row can have when the text is no GUID, so that nothing is found. */
export function parseGuid(id: string): string {
  return GUID.test(id) ? id : '00000000-0000-0000-0000-000000000000'
}
