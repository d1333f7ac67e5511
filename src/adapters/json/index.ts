import { LandschapError } from '../../core/errors.ts'
import { type Gemeentecode, parseGemeentecode } from '../../core/model/ids.ts'
import type { AangetroffenInventarisatie, Inlezing } from '../../core/model/inlezing.ts'
import { decodeTekst } from '../csv/index.ts'
import { buildVerslag, cleanGemeentenaam, type LeesOpties, parseDatum } from '../tabel/index.ts'
import { toApplicatie } from './applicatie.ts'
import { findFoutplaats } from './foutplaats.ts'
import { readKolommen } from './kolommen.ts'
import { buildRegister, type Register } from './samenwerking.ts'
import { JsonApplicatie, JsonKop, JsonSamenwerkingsverband } from './schema.ts'
import { cleanSleutel, type Jsonobject, meldSleutels, parseObject, parseVelden, type Veldcontext } from './velden.ts'
import { readVolledig } from './volledig.ts'

/** Largest file that is read, in bytes. */
export const MAX_JSON_BYTES = 200 * 1024 * 1024
const KOPSLEUTELS = ['gemeente', 'gemeenten', 'peildatum', 'volledig', 'samenwerkingsverbanden', 'applicaties']

type Context = Veldcontext & {
  readonly register: Register
  readonly kolommen: Map<string, string | null>
  /** Key in the file → our field, as the caller gave it. */
  readonly veldBySleutel: ReadonlyMap<string, string>
  /** Undefined when no release is given to check against. */
  readonly beleidsdomeinen: readonly string[] | undefined
}

/**
 * Reads our own JSON form: one gemeente, several under `gemeenten`, or a bare list of applicaties.
 *
 * A field or item that does not fit is a bevinding at its JSON pointer; the rest is read. Unknown keys are a bevinding.
 *
 * @throws LandschapError leeg_bestand, bestand_te_groot - nothing to read, or more than 200 MB
 * @throws LandschapError onleesbaar_bestand - no valid JSON; the detail says at which line and column
 * @throws LandschapError onbekend_formaat - valid JSON of another form
 * @throws LandschapError onbekende_kolom - `options.kolommen` names a field that does not exist, or a key that no item has
 * @throws LandschapError ongeldige_invoer - `options.kolommen` names a key that holds data of people
 */
export function readJson(bytes: Uint8Array, options: LeesOpties): Inlezing {
  const { bestand } = options
  if (bytes.byteLength > MAX_JSON_BYTES) {
    throw new LandschapError(
      'bestand_te_groot',
      `${bestand}: het bestand is groter dan 200 MB. Splits het per gemeente.`,
    )
  }
  const { tekst, codering } = decodeTekst(bytes, bestand)
  if (tekst.trim() === '') throw new LandschapError('leeg_bestand', `${bestand}: het bestand is leeg.`)
  const delen = findDelen(parseTekst(tekst, bestand), bestand)
  const verslag = buildVerslag()
  const context: Context = {
    bestand,
    verslag,
    register: buildRegister(),
    kolommen: new Map(),
    beleidsdomeinen: options.beleidsdomeinen,
    veldBySleutel: readKolommen(
      options,
      delen.map(({ waarde }) => waarde['applicaties']),
    ),
  }
  for (const { waarde, pointer } of delen)
    readSamenwerkingsverbanden(waarde['samenwerkingsverbanden'], pointer, context)
  const inventarisaties = delen
    .filter(({ waarde }) => waarde['gemeenten'] === undefined)
    .map((deel) => readDeel(deel, context))
  return {
    formaat: 'json',
    lezing: { codering, kolommen: [...context.kolommen].map(([kolom, gelezenAls]) => ({ kolom, gelezenAls })) },
    inventarisaties,
    samenwerkingsverbanden: context.register.samenwerkingsverbanden(),
    kennis: [],
    koppelingen: [],
    tellingen: verslag.tellingen(inventarisaties.reduce((sum, { applicaties }) => sum + applicaties.length, 0)),
    bevindingen: verslag.bevindingen(),
  }
}

function parseTekst(tekst: string, bestand: string): unknown {
  try {
    return JSON.parse(tekst)
  } catch {
    const { regel, kolom } = findFoutplaats(tekst)
    throw new LandschapError(
      'onleesbaar_bestand',
      `${bestand}: dit is geen geldige JSON; de fout staat op regel ${regel}, kolom ${kolom}. Verbeter het daar en probeer het opnieuw.`,
    )
  }
}

type Deel = { readonly waarde: Jsonobject; readonly pointer: string }

/** The parts of the file, one per gemeente; before them the whole when it holds several. */
function findDelen(value: unknown, bestand: string): readonly Deel[] {
  if (Array.isArray(value)) return [{ waarde: { applicaties: value }, pointer: '' }]
  const root = parseObject(value)
  const gemeenten: unknown = root?.['gemeenten']
  if (root !== null && Array.isArray(gemeenten)) {
    const parts = gemeenten.map((part, index) => ({ waarde: parseObject(part) ?? {}, pointer: `/gemeenten/${index}` }))
    return [{ waarde: root, pointer: '' }, ...parts]
  }
  if (root !== null && Array.isArray(root['applicaties'])) return [{ waarde: root, pointer: '' }]
  throw new LandschapError(
    'onbekend_formaat',
    `${bestand}: dit JSON-bestand heeft geen lijst 'applicaties'. Verwacht wordt { "gemeente": { "gemeentecode", "naam" }, "applicaties": [ { "naam" } ] }, { "gemeenten": [ … ] } of een kale lijst van applicaties.`,
  )
}

