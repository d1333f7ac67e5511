import { z } from 'zod'
import type { GemeenteOpgave } from '../app/index.ts'
import {
  Datum,
  Gebruikstatus,
  type Gemeentecode,
  LandschapError,
  parseGemeentecode,
  type Volledig,
} from '../core/index.ts'

/**
 * Reads `--kolommen naam:Systeem,leverancier:Maker`.
 *
 * @throws LandschapError ongeldige_invoer when a part is not `veld:Kolom`
 */
export function parseKolommen(text: string): Record<string, string> {
  const parts = text.split(',').map((part) => {
    const [field = '', ...rest] = part.split(':')
    const column = rest.join(':').trim()
    if (field.trim() === '' || column === '') {
      throw new LandschapError(
        'ongeldige_invoer',
        `--kolommen: '${part}' is niet veld:Kolom. Voorbeeld: --kolommen naam:Systeem,leverancier:Maker`,
      )
    }
    return [field.trim(), column] as const
  })
  return Object.fromEntries(parts)
}

/**
 * Reads `--gemeente BESTAND=code[:naam]`.
 *
 * @throws LandschapError ongeldige_invoer when there is no file or no gemeentecode in it
 */
export function parseGemeente(text: string): readonly [string, GemeenteOpgave] {
  const at = text.lastIndexOf('=')
  const [code = '', ...rest] = text.slice(at + 1).split(':')
  const naam = rest.join(':').trim()
  const gemeentecode: Gemeentecode | null = parseGemeentecode(code)
  if (at < 1 || gemeentecode === null) {
    throw new LandschapError(
      'ongeldige_invoer',
      `--gemeente: '${text}' is niet BESTAND=code[:naam]. Voorbeeld: --gemeente lijst.csv=0363:Amsterdam`,
    )
  }
  return [text.slice(0, at), { gemeentecode, ...(naam === '' ? {} : { naam }) }]
}

/**
 * Reads `--volledig BESTAND=ja|nee|domein,domein`.
 *
 * @throws LandschapError ongeldige_invoer when the part behind `=` is missing
 */
export function parseVolledig(text: string): readonly [string, Volledig] {
  const at = text.lastIndexOf('=')
  const value = text.slice(at + 1).trim()
  if (at < 1 || value === '') {
    throw new LandschapError(
      'ongeldige_invoer',
      `--volledig: '${text}' is niet BESTAND=ja, BESTAND=nee of BESTAND=domein,domein. Voorbeeld: --volledig lijst.csv=nee`,
    )
  }
  const domains = value.split(',').map((domain) => domain.trim())
  return [text.slice(0, at), value === 'ja' ? true : value === 'nee' ? false : domains]
}

/** A choice for one file, or for every file where the person named none. */
export type Keuze<T> = { readonly bestand: string | null; readonly waarde: T }

/** Reads `--gemeente [BESTAND=]code[:naam]`. @throws LandschapError ongeldige_invoer when there is no gemeentecode in it */
export function parseGemeentekeuze(text: string): Keuze<GemeenteOpgave> {
  if (text.lastIndexOf('=') > 0) return toKeuze(parseGemeente(text))
  const [, waarde] = parseGemeente(`*=${text}`)
  return { bestand: null, waarde }
}

/** Reads `--volledig [BESTAND=]ja|nee|domein,domein`. @throws LandschapError ongeldige_invoer when nothing stands there */
export function parseVolledigkeuze(text: string): Keuze<Volledig> {
  if (text.lastIndexOf('=') > 0) return toKeuze(parseVolledig(text))
  const [, waarde] = parseVolledig(`*=${text}`)
  return { bestand: null, waarde }
}

function toKeuze<T>([bestand, waarde]: readonly [string, T]): Keuze<T> {
  return { bestand, waarde }
}

/**
 * Makes the look-up of what was chosen for a file: what was said of it, else what was said of all; of two the last.
 *
 * @throws LandschapError ongeldige_invoer for a choice about a file that is not read
 */
export function parseBestandkeuze<T>(
  keuzes: readonly Keuze<T>[],
  bestanden: readonly string[],
): (bestand: string) => T | undefined {
  const named = keuzes.map(({ bestand, waarde }) => ({
    bestand: bestand === null ? null : findBestand(bestand, bestanden),
    waarde,
  }))
  return (bestand) =>
    (named.findLast((keuze) => keuze.bestand === bestand) ?? named.findLast((keuze) => keuze.bestand === null))?.waarde
}

/**
 * Finds which of the files an option is about: the one of that name, else the only one that ends in it (`lijst.csv` for
 * `map/lijst.csv`).
 *
 * @throws LandschapError ongeldige_invoer when none is, or when several are: an option about another file is a mistake
 */
export function findBestand(genoemd: string, bestanden: readonly string[]): string {
  if (bestanden.includes(genoemd)) return genoemd
  const [found, ...others] = [...new Set(bestanden)].filter(
    (one) => one.endsWith(`/${genoemd}`) || one.endsWith(`\\${genoemd}`),
  )
  if (found !== undefined && others.length === 0) return found
  const reden = found === undefined ? 'is geen van de bestanden' : 'kan meer dan één van de bestanden zijn'
  throw new LandschapError(
    'ongeldige_invoer',
    `'${genoemd}' ${reden}. Schrijf het zoals u het bestand noemde: ${bestanden.slice(0, 5).join(', ')}.`,
  )
}

/** Reads `--status in_productie,gepland`. @throws LandschapError ongeldige_invoer naming the possible ones */
export function parseStatus(text: string): Gebruikstatus[] {
  const read = z.array(Gebruikstatus).safeParse(text.split(',').map((part) => part.trim()))
  if (read.success) return read.data
  throw new LandschapError(
    'ongeldige_invoer',
    `--status: kies uit ${Gebruikstatus.options.join(', ')}, gescheiden door komma's.`,
  )
}

/** Reads `--peildatum 2026-11-24`. @throws LandschapError ongeldige_invoer when it is no date */
export function parsePeildatum(text: string): Datum {
  const read = Datum.safeParse(text)
  if (read.success) return read.data
  throw new LandschapError('ongeldige_invoer', `--peildatum: '${text}' is geen datum. Schrijf hem als 2026-11-24.`)
}

const MATEN = ['functieoverlap', 'pakketoverlap', 'overeenstemming', 'harmonisatiegraad'] as const
export type Drempel = { readonly maat: (typeof MATEN)[number]; readonly waarde: number }

/** Reads `--drempel overeenstemming=0.6`. @throws LandschapError ongeldige_invoer naming the measures */
export function parseDrempel(text: string): Drempel {
  const [name = '', value = ''] = text.split('=')
  const maat = MATEN.find((candidate) => candidate === name.trim())
  const waarde = Number(value.replace(',', '.'))
  if (maat === undefined || value.trim() === '' || !(waarde >= 0 && waarde <= 1)) {
    throw new LandschapError(
      'ongeldige_invoer',
      `--drempel: '${text}' is niet MAAT=AANDEEL. Kies uit ${MATEN.join(', ')} en een getal van 0 tot 1. Voorbeeld: --drempel overeenstemming=0.6`,
    )
  }
  return { maat, waarde }
}
