import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import type { Inlezing } from '../../core/model/inlezing.ts'
import { type LeesOpties, readTabellen } from '../tabel/index.ts'
import { type GelezenBlad, readBlad } from './blad.ts'
import { buildTeGroot, LIMIETEN } from './limieten.ts'
import { readDatumstijlen } from './opmaak.ts'
import { readTeksten } from './teksten.ts'
import { readWerkmap } from './werkmap.ts'
import { openZip } from './zip.ts'

/**
 * Reads an Excel workbook (.xlsx) in any of the forms that the tables adapter knows.
 *
 * Hidden sheets are not read; they and every other sheet without a list are a bevinding. `plaats.regel` is the row number
 * in the sheet.
 *
 * @throws LandschapError leeg_bestand, onbekend_formaat, onleesbaar_bestand - nothing to read, no workbook, damaged or
 * behind a password
 * @throws LandschapError bestand_te_groot, onveilig_bestand - see limieten.ts
 * @throws LandschapError geen_kopregel, onbekende_kolom, ongeldige_invoer - as for every table
 */
export async function readXlsx(bytes: Uint8Array, options: LeesOpties): Promise<Inlezing> {
  checkBytes(bytes, options.bestand)
  const zip = await openZip(bytes, options.bestand)
  const werkmap = await readWerkmap(zip)
  const context = {
    teksten: await readTeksten(zip, werkmap.teksten),
    datumstijlen: await readDatumstijlen(zip, werkmap.opmaak),
    is1904: werkmap.is1904,
    over: { rijen: LIMIETEN.rijen, cellen: LIMIETEN.cellen },
  }
  const bladen: GelezenBlad[] = []
  for (const blad of werkmap.bladen) if (!blad.isVerborgen) bladen.push(await readBlad(zip, blad, context))
  const hidden = werkmap.bladen.filter(({ isVerborgen }) => isVerborgen).map(({ naam }) => naam)
  const inlezing = readBladen(bladen, hidden, options)
  const bevindingen = [
    ...hidden.map((blad) => buildVerborgen(blad, options.bestand)),
    ...bladen.filter(({ heeftVerreCellen }) => heeftVerreCellen).map((blad) => buildVerreCellen(blad, options.bestand)),
  ]
  return { ...inlezing, bevindingen: [...bevindingen, ...inlezing.bevindingen] }
}

function readBladen(bladen: readonly GelezenBlad[], hidden: readonly string[], options: LeesOpties): Inlezing {
  try {
    return readTabellen(
      bladen.map(({ tabel }) => tabel),
      {},
      options,
    )
  } catch (error) {
    const isNothingFound = error instanceof LandschapError && /^(?:leeg_bestand|geen_kopregel)$/.test(error.code)
    if (!isNothingFound || hidden.length === 0) throw error
    const names = hidden.map((naam) => `'${naam}'`).join(', ')
    const detail = `${error.detail} Verborgen bladen worden niet gelezen: ${names}. Maak een blad zichtbaar als de lijst daarin staat.`
    throw new LandschapError(error.code, detail, { cause: error })
  }
}

function checkBytes(bytes: Uint8Array, bestand: string): void {
  if (bytes.byteLength === 0) throw new LandschapError('leeg_bestand', `${bestand}: het bestand is leeg.`)
  if (bytes.byteLength > LIMIETEN.bestandBytes) throw buildTeGroot(bestand, 'het bestand is groter dan 200 MB')
  const [a, b, c, d] = bytes
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) {
    throw new LandschapError(
      'onleesbaar_bestand',
      `${bestand}: dit is een oude Excel-werkmap (.xls) of een werkmap met een wachtwoord. Sla de lijst zonder wachtwoord op als .xlsx of als CSV.`,
    )
  }
  if (a !== 0x50 || b !== 0x4b) {
    throw new LandschapError(
      'onbekend_formaat',
      `${bestand}: dit is geen Excel-werkmap. Sla de lijst op als .xlsx of als CSV.`,
    )
  }
}

function buildVerborgen(blad: string, bestand: string): Bevinding {
  const tekst = `Blad '${blad}' is overgeslagen: het is verborgen.`
  return { code: 'blad_overgeslagen', ernst: 'informatie', tekst, plaats: { bestand, blad } }
}

function buildVerreCellen({ tabel }: GelezenBlad, bestand: string): Bevinding {
  const tekst = `Wat voorbij kolom ${LIMIETEN.kolommen} staat, is niet gelezen.`
  const plaats = tabel.blad === undefined ? { bestand } : { bestand, blad: tabel.blad }
  return { code: 'regel_onregelmatig', ernst: 'waarschuwing', tekst, plaats }
}
