import type { Applicatie } from '../../core/model/applicatie.ts'
import type { Landschapsuitvoer, Uitvoerregel } from '../../core/model/uitvoer.ts'
import { formatDagMaandJaar, HOSTING_LABELS, STATUS_LABELS } from '../taal/index.ts'
import { BRON_EIGEN } from './herkomst.ts'
import { buildSleutel } from './write-sleutel.ts'
import type { Eigenschappen, Uitwisseling } from './write-uitwisseling.ts'

/** The elements of an applicatie: what speaks of it alone, and its pakket. */
export type Plaatsing = {
  readonly regel: Uitvoerregel
  /** Pakketversie, or the pakket where it stands for this applicatie only. */
  readonly eigen: string
  readonly pakket: string
}

/**
 * Adds the applicaties as form H has them: pakketten, their pakketversies, and who supplies them.
 *
 * A pakket is one element under one name of one leverancier. It has pakketversies where a version or its id is known, or
 * where several applicaties share it; else it stands for the applicatie itself.
 *
 * @returns one per applicatie, in the order of the landschap
 */
export function addPakketten(uitwisseling: Uitwisseling, { regels }: Landschapsuitvoer): Plaatsing[] {
  const addLeverancier = buildLeveranciers(uitwisseling)
  const groups = new Map<string, Uitvoerregel[]>()
  for (const regel of regels) {
    const key = buildPakketsleutel(regel.applicatie)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [regel])
    else group.push(regel)
  }
  const placed = new Map<Applicatie['id'], Plaatsing>()
  for (const [key, group] of groups) {
    for (const plaatsing of addPakket(uitwisseling, key, group)) {
      placed.set(plaatsing.regel.applicatie.id, plaatsing)
    }
    const [first] = group
    const doel = first === undefined ? undefined : placed.get(first.applicatie.id)?.pakket
    const bron = first === undefined ? undefined : addLeverancier(first.applicatie)
    if (bron !== undefined && doel !== undefined) {
      uitwisseling.relate({ soort: 'Association', bron, doel, naam: 'levert' })
    }
  }
  return regels.flatMap(({ applicatie }) => placed.get(applicatie.id) ?? [])
}

function buildPakketsleutel({ naam, leverancier = '', softwarecatalogus = {} }: Applicatie): string {
  const { pakketId = '', leverancierId = '' } = softwarecatalogus
  return ['pakket', naam, leverancier, pakketId, leverancierId].join('\u0000')
}

function addPakket(uitwisseling: Uitwisseling, key: string, group: readonly Uitvoerregel[]): Plaatsing[] {
  const [first, ...others] = group
  if (first === undefined) return []
  const { naam, versie, softwarecatalogus } = first.applicatie
  const { pakketId, pakketversieId } = softwarecatalogus ?? {}
  const isAlone = others.length === 0 && versie === undefined && pakketversieId === undefined
  const { identifier, eigenschappen } = identify(uitwisseling, pakketId, key)
  const extern: Eigenschappen = [['Extern pakket', pakketId === undefined ? 'ja' : 'nee']]
  uitwisseling.add({
    identifier,
    soort: 'ApplicationComponent',
    naam,
    documentatie: isAlone ? first.applicatie.omschrijving : undefined,
    eigenschappen: [
      ['SWC type', 'Pakket'],
      ...eigenschappen,
      ...extern,
      ...(isAlone ? describeGebruik(first.applicatie) : []),
    ],
  })
  if (isAlone) return [{ regel: first, eigen: identifier, pakket: identifier }]
  return group.map((regel) => {
    const eigen = addPakketversie(uitwisseling, regel.applicatie)
    uitwisseling.relate({ soort: 'Specialization', bron: identifier, doel: eigen, naam: 'heeft versie' })
    return { regel, eigen, pakket: identifier }
  })
}

function addPakketversie(uitwisseling: Uitwisseling, applicatie: Applicatie): string {
  const { id, naam, versie, omschrijving, softwarecatalogus } = applicatie
  const key = `pakketversie\u0000${id}`
  const { identifier, eigenschappen } = identify(uitwisseling, softwarecatalogus?.pakketversieId, key)
  uitwisseling.add({
    identifier,
    soort: 'ApplicationComponent',
    // without a version it goes by the name of its pakket: then the reader sees none
    naam: versie === undefined ? naam : `${naam} ${versie}`,
    documentatie: omschrijving,
    eigenschappen: [
      ['SWC type', 'Pakketversie'],
      ...eigenschappen,
      ['Versie-aanduiding', versie],
      ...describeGebruik(applicatie),
    ],
  })
  return identifier
}

function describeGebruik(applicatie: Applicatie): Eigenschappen {
  const { status, hosting = 'onbekend', ingangsdatum, einddatumContract, afdeling } = applicatie
  const { verlengbaarTot, eindeOndersteuning, kostenPerJaarInCenten: cents, gebruikers } = applicatie
  return [
    ['Gebruik status', STATUS_LABELS[status]],
    ['Gebruik datum', formatDagMaandJaar(ingangsdatum)],
    ['Hosting', HOSTING_LABELS[hosting]],
    ['Einddatum contract', formatDagMaandJaar(einddatumContract)],
    ['Verlengbaar tot', formatDagMaandJaar(verlengbaarTot)],
    ['Einde ondersteuning', formatDagMaandJaar(eindeOndersteuning)],
    ['Kosten per jaar', cents === undefined ? undefined : (cents / 100).toFixed(2)],
    ['Aantal gebruikers', gebruikers?.toString()],
    ['Afdeling', afdeling],
  ]
}

/** Object ID of the Softwarecatalogus, else one of our own that says so: nobody may take it for one of the catalogue. */
function identify(
  uitwisseling: Uitwisseling,
  known: string | undefined,
  key: string,
): { identifier: string; eigenschappen: Eigenschappen } {
  if (known !== undefined) {
    return { identifier: uitwisseling.claim(`id-${known}`), eigenschappen: [['Object ID', known]] }
  }
  const sleutel = buildSleutel(key)
  const eigenschappen: Eigenschappen = [
    ['Object ID', sleutel],
    ['Bron', BRON_EIGEN],
  ]
  return { identifier: uitwisseling.claim(`id-${sleutel}`), eigenschappen }
}

/** Each leverancier once per name and id; undefined for an applicatie that names none. */
function buildLeveranciers(uitwisseling: Uitwisseling): (applicatie: Applicatie) => string | undefined {
  const known = new Map<string, string>()
  return ({ leverancier, softwarecatalogus }) => {
    if (leverancier === undefined) return undefined
    const key = ['leverancier', leverancier, softwarecatalogus?.leverancierId ?? ''].join('\u0000')
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    const { identifier, eigenschappen } = identify(uitwisseling, softwarecatalogus?.leverancierId, key)
    uitwisseling.add({
      identifier,
      soort: 'BusinessActor',
      naam: leverancier,
      eigenschappen: [['SWC type', 'Leverancier'], ...eigenschappen],
    })
    known.set(key, identifier)
    return identifier
  }
}
