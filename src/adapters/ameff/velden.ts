import type { Plaats } from '../../core/model/bevinding.ts'
import type { Lezing } from '../../core/model/inlezing.ts'
import {
  buildKolomindex,
  cleanCel,
  findVeld,
  GEBRUIKELIJKE_NAMEN,
  isPersoonskolom,
  type Kolomnamen,
  kopsleutel,
  ONGEBRUIKTE_NAMEN,
  showKop,
  type Veld,
  type Verslag,
} from '../tabel/index.ts'
import type { AmeffElement } from './ameff.ts'

const { leverancier, versie, status, ingangsdatum, hosting, technologie, afdeling, omschrijving } = GEBRUIKELIJKE_NAMEN
const { einddatumContract, verlengbaarTot, eindeOndersteuning, kostenPerJaar, gebruikers } = GEBRUIKELIJKE_NAMEN

/** Properties that an architect gives to a component of his own. */
const GETEKEND: Kolomnamen = {
  status: ['Gebruik status', ...(status ?? [])],
  ingangsdatum: ['Gebruik datum', ...(ingangsdatum ?? [])],
  versie: ['Versie-aanduiding', ...(versie ?? [])],
  leverancier: leverancier ?? [],
  hosting: hosting ?? [],
  technologie: technologie ?? [],
  afdeling: afdeling ?? [],
  omschrijving: omschrijving ?? [],
  einddatumContract: einddatumContract ?? [],
  verlengbaarTot: verlengbaarTot ?? [],
  eindeOndersteuning: eindeOndersteuning ?? [],
  kostenPerJaar: kostenPerJaar ?? [],
  gebruikers: gebruikers ?? [],
  pakketId: ['Object ID'],
  soort: ['SWC type', 'GEMMA type'],
}

/** The Softwarecatalogus: its `Status` is the leverancier's life cycle of a pakketversie, not the use of it. */
const SOFTWARECATALOGUS: Kolomnamen = {
  ...GETEKEND,
  status: ['Gebruik status', 'Gebruiksstatus', 'Status gebruik'],
  ingangsdatum: ['Gebruik datum', 'Gebruik datum ingang status', 'Datum ingang status'],
}

const INDEX = { getekend: buildKolomindex(GETEKEND), softwarecatalogus: buildKolomindex(SOFTWARECATALOGUS) }

/** Properties that are not read and need no remark. */
const ONGEBRUIKT = new Set(
  [...ONGEBRUIKTE_NAMEN, 'Bron', 'URL', 'GEMMA URL', 'Mutatiedatum pakket', 'Mutatiedatum pakketversie'].map(
    kopsleutel,
  ),
)

const MAX_NAAM = 200

/** Reads the properties of the elements of a landschap by field. */
export type Veldlezer = {
  /** The first filled value, cleaned; an empty string when there is none. Most specific element first. */
  readonly tekst: (elementen: readonly AmeffElement[], veld: Veld) => string
  /** The documentation of the first element that has some, with its line breaks. */
  readonly documentatie: (elementen: readonly AmeffElement[]) => string
  readonly plaats: (element: AmeffElement, kolom?: string) => Plaats
  /** All properties met on elements that were read, in the order met, and what they were read as. */
  readonly kolommen: () => Lezing['kolommen']
}

/** Makes a reader. Properties with data of people are never read; each is reported once, as is each unknown one. */
export function buildVeldlezer(
  bron: keyof typeof INDEX,
  { bestand, verslag }: { readonly bestand: string; readonly verslag: Verslag },
): Veldlezer {
  const kolommen = new Map<string, Veld | null>()
  const plaats: Veldlezer['plaats'] = ({ regel, identifier }, kolom) => ({
    bestand,
    regel,
    element: identifier,
    ...(kolom === undefined ? {} : { kolom }),
  })
  const veldByNaam = new Map<string, Veld | null>()
  const veldOf = (ruw: string): Veld | null => {
    const known = veldByNaam.get(ruw)
    if (known !== undefined) return known
    const naam = showKop(cleanCel(ruw.slice(0, MAX_NAAM), false).tekst, `eigenschap ${veldByNaam.size + 1}`)
    const isPersoon = isPersoonskolom(ruw)
    const veld = isPersoon ? null : (findVeld(naam, INDEX[bron])?.veld ?? null)
    veldByNaam.set(ruw, veld)
    kolommen.set(naam, veld)
    if (isPersoon) {
      const tekst = `De eigenschap "${naam}" kan gegevens van personen bevatten en is niet gelezen.`
      verslag.meld('persoonskolom_weggelaten', 'informatie', tekst, { bestand, kolom: naam })
    } else if (veld === null && !ONGEBRUIKT.has(kopsleutel(naam))) {
      const tekst = `De eigenschap "${naam}" is niet gelezen.`
      verslag.meld('onbekende_kolom', 'informatie', tekst, { bestand, kolom: naam })
    }
    return veld
  }
  const clean = (element: AmeffElement, text: string, meerregelig: boolean): string => {
    const { tekst, isWeggelaten } = cleanCel(text, meerregelig)
    if (isWeggelaten) {
      const remark = 'Een naam, e-mailadres of telefoonnummer in de tekst is weggelaten.'
      verslag.meld('persoonsgegeven_weggelaten', 'informatie', remark, plaats(element))
    }
    return tekst
  }
  return {
    plaats,
    tekst: (elementen, veld) => {
      for (const element of elementen) {
        for (const { naam, waarde } of element.eigenschappen) {
          if (veldOf(naam) === veld) return clean(element, waarde, false)
        }
      }
      return ''
    },
    documentatie: (elementen) => {
      const speaking = elementen.find(({ documentatie }) => documentatie !== '')
      return speaking === undefined ? '' : clean(speaking, speaking.documentatie, true)
    },
    kolommen: () => [...kolommen].map(([kolom, gelezenAls]) => ({ kolom, gelezenAls })),
  }
}
