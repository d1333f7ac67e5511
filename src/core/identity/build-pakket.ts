import { PakketId } from '../model/ids.ts'
import type { Leverancier, Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Groep } from './group-rijen.ts'
import { type Groepsleutel, type Rij, splitSleutel, weighRij } from './rij.ts'
import { buildSleutelslug, chooseSpelling, countSpellings } from './spelling.ts'

/**
 * Builds the pakket that a group of rows is.
 *
 * naam is the spelling that most applicaties use, without version and status behind it. Leverancier and id are those of
 * the most used key in the group, a known leverancier before none.
 */
export function buildPakket({ rijen }: Groep, leveranciers: ReadonlyMap<string, Leverancier>): Pakket {
  const sleutel = chooseSleutel(rijen)
  const { leverancier: key } = splitSleutel(sleutel)
  const leverancier = leveranciers.get(key)
  const main = rijen.filter((rij) => rij.sleutel === sleutel)
  const wordings = countSpellings(
    main,
    ({ rij }) => readWoorden(rij, key).join(' '),
    ({ rij }) => weighRij(rij),
  )
  const slug = buildSleutelslug(chooseSpelling(wordings).split(' '))
  const maker = leverancier?.id ?? key.replace(' ', '-')
  return {
    id: PakketId.parse(maker === '' ? slug : `${maker}--${slug}`),
    naam: chooseSpelling(
      countSpellings(
        rijen,
        ({ rij }) => rij.product.naam,
        ({ rij }) => weighRij(rij),
      ),
    ),
    ...(leverancier === undefined ? {} : { leverancier }),
    schrijfwijzen: [...new Set(rijen.map(({ rij }) => rij.schrijfwijze))].sort(compareText),
    standaarden: [...new Set(rijen.flatMap(({ rij }) => readStandaarden(rij)))].sort(compareText),
  }
}

function chooseSleutel(rijen: Groep['rijen']): Groepsleutel {
  const counts = countSpellings(
    rijen,
    ({ sleutel }) => sleutel,
    ({ rij }) => weighRij(rij),
  )
  const [best = ''] = [...counts.entries()]
    .sort(([a, countA], [b, countB]) => rank(b) - rank(a) || countB - countA || compareText(a, b))
    .map(([sleutel]) => sleutel)
  return best
}

/** Known leverancier, own build, nothing. */
function rank(sleutel: Groepsleutel): number {
  const { leverancier } = splitSleutel(sleutel)
  if (leverancier === '') return 0
  return leverancier.startsWith('eigen ') ? 1 : 2
}

function readWoorden({ product }: Rij, leverancier: string): readonly string[] {
  if (leverancier !== '' && product.woorden.length > 0) return product.woorden
  return product.woordenVolledig.length > 0 ? product.woordenVolledig : [product.volledig]
}

function readStandaarden({ bron }: Rij): readonly string[] {
  return 'applicatie' in bron ? bron.applicatie.standaarden : bron.kennis.standaarden
}
