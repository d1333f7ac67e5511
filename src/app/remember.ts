import type { LRUCache } from 'lru-cache'

/**
 * Gives what is in memory under a key, or makes it; two that ask at once wait for one making.
 *
 * @throws what making throws; then nothing is remembered
 */
export function remember<T extends object>(
  memory: LRUCache<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  made.catch(() => memory.delete(key))
  return made
}

/** What is remembered of a subject, and of which state of it. */
export type Stand<T> = { readonly key: string; readonly value: T }

/**
 * Gives what is remembered of a subject in this state. A newer state takes the place of the older one: what nobody will ask
 * again would only fill the memory.
 */
export function findStand<T>(memory: LRUCache<string, Stand<T>>, subject: string, key: string): T | undefined {
  const known = memory.get(subject)
  return known?.key === key ? known.value : undefined
}

/** As {@link remember}, of the newest state of a subject. @param size - for memories that count sizes */
export function rememberStand<T extends object>(
  memory: LRUCache<string, Stand<Promise<T>>>,
  { subject, key, size }: { readonly subject: string; readonly key: string; readonly size: number },
  make: () => Promise<T>,
): Promise<T> {
  const known = findStand(memory, subject, key)
  if (known !== undefined) return known
  const value = make()
  const stand = { key, value }
  memory.set(subject, stand, { size })
  value.catch(() => {
    if (memory.peek(subject) === stand) memory.delete(subject)
  })
  return value
}
