import { readFile } from 'node:fs/promises'
import { LandschapError } from '../core/index.ts'

/** Where the viewer finds the theme of the gemeente. */
export const THEMA_PAD = '/thema.css'

/**
 * Reads the style sheet with the design tokens of a gemeente.
 *
 * @throws LandschapError ongeldige_invoer when it is not there, or is no style sheet
 */
export async function readThema(path: string): Promise<string> {
  const css = await readFile(path, 'utf8').catch((cause: unknown) => {
    const detail = `GEMENE_DELER_THEMA: het bestand ${path} is niet te lezen. Geef het pad van een CSS-bestand met design tokens.`
    throw new LandschapError('ongeldige_invoer', detail, { cause })
  })
  if (/--[\w-]+\s*:/.test(css)) return css
  throw new LandschapError(
    'ongeldige_invoer',
    `GEMENE_DELER_THEMA: in ${path} staat geen enkele design token (zoals --basis-color-accent-1-color-default: #00568b).`,
  )
}

/**
 * Puts a theme over the page: its style sheet last, and its class beside that of the build, so that the file of a gemeente
 * works as NL Design System publishes it (`.gemeente-theme { … }`) and also with `:root`.
 */
export function dressPage(page: string, css: string): string {
  const klasse = /\.([a-z][\w-]*-theme)\b/i.exec(css)?.[1]
  const dressed = page.replace('</head>', `<link rel="stylesheet" href="${THEMA_PAD}"></head>`)
  return klasse === undefined ? dressed : dressed.replace(/(<html[^>]* class=")/, `$1${klasse} `)
}
