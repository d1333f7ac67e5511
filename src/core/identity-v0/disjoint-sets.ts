/** Joins items into sets: union-find with path halving. Near-constant time per operation. */
export class DisjointSets {
  readonly #parent: number[]

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index)
  }

  /** The representative of the set of an item; the same for all items of a set. */
  find(item: number): number {
    let at = item
    for (;;) {
      const parent = this.#parent[at] ?? at
      if (parent === at) return at
      const grandparent = this.#parent[parent] ?? parent
      this.#parent[at] = grandparent
      at = grandparent
    }
  }

  /** Joins two sets; the lower representative stays, so that the outcome does not depend on the order. */
  union(a: number, b: number): void {
    const rootA = this.find(a)
    const rootB = this.find(b)
    this.#parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
  }
}
