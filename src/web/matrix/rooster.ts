import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Cel, Component, VergelekenGemeente } from '../api/typen.ts'
import { markeer } from '../kaart/afbreken.ts'
import { stijl } from '../onderdelen/cssom.ts'
import { Pagina } from '../onderdelen/pagina.ts'
import { vakje } from '../onderdelen/stapel.ts'
import { ga, hier } from '../staat/adres.ts'
import { beeldVanGelijkheid } from '../teksten/beelden.ts'
import { formatAantal } from '../teksten/getal.ts'
import { T } from '../teksten/nl.ts'
import type { Rij } from './rijen.ts'

/** Heights in rem, as the style sheet has them. */
const HOOGTE = { groep: 2.5, component: 4 } as const
/** Rows drawn above and below what is in view. */
const MARGE = 4
const MEESTE_PAKKETTEN = 2

const STAPPEN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [8, 0],
  PageUp: [-8, 0],
}

type Vulling = { readonly used: Component['pakketten']; readonly isHiaat: boolean; readonly staat: Cel['staat'] }
const LEEG: Vulling = { used: [], isHiaat: false, staat: 'onbekend' }
const vullingen = new WeakMap<Component, ReadonlyMap<string, Vulling>>()

/** What each gemeente has for a referentiecomponent, looked up once. */
function vulling(component: Component): ReadonlyMap<string, Vulling> {
  const known = vullingen.get(component)
  if (known !== undefined) return known
  const { cellen, pakketten, hiaten } = component
  const made = new Map(
    cellen.map(({ gemeentecode, staat }) => [
      gemeentecode,
      {
        used: pakketten.filter(({ gemeenten }) => gemeenten.includes(gemeentecode)),
        isHiaat: hiaten.includes(gemeentecode),
        staat,
      },
    ]),
  )
  vullingen.set(component, made)
  return made
}

/** The matrix itself: draws only the rows in view, with headings that stay. Arrow keys go from cell to cell. */
export class Rooster extends Pagina {
  static override properties = { rijen: { attribute: false }, gemeenten: { attribute: false } }
  declare rijen: readonly Rij[]
  declare gemeenten: readonly VergelekenGemeente[]
  #tops: number[] = [0]
  #range: readonly [number, number] = [0, 30]
  /** Row and column of the cell that Tab comes to; column 0 is the name. */
  #actief: readonly [number, number] = [0, 0]

