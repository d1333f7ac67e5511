const ARCHIMATE_3 = 'http://www.opengroup.org/xsd/archimate/3.0/'

/** What stands before and in the root tag of an XML text. */
type Prolog = {
  readonly hasDoctype: boolean
  /** The root tag without `<`, or as much of it as the text holds; empty when there is none. */
  readonly rootTag: string
}

/**
 * Walks over the XML declaration, comments and processing instructions to the root tag, without a parser.
 *
 * @param head - the first characters of a text; a BOM is allowed
 * @returns hasDoctype true stops the walk; rootTag is empty for a text that is no XML
 */
export function readProlog(head: string): Prolog {
  let at = head.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    while (/\s/.test(head.charAt(at))) at += 1
    if (/^<!doctype/i.test(head.slice(at, at + 9))) return { hasDoctype: true, rootTag: '' }
    const closing = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : null
    if (closing === null) break
    const end = head.indexOf(closing, at + 2)
    if (end < 0) return { hasDoctype: false, rootTag: '' }
    at = end + closing.length
  }
  const rootTag = /^<([\p{L}_][^<>]*)/u.exec(head.slice(at))?.[1] ?? ''
  return { hasDoctype: false, rootTag }
}

/**
 * Whether a text looks like an ArchiMate model exchange file: root `model` in the ArchiMate 3 namespace, any prefix.
 *
 * @param head - the first characters of the text, enough to hold the root tag
 */
export function isAmeff(head: string): boolean {
  const { rootTag } = readProlog(head)
  return /^(?:[^\s:/]+:)?model[\s/]/.test(rootTag) && rootTag.includes(ARCHIMATE_3)
}

/** The namespace of the format, versions 3.0 to 3.2. */
export const AMEFF_NAMESPACE = ARCHIMATE_3
