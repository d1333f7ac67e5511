/**
 * Orders two texts by UTF-16 code unit: the same on every machine, whatever its language settings.
 *
 * @returns negative, zero or positive, for Array.sort
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
