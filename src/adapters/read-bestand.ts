import type { Inlezing } from '../core/model/inlezing.ts'
import type { Referentiemodel } from '../core/model/referentiemodel.ts'
import { readAmeffLandschap } from './ameff/index.ts'
import { readCsv } from './csv/index.ts'
import { recognizeInhoud } from './inhoud.ts'
import { readJson } from './json/index.ts'
import { readXlsx } from './xlsx/index.ts'

export type BestandOpties = {
  /** Name of the file, for the places in bevindingen; never decides the format. */
  readonly bestand: string
  /** Our field → column of the file, where the recognition of headings falls short. */
  readonly kolommen?: Readonly<Record<string, string>>
  /** Lets names of referentiecomponenten be recognised inside cells and drawings. */
  readonly referentiemodel?: Referentiemodel
}

/**
 * Reads one inventory, whatever its form: CSV, XLSX, AMEFF or JSON. The content decides, not the name.
 *
 * @param bytes - the file as it is; nothing of it is kept
 * @returns what was found, how it was read, and a bevinding for everything that was not understood
 * @throws LandschapError leeg_bestand, onbekend_formaat, onleesbaar_bestand, onveilig_bestand, bestand_te_groot,
 *   geen_kopregel or onbekende_kolom, with the place and the remedy in Dutch
 */
export async function readInventarisatie(bytes: Uint8Array, opties: BestandOpties): Promise<Inlezing> {
  const { bestand, kolommen, referentiemodel } = opties
  const table = {
    bestand,
    ...(kolommen === undefined ? {} : { kolommen }),
    ...(referentiemodel === undefined
      ? {}
      : {
          bekendeNamen: listNames(referentiemodel),
          beleidsdomeinen: referentiemodel.beleidsdomeinen.map(({ naam }) => naam),
        }),
  }
  switch (recognizeInhoud(bytes, bestand)) {
    case 'xlsx':
      return readXlsx(bytes, table)
    case 'xml':
      return readAmeffLandschap(bytes, { bestand, ...(referentiemodel === undefined ? {} : { referentiemodel }) })
    case 'json':
      return readJson(bytes, table)
    case 'tekst':
      return readCsv(bytes, table)
  }
}

/** Every name that a referentiecomponent has or had, lowercased, also without the word component behind it. */
function listNames({ referentiecomponenten }: Referentiemodel): ReadonlySet<string> {
  const names = referentiecomponenten.flatMap(({ naam, eerdereNamen }) => [naam, ...eerdereNamen])
  const lowered = names.map((naam) => naam.toLowerCase())
  return new Set([...lowered, ...lowered.map((naam) => naam.replace(/[\s-]*component$/, ''))])
}
