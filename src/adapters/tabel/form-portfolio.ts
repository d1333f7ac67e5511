import type { AangetroffenApplicatie, Gebruikstatus, Vermelding } from '../../core/model/applicatie.ts'
import { buildApplicatielezer } from './applicatielezer.ts'
import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildGemeentelezer, buildGemeenteverdeling } from './gemeenteverdeling.ts'
import { buildRijlezer } from './rijlezer.ts'
import { buildSamenwerkingen } from './samenwerking.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'

/** Which status holds when the rows of one applicatie differ: the one closest to use. */
const VOORRANG: readonly Gebruikstatus[] = [
  'in_productie',
  'uit_te_faseren',
  'gepland',
  'verwerving',
  'uitgefaseerd',
  'onbekend',
]

/**
 * Form B (applicatieportfolio of many gemeenten): one applicatie per gemeente and pakketversie.
 *
 * Rows for further referentiecomponenten and for use through a samenwerking are united with the first: vermeldingen and
 * origins add up, and the status closest to use holds. Where the pakketversie has no id, pakket and version decide.
 */
export const readPortfolio: Vormlezer = (bladen, context) => {
  const verdeling = buildGemeenteverdeling()
  const samenwerkingen = buildSamenwerkingen()
  const byKey = new Map<string, AangetroffenApplicatie>()
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    const readApplicatie = buildApplicatielezer(lezer, context)
    const readGemeente = buildGemeentelezer(lezer, blad.titel, context)
    for (const { rij } of readGegevensrijen(blad, context, lezer)) {
      const gemeente = readGemeente(rij)
      const naam = lezer.tekst(rij, 'samenwerkingsverband')
      const via = samenwerkingen.add(naam, gemeente, { id: lezer.id(rij, 'samenwerkingsverbandId') })
      const applicatie = readApplicatie(rij, { afdeling: '', via: [via] })
      if (applicatie === null) {
        meldZonderNaam(rij, context, lezer)
        continue
      }
      const key = `${gemeente.sleutel}\u0000${buildKey(applicatie)}`
      const earlier = byKey.get(key)
      if (earlier === undefined) {
        byKey.set(key, applicatie)
        verdeling.add(gemeente, blad.titel, applicatie)
      } else {
        unite(earlier, applicatie)
        context.verslag.telReden('samengevoegd met een eerdere regel van dezelfde applicatie')
      }
    }
  }
  return buildUitkomst({
    inventarisaties: verdeling.inventarisaties(bladen[0]?.titel ?? {}),
    samenwerkingsverbanden: samenwerkingen.samenwerkingsverbanden(),
    uit: byKey.size,
  })
}

function buildKey({ naam, leverancier, versie, softwarecatalogus: ids }: AangetroffenApplicatie): string {
  if (ids?.pakketversieId !== undefined) return ids.pakketversieId.toLowerCase()
  const pakket = ids?.pakketId ?? `${leverancier ?? ''}\u0000${naam}`
  return `${pakket}\u0000${versie ?? ''}`.toLowerCase()
}

function unite(first: AangetroffenApplicatie, other: AangetroffenApplicatie): void {
  first.via = [...new Set([...first.via, ...other.via])].sort()
  const known = new Set(first.vermeldingen.map(vermeldingKey))
  for (const vermelding of other.vermeldingen) {
    if (known.has(vermeldingKey(vermelding))) continue
    known.add(vermeldingKey(vermelding))
    first.vermeldingen.push(vermelding)
  }
  first.standaarden = [...new Set([...first.standaarden, ...other.standaarden])]
  if (VOORRANG.indexOf(other.status) < VOORRANG.indexOf(first.status)) {
    first.status = other.status
    if (other.statusTekst !== undefined) first.statusTekst = other.statusTekst
    if (other.ingangsdatum !== undefined) first.ingangsdatum = other.ingangsdatum
  }
  if (first.omschrijving === undefined && other.omschrijving !== undefined) first.omschrijving = other.omschrijving
  if (first.hosting === undefined && other.hosting !== undefined) first.hosting = other.hosting
}

function vermeldingKey({ id, naam }: Vermelding): string {
  return (id ?? naam ?? '').toLowerCase()
}