function readSamenwerkingsverbanden(value: unknown, pointer: string, context: Context): void {
  if (!Array.isArray(value)) return
  for (const [index, entry] of value.entries())
    readSamenwerkingsverband(entry, `${pointer}/samenwerkingsverbanden/${index}`, context)
}

function readSamenwerkingsverband(entry: unknown, element: string, context: Context): void {
  const object = parseObject(entry)
  const verband =
    object === null ? null : parseVelden(JsonSamenwerkingsverband, object, { ...context, pointer: element })
  if (object !== null) meldSleutels(object, Object.keys(JsonSamenwerkingsverband.shape), context)
  if (verband !== null) {
    context.register.add(verband)
    return
  }
  const tekst = `Het samenwerkingsverband op ${element} heeft geen naam en is overgeslagen.`
  context.verslag.meld('samenwerkingsverband_onbekend', 'waarschuwing', tekst, { bestand: context.bestand, element })
}

function readDeel({ waarde, pointer }: Deel, context: Context): AangetroffenInventarisatie {
  meldSleutels(waarde, KOPSLEUTELS, context)
  const kop = parseVelden(JsonKop, waarde, { ...context, pointer })
  const naam = cleanGemeentenaam(kop?.gemeente?.naam ?? '')
  const code = readGemeentecode(kop, pointer, context)
  const peildatum = kop?.peildatum == null ? null : parseDatum(kop.peildatum)
  if (kop?.peildatum != null && peildatum === null) {
    const element = `${pointer}/peildatum`
    const tekst = 'De peildatum is niet te lezen; verwacht wordt jaar-maand-dag, zoals 2026-03-01.'
    context.verslag.meld('datum_onleesbaar', 'waarschuwing', tekst, { bestand: context.bestand, element })
  }
  return {
    gemeente: { ...(code === undefined ? {} : { gemeentecode: code }), ...(naam === '' ? {} : { naam }) },
    ...(peildatum === null ? {} : { peildatum }),
    ...(kop?.volledig == null ? {} : { volledig: readVolledig(kop.volledig, `${pointer}/volledig`, context) }),
    applicaties: readApplicaties(waarde['applicaties'], { pointer: `${pointer}/applicaties`, code }, context),
  }
}

function readGemeentecode(kop: JsonKop | null, pointer: string, context: Context): Gemeentecode | undefined {
  const text = kop?.gemeente?.gemeentecode
  if (text == null || text === '') return undefined
  const code = parseGemeentecode(text)
  if (code === null) {
    const element = `${pointer}/gemeente/gemeentecode`
    const tekst = 'Dit is geen gemeentecode; verwacht worden vier cijfers, zoals 0363.'
    context.verslag.meld('gemeente_onbekend', 'waarschuwing', tekst, { bestand: context.bestand, element })
  }
  return code ?? undefined
}

type Lijstplek = { readonly pointer: string; readonly code: Gemeentecode | undefined }

function readApplicaties(
  value: unknown,
  { pointer, code }: Lijstplek,
  context: Context,
): AangetroffenInventarisatie['applicaties'] {
  const { bestand, verslag, register } = context
  const seen = new Map<string, string>()
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return items.flatMap((entry, index) => {
    const element = `${pointer}/${index}`
    verslag.telRegel()
    const earlier = seen.get(JSON.stringify(entry))
    if (earlier !== undefined) {
      verslag.telReden('dubbel item')
      verslag.meld('regel_dubbel', 'informatie', `Dit item is gelijk aan ${earlier} en telt niet mee.`, {
        bestand,
        element,
      })
      return []
    }
    seen.set(JSON.stringify(entry), element)
    const object = renameSleutels(parseObject(entry), context)
    const item = object === null ? null : parseVelden(JsonApplicatie, object, { bestand, verslag, pointer: element })
    if (item === null) {
      verslag.telReden('item zonder naam')
      const tekst = `Het item op ${element} is geen applicatie met een naam en telt niet mee.`
      verslag.meld('regel_zonder_naam', 'waarschuwing', tekst, { bestand, element })
      return []
    }
    const named = [item.samenwerkingsverband ?? []].flat().map((naam) => ({ naam, ...register.find(naam, code) }))
    for (const { via } of named.filter(({ isNieuw }) => isNieuw)) {
      const tekst = `Samenwerkingsverband '${via}' staat niet in de lijst samenwerkingsverbanden.`
      verslag.meldWaarde('samenwerkingsverband_onbekend', 'informatie', tekst, { bestand, element })
    }
    const via = [...new Set(named.map((entry) => entry.via))].sort()
    return [toApplicatie(item, { bestand, verslag, element, via: via.length === 0 ? ['eigen'] : via })]
  })
}

/** Gives the keys that the caller named our own names, and notes what every key was read as. */
function renameSleutels(object: Jsonobject | null, context: Context): Jsonobject | null {
  if (object === null) return null
  const known = Object.keys(JsonApplicatie.shape)
  const given = new Set(context.veldBySleutel.values())
  const renamed: Record<string, unknown> = {}
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(object)) {
    const veld = context.veldBySleutel.get(key) ?? (known.includes(key) && !given.has(key) ? key : null)
    const kolom = cleanSleutel(key)
    if (!context.kolommen.has(kolom) && context.kolommen.size < 500) context.kolommen.set(kolom, veld)
    if (veld === null) rest[key] = value
    else renamed[veld] = value
  }
  meldSleutels(rest, [], context)
  return renamed
}
