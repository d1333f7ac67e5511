/**
 * Groups values by a key; groups in order of first appearance, values within one in the order given.
 *
 * @example [...groupBy(['ab', 'c', 'de'], (text) => text.length).keys()] // [2, 1]
 */
export function groupBy<K, T>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
