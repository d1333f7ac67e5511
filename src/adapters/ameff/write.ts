import type { Landschapsuitvoer } from '../../core/model/uitvoer.ts'
import { formatDagMaandJaar } from '../taal/index.ts'
import { addGebruikers } from './write-gebruikers.ts'
import { addGemma } from './write-gemma.ts'
import { buildKaartview } from './write-kaart.ts'
import { addKoppelingen, addStandaarden } from './write-koppelingen.ts'
import { addPakketten } from './write-pakketten.ts'
import { buildSleutel } from './write-sleutel.ts'
import { addToewijzingen } from './write-toewijzingen.ts'
import { buildUitwisseling } from './write-uitwisseling.ts'
import { type Modelkop, renderXml } from './write-xml.ts'

/** Characters that are encoded at once. */
const DEEL = 1_000_000

/**
 * Writes a landschap with the facts of GEMMA as an ArchiMate exchange file, in the form of the older Softwarecatalogus
 * (form H), for Archi and other modelling tools.
 *
 * Of GEMMA it holds what a Referentiemodel holds, with GEMMA's identifiers and Object IDs. It holds no decisions on cellen,
 * no other deelnemers of a samenwerkingsverband, no status as it was written, and not whether the landschap is volledig.
 *
 * @returns UTF-8; the same bytes for the same landschap
 */
export function writeLandschapAmeff(uitvoer: Landschapsuitvoer): Uint8Array {
  const uitwisseling = buildUitwisseling()
  const kop = buildKop(uitvoer)
  uitwisseling.claim(kop.identifier)
  const vind = addGemma(uitwisseling, uitvoer.referentiemodel)
  const ofGemma = uitwisseling.elementen.length
  const plaatsingen = addPakketten(uitwisseling, uitvoer)
  addGebruikers(uitwisseling, uitvoer, plaatsingen)
  addToewijzingen(uitwisseling, uitvoer, { plaatsingen, vind })
  addStandaarden(uitwisseling, uitvoer, { plaatsingen, vind })
  addKoppelingen(uitwisseling, uitvoer, { plaatsingen, vind })
  const { kaart } = uitvoer.referentiemodel
  const view = kaart === null ? null : buildKaartview(uitwisseling, kaart, vind)
  // a folder of its own, so that an architect finds the landschap between the hundreds of elements of GEMMA
  const identifiers = uitwisseling.elementen.slice(ofGemma).map(({ identifier }) => identifier)
  const map = { naam: `Applicatielandschap ${uitvoer.landschap.gemeente.naam}`, identifiers }
  return encode(renderXml(kop, uitwisseling, { map, view }))
}

function buildKop({ landschap, referentiemodel }: Landschapsuitvoer): Modelkop {
  const { gemeente, peildatum } = landschap
  const datum = formatDagMaandJaar(peildatum)
  return {
    identifier: `id-${buildSleutel(['model', gemeente.gemeentecode, peildatum, referentiemodel.versie].join('\u0000'))}`,
    naam: `${referentiemodel.naam} met het applicatielandschap van ${gemeente.naam}`,
    documentatie: `Applicatielandschap van ${gemeente.naam} (${gemeente.gemeentecode}), peildatum ${datum}, met de feiten van GEMMA-release ${referentiemodel.versie}. Bron van GEMMA: VNG Realisatie, licentie EUPL.`,
    eigenschappen: [
      ['Release', referentiemodel.versie],
      ['Peildatum', datum],
    ],
  }
}

function encode(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let pending: string[] = []
  let length = 0
  const flush = () => {
    chunks.push(encoder.encode(pending.join('')))
    pending = []
    length = 0
  }
  for (const piece of pieces) {
    pending.push(piece)
    length += piece.length
    if (length >= DEEL) flush()
  }
  flush()
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
