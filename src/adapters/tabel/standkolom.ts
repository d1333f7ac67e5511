import { cleanCel } from './celtekst.ts'
import type { Kop } from './kopregel.ts'
import { kopsleutel } from './koptekst.ts'
import type { Tabel } from './tabel.ts'
import { isGeenWaarde, parseStatus } from './waarden.ts'

/** Headings that may stand over a status as well as over the date of an overview. */
const STAND = new Set(['Stand', 'Stand van zaken', 'Huidige stand'].map(kopsleutel))
const MAX_RIJEN = 500

/**
 * Settles what a column `Stand` of an own list is: the status, when most texts in it are one (`In productie`, `Gepland`).
 *
 * With dates or remarks it stays what it was: not read. So it does where another column has the status.
 */
export function settleStandkolom(kop: Kop, tabel: Tabel): Kop {
  if (kop.vorm.formaat !== 'eigen_lijst' || kop.kolomByVeld.has('status')) return kop
  const kolom = kop.koppen.findIndex(
    (tekst, at) => STAND.has(kopsleutel(tekst)) && kop.gelezenAls[at] === null && holdsStatus(at, kop, tabel),
  )
  if (kolom < 0) return kop
  return {
    ...kop,
    kolomByVeld: new Map([...kop.kolomByVeld, ['status', kolom]]),
    gelezenAls: kop.gelezenAls.map((current, at) => (at === kolom ? 'status' : current)),
    meldingen: kop.meldingen.filter((melding) => melding.kolom !== kolom),
  }
}

function holdsStatus(kolom: number, kop: Kop, tabel: Tabel): boolean {
  const texts = tabel.rijen
    .slice(kop.index + 1, kop.index + 1 + MAX_RIJEN)
    .map((rij) => cleanCel((rij.cellen[kolom] ?? '').slice(0, 200), false).tekst)
    .filter((text) => !isGeenWaarde(text))
  return texts.filter((text) => parseStatus(text) !== null).length > texts.length / 2
}
