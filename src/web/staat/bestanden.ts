/** Files that were dropped or chosen and that the page Inlezen has not taken yet. */
let wachtend: File[] = []
const luisteraars = new Set<() => void>()

export function geefBestanden(files: Iterable<File>): void {
  wachtend = [...wachtend, ...files]
  for (const call of luisteraars) call()
}

/** Takes what waits; it waits no longer. */
export function neemBestanden(): readonly File[] {
  const taken = wachtend
  wachtend = []
  return taken
}

export function luisterNaarBestanden(call: () => void): () => void {
  luisteraars.add(call)
  return () => luisteraars.delete(call)
}
