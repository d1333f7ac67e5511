import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Bestandsverslag, Rapport } from '../../core/model/rapport.ts'
import {
  cleanLine,
  describeKoppelingen,
  describeZonderLandschap,
  FORMAAT_LABELS,
  formatAantal,
  formatBronplaats,
  formatOpsomming,
  formatPlaats,
  formatTelling,
  GEMEENTEHERKOMST_LABELS,
  groupBevindingen,
  nameBestand,
} from '../taal/index.ts'
import { type Html, html, type Part } from './html.ts'
import { folded, paragraph, section } from './onderdelen.ts'

/** Places shown per kind of bevinding. */
const MEESTE_PLAATSEN = 20

/** What was read per file, and what was not understood. */
export function writeGelezen({ bestanden, bevindingen, koppelingen }: Rapport): Html {
  const connected = describeKoppelingen(koppelingen)
  return section('gelezen', 'Wat is gelezen', [
    paragraph('Klap een bestand open om te zien welke kolommen zijn gebruikt en wat niet is begrepen.', 'zacht'),
    ...bestanden.map(writeBestand),
    connected === null ? null : paragraph(`${connected}.`),
    bevindingen.length === 0
      ? null
      : folded(
          html`<b>Bij het toewijzen</b> <span>${formatTelling(bevindingen.length, 'bevinding', 'bevindingen')}</span>`,
          writeBevindingen(bevindingen, formatBronplaats),
        ),
  ])
}

function writeBestand(verslag: Bestandsverslag): Html {
  const { bestand, formaat, gemeenten, tellingen, bevindingen } = verslag
  const warnings = bevindingen.filter(({ ernst }) => ernst === 'waarschuwing').length
  const facts = [
    gemeenten.length === 0
      ? describeZonderLandschap(
          formaat,
          bevindingen.some(({ code }) => code === 'bestand_dubbel'),
        )
      : formatOpsomming(gemeenten.map(({ naam }) => cleanLine(naam))),
    `${formatAantal(tellingen.regelsIn)} in, ${formatAantal(tellingen.uit)} uit`,
    warnings === 0 ? 'geen waarschuwingen' : formatTelling(warnings, 'waarschuwing', 'waarschuwingen'),
  ]
  return folded(html`<b>${cleanLine(nameBestand(bestand))}</b> <span>${facts.join(' · ')}</span>`, [
    html`
<dl class="lijst">
${fact('Herkend als', FORMAAT_LABELS[formaat])}
${describeLezing(verslag)}
${gemeenten.map((gemeente) =>
  fact(
    'Gemeente',
    `${cleanLine(gemeente.naam)} (${gemeente.voorlopig ? 'werkcode ' : ''}${gemeente.gemeentecode}), ${GEMEENTEHERKOMST_LABELS[gemeente.herkomst]}: ${formatTelling(gemeente.applicaties, 'applicatie', 'applicaties')}`,
  ),
)}
${fact('Niet meegenomen', tellingen.redenen.map(({ reden, aantal }) => `${formatAantal(aantal)} × ${cleanLine(reden)}`).join('; '))}
</dl>`,
    writeBevindingen(bevindingen, formatPlaats),
  ])
}

function describeLezing({ lezing }: Bestandsverslag): Part {
  const { codering, bladen, kopregel, kolommen } = lezing
  const read = kolommen.filter(({ gelezenAls }) => gelezenAls !== null)
  const skipped = kolommen.filter(({ gelezenAls }) => gelezenAls === null)
  return [
    fact('Tekens', codering ?? ''),
    fact('Bladen', bladen?.map(cleanLine).join(', ') ?? ''),
    fact('Kop', kopregel === undefined ? '' : `regel ${kopregel}`),
    fact(
      'Kolommen',
      read
        .map(({ kolom, gelezenAls }) => (kolom === gelezenAls ? kolom : `${cleanLine(kolom)} → ${gelezenAls ?? ''}`))
        .join(', '),
    ),
    fact('Niet gelezen', skipped.map(({ kolom }) => cleanLine(kolom)).join(', ')),
  ]
}

function fact(naam: string, tekst: string): Html | null {
  return tekst === '' ? null : html`<div><dt>${naam}</dt><dd>${tekst}</dd></div>`
}

function writeBevindingen(bevindingen: readonly Bevinding[], describe: typeof formatPlaats): Part {
  return groupBevindingen(bevindingen).map(({ label, ernst, bevindingen: members }) => {
    const rest = members.length - MEESTE_PLAATSEN
    return html`
<h3 class="bevinding">${ernst === 'waarschuwing' ? 'Let op: ' : ''}${label} <span>(${formatAantal(members.length)})</span></h3>
<ul class="plaatsen">${members.slice(0, MEESTE_PLAATSEN).map((bevinding) => writePlaats(bevinding, describe))}${rest > 0 ? html`<li>… en nog ${formatAantal(rest)}</li>` : null}</ul>`
  })
}

function writePlaats({ plaats, tekst }: Bevinding, describe: typeof formatPlaats): Html {
  const place = cleanLine(describe(plaats))
  return html`<li>${place === '' ? null : html`<span class="zacht">${place}:</span> `}${cleanLine(tekst)}</li>`
}
