import { meldZonderNaam, readGegevensrijen } from './gegevensrijen.ts'
import { buildRijlezer } from './rijlezer.ts'
import { buildSamenwerkingen } from './samenwerking.ts'
import { cleanGemeentenaam } from './titelregels.ts'
import { buildVermeldingen } from './vermeldingen.ts'
import { buildUitkomst, type Vormlezer } from './vormuitkomst.ts'

/**
 * Form E (samenwerkingen with their deelnemers): knowledge, no landschap.
 *
 * Rows of one samenwerking are united. Deelnemers are names here: the ids beside them are those of the Softwarecatalogus, no
 * CBS codes; they only decide how a cell with several names is split.
 */
export const readSamenwerkingen: Vormlezer = (bladen, context) => {
  const samenwerkingen = buildSamenwerkingen()
  const seen = new Set<string>()
  for (const blad of bladen) {
    const lezer = buildRijlezer(blad, context)
    for (const { rij } of readGegevensrijen(blad, context, lezer)) {
      const naam = lezer.tekst(rij, 'samenwerkingsverband')
      const rest = { soort: lezer.tekst(rij, 'soortSamenwerking') }
      const cellen = { namen: lezer.alinea(rij, 'deelnemers'), ids: lezer.id(rij, 'deelnemerIds') }
      const id = samenwerkingen.add(naam, {}, rest)
      if (id === 'eigen') {
        meldZonderNaam(rij, context, lezer)
        continue
      }
      for (const { naam: deelnemer } of buildVermeldingen(cellen, 'gemeente')) {
        const cleaned = cleanGemeentenaam(deelnemer ?? '')
        if (cleaned !== '') samenwerkingen.add(naam, { naam: cleaned })
      }
      if (seen.has(id)) context.verslag.telReden('samengevoegd met een eerdere regel van dezelfde samenwerking')
      seen.add(id)
    }
  }
  const samenwerkingsverbanden = samenwerkingen.samenwerkingsverbanden()
  return buildUitkomst({ samenwerkingsverbanden, uit: samenwerkingsverbanden.length })
}
