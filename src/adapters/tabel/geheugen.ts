/** Distinct texts remembered; a column with more has hardly any repeats. */
const MAX_TEKSTEN = 20_000

/**
 * Remembers what a text was read as: a column repeats few values in many rows.
 *
 * @param parse - a pure function
 */
export function buildGeheugen<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>()
  return (text) => {
    const earlier = known.get(text)
    if (earlier !== undefined) return earlier.value
    const value = parse(text)
    if (known.size < MAX_TEKSTEN) known.set(text, { value })
    return value
  }
}
