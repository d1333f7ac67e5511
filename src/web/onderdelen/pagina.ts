import { LitElement } from 'lit'
import { luisterNaarWijziging } from '../api/bronnen.ts'
import { type Adres, leesAdres, luister } from '../staat/adres.ts'

/** A page: draws itself from the address, again on every change of address or data. In the page's own DOM, for the theme. */
export abstract class Pagina extends LitElement {
  #stops: (() => void)[] = []

  protected get adres(): Adres {
    return leesAdres()
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const draw = () => this.requestUpdate()
    this.#stops = [luister(draw), luisterNaarWijziging(draw)]
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops) stop()
  }
}
