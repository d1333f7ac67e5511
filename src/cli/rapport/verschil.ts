import { formatDatum, formatOpsomming, formatTelling } from '../../adapters/index.ts'
import type { Referentiemodelverschil } from '../../core/index.ts'

const STATUS = {
  in_gebruik: 'in gebruik',
  in_ontwikkeling: 'in ontwikkeling',
  einde_ondersteuning: 'einde ondersteuning',
  teruggetrokken: 'teruggetrokken',
  onbekend: 'onbekend',
} as const

/**
 * Writes what changed between two releases, for a terminal.
 *
 * @returns a heading, then a section per kind of change that has any; ends with a line break
 */
export function writeVerschilTekst(verschil: Referentiemodelverschil): string {
  const { oud, nieuw, toegevoegd, verwijderd, hernoemd, statusGewijzigd, standaardenGewijzigd } = verschil
  const sections = [
    section('Toegevoegd', toegevoegd, ({ naam }) => naam),
    section('Verdwenen', verwijderd, ({ naam }) => naam),
    section('Hernoemd', hernoemd, ({ van, naar }) => `${van} → ${naar}`),
    section('Andere status', statusGewijzigd, ({ naam, van, naar }) => `${naam}: ${STATUS[van]} → ${STATUS[naar]}`),
    section(
      'Opgesplitst',
      verschil.splitsingen,
      ({ van, naar }) => `${van.naam} → ${formatOpsomming(naar.map(nameOf))}`,
    ),
    section(
      'Samengevoegd',
      verschil.samenvoegingen,
      ({ van, naar }) => `${formatOpsomming(van.map(nameOf))} → ${naar.naam}`,
    ),
    section('Vervangen', verschil.vervangingen, ({ van, naar }) => `${van.naam} → ${naar.naam}`),
    section('Andere standaarden', standaardenGewijzigd, (change) => {
      const parts = [
        ...change.toegevoegd.map(({ naam, verbindingsrol }) => `+ ${naam} (${verbindingsrol})`),
        ...change.verwijderd.map(({ naam }) => `− ${naam}`),
        ...change.rolGewijzigd.map(({ naam, van, naar }) => `${naam}: ${van} → ${naar}`),
      ]
      return `${change.naam}: ${parts.join(', ')}`
    }),
  ]
  const found = sections.filter((text) => text !== '')
  const heading = `Referentiecomponenten: ${formatDatum(oud)} → ${formatDatum(nieuw)}`
  return `${[heading, ...(found.length === 0 ? ['Er veranderde niets.'] : found)].join('\n\n')}\n`
}

function nameOf({ naam }: { readonly naam: string }): string {
  return naam
}

function section<T>(title: string, items: readonly T[], describe: (item: T) => string): string {
  if (items.length === 0) return ''
  const lines = items.map((item) => `  ${describe(item)}`)
  return [`${title} (${formatTelling(items.length, 'referentiecomponent', 'referentiecomponenten')})`, ...lines].join(
    '\n',
  )
}
