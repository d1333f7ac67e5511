import { buildApplicatielezer } from './applicatielezer.ts'
import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildGemeentelezer, buildGemeenteverdeling } from './gemeenteverdeling.ts'
import { buildRijlezer } from './rijlezer.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'

/**
 * Form F (TOPdesk CMDB): every row is an applicatie with an APPID, over the sheets of managed and other applicaties.
 *
 * The vendor counts as leverancier, the supplier where no vendor is stated. The same APPID again is left out, with a
 * bevinding; a row without APPID stays, with a bevinding. It holds no referentiecomponenten.
 */
export const readCmdb: Vormlezer = (bladen, context) => {
  const { verslag } = context
  const verdeling = buildGemeenteverdeling()
  const seen = new Map<string, string>()
  let uit = 0
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    const readApplicatie = buildApplicatielezer(lezer, context)
    const readGemeente = buildGemeentelezer(lezer, blad.titel, context)
    for (const { rij, tussenkop } of readGegevensrijen(blad, context, lezer)) {
      const applicatie = readApplicatie(rij, { afdeling: tussenkop, via: ['eigen'] })
      if (applicatie === null) {
        meldZonderNaam(rij, context, lezer)
        continue
      }
      const appId = lezer.tekst(rij, 'applicatieId').toLowerCase()
      const earlier = appId === '' ? undefined : seen.get(appId)
      if (earlier !== undefined) {
        verslag.telReden('dubbele APPID')
        const tekst = `APPID${/^[\w.-]*\d[\w.-]*$/.test(appId) ? ` '${appId}'` : ''} staat ook op ${earlier}; deze regel telt niet mee.`
        verslag.meld('regel_dubbel', 'waarschuwing', tekst, lezer.plaats(rij, 'applicatieId'))
        continue
      }
      if (appId === '') {
        verslag.meld(
          'regel_onregelmatig',
          'informatie',
          'De regel heeft geen APPID.',
          lezer.plaats(rij, 'applicatieId'),
        )
      } else
        seen.set(
          appId,
          blad.tabel.blad === undefined ? `regel ${rij.regel}` : `blad '${blad.tabel.blad}', regel ${rij.regel}`,
        )
      verdeling.add(readGemeente(rij), blad.titel, applicatie)
      uit++
    }
  }
  return buildUitkomst({ inventarisaties: verdeling.inventarisaties(bladen[0]?.titel ?? {}), uit })
}
