/**
 * The only script of the page; everything can be read without it. It opens what a link points at, opens all at once, and
 * filters the table of referentiecomponenten. The page allows no other script: its hash stands in the Content-Security-Policy.
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
const opener = document.querySelector('.openklap')
if (opener) {
  opener.hidden = false
  const button = opener.querySelector('button')
  let open = false
  button.addEventListener('click', () => {
    open = !open
    for (const fold of document.querySelectorAll('details')) fold.open = open
    button.textContent = open ? 'Klap alles dicht' : 'Klap alles open'
  })
}
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
export const SCRIPT_HASH = 'sha256-FsoGh5QjixaUOSBH0Phfb8ePsFrJX89xp25d9nP7U3Q='
