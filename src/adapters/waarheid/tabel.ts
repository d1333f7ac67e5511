import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import type { ObjectId } from '../../core/model/ids.ts'
import type { Referentiemodel } from '../../core/model/referentiemodel.ts'
import { buildVermeldingzoeker } from '../../core/toewijzing/index.ts'
import { readCsvRijen } from '../csv/index.ts'

export type WaarheidOpties = { readonly bestand: string; readonly referentiemodel: Referentiemodel }

/** One row of a truth, by the names of its columns. */
export type Waarheidsrij = { readonly regel: number; readonly lees: (kolom: string) => string }

/**
 * Reads a truth file: a CSV with its headings in the first row.
 *
 * @param nodig - columns without which it is no truth of this kind
 * @throws LandschapError leeg_bestand; onbekende_kolom naming what is missing; those of every CSV
 */
export function readWaarheidstabel(bytes: Uint8Array, bestand: string, nodig: readonly string[]): Waarheidsrij[] {
  const [head, ...rows] = readCsvRijen(bytes, bestand)
  const positions = new Map(head?.cellen.map((kop, at) => [kop.trim().toLowerCase(), at]))
  const missing = nodig.filter((kolom) => !positions.has(kolom))
  if (missing.length > 0) {
    throw new LandschapError(
      'onbekende_kolom',
      `${bestand}: geen waarheidsbestand van deze soort; de kolom ${missing.map((kolom) => `"${kolom}"`).join(' en ')} ontbreekt. De eerste regel noemt de kolommen.`,
    )
  }
  return rows
    .filter(({ cellen }) => cellen.some((cel) => cel.trim() !== ''))
    .map(({ regel, cellen }) => ({ regel, lees: (kolom) => cellen[positions.get(kolom) ?? -1]?.trim() ?? '' }))
}

/**
 * Builds the reader of the referentiecomponent that a row names, by Object ID, else by name.
 *
 * @returns gives undefined where the row names none, or none that the release has: then with a bevinding
 */
export function buildComponentlezer({ bestand, referentiemodel }: WaarheidOpties) {
  const zoek = buildVermeldingzoeker(referentiemodel)
  return ({ regel, lees }: Waarheidsrij, bevindingen: Bevinding[]): ObjectId | undefined => {
    const [naam, id] = [lees('referentiecomponent_naam'), lees('referentiecomponent_object_id')]
    if (naam === '' && id === '') return undefined
    const found = zoek({ ...(naam === '' ? {} : { naam }), ...(id === '' ? {} : { id }) })
    if (found.soort === 'gevonden') return found.component.id
    const tekst = `Regel ${regel}: "${naam === '' ? id : naam}" is geen referentiecomponent van GEMMA ${referentiemodel.versie}; de regel telt niet mee. Neem een naam of Object ID uit die release.`
    bevindingen.push({ code: 'referentiecomponent_onbekend', ernst: 'waarschuwing', tekst, plaats: { bestand, regel } })
    return undefined
  }
}
