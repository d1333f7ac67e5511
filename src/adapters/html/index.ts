import type { Rapport } from '../../core/model/rapport.ts'
import { TOELICHTING } from '../taal/index.ts'
import { writeComponenten } from './componenten.ts'
import { writeDomeinen } from './domeinen.ts'
import { writeGelezen } from './gelezen.ts'
import { type Html, html, trusted } from './html.ts'
import { writeKaart } from './kaart.ts'
import { describeGroep, writeKerncijfers, writeKop } from './kop.ts'
import { writeDubbelingen, writeHiaten, writeMigraties, writeNietToegewezen } from './lijsten.ts'
import { section } from './onderdelen.ts'
import { writeParen } from './paren.ts'
import { SCRIPT, SCRIPT_HASH } from './script.ts'
import { STIJL } from './stijl.ts'

const INHOUD = [
  ['kerncijfers', 'Kerncijfers'],
  ['gelezen', 'Gelezen'],
  ['paren', 'Paren'],
  ['kaart', 'Kaart'],
  ['domeinen', 'Beleidsdomeinen'],
  ['migraties', 'Migraties'],
  ['hiaten', 'Hiaten'],
  ['dubbelingen', 'Dubbelingen'],
  ['toewijzen', 'Toewijzen'],
  ['componenten', 'Componenten'],
  ['toelichting', 'Toelichting'],
] as const

/** Nothing may be loaded, and no script may run but the page's own. */
const BELEID = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`

/**
 * Writes the rapport as one page that needs nothing else: no network, no script to read it, fit for print.
 *
 * @returns an HTML document in Dutch; the same for the same rapport; every text of a file is escaped
 */
export function writeVergelijkingHtml(rapport: Rapport): string {
  const { vergelijking } = rapport
  const page = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${BELEID}">
<title>Vergelijking: ${describeGroep(vergelijking)}</title>
<style>${trusted(STIJL)}</style>
</head>
<body>
${PATRONEN}
<a class="overslaan" href="#kerncijfers">Naar de inhoud</a>
${writeKop(rapport)}
<nav aria-label="Onderdelen"><ul>${INHOUD.map(([id, titel]) => html`<li><a href="#${id}">${titel}</a></li>`)}</ul></nav>
<main>
${writeKerncijfers(rapport)}
${writeGelezen(rapport)}
${writeParen(vergelijking)}
${writeKaart(rapport)}
${writeDomeinen(vergelijking)}
${writeMigraties(vergelijking)}
${writeHiaten(vergelijking)}
${writeDubbelingen(vergelijking)}
${writeNietToegewezen(rapport)}
${writeComponenten(vergelijking)}
${writeToelichting()}
</main>
<footer><p>Gemaakt met Gemene Deler. Onbekend telt in dit overzicht nooit als niet aanwezig.</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`
  return page.markup
}

/** Hatchings, for what must be told apart without colour. */
const PATRONEN = html`<svg width="0" height="0" class="patronen" aria-hidden="true"><defs>
<pattern id="arcering" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#ececf0"/><rect width="3" height="8" fill="#d2d2da"/></pattern>
<pattern id="arcering-groot" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="16" height="16" fill="#ececf0"/><rect width="6" height="16" fill="#d6d6de"/></pattern>
</defs></svg>`

function writeToelichting(): Html {
  return section(
    'toelichting',
    'Toelichting',
    html`
<dl class="begrippen">${TOELICHTING.map(
      ({ begrip, tekst }) => html`
<div><dt>${begrip}</dt><dd>${tekst}</dd></div>`,
    )}
</dl>`,
  )
}
