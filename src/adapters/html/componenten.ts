import { findCelOf, summarizePerBeleidsdomein, type VergelekenPakket } from '../../core/analysis/index.ts'
import type { Gemeentecode } from '../../core/model/ids.ts'
import type { Cel, Componentvergelijking, Staat, Vergelijking } from '../../core/model/vergelijking.ts'
import {
  cleanLine,
  DEKKING_LABELS,
  describeDomein,
  findKlasse,
  formatAantal,
  formatTelling,
  STAAT_LABELS,
} from '../taal/index.ts'
import { type Html, html, joinParts, type Part } from './html.ts'
import { badge, folded, type Namen, nameGemeenten, paragraph, section, table } from './onderdelen.ts'

const KOLOMMEN = [
  { kop: 'Referentiecomponent' },
  { kop: 'Gelijkheid' },
  { kop: 'Dekking' },
  { kop: 'Pakketten en gemeenten' },
  { kop: 'Migraties', soort: 'getal' },
] as const

/** States that are told beside the pakketten; afwezig is told as hiaat, or not at all where nobody has it. */
const OVERIGE_STATEN = ['onbekend', 'niet_nodig', 'elders_belegd'] as const satisfies readonly Staat[]

/** Every referentiecomponent with its evidence, per beleidsdomein. The link target of the map is its first row. */
export function writeComponenten(vergelijking: Vergelijking): Html {
  const name = nameGemeenten(vergelijking)
  const seen = new Set<string>()
  const domains = summarizePerBeleidsdomein(vergelijking).map(({ beleidsdomein, componenten }) => {
    const rijen = componenten.map((component) => {
      const isFirst = !seen.has(component.referentiecomponent.id)
      seen.add(component.referentiecomponent.id)
      return writeRij(component, name, isFirst)
    })
    const count = formatTelling(componenten.length, 'referentiecomponent', 'referentiecomponenten')
    const domain = cleanLine(describeDomein(beleidsdomein))
    return folded(
      html`<b>${domain}</b> <span>${count}</span>`,
      table(KOLOMMEN, rijen, { titel: domain, kaartjes: true }),
    )
  })
  return section('componenten', 'Alle referentiecomponenten', [
    paragraph('Per beleidsdomein wie wat gebruikt. Een getal achter een gemeente is de versie.'),
    html`
<p class="zoek" hidden><label for="zoek">Zoek op referentiecomponent, pakket of gemeente</label> <input type="search" id="zoek" autocomplete="off"> <output for="zoek"></output></p>`,
    ...domains,
  ])
}

function writeRij(component: Componentvergelijking, name: Namen, isFirst: boolean): Part[] {
  const { referentiecomponent, dekking, migraties } = component
  const naam = cleanLine(referentiecomponent.naam)
  return [
    isFirst ? html`<span id="c-${referentiecomponent.id}">${naam}</span>` : naam,
    badge(findKlasse(component)),
    DEKKING_LABELS[dekking],
    joinParts([...listGebruik(component, name), ...listOverig(component, name)], html`<br>`),
    formatAantal(migraties),
  ]
}

function listGebruik(component: Componentvergelijking, name: Namen): Html[] {
  return component.pakketten.map(({ pakket, gemeenten }) => {
    const maker =
      pakket.leverancier === undefined ? null : html` <span class="zacht">(${cleanLine(pakket.leverancier)})</span>`
    const users = gemeenten.map((code) => `${name(code)}${describeGebruik(component, code)}`)
    return html`${cleanLine(pakket.naam)}${maker}: <span class="wie">${users.join(', ')}</span>`
  })
}

/** Versions where the cel has one pakket, so that there is no doubt whose they are; and what is not stated or not own. */
function describeGebruik(component: Componentvergelijking, code: Gemeentecode): string {
  const cel = findCelOf(component, code)
  if (cel === undefined) return ''
  const isSingle = countPakketten(component.pakketten, code) === 1
  const versions = isSingle ? [...new Set(cel.applicaties.flatMap(({ versie }) => versie ?? []))] : []
  const remarks = describeHerkomst(cel)
  const version = versions.length === 0 ? '' : ` ${cleanLine(versions.join(' en '))}`
  return `${version}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`
}

function countPakketten(pakketten: readonly VergelekenPakket[], code: Gemeentecode): number {
  return pakketten.filter(({ gemeenten }) => gemeenten.includes(code)).length
}

function describeHerkomst({ applicaties }: Cel): string[] {
  const via = [...new Set(applicaties.flatMap((applicatie) => applicatie.via))].filter((entry) => entry !== 'eigen')
  const isDerived = applicaties.length > 0 && applicaties.every(({ herkomst }) => herkomst === 'afgeleid')
  return [...(isDerived ? ['afgeleid'] : []), ...(via.length === 0 ? [] : [`via ${via.map(cleanLine).join(', ')}`])]
}

function listOverig({ cellen, hiaten }: Componentvergelijking, name: Namen): Html[] {
  const gaps = hiaten.length === 0 ? [] : [html`<span class="zacht">hiaat: ${hiaten.map(name).join(', ')}</span>`]
  const states = OVERIGE_STATEN.flatMap((staat) => {
    const found = cellen.filter((cel) => cel.staat === staat)
    if (found.length === 0) return []
    const names = found.map(({ gemeentecode, door, reden }) => {
      const why = [door, reden].filter((text) => text !== undefined).map(cleanLine)
      return `${name(gemeentecode)}${why.length === 0 ? '' : ` (${why.join('; ')})`}`
    })
    return [html`<span class="zacht">${STAAT_LABELS[staat]}: ${names.join(', ')}</span>`]
  })
  return [...gaps, ...states]
}
