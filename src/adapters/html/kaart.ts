import { findCelOf, findPakkettenOf } from '../../core/analysis/index.ts'
import type { Rapport } from '../../core/model/rapport.ts'
import type { Kaart, Kaartvak } from '../../core/model/referentiemodel.ts'
import type { Componentvergelijking, VergelekenGemeente, Vergelijking } from '../../core/model/vergelijking.ts'
import { cleanLine, DEKKING_LABELS, findKlasse, formatTelling, KLASSEN, STAAT_LABELS } from '../taal/index.ts'
import { breakNaam } from './afbreken.ts'
import { type Html, html } from './html.ts'
import { paragraph, section } from './onderdelen.ts'
import { isWithin } from './plaat.ts'

/** Sizes in units of the view, which is about 5,400 wide. */
const TEKEN = { kolom: 44, grootte: 40 }
const NAAM = { grootte: 18, regel: 19, teken: 9.9 }
const KOP = { grootte: 19, regel: 22, teken: 10.6 }
const TITEL = { grootte: 34, hoogte: 44 }

/** GEMMA's view of all referentiecomponenten, each with the colour and sign of its class. */
export function writeKaart({ kaart, vergelijking }: Rapport): Html {
  const titel = 'Warmtekaart van de referentiecomponenten'
  if (kaart === null) {
    return section(
      'kaart',
      titel,
      paragraph(
        'Deze release van GEMMA bevat geen plaat met alle referentiecomponenten; daarom ontbreekt de warmtekaart.',
      ),
    )
  }
  return section('kaart', titel, [
    paragraph(
      'De plaat van GEMMA met alle referentiecomponenten. Kleur en teken zeggen hoe gelijk de gemeenten zijn. Wijs een vak aan voor de pakketten per gemeente; klik erop voor de regel in de tabel.',
    ),
    writeLegenda(vergelijking),
    html`
<input type="checkbox" id="vergroot" class="vergroot"><label for="vergroot">Vergroot de kaart, zodat de namen leesbaar zijn</label>
<a class="overslaan" href="#domeinen">Sla de kaart over</a>
<div class="kaartvenster" role="region" aria-label="Warmtekaart" tabindex="0">
${drawKaart(kaart, vergelijking)}
</div>`,
  ])
}

function writeLegenda({ componenten }: Vergelijking): Html {
  const classes = componenten.map((component) => findKlasse(component).klasse)
  const items = KLASSEN.map(({ klasse, teken, label, uitleg }) => {
    const count = classes.filter((found) => found === klasse).length
    return html`<li><span class="vak k-${klasse}" aria-hidden="true">${teken}</span><b>${label}</b> <span class="zacht">${count} · ${uitleg}</span></li>`
  })
  return html`
<ul class="legenda">${items}</ul>`
}

function drawKaart(kaart: Kaart, { componenten, gemeenten }: Vergelijking): Html {
  const byId = new Map<string, Componentvergelijking>(
    componenten.map((component) => [component.referentiecomponent.id, component]),
  )
  const shapes = kaart.vakken.map((vak) => {
    if (vak.soort === 'label') return drawLabel(vak, kaart)
    if (vak.soort === 'groep') return drawGroep(vak, kaart)
    const component = vak.referentiecomponentId === undefined ? undefined : byId.get(vak.referentiecomponentId)
    return component === undefined ? drawOverig(vak) : drawComponent(vak, component, gemeenten)
  })
  return html`<svg class="kaart" viewBox="0 0 ${kaart.breedte} ${kaart.hoogte}" role="group" aria-label="${cleanLine(kaart.naam)}">${shapes}
</svg>`
}

/** A frame with a title. One that frames nothing explains GEMMA's own drawing, not this one: left out. */
function drawLabel(vak: Kaartvak, { vakken }: Kaart): Html | null {
  if (!vakken.some((other) => other.soort !== 'label' && isWithin(other, vak))) return null
  return html`
<g class="kader">${drawRect(vak)}<text x="${vak.x + 18}" y="${vak.y + TITEL.hoogte}" font-size="${TITEL.grootte}">${cleanLine(vak.tekst)}</text></g>`
}

