import type { Plaats } from '../../core/model/bevinding.ts'
import { buildCelcleaner, isPlainCel, MAX_CELTEKST } from './celtekst.ts'
import type { Kop } from './kopregel.ts'
import type { LeesOpties, Rij, Tabel } from './tabel.ts'
import type { Titel } from './titelregels.ts'
import type { Veld } from './velden.ts'
import type { Verslag } from './verslag.ts'

/** A table that is read: its header, and what its title rows say. */
export type Blad = { readonly tabel: Tabel; readonly kop: Kop; readonly titel: Titel }

export type Leescontext = { readonly options: LeesOpties; readonly verslag: Verslag }

/** Reads the cells of a table by field. */
export type Rijlezer = {
  readonly heeft: (veld: Veld) => boolean
  /** Cleaned text on one line; an empty string when the cell or the column is not there. */
  readonly tekst: (rij: Rij, veld: Veld) => string
  /** The same with its line breaks. */
  readonly alinea: (rij: Rij, veld: Veld) => string
  /** A cell with ids: digits in it are no telephone number. */
  readonly id: (rij: Rij, veld: Veld) => string
  readonly plaats: (rij: Rij, veld?: Veld) => Plaats
}

const ID = /^[\w.:{},;|\s-]*$/

/** Makes the reader of one table. What is cut or left out becomes a bevinding at its cell. */
export function buildRijlezer({ tabel, kop }: Blad, { options, verslag }: Leescontext): Rijlezer {
  const clean = buildCelcleaner()
  const { bestand } = options
  const { blad } = tabel
  const plaats = ({ regel }: Rij, veld?: Veld): Plaats => {
    const place: Plaats = blad === undefined ? { bestand, regel } : { bestand, blad, regel }
    const kolom = veld === undefined ? undefined : kop.koppen[kop.kolomByVeld.get(veld) ?? -1]
    if (kolom !== undefined) place.kolom = kolom
    return place
  }
  const read = (rij: Rij, veld: Veld, meerregelig: boolean): string => {
    const kolom = kop.kolomByVeld.get(veld)
    const cel = kolom === undefined ? undefined : rij.cellen[kolom]
    if (cel === undefined || cel === '') return ''
    if (isPlainCel(cel)) return cel
    const { tekst, isAfgekapt, isWeggelaten } = clean(cel, meerregelig)
    if (isAfgekapt) {
      const remark = `De tekst is langer dan ${MAX_CELTEKST} tekens en daar afgekapt.`
      verslag.meld('waarde_afgekapt', 'waarschuwing', remark, plaats(rij, veld))
    }
    if (isWeggelaten) {
      const remark = 'Een naam, e-mailadres of telefoonnummer in de tekst is weggelaten.'
      verslag.meld('persoonsgegeven_weggelaten', 'informatie', remark, plaats(rij, veld))
    }
    return tekst
  }
  return {
    heeft: (veld) => kop.kolomByVeld.has(veld),
    tekst: (rij, veld) => read(rij, veld, false),
    alinea: (rij, veld) => read(rij, veld, true),
    id: (rij, veld) => {
      const kolom = kop.kolomByVeld.get(veld)
      const cel = kolom === undefined ? '' : (rij.cellen[kolom] ?? '')
      if (cel === '') return ''
      return cel.length <= MAX_CELTEKST && ID.test(cel) ? cel.trim() : read(rij, veld, false)
    },
    plaats,
  }
}
