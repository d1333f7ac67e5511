import { cleanText } from '../taal/index.ts'

/** Markup that is safe to put in the page: made by {@link html} alone. */
export type Html = { readonly markup: string }

/** What a template may hold; texts and numbers are escaped, null adds nothing. */
export type Part = Html | string | number | null | readonly Part[]

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/**
 * Makes markup from a template. Every text that is filled in is escaped for content and for quoted attributes alike, and
 * loses its control characters; markup from another template goes in as it is.
 *
 * @example html`<b title="${'"'}">${'<'}</b>`.markup // '<b title="&quot;">&lt;</b>'
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = template.map((text, at) => text + (at < parts.length ? render(parts[at] ?? null) : ''))
  return { markup: pieces.join('') }
}

/** Markup of the project itself, such as a style sheet: never a text from a file. */
export function trusted(markup: string): Html {
  return { markup }
}

/** Puts a part between each two of a list. */
export function joinParts(parts: readonly Part[], between: Part): Part[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]))
}

function render(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(render).join('')
}

function escapeText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ESCAPES.get(character) ?? '')
}