/** A group with its name above what it holds, in as many lines as there is room for. */
function drawGroep(vak: Kaartvak, { vakken }: Kaart): Html {
  const inside = vakken.filter((other) => other !== vak && isWithin(other, vak))
  const room = Math.min(vak.hoogte, ...inside.map(({ y }) => y - vak.y))
  const lines = breakNaam(
    cleanLine(vak.tekst),
    Math.max(6, Math.floor((vak.breedte - 8) / KOP.teken)),
    Math.max(1, Math.floor((room - 6) / KOP.regel)),
  )
  return html`
<g class="groep"><title>${cleanLine(vak.tekst)}</title>${drawRect(vak)}<text font-size="${KOP.grootte}" text-anchor="middle">${lines.map((line, at) => html`<tspan x="${vak.x + vak.breedte / 2}" y="${vak.y + KOP.regel * (at + 1)}">${line}</tspan>`)}</text></g>`
}

function drawOverig(vak: Kaartvak): Html {
  return html`
<g class="overig"><title>${cleanLine(vak.tekst)}: doet niet mee in de vergelijking</title>${drawRect(vak)}${drawNaam(vak, 10)}</g>`
}

function drawComponent(
  vak: Kaartvak,
  component: Componentvergelijking,
  gemeenten: readonly VergelekenGemeente[],
): Html {
  const { klasse, teken, label } = findKlasse(component)
  const { id, naam } = component.referentiecomponent
  const middle = vak.y + vak.hoogte / 2
  return html`
<a href="#c-${id}" aria-label="${cleanLine(naam)}: ${label}"><g class="k-${klasse}"><title>${describeComponent(component, gemeenten)}</title>${drawRect(vak)}<text class="teken" x="${vak.x + TEKEN.kolom / 2 + 4}" y="${middle + TEKEN.grootte * 0.36}" font-size="${TEKEN.grootte}" text-anchor="middle">${teken}</text>${drawNaam(vak, TEKEN.kolom + 6)}</g></a>`
}

function drawRect({ x, y, breedte, hoogte }: Kaartvak): Html {
  return html`<rect x="${x}" y="${y}" width="${breedte}" height="${hoogte}" rx="5"/>`
}

function drawNaam(vak: Kaartvak, links: number): Html {
  const lines = breakNaam(cleanLine(vak.tekst), Math.floor((vak.breedte - links - 4) / NAAM.teken), 4)
  const top = vak.y + vak.hoogte / 2 - ((lines.length - 1) * NAAM.regel) / 2 + NAAM.grootte * 0.36
  return html`<text font-size="${NAAM.grootte}">${lines.map((line, at) => html`<tspan x="${vak.x + links}" y="${top + at * NAAM.regel}">${line}</tspan>`)}</text>`
}

function describeComponent(component: Componentvergelijking, gemeenten: readonly VergelekenGemeente[]): string {
  const { referentiecomponent, dekking, migraties } = component
  const moves = migraties === null || migraties === 0 ? '' : `, ${formatTelling(migraties, 'migratie', 'migraties')}`
  const lines = gemeenten.map((gemeente) => `${cleanLine(gemeente.naam)}: ${describeCel(component, gemeente)}`)
  return [
    cleanLine(referentiecomponent.naam),
    `${findKlasse(component).label}; dekking ${DEKKING_LABELS[dekking]}${moves}`,
    ...lines,
  ].join('\n')
}

function describeCel(component: Componentvergelijking, { gemeentecode }: VergelekenGemeente): string {
  const staat = findCelOf(component, gemeentecode)?.staat ?? 'onbekend'
  if (staat !== 'aanwezig') return component.hiaten.includes(gemeentecode) ? 'hiaat' : STAAT_LABELS[staat]
  return findPakkettenOf(component, gemeentecode)
    .map(({ pakket }) => cleanLine(pakket.naam))
    .join(', ')
}
