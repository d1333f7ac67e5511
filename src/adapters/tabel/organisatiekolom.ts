import { cleanCel } from './celtekst.ts'
import type { Kop } from './kopregel.ts'
import { kopsleutel } from './koptekst.ts'
import type { Tabel } from './tabel.ts'
import type { Veld } from './velden.ts'

const ORGANISATIE = new Set(['organisatie', 'organisatienaam'])
const MAX_RIJEN = 500

/**
 * Settles what a column `Organisatie` of an own list is: the gemeente, or a part of it.
 *
 * It is the gemeente when every text in it says so ("gemeente X", "X (testgemeente)"), or when it is the same in every
 * row; else it is read as afdeling, or not at all when there is a column for that.
 */
export function settleOrganisatiekolom(kop: Kop, tabel: Tabel): Kop {
  const kolom = kop.kolomByVeld.get('gemeente')
  const isOrganisatie = kolom !== undefined && ORGANISATIE.has(kopsleutel(kop.koppen[kolom] ?? ''))
  if (kop.vorm.formaat !== 'eigen_lijst' || !isOrganisatie || holdsGemeenten(kolom, kop, tabel)) return kop
  const veld: Veld | null = kop.kolomByVeld.has('afdeling') ? null : 'afdeling'
  const kolomByVeld = new Map(kop.kolomByVeld)
  kolomByVeld.delete('gemeente')
  if (veld !== null) kolomByVeld.set(veld, kolom)
  const als = veld === null ? 'niet gelezen' : 'gelezen als afdeling'
  const tekst = `Kolom '${kop.koppen[kolom]}' lijkt geen gemeenten te houden en is ${als}. Zijn het wel gemeenten: --kolommen "gemeente:${kop.koppen[kolom]}".`
  return {
    ...kop,
    kolomByVeld,
    gelezenAls: kop.gelezenAls.map((current, index) => (index === kolom ? veld : current)),
    meldingen: [...kop.meldingen, { code: 'kop_onzeker', ernst: 'waarschuwing', tekst, kolom }],
  }
}

function holdsGemeenten(kolom: number, kop: Kop, tabel: Tabel): boolean {
  const texts = new Set<string>()
  for (const rij of tabel.rijen.slice(kop.index + 1, kop.index + 1 + MAX_RIJEN)) {
    const text = cleanCel((rij.cellen[kolom] ?? '').slice(0, 200), false).tekst
    if (text !== '') texts.add(text)
  }
  return texts.size <= 1 || [...texts].every((text) => /^gemeente\s|\(testgemeente\)/i.test(text))
}
