import { html, type TemplateResult } from 'lit'

/** A row of choices of which one holds; each is a link, so that it can be sent or opened elsewhere. */
export function keuzerij(
  label: string,
  keuzes: readonly { readonly tekst: string; readonly href: string; readonly isGekozen: boolean }[],
): TemplateResult {
  return html`<nav class="keuzerij" aria-label=${label}>
    <span class="keuzerij__label" aria-hidden="true">${label}</span>
    <ul>
      ${keuzes.map(
        ({ tekst, href, isGekozen }) =>
          html`<li><a href=${href} aria-current=${isGekozen ? 'true' : 'false'}>${tekst}</a></li>`,
      )}
    </ul>
  </nav>`
}

/** Lets the browser save bytes under a name. */
export function bewaar(naam: string, inhoud: Blob): void {
  const url = URL.createObjectURL(inhoud)
  const link = document.createElement('a')
  link.href = url
  link.download = naam
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
