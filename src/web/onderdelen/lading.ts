import { html, type ReactiveControllerHost } from 'lit'
import { luisterNaarWijziging } from '../api/bronnen.ts'
import { Apifout } from '../api/fout.ts'
import { T } from '../teksten/nl.ts'
import { toonFout } from './melding.ts'

/** What a question to the API has come to. While it is asked anew, the earlier answer stays in view. */
type Stand<D> = { readonly data: D | null; readonly fout: Apifout | null; readonly isBezig: boolean }

/** Asks for data as long as somebody draws it. */
export class Lading<D> {
  readonly #host: ReactiveControllerHost
  #key: string | null = null
  #stand: Stand<D> = { data: null, fout: null, isBezig: true }

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    luisterNaarWijziging(() => {
      this.#key = null
    })
  }

  /** Call while drawing: asks only when the key is another than before. */
  vraag(key: string, ask: () => Promise<D>): this {
    if (this.#key === key) return this
    this.#key = key
    this.#stand = { ...this.#stand, fout: null, isBezig: true }
    ask().then(
      (data) => this.#take(key, { data, fout: null, isBezig: false }),
      (fout: unknown) => {
        if (!(fout instanceof Apifout)) throw fout
        this.#take(key, { data: null, fout, isBezig: false })
      },
    )
    return this
  }

  get data(): D | null {
    return this.#stand.data
  }

  get fout(): Apifout | null {
    return this.#stand.fout
  }

  /** Draws the answer, the wait for it, or what went wrong, with a way to try again. */
  toon(draw: (data: D) => unknown): unknown {
    const { data, fout } = this.#stand
    if (fout !== null) return toonFout(fout, () => this.opnieuw())
    if (data === null) return html`<p class="laadt" role="status">${T.algemeen.laden}</p>`
    return draw(data)
  }

  opnieuw(): void {
    this.#key = null
    this.#host.requestUpdate()
  }

  #take(key: string, stand: Stand<D>): void {
    if (this.#key !== key) return
    this.#stand = stand
    this.#host.requestUpdate()
  }
}
