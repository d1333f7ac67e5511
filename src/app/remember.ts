import type { LRUCache } from 'lru-cache'

/**
 * Gives what is in memory under a key, or makes it; two that ask at once wait for one making.
 *
 * @param size - for memories that count sizes
 * @throws what making throws; then nothing is remembered
 */
export function remember<T extends object>(
  memory: LRUCache<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
  size?: number,
): Promise<T> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made, size === undefined ? {} : { size })
  made.catch(() => memory.delete(key))
  return made
}
