import type { Via } from '../../core/model/applicatie.ts'
import { compareText } from '../../core/model/sorteren.ts'
import { buildApplicatielezer } from './applicatielezer.ts'
import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildGemeentelezer, buildGemeenteverdeling } from './gemeenteverdeling.ts'
import { buildRijlezer } from './rijlezer.ts'
import { buildSamenwerkingen } from './samenwerking.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'

/**
 * Form C (pakketoverzicht of one gemeente) and form G (a gemeente's own list): every row is an applicatie.
 *
 * Tables of one file are united per gemeente. Rows with the same name in other words stay apart: which applicaties are the
 * same pakket is decided later.
 */
export const readLijst: Vormlezer = (bladen, context) => {
  const verdeling = buildGemeenteverdeling()
  const samenwerkingen = buildSamenwerkingen()
  let uit = 0
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    const readApplicatie = buildApplicatielezer(lezer, context)
    const readGemeente = buildGemeentelezer(lezer, blad.titel, context)
    for (const { rij, tussenkop } of readGegevensrijen(blad, context, lezer)) {
      const gemeente = readGemeente(rij)
      const via = lezer
        .tekst(rij, 'samenwerkingsverband')
        .split(';')
        .map((naam): Via => (naam.trim() === '' ? 'eigen' : samenwerkingen.add(naam.trim(), gemeente)))
      const applicatie = readApplicatie(rij, { afdeling: tussenkop, via: [...new Set(via)].sort(compareText) })
      if (applicatie === null) meldZonderNaam(rij, context, lezer)
      else {
        verdeling.add(gemeente, blad.titel, applicatie)
        uit++
      }
    }
  }
  const weggelaten = verdeling.dropZonderGemeente()
  for (let count = 0; count < weggelaten; count++) context.verslag.telReden('regel zonder gemeente')
  return buildUitkomst({
    inventarisaties: verdeling.inventarisaties(bladen[0]?.titel ?? {}),
    samenwerkingsverbanden: samenwerkingen.samenwerkingsverbanden(),
    uit: uit - weggelaten,
  })
}
