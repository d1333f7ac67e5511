import { cleanLine } from '../taal/index.ts'
import { type Html, html, type Part } from './html.ts'

export type Tekening = {
  readonly titel: string
  readonly breedte: number
  readonly hoogte: number
  readonly inhoud: Part
}

const LETTER = "'Segoe UI', system-ui, 'Helvetica Neue', Arial, sans-serif"

/** Makes an SVG document of its own: white ground, a title for who cannot see it, nothing loaded from elsewhere. */
export function renderSvg({ titel, breedte, hoogte, inhoud }: Tekening): string {
  const marge = Math.round(breedte / 60)
  const box = [-marge, -marge, breedte + 2 * marge, hoogte + 2 * marge]
  const page: Html = html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" font-family="${LETTER}" fill="#14202b" role="img"><title>${cleanLine(titel)}</title><rect x="${-marge}" y="${-marge}" width="${breedte + 2 * marge}" height="${hoogte + 2 * marge}" fill="#ffffff"/>${inhoud}
</svg>
`
  return page.markup
}
