const TELEFOON = '(max-width: 48rem)'

/** Whether drawings are made for a telephone: smaller, so that their letters are not. */
export function isTelefoon(): boolean {
  return matchMedia(TELEFOON).matches
}
