const DATUM = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const AANTAL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const DECIMAAL = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const NIETS = '–'

export function formatAantal(aantal: number | null | undefined): string {
  return aantal === null || aantal === undefined ? NIETS : AANTAL.format(aantal)
}

/** A share in 0..1 as whole percentage; what is just under all or just above nothing stays so. */
export function formatPercentage(aandeel: number | null | undefined): string {
  if (aandeel === null || aandeel === undefined) return NIETS
  const whole = Math.round(aandeel * 100)
  const honest = whole === 100 && aandeel < 1 ? 99 : whole === 0 && aandeel > 0 ? 1 : whole
  return `${honest}\u00a0%`
}

export function formatDecimaal(getal: number | null | undefined): string {
  return getal === null || getal === undefined ? NIETS : DECIMAAL.format(getal)
}

/** `2026-11-04` as `4 november 2026`. */
export function formatDatum(datum: string): string {
  const date = new Date(datum.length === 10 ? `${datum}T00:00:00Z` : datum)
  return Number.isNaN(date.getTime()) ? datum : DATUM.format(date)
}

/** Every date of a sentence of the API in full. */
export function formatDatumsIn(tekst: string): string {
  return tekst.replace(/\b\d{4}-\d{2}-\d{2}\b/g, formatDatum)
}

/** `2026-11` as `november 2026`. */
export function formatMaand(maand: string): string {
  return formatDatum(`${maand}-01`).replace(/^1 /, '')
}

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
const MILJOEN = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const MILJOEN_CENTEN = 100_000_000

/** Whole euros. */
export function formatEuro(centen: number | null | undefined): string {
  return centen === null || centen === undefined ? NIETS : EURO.format(centen / 100)
}

/** Whole euros; from a million on `€ 8,4 mln`. */
export function formatBedrag(centen: number | null | undefined): string {
  if (centen === null || centen === undefined || Math.abs(centen) < MILJOEN_CENTEN) return formatEuro(centen)
  return `€\u00a0${MILJOEN.format(centen / MILJOEN_CENTEN)}\u00a0mln`
}

export function formatTelling(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${formatAantal(aantal)} ${aantal === 1 ? enkelvoud : meervoud}`
}

export function formatOpsomming(namen: readonly string[]): string {
  const last = namen.at(-1)
  if (last === undefined) return ''
  return namen.length === 1 ? last : `${namen.slice(0, -1).join(', ')} en ${last}`
}

/** For lists of names as Dutch sorts them. */
export const vergelijkNamen = new Intl.Collator('nl').compare
