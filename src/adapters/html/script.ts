/**
 * The only script of the page; everything can be read without it. It opens what a link or the printer needs, and filters
 * the table of referentiecomponenten. The page allows no other script: its hash stands in the Content-Security-Policy.
 */
export const SCRIPT = `
'use strict'
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1))
  const fold = target && target.closest('details')
  if (!fold) return
  fold.open = true
  target.scrollIntoView({ block: 'center' })
}
addEventListener('hashchange', openTarget)
openTarget()
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll('details')) fold.open = true
})
const box = document.getElementById('zoek')
if (box) {
  box.parentElement.hidden = false
  const folds = [...document.querySelectorAll('#componenten details')]
  box.addEventListener('input', () => {
    const wanted = box.value.trim().toLocaleLowerCase('nl')
    const found = new Set()
    for (const fold of folds) {
      let any = false
      for (const row of fold.querySelectorAll('tbody tr')) {
        row.hidden = !row.textContent.toLocaleLowerCase('nl').includes(wanted)
        if (row.hidden) continue
        any = true
        found.add(row.cells[0].textContent)
      }
      fold.hidden = !any
      fold.open = any && wanted !== ''
    }
    box.parentElement.querySelector('output').textContent =
      wanted === '' ? '' : found.size === 0 ? 'Niets gevonden' : found.size + ' gevonden'
  })
}
`

/** SHA-256 of {@link SCRIPT} in base64, checked by a test. */
export const SCRIPT_HASH = 'sha256-05ub+rxPrKmeB9oApwB+8VkDUv2FLUrXLRodPQ9v+i4='
