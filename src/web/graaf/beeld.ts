import Sigma from 'sigma'
import type { Graaf, Knoop, Lijn } from './bouw.ts'

const VAAG = '#eef1f4'

/** Draws a graph in an element; a node that is chosen keeps its colour, what it is not tied to fades. */
export class Grafiekbeeld {
  readonly #sigma: Sigma<Knoop, Lijn>
  #gekozen: string | null = null

  /** @throws Error when the browser has no WebGL */
  constructor(graph: Graaf, container: HTMLElement, kies: (node: string | null) => void) {
    this.#sigma = new Sigma(graph, container, {
      labelFont: '"Source Sans 3", sans-serif',
      labelColor: { color: '#001a40' },
      labelRenderedSizeThreshold: 7,
      labelDensity: 0.6,
      nodeReducer: (node, data) => {
        if (this.#gekozen === null || node === this.#gekozen || graph.areNeighbors(node, this.#gekozen)) {
          return { ...data, forceLabel: this.#gekozen !== null || data.soort === 'gemeente' }
        }
        return { ...data, color: VAAG, label: '' }
      },
      edgeReducer: (edge, data) =>
        this.#gekozen === null || graph.hasExtremity(edge, this.#gekozen) ? data : { ...data, hidden: true },
    })
    this.#sigma.on('clickNode', ({ node }) => kies(node))
    this.#sigma.on('clickStage', () => kies(null))
  }

  kies(node: string | null): void {
    this.#gekozen = node
    this.#sigma.refresh({ skipIndexation: true })
  }

  weg(): void {
    this.#sigma.kill()
  }
}
