import { findCelOf, findPakkettenOf } from '../../core/analysis/index.ts'
import type { Rapport } from '../../core/model/rapport.ts'
import type { Cel, Componentvergelijking, VergelekenGemeente } from '../../core/model/vergelijking.ts'
import { writeRows } from './write-rows.ts'

/** Between several values in one field; names may hold commas. */
const TUSSEN = ' | '

type Rij = { readonly component: Componentvergelijking; readonly gemeente: VergelekenGemeente; readonly cel: Cel }

/** Every column in order: its heading, and its value for one cel. Classes are written as in the API. */
const KOLOMMEN: readonly (readonly [kop: string, waarde: (rij: Rij) => string])[] = [
  ['referentiecomponentId', ({ component }) => component.referentiecomponent.id],
  ['referentiecomponent', ({ component }) => component.referentiecomponent.naam],
  ['beleidsdomeinen', ({ component }) => join(component.beleidsdomeinen)],
  ['gemeentecode', ({ gemeente }) => gemeente.gemeentecode],
  ['gemeente', ({ gemeente }) => gemeente.naam],
  ['staat', ({ cel }) => cel.staat],
  ['pakketten', (rij) => join(pakkettenOf(rij).map(({ naam }) => naam))],
  ['leveranciers', (rij) => join(unique(pakkettenOf(rij).flatMap(({ leverancier }) => leverancier ?? [])))],
  ['applicaties', ({ cel }) => join(cel.applicaties.map(({ naam }) => naam))],
  ['versies', ({ cel }) => join(unique(cel.applicaties.flatMap(({ versie }) => versie ?? [])))],
  ['statussen', ({ cel }) => join(unique(cel.applicaties.map(({ status }) => status)))],
  ['herkomst', ({ cel }) => join(unique(cel.applicaties.map(({ herkomst }) => herkomst)))],
  ['via', ({ cel }) => join(unique(cel.applicaties.flatMap(({ via }) => via)))],
  ['hiaat', ({ component, gemeente }) => yesOrNo(component.hiaten.includes(gemeente.gemeentecode))],
  ['dubbeling', (rij) => yesOrNo(pakkettenOf(rij).length > 1)],
  ['dekking', ({ component }) => component.dekking],
  ['gelijkheid', ({ component }) => component.gelijkheid ?? ''],
  ['migraties', ({ component }) => (component.migraties === null ? '' : String(component.migraties))],
  ['reden', ({ cel }) => cel.reden ?? ''],
  ['door', ({ cel }) => cel.door ?? ''],
]

/**
 * Writes the vergelijking as CSV for a spreadsheet or another tool: one row per referentiecomponent and gemeente.
 *
 * `;` between fields, ` | ` between several values in one field, UTF-8 with a BOM, CRLF, a header row. hiaat and dubbeling
 * speak of the cel; dekking, gelijkheid and migraties of the referentiecomponent in the whole group. A text that a
 * spreadsheet could take for a formula gets an apostrophe in front.
 *
 * @returns the rows in the order of the vergelijking: componenten by naam, gemeenten by code; the header alone when empty
 */
export function writeVergelijkingCsv({ vergelijking }: Pick<Rapport, 'vergelijking'>): string {
  const { gemeenten, componenten } = vergelijking
  const rows = componenten.flatMap((component) =>
    gemeenten.flatMap((gemeente) => {
      const cel = findCelOf(component, gemeente.gemeentecode)
      return cel === undefined ? [] : [KOLOMMEN.map(([, waarde]) => waarde({ component, gemeente, cel }))]
    }),
  )
  return writeRows([KOLOMMEN.map(([kop]) => kop), ...rows])
}

function pakkettenOf({ component, gemeente }: Rij) {
  return findPakkettenOf(component, gemeente.gemeentecode).map(({ pakket }) => pakket)
}

function yesOrNo(value: boolean): string {
  return value ? 'ja' : 'nee'
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function join(values: readonly string[]): string {
  return values.join(TUSSEN)
}
