import Sigma from 'sigma'
import type { Graaf, Knoop, Lijn } from './bouw.ts'

const VAAG = '#eef1f4'
/** Below this width, in pixels, nodes are drawn smaller. */
const SMAL = 600

/** Draws a graph in an element; a node that is chosen keeps its colour, what it is not tied to fades. */
export class Grafiekbeeld {
  readonly #sigma: Sigma<Knoop, Lijn>
  #gekozen: string | null = null
  #isWeg = false

  /** Whether this browser can draw one. */
  static get isMogelijk(): boolean {
    return document.createElement('canvas').getContext('webgl2') !== null
  }

  /** @throws Error when the browser has no WebGL */
  constructor(graph: Graaf, container: HTMLElement, kies: (node: string | null) => void) {
    const scale = container.clientWidth < SMAL ? 0.55 : 1
    this.#sigma = new Sigma(graph, container, {
      labelFont: '"Source Sans 3", sans-serif',
      labelSize: scale < 1 ? 12 : 15,
      labelWeight: '600',
      labelColor: { color: '#001a40' },
      labelRenderedSizeThreshold: 9,
      labelDensity: 0.4,
      stagePadding: 48,
      nodeReducer: (node, data) => {
        if (this.#gekozen === null || node === this.#gekozen || graph.areNeighbors(node, this.#gekozen)) {
          return { ...data, size: data.size * scale, forceLabel: this.#gekozen !== null || data.soort === 'gemeente' }
        }
        return { ...data, size: data.size * scale, color: VAAG, label: '' }
      },
      edgeReducer: (edge, data) =>
        this.#gekozen === null || graph.hasExtremity(edge, this.#gekozen) ? data : { ...data, hidden: true },
    })
    // letters that arrive later are drawn then
    void document.fonts.load('600 15px "Source Sans 3"').then(() => this.#isWeg || this.#sigma.refresh())
    this.#sigma.on('clickNode', ({ node }) => kies(node))
    this.#sigma.on('clickStage', () => kies(null))
  }

  kies(node: string | null): void {
    if (node === this.#gekozen) return
    this.#gekozen = node
    this.#sigma.refresh({ skipIndexation: true })
  }

  weg(): void {
    this.#isWeg = true
    this.#sigma.kill()
  }
}
