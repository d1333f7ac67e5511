import { bewaar } from '../onderdelen/knoppen.ts'

const NAAMRUIMTE = 'http://www.w3.org/2000/svg'
/** Width of the picture in pixels: names are readable. */
const BREEDTE = 5400

/** The drawing as a file of its own: without links to this page, on white, with a font that is everywhere. */
export function maakSvg(drawn: SVGSVGElement, titel: string): Blob {
  const copy = drawn.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new Error('a copy of an svg is an svg')
  copy.setAttribute('xmlns', NAAMRUIMTE)
  copy.setAttribute('font-family', 'Segoe UI, Helvetica, Arial, sans-serif')
  copy.setAttribute('role', 'img')
  copy.setAttribute('aria-label', titel)
  const { width, height } = drawn.viewBox.baseVal
  copy.setAttribute('width', String(BREEDTE))
  copy.setAttribute('height', String(Math.round((BREEDTE * height) / width)))
  for (const name of ['class', 'style', 'tabindex']) copy.removeAttribute(name)
  for (const link of copy.querySelectorAll('a')) {
    const group = document.createElementNS(NAAMRUIMTE, 'g')
    group.append(...link.childNodes)
    const title = document.createElementNS(NAAMRUIMTE, 'title')
    title.textContent = link.getAttribute('aria-label')
    group.prepend(title)
    link.replaceWith(group)
  }
  const paper = document.createElementNS(NAAMRUIMTE, 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', '#ffffff'],
  ] as const)
    paper.setAttribute(name, value)
  copy.prepend(paper)
  const text = new XMLSerializer().serializeToString(copy).replaceAll(/<!--.*?-->/gs, '')
  return new Blob([text], { type: 'image/svg+xml' })
}

/** The same as a picture. */
export async function bewaarPng(drawn: SVGSVGElement, titel: string): Promise<void> {
  const url = URL.createObjectURL(maakSvg(drawn, titel))
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = BREEDTE
  canvas.height = Math.round((BREEDTE * drawn.viewBox.baseVal.height) / drawn.viewBox.baseVal.width)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  URL.revokeObjectURL(url)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob !== null) bewaar(`${titel}.png`, blob)
}
