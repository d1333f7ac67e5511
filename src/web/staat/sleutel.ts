/** `geen`: give what there is; `nodig`, `onjuist`: ask the person, and why. */
export type Sleutelvraag = 'geen' | 'nodig' | 'onjuist'

type Vrager = (reden: 'nodig' | 'onjuist') => Promise<string | null>

/** In memory only: closing or reloading the page forgets it. */
let sleutel: string | null = null
let vrager: Vrager | null = null
/** Requests that run into 401 together share one question. */
let open: Promise<string | null> | null = null

/** Tells who puts the question to the person. */
export function zetSleutelvrager(ask: Vrager): void {
  vrager = ask
}

/** @returns the key, or null when there is none or the person gave up */
export function vraagSleutel(vraag: Sleutelvraag): Promise<string | null> {
  if (vraag === 'geen' || vrager === null) return Promise.resolve(sleutel)
  open ??= vrager(vraag).then((given) => {
    sleutel = given
    open = null
    return given
  })
  return open
}

/** Forgets the key. */
export function vergeetSleutel(): void {
  sleutel = null
}

export function heeftSleutel(): boolean {
  return sleutel !== null
}
