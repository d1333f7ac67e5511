/** Groups of keys that turned out to be the same: the lowest key stands for its group, so order does not matter. */
export type DisjointSets = {
  /** Key that stands for the group of this key; the key itself as long as it is alone. */
  readonly find: (key: string) => string
  readonly unite: (a: string, b: string) => void
}

/** Builds groups that each hold one key. */
export function buildDisjointSets(): DisjointSets {
  const parents = new Map<string, string>()
  const find = (key: string): string => {
    let root = key
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    for (let at = key; at !== root; ) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  const unite = (a: string, b: string): void => {
    const [x, y] = [find(a), find(b)]
    if (x < y) parents.set(y, x)
    else if (y < x) parents.set(x, y)
  }
  return { find, unite }
}
