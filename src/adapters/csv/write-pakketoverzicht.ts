import type { Landschapsuitvoer, Uitvoerregel } from '../../core/model/uitvoer.ts'
import { formatDagMaandJaar, listComponentnamen, STATUS_LABELS } from '../taal/index.ts'
import { writeRows } from './write-rows.ts'

type Rij = Uitvoerregel & { readonly organisatie: string }

/** The columns of form C in its order: heading and value. */
const KOLOMMEN: readonly (readonly [kop: string, waarde: (rij: Rij) => string | undefined])[] = [
  ['Leverancier', ({ applicatie }) => applicatie.leverancier],
  ['Pakket Naam', ({ applicatie }) => applicatie.naam],
  ['Pakketversie Naam', ({ applicatie }) => applicatie.versie],
  ['Omschrijving', ({ applicatie }) => applicatie.omschrijving],
  ['Omschrijving gebruik', () => ''],
  ['Referentiecomponenten gemeente', (rij) => listComponentnamen(rij).join(', ')],
  ['Status', ({ applicatie }) => STATUS_LABELS[applicatie.status]],
  ['Datum ingang status', ({ applicatie }) => formatDagMaandJaar(applicatie.ingangsdatum)],
  ['Gebruikte technologiën', ({ applicatie }) => (applicatie.hosting === 'saas' ? 'SaaS' : '')],
  ['Extern pakket', ({ applicatie }) => (applicatie.softwarecatalogus?.pakketId === undefined ? 'j' : 'n')],
  ['Pakket ID', ({ applicatie }) => applicatie.softwarecatalogus?.pakketId],
  ['Pakketversie ID', ({ applicatie }) => applicatie.softwarecatalogus?.pakketversieId],
  ['Organisatie', ({ organisatie }) => organisatie],
]

/**
 * Writes a landschap as the pakketoverzicht of a gemeente in the Softwarecatalogus: one row per applicatie.
 *
 * The form holds no samenwerkingsverband, hosting other than SaaS, contract, cost, users, afdeling or standaarden, and says
 * not by whom a referentiecomponent is assigned: those in force stand there, whoever said so, and behind them what the
 * gemeente stated that this release does not have. `Extern pakket` is j where the pakket has no id of the Softwarecatalogus.
 *
 * @returns `,`, UTF-8 with BOM, CRLF; the header alone for an empty landschap
 */
export function writePakketoverzichtCsv({ landschap, regels }: Landschapsuitvoer): string {
  const organisatie = landschap.gemeente.naam
  const rows = regels.map((regel) => KOLOMMEN.map(([, waarde]) => waarde({ ...regel, organisatie }) ?? ''))
  return writeRows([KOLOMMEN.map(([kop]) => kop), ...rows], ',')
}
