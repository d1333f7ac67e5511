/** Files that were dropped or chosen and that the page Inlezen has not taken yet. */
let wachtend: File[] = []

export function geefBestanden(files: Iterable<File>): void {
  wachtend = [...wachtend, ...files]
}

/** Takes what waits; it waits no longer. */
export function neemBestanden(): readonly File[] {
  const taken = wachtend
  wachtend = []
  return taken
}
