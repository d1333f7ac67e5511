import { findDubbelingen, findHiaten, findMeesteMigraties, type VergelekenPakket } from '../../core/analysis/index.ts'
import type { NietToegewezen, Rapport } from '../../core/model/rapport.ts'
import type { VergelekenGemeente, Vergelijking } from '../../core/model/vergelijking.ts'
import { cleanLine, findKlasse, formatAantal, formatPercentage, formatTelling } from '../taal/index.ts'
import { type Html, html, joinParts, type Part } from './html.ts'
import { badge, folded, type Namen, nameGemeenten, paragraph, section, table } from './onderdelen.ts'

const MEESTE_MIGRATIES = 15

/** The referentiecomponenten where most gemeenten would have to move. */
export function writeMigraties(vergelijking: Vergelijking): Html {
  const name = nameGemeenten(vergelijking)
  const found = findMeesteMigraties(vergelijking, MEESTE_MIGRATIES)
  const kolommen = [
    { kop: 'Referentiecomponent' },
    { kop: 'Migraties', soort: 'getal' },
    { kop: 'Gelijkheid' },
    { kop: 'Nu in gebruik' },
  ] as const
  const rijen = found.map((component) => [
    cleanLine(component.referentiecomponent.naam),
    formatAantal(component.migraties),
    badge(findKlasse(component)),
    listPakketten(component.pakketten, name),
  ])
  return section('migraties', 'Waar de meeste migraties nodig zijn', [
    paragraph(
      found.length === 0
        ? 'Nergens: overal waar twee of meer gemeenten iets hebben, is er één pakket dat zij allemaal gebruiken.'
        : 'Hoeveel gemeenten moeten overstappen om met één pakket verder te gaan, als het meest gebruikte pakket blijft.',
    ),
    found.length === 0 ? null : table(kolommen, rijen, { titel: 'Meeste migraties', kaartjes: true }),
  ])
}

/** Per gemeente what it lacks and others have. */
export function writeHiaten(vergelijking: Vergelijking): Html {
  const name = nameGemeenten(vergelijking)
  const all = findHiaten(vergelijking)
  const kolommen = [
    { kop: 'Referentiecomponent' },
    { kop: 'Aanwezig bij', soort: 'getal' },
    { kop: 'Wat anderen gebruiken' },
  ] as const
  return section('hiaten', 'Hiaten', [
    paragraph(
      'Wat een gemeente niet heeft en een andere wel. Een hiaat is een vraag, geen fout. Onbekend, niet nodig en elders belegd staan hier nooit bij.',
    ),
    writePerGemeente(vergelijking.gemeenten, all, ['hiaat', 'hiaten'], (own) =>
      table(
        kolommen,
        own.map(({ referentiecomponent, aanwezig, pakketten }) => [
          cleanLine(referentiecomponent.naam),
          formatAantal(aanwezig),
          listPakketten(pakketten, name),
        ]),
        { titel: 'Hiaten', kaartjes: true },
      ),
    ),
  ])
}

/** Per gemeente what it has more than one pakket for. */
export function writeDubbelingen(vergelijking: Vergelijking): Html {
  const name = nameGemeenten(vergelijking)
  const kolommen = [{ kop: 'Referentiecomponent' }, { kop: 'Pakketten, en wie ze gebruikt' }] as const
  return section('dubbelingen', 'Dubbelingen', [
    paragraph('Gemeenten met meer dan één pakket voor dezelfde referentiecomponent.'),
    writePerGemeente(vergelijking.gemeenten, findDubbelingen(vergelijking), ['dubbeling', 'dubbelingen'], (own) =>
      table(
        kolommen,
        own.map(({ referentiecomponent, pakketten }) => [
          cleanLine(referentiecomponent.naam),
          listPakketten(pakketten, name),
        ]),
        { titel: 'Dubbelingen', kaartjes: true },
      ),
    ),
  ])
}

/** Per gemeente the applicaties that fill nothing yet, with the best proposals. */
export function writeNietToegewezen({ nietToegewezen, vergelijking }: Rapport): Html {
  const kolommen = [{ kop: 'Applicatie' }, { kop: 'Leverancier' }, { kop: 'Voorstellen' }] as const
  return section('toewijzen', 'Nog toe te wijzen', [
    paragraph(
      'Applicaties waarvan nog niet vaststaat bij welke referentiecomponent ze horen. Ze tellen niet mee, en waar het eerste voorstel waarschijnlijk genoeg is, staat de referentiecomponent zolang op onbekend.',
    ),
    writePerGemeente(vergelijking.gemeenten, nietToegewezen, ['applicatie', 'applicaties'], (own) =>
      table(
        kolommen,
        own.map(({ naam, leverancier, voorstellen }) => [
          cleanLine(naam),
          leverancier === undefined ? '–' : cleanLine(leverancier),
          listVoorstellen(voorstellen),
        ]),
        { titel: 'Nog toe te wijzen', kaartjes: true },
      ),
    ),
  ])
}

function writePerGemeente<T extends { readonly gemeentecode: string }>(
  gemeenten: readonly VergelekenGemeente[],
  all: readonly T[],
  [enkelvoud, meervoud]: readonly [string, string],
  write: (own: readonly T[]) => Part,
): Part {
  if (all.length === 0) return paragraph(`Er zijn geen ${meervoud}.`)
  return gemeenten.map(({ gemeentecode, naam }) => {
    const own = all.filter((item) => item.gemeentecode === gemeentecode)
    const heading = html`<b>${cleanLine(naam)}</b> <span>${formatTelling(own.length, enkelvoud, meervoud)}</span>`
    return own.length === 0 ? html`<p class="geen">${heading}</p>` : folded(heading, write(own))
  })
}

/** Every pakket with its gemeenten, on a line of its own. */
export function listPakketten(pakketten: readonly VergelekenPakket[], name: Namen): Html {
  const lines = pakketten.map(({ pakket, gemeenten }) => {
    const maker =
      pakket.leverancier === undefined ? null : html` <span class="zacht">(${cleanLine(pakket.leverancier)})</span>`
    return html`${cleanLine(pakket.naam)}${maker}: <span class="wie">${gemeenten.map(name).join(', ')}</span>`
  })
  return html`${joinParts(lines, html`<br>`)}`
}

function listVoorstellen(voorstellen: NietToegewezen['voorstellen']): Part {
  if (voorstellen.length === 0) return 'geen passende gevonden'
  const lines = voorstellen.map(
    ({ naam, zekerheid, redenen }) =>
      html`${cleanLine(naam)} <span class="zacht">${formatPercentage(zekerheid)} zeker${redenen.length === 0 ? '' : `: ${cleanLine(redenen.join('; '))}`}</span>`,
  )
  return joinParts(lines, html`<br>`)
}