  constructor() {
    super()
    this.rijen = []
    this.gemeenten = []
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('rijen')) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    this.#tops = [0]
    for (const { soort } of this.rijen) this.#tops.push((this.#tops.at(-1) ?? 0) + HOOGTE[soort] * rem)
    const first = this.rijen.findIndex(({ soort }) => soort === 'component')
    this.#actief = [Math.max(0, first), 0]
    this.#range = this.#findRange()
  }

  protected override render(): TemplateResult {
    const [from, to] = this.#range
    const shown = this.rijen.slice(from, to).map((rij, at) => ({ rij, at: from + at }))
    const total = this.#tops.at(-1) ?? 0
    return html`<div class="matrixvenster" tabindex="0" role="region" aria-label=${T.matrix.kop} @scroll=${this.#scroll} @keydown=${this.#key} @click=${this.#click}>
      <table class="matrix" role="grid" aria-rowcount=${this.rijen.length + 1} aria-colcount=${this.gemeenten.length + 1}>
        <thead><tr aria-rowindex="1"><th scope="col">${T.algemeen.referentiecomponent}</th>
          ${this.gemeenten.map(({ naam }) => html`<th scope="col">${naam}</th>`)}</tr></thead>
        <tbody>
          ${this.#spacer(this.#tops[from] ?? 0)}
          ${shown.map(({ rij, at }) => (rij.soort === 'groep' ? this.#groep(rij, at) : this.#rij(rij.component, at)))}
          ${this.#spacer(total - (this.#tops[Math.min(to, this.rijen.length)] ?? total))}
        </tbody>
      </table>
    </div>`
  }

  #spacer(height: number): TemplateResult {
    return html`<tr class="matrix__leeg" aria-hidden="true" ${stijl({ height: `${height}px` })}></tr>`
  }

  #groep({ naam, aantal }: Extract<Rij, { soort: 'groep' }>, at: number): TemplateResult {
    return html`<tr class="matrix__groep" aria-rowindex=${at + 2}><th scope="rowgroup" colspan=${this.gemeenten.length + 1}>
      <span>${naam} <span class="zacht klein">${formatAantal(aantal)}</span></span></th></tr>`
  }

  #rij(component: Component, at: number): TemplateResult {
    const { id, naam } = component.referentiecomponent
    return html`<tr class="matrix__rij" aria-rowindex=${at + 2}>
      <th scope="row"><div>${vakje(beeldVanGelijkheid(component))}<a href=${hier({ component: id })} tabindex=${this.#tab(at, 0)} data-plek="${at},0">${markeer(naam)}</a></div></th>
      ${this.gemeenten.map(({ gemeentecode }, column) => this.#cel(component, gemeentecode, [at, column + 1]))}
    </tr>`
  }

  #cel(component: Component, code: string, [at, column]: readonly [number, number]): TemplateResult {
    const { used, isHiaat, staat } = vulling(component).get(code) ?? LEEG
    const rest = used.length - MEESTE_PAKKETTEN
    return html`<td class="matrix__cel matrix__cel--${isHiaat ? 'hiaat' : staat}" tabindex=${this.#tab(at, column)} data-plek="${at},${column}"><div>${
      used.length === 0
        ? html`<span class="matrix__staat">${isHiaat ? T.hiaat : T.staat[staat]}</span>`
        : used
            .slice(0, MEESTE_PAKKETTEN)
            .map(
              ({ pakket, gemeenten }) =>
                html`<span class="matrix__pakket ${gemeenten.length > 1 ? 'matrix__pakket--gedeeld' : ''}">${pakket.naam}</span>`,
            )
    }${rest > 0 ? html`<span class="zacht klein">${T.matrix.meer(rest)}</span>` : nothing}</div></td>`
  }

  #tab(row: number, column: number): number {
    return this.#actief[0] === row && this.#actief[1] === column ? 0 : -1
  }

  #findRange(): readonly [number, number] {
    const window = this.querySelector('.matrixvenster')
    const top = window?.scrollTop ?? 0
    const height = window?.clientHeight ?? 900
    const first = this.#tops.findLastIndex((one) => one <= top)
    const last = this.#tops.findIndex((one) => one > top + height)
    return [Math.max(0, first - MARGE), last < 0 ? this.rijen.length : Math.min(this.rijen.length, last + MARGE)]
  }

  #scroll(): void {
    const [from, to] = this.#findRange()
    if (Math.abs(from - this.#range[0]) < 3 && Math.abs(to - this.#range[1]) < 3) return
    this.#range = [from, to]
    this.requestUpdate()
  }

  /** One listener for all cells: they are many, and come and go. */
  #click({ target }: Event): void {
    const cel = target instanceof Element ? target.closest('td[data-plek]') : null
    if (cel instanceof HTMLElement) this.#open(cel)
  }

  #open(cel: HTMLElement): void {
    const [row = 0, column = 0] = (cel.dataset['plek'] ?? '').split(',').map(Number)
    const rij = this.rijen[row]
    const gemeente = this.gemeenten[column - 1]
    if (rij?.soort !== 'component' || gemeente === undefined) return
    ga(hier({ cel: `${gemeente.gemeentecode}:${rij.component.referentiecomponent.id}` }))
  }

  #key(event: KeyboardEvent): void {
    const step = STAPPEN[event.key]
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target?.dataset['plek'] === undefined) return
    if ((event.key === 'Enter' || event.key === ' ') && target.matches('td')) {
      event.preventDefault()
      this.#open(target)
      return
    }
    if (step === undefined) return
    event.preventDefault()
    const [row = 0, column = 0] = target.dataset['plek'].split(',').map(Number)
    void this.#goTo(this.#findRow(row, step[0]), Math.min(this.gemeenten.length, Math.max(0, column + step[1])))
  }

  /** The next row that is no heading. */
  #findRow(row: number, step: number): number {
    let next = Math.min(this.rijen.length - 1, Math.max(0, row + step))
    while (this.rijen[next]?.soort === 'groep') next += step < 0 ? -1 : 1
    return this.rijen[next] === undefined ? row : next
  }

  async #goTo(row: number, column: number): Promise<void> {
    this.#actief = [row, column]
    const window = this.querySelector('.matrixvenster')
    const head = this.querySelector('thead')?.offsetHeight ?? 0
    const [top = 0, bottom = 0] = [this.#tops[row], this.#tops[row + 1]]
    if (window !== null && top < window.scrollTop) window.scrollTop = top
    if (window !== null && bottom + head > window.scrollTop + window.clientHeight)
      window.scrollTop = bottom + head - window.clientHeight
    this.#range = this.#findRange()
    this.requestUpdate()
    await this.updateComplete
    this.querySelector<HTMLElement>(`[data-plek="${row},${column}"]`)?.focus({ preventScroll: false })
  }
}

customElements.define('gd-rooster', Rooster)
