import type { AangetroffenApplicatie } from '../../core/model/applicatie.ts'
import type { Leescontext, Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'
import type { Veld } from './velden.ts'

const PAREN: readonly (readonly [voorstel: Veld, keuze: Veld])[] = [
  ['voorstel1', 'keuze1'],
  ['voorstel2', 'keuze2'],
  ['voorstel3', 'keuze3'],
  ['voorstel4', 'keuze4'],
  ['voorstel5', 'keuze5'],
]

const JA = new Set(['ja', 'j', 'x', 'akkoord', 'yes', 'y', 'goed', 'waar', 'true', '1'])
const NEE = new Set(['nee', 'n', 'no', 'geen', 'fout', 'onwaar', 'false', '0'])

/**
 * Makes the reader of what a person chose in a list with proposals: ja states the referentiecomponent, nee rejects it, an
 * empty cell says nothing.
 *
 * @returns null for a table without such columns
 */
export function buildKeuzelezer(
  lezer: Rijlezer,
  { verslag }: Leescontext,
): ((rij: Rij, applicatie: AangetroffenApplicatie) => void) | null {
  const pairs = PAREN.filter(([voorstel, keuze]) => lezer.heeft(voorstel) && lezer.heeft(keuze))
  if (pairs.length === 0) return null
  return (rij, applicatie) => {
    for (const [voorstel, keuze] of pairs) {
      const naam = lezer.tekst(rij, voorstel)
      const chosen = lezer.tekst(rij, keuze).toLowerCase()
      if (chosen === '' || naam === '') continue
      if (JA.has(chosen)) addVermelding(applicatie, naam)
      else if (NEE.has(chosen)) applicatie.afgewezen = [...(applicatie.afgewezen ?? []), naam]
      else {
        const remark = 'De keuze is niet te lezen; verwacht wordt ja of nee. Het voorstel blijft een voorstel.'
        verslag.meldWaarde('waarde_onbekend', 'waarschuwing', remark, lezer.plaats(rij, keuze))
      }
    }
  }
}

function addVermelding(applicatie: AangetroffenApplicatie, naam: string): void {
  const isKnown = applicatie.vermeldingen.some((one) => one.naam === naam && one.herkomst === 'gemeente')
  if (!isKnown) applicatie.vermeldingen = [...applicatie.vermeldingen, { naam, herkomst: 'gemeente' }]
}
