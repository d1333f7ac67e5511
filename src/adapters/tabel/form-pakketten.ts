import type { Vermelding } from '../../core/model/applicatie.ts'
import { buildSlug } from '../../core/model/ids.ts'
import type { Pakketkennis } from '../../core/model/inlezing.ts'
import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildRijlezer, type Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'
import { buildVermeldingen, splitNamen } from './vermeldingen.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'
import { isGeenWaarde } from './waarden.ts'

/**
 * Form A (national supply of leveranciers, one row per pakketversie): knowledge about pakketten, no landschap.
 *
 * The versions of a pakket are united: by `Pakket ID`, else by leverancier and name. The first omschrijving counts.
 */
export const readPakketten: Vormlezer = (bladen, context) => {
  const byKey = new Map<string, Pakketkennis>()
  const bekend = context.options.bekendeNamen ?? new Set<string>()
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    for (const { rij } of readGegevensrijen(blad, context, lezer)) {
      const kennis = readKennis(rij, lezer, bekend)
      if (kennis === null) {
        meldZonderNaam(rij, context, lezer)
        continue
      }
      const key =
        kennis.pakketId?.toLowerCase() ?? `${buildSlug(kennis.leverancier ?? '')}\u0000${buildSlug(kennis.naam)}`
      const earlier = byKey.get(key)
      if (earlier === undefined) byKey.set(key, kennis)
      else {
        unite(earlier, kennis)
        context.verslag.telReden('andere versie van een pakket dat al genoemd is')
      }
    }
  }
  return buildUitkomst({ kennis: [...byKey.values()], uit: byKey.size })
}

function readKennis(rij: Rij, lezer: Rijlezer, bekend: ReadonlySet<string>): Pakketkennis | null {
  const naam = lezer.tekst(rij, 'naam')
  if (isGeenWaarde(naam)) return null
  const leverancier = lezer.tekst(rij, 'leverancier')
  const pakketId = lezer.id(rij, 'pakketId')
  const omschrijving = lezer.alinea(rij, 'omschrijving')
  const claims = {
    namen: lezer.alinea(rij, 'referentiecomponentenLeverancier'),
    ids: lezer.id(rij, 'referentiecomponentIdsLeverancier'),
  }
  const gebruik = { namen: lezer.alinea(rij, 'referentiecomponenten'), ids: lezer.id(rij, 'referentiecomponentIds') }
  return {
    naam,
    ...(isGeenWaarde(leverancier) ? {} : { leverancier }),
    ...(pakketId === '' ? {} : { pakketId }),
    ...(isGeenWaarde(omschrijving) ? {} : { omschrijving }),
    vermeldingen: [
      ...buildVermeldingen(claims, 'leverancier', bekend),
      ...buildVermeldingen(gebruik, 'gemeente', bekend),
    ],
    standaarden: splitNamen(lezer.alinea(rij, 'standaarden')),
  }
}

function unite(first: Pakketkennis, other: Pakketkennis): void {
  const known = new Set(first.vermeldingen.map(vermeldingKey))
  for (const vermelding of other.vermeldingen) {
    if (known.has(vermeldingKey(vermelding))) continue
    known.add(vermeldingKey(vermelding))
    first.vermeldingen.push(vermelding)
  }
  first.standaarden = [...new Set([...first.standaarden, ...other.standaarden])]
  if (first.omschrijving === undefined && other.omschrijving !== undefined) first.omschrijving = other.omschrijving
  if (first.leverancier === undefined && other.leverancier !== undefined) first.leverancier = other.leverancier
}

function vermeldingKey({ id, naam, herkomst }: Vermelding): string {
  return `${herkomst}\u0000${(id ?? naam ?? '').toLowerCase()}`
}
