/** Where the person is: a page and what is chosen on it. The address bar is the only state that outlives a page. */
export type Adres = { readonly pad: string; readonly query: URLSearchParams }

/** New values of query keys; null removes one. */
export type Wijziging = Readonly<Record<string, string | null>>

/** Kept from page to page: what the comparison is about. */
const BLIJVEND = ['gemeenten', 'referentiemodel', 'peildatum', 'weging'] as const

const luisteraars = new Set<(isNieuwePagina: boolean) => void>()

export function leesAdres(): Adres {
  return { pad: location.pathname, query: new URLSearchParams(location.search) }
}

/** The address of a page, with the chosen gemeenten kept. For links. */
export function naar(pad: string, wijziging: Wijziging = {}): string {
  const { query } = leesAdres()
  const kept = new URLSearchParams()
  for (const key of BLIJVEND) {
    const value = query.get(key)
    if (value !== null) kept.set(key, value)
  }
  return write(pad, kept, wijziging)
}

/** The address of this page with other values. For links and filters. */
export function hier(wijziging: Wijziging): string {
  const { pad, query } = leesAdres()
  return write(pad, query, wijziging)
}

/** Goes to an address; `vervang` leaves no step in the history, for what changes with every key. */
export function ga(adres: string, { vervang = false }: { readonly vervang?: boolean } = {}): void {
  const before = location.pathname
  if (vervang) history.replaceState(null, '', adres)
  else history.pushState(null, '', adres)
  meld(location.pathname !== before)
}

/** Calls on every change of address. @returns what stops it */
export function luister(call: (isNieuwePagina: boolean) => void): () => void {
  luisteraars.add(call)
  return () => luisteraars.delete(call)
}

/** Lets links to pages of this viewer change the address without loading the page again. */
export function vangLinks(): void {
  addEventListener('popstate', () => meld(true))
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement || part instanceof SVGAElement)
    const href = link?.getAttribute('href')
    if (link === undefined || href === null || href === undefined || link.hasAttribute('download')) return
    if (href.startsWith('#')) {
      event.preventDefault()
      springNaar(href.slice(1))
      return
    }
    if (!href.startsWith('/') || href.startsWith('/documentatie') || href.startsWith('/v1')) return
    event.preventDefault()
    ga(href)
    // what it points at is drawn first
    const [, deel] = href.split('#')
    if (deel !== undefined) setTimeout(() => springNaar(deel))
  })
}

/** Brings a part of the page into view and puts the reader there; a part that is folded is opened. */
function springNaar(id: string): void {
  const deel = document.getElementById(id)
  if (deel === null) return
  if (deel instanceof HTMLDetailsElement) deel.open = true
  deel.scrollIntoView({ block: 'start' })
  const target = deel instanceof HTMLDetailsElement ? deel.querySelector('summary') : deel
  target?.focus({ preventScroll: true })
}

function write(pad: string, query: URLSearchParams, wijziging: Wijziging): string {
  const next = new URLSearchParams(query)
  for (const [key, value] of Object.entries(wijziging)) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  // commas are allowed in a query, and easier to read
  const text = next.toString().replaceAll('%2C', ',')
  return text === '' ? pad : `${pad}?${text}`
}

function meld(isNieuwePagina: boolean): void {
  for (const call of luisteraars) call(isNieuwePagina)
}
