import type { Via } from '../../core/model/applicatie.ts'
import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import { BRON_EIGEN } from './herkomst.ts'
import type { Plaatsing } from './write-pakketten.ts'
import { buildSleutel } from './write-sleutel.ts'
import type { Eigenschappen, Elementsoort, Uitwisseling } from './write-uitwisseling.ts'

/**
 * Adds the gemeente, the samenwerkingsverbanden that it uses applicaties through, and who uses what.
 *
 * A pakket serves its users itself where all its applicaties have the same, as form H has it; else each pakketversie does.
 * Of a samenwerkingsverband only this gemeente is written as deelnemer: the file is about one landschap.
 */
export function addGebruikers(
  uitwisseling: Uitwisseling,
  { landschap, samenwerkingsverbanden }: Landschapsuitvoer,
  plaatsingen: readonly Plaatsing[],
): void {
  const { gemeentecode, naam } = landschap.gemeente
  const add = (soort: Elementsoort, label: string, eigenschappen: Eigenschappen): string => {
    const sleutel = buildSleutel(JSON.stringify([label, ...eigenschappen]))
    const identifier = uitwisseling.claim(`id-${sleutel}`)
    const own: Eigenschappen = [
      ['Object ID', sleutel],
      ['Bron', BRON_EIGEN],
    ]
    uitwisseling.add({ identifier, soort, naam: label, eigenschappen: [...eigenschappen, ...own] })
    return identifier
  }
  const gemeente = add('BusinessActor', naam, [
    ['SWC type', 'Gemeente'],
    ['CBS code', gemeentecode],
  ])
  const users = new Map<Via, string>([['eigen', gemeente]])
  for (const { id, naam: verband, soort } of samenwerkingsverbanden) {
    const samen = add('BusinessCollaboration', verband, [
      ['SWC type', 'Samenwerkingsverband'],
      ['Soort samenwerking', soort],
    ])
    uitwisseling.relate({ soort: 'Aggregation', bron: samen, doel: gemeente })
    users.set(id, samen)
  }
  for (const [bron, via] of listGebruik(plaatsingen)) {
    for (const one of via) {
      const doel = users.get(one)
      if (doel !== undefined) uitwisseling.relate({ soort: 'Serving', bron, doel })
    }
  }
}

/** Which element serves through what: each once, in the order of the landschap. */
function listGebruik(plaatsingen: readonly Plaatsing[]): Map<string, readonly Via[]> {
  const viaOfPakket = new Map<string, Set<string>>()
  for (const { pakket, regel } of plaatsingen) {
    const known = viaOfPakket.get(pakket) ?? new Set()
    viaOfPakket.set(pakket, known.add(regel.applicatie.via.join('\u0000')))
  }
  return new Map(
    plaatsingen.map(({ pakket, eigen, regel }) => [
      viaOfPakket.get(pakket)?.size === 1 ? pakket : eigen,
      regel.applicatie.via,
    ]),
  )
}
