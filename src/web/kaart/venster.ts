/** Zoom and drag of what is larger than its window. The window scrolls by itself, so panning costs no script. */
export class Venster {
  readonly #window: HTMLElement
  readonly #content: SVGSVGElement
  #factor = 1
  static readonly MEESTE = 8

  constructor(window: HTMLElement, content: SVGSVGElement) {
    this.#window = window
    this.#content = content
    window.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    window.addEventListener('pointerdown', (event) => this.#drag(event))
  }

  get factor(): number {
    return this.#factor
  }

  /** Zooms around a point of the window, default its middle. */
  zoom(factor: number, point?: readonly [number, number]): void {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.#window
    const [x, y] = point ?? [clientWidth / 2, clientHeight / 2]
    const next = Math.min(Venster.MEESTE, Math.max(1, factor))
    const ratio = next / this.#factor
    this.#factor = next
    this.#content.style.setProperty('width', `${next * 100}%`)
    this.#window.scrollLeft = (scrollLeft + x) * ratio - x
    this.#window.scrollTop = (scrollTop + y) * ratio - y
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const box = this.#window.getBoundingClientRect()
    this.zoom(this.#factor * Math.exp(-event.deltaY * 0.004), [event.clientX - box.left, event.clientY - box.top])
  }

  /** With the mouse; touch scrolls by itself. */
  #drag(start: PointerEvent): void {
    if (start.pointerType !== 'mouse' || start.button !== 0) return
    const { scrollLeft, scrollTop } = this.#window
    let isDragging = false
    const move = (event: PointerEvent): void => {
      const [dx, dy] = [event.clientX - start.clientX, event.clientY - start.clientY]
      if (!isDragging && Math.hypot(dx, dy) < 5) return
      isDragging = true
      this.#window.scrollLeft = scrollLeft - dx
      this.#window.scrollTop = scrollTop - dy
    }
    const stop = (): void => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', stop)
      // the click that ends a drag opens nothing
      if (isDragging)
        addEventListener('click', (event) => event.stopPropagation() === undefined && event.preventDefault(), {
          capture: true,
          once: true,
        })
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', stop)
  }
}
