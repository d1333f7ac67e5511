import type { Inlezing, Lezing } from '../../core/model/inlezing.ts'
import { type Bladkeuze, chooseBladen } from './bladkeuze.ts'
import { readCmdb } from './form-cmdb.ts'
import { readKoppelingen } from './form-koppelingen.ts'
import { readLijst } from './form-lijst.ts'
import { readPakketten } from './form-pakketten.ts'
import { readPortfolio } from './form-portfolio.ts'
import { readSamenwerkingen } from './form-samenwerkingen.ts'
import type { LeesOpties, Tabel } from './tabel.ts'
import { readTitelregels } from './titelregels.ts'
import { buildVerslag, type Verslag } from './verslag.ts'
import type { TabelFormaat } from './vormen.ts'
import type { Vormlezer } from './vormuitkomst.ts'

export { cleanCel } from './celtekst.ts'
export { findDatum, parseDatum } from './datum.ts'
export { RICHTING_BY_WOORD, SOORT_BY_WOORD } from './form-koppelingen.ts'
export { parseAantal, parseCenten } from './getallen.ts'
export { buildKolomindex, findVeld, GEBRUIKELIJKE_NAMEN, type Kolomnamen, ONGEBRUIKTE_NAMEN } from './kolomnamen.ts'
export { kopsleutel } from './koptekst.ts'
export { isPersoonskolom } from './persoonsgegevens.ts'
export { buildSamenwerkingId } from './samenwerking.ts'
export type { LeesOpties, Rij, Tabel } from './tabel.ts'
export { cleanGemeentenaam, isGemeentenaam } from './titelregels.ts'
export { describeOnbekend, describeWaarde, isPersoonsnaam, showKop, showStatus } from './toonbaar.ts'
export type { Veld } from './velden.ts'
export { isGeenVerlenging, parseVerlenging } from './verlenging.ts'
export { buildVermeldingen } from './vermeldingen.ts'
export { parseVersie } from './versie.ts'
export { buildVerslag, type Verslag } from './verslag.ts'
export { findStatusInNaam, isGeenWaarde, parseHosting, parseStatus, waardesleutel } from './waarden.ts'

const LEZER_BY_FORMAAT: Readonly<Record<TabelFormaat, Vormlezer>> = {
  softwarecatalogus_pakketten: readPakketten,
  softwarecatalogus_portfolio: readPortfolio,
  softwarecatalogus_pakketoverzicht: readLijst,
  softwarecatalogus_koppelingen: readKoppelingen,
  softwarecatalogus_samenwerkingen: readSamenwerkingen,
  topdesk_cmdb: readCmdb,
  eigen_lijst: readLijst,
}

/** How far into a sheet without a list it is looked whose workbook it is. */
const TITELREGELS = 30

/**
 * Reads the tables of one file as the form that their headers show.
 *
 * Data of people does not come through: columns with it are dropped, e-mail addresses and telephone numbers in other texts
 * are replaced. Rows in = what came out + the reasons in `tellingen`.
 *
 * @param lezing - what is known of the file already: encoding and separator, or the sheets
 * @throws LandschapError leeg_bestand, geen_kopregel, onbekende_kolom, ongeldige_invoer
 */
export function readTabellen(
  tabellen: readonly Tabel[],
  lezing: Pick<Lezing, 'codering' | 'scheidingsteken'>,
  options: LeesOpties,
): Inlezing {
  const keuze = chooseBladen(tabellen, options)
  const verslag = buildVerslag()
  meldBladen(keuze, options, verslag)
  // a sheet without a list may say whose workbook it is; what stands above the list itself goes first
  const elsewhere = readTitelregels(keuze.overgeslagen.flatMap(({ tabel }) => tabel.rijen.slice(0, TITELREGELS)))
  const bladen = keuze.gelezen.map((entry) => ({
    ...entry,
    titel: { ...elsewhere, ...readTitelregels(entry.tabel.rijen.slice(0, entry.kop.index)) },
  }))
  const { uit, ...uitkomst } = LEZER_BY_FORMAAT[keuze.vorm.formaat](bladen, { options, verslag })
  return {
    formaat: keuze.vorm.formaat,
    lezing: buildLezing(keuze, lezing),
    ...uitkomst,
    tellingen: verslag.tellingen(uit),
    bevindingen: verslag.bevindingen(),
  }
}

function meldBladen(keuze: Bladkeuze, { bestand }: LeesOpties, verslag: Verslag): void {
  for (const { tabel, reden } of keuze.overgeslagen) {
    const tekst = `Blad '${tabel.blad ?? ''}' is overgeslagen: ${reden}.`
    verslag.meld('blad_overgeslagen', 'informatie', tekst, { bestand, blad: tabel.blad })
  }
  for (const { tabel, kop } of keuze.gelezen) {
    for (const { kolom, code, ernst, tekst } of kop.meldingen) {
      const blad = tabel.blad === undefined ? {} : { blad: tabel.blad }
      verslag.meld(code, ernst, tekst, { bestand, ...blad, regel: kop.regel, kolom: kop.koppen[kolom] })
    }
  }
}

function buildLezing({ gelezen }: Bladkeuze, known: Pick<Lezing, 'codering' | 'scheidingsteken'>): Lezing {
  const bladen = gelezen.flatMap(({ tabel }) => (tabel.blad === undefined ? [] : [tabel.blad]))
  const kopregel = gelezen[0]?.kop.regel
  const kolommen = gelezen.flatMap(({ kop }) =>
    kop.koppen.map((kolom, index) => ({ kolom, gelezenAls: kop.gelezenAls[index] ?? null })),
  )
  return {
    ...known,
    ...(bladen.length === 0 ? {} : { bladen }),
    ...(kopregel === undefined ? {} : { kopregel }),
    kolommen: gelezen.length === 1 ? kolommen : withoutRepeats(kolommen),
  }
}

function withoutRepeats(kolommen: Lezing['kolommen']): Lezing['kolommen'] {
  const byKey = new Map(kolommen.map((entry) => [`${entry.kolom}\u0000${entry.gelezenAls}`, entry]))
  return [...byKey.values()]
}
