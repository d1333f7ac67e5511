import stringWidth from 'string-width'

/** Latin letters, dashes, quotes and arrows: one column each, as nearly all text of a report. */
const ONE_COLUMN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u21ff]*$/

/**
 * How many columns a text takes in a terminal.
 *
 * The usual characters are counted; only other text is measured letter by letter, which costs a hundred times as much.
 */
export function measureBreedte(text: string): number {
  return ONE_COLUMN.test(text) ? text.length : stringWidth(text)
}
