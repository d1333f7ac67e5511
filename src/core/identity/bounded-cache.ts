/** Remembers what was worked out before, for at most so many keys: then the oldest half is forgotten. */
export type BoundedCache<T> = (key: string, make: () => T) => T

/** Builds an empty cache. The outcome of `make` must follow from the key alone. */
export function buildBoundedCache<T>(most: number): BoundedCache<T> {
  let recent = new Map<string, T>()
  let earlier = new Map<string, T>()
  return (key, make) => {
    const known = recent.get(key)
    if (known !== undefined) return known
    const made = earlier.get(key) ?? make()
    if (recent.size * 2 >= most) {
      earlier = recent
      recent = new Map()
    }
    recent.set(key, made)
    return made
  }
}
