import { PakketId } from '../model/ids.ts'
import type { Leverancier, Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Groep, Keyed } from './group-rijen.ts'
import { type Groepsleutel, type Rij, splitSleutel, weighRij } from './rij.ts'
import { buildSleutelslug, chooseSpelling, countSpellings } from './spelling.ts'

/**
 * Builds the pakket that a group of rows is.
 *
 * naam is that of the catalogue, else the spelling that most applicaties use, without version and status behind it.
 * Leverancier and id go with it: for a product of the catalogue its present ones, else those of the most used key in the
 * group, a known leverancier before none.
 */
export function buildPakket({ rijen }: Groep, leveranciers: ReadonlyMap<string, Leverancier>): Pakket {
  const known = findBekend(rijen)
  const leading = known ?? { sleutel: chooseSleutel(rijen) }
  const { leverancier: key } = splitSleutel(leading.sleutel)
  const leverancier = leveranciers.get(key)
  const woorden = known === undefined ? chooseWoorden(rijen, leading.sleutel) : readWoorden(known.rij, key)
  const slug = buildSleutelslug(woorden)
  const maker = leverancier?.id ?? key.replace(' ', '-')
  return {
    id: PakketId.parse(maker === '' ? slug : `${maker}--${slug}`),
    naam:
      known?.rij.schrijfwijze ??
      chooseSpelling(
        countSpellings(
          rijen,
          ({ rij }) => rij.product.naam,
          ({ rij }) => weighRij(rij),
        ),
      ),
    ...(leverancier === undefined ? {} : { leverancier }),
    ...collectTeksten(rijen),
  }
}

/** How it is written, but for the catalogue, and the standaarden that are named for it: each once, sorted. */
function collectTeksten(rijen: Groep['rijen']): Pick<Pakket, 'schrijfwijzen' | 'standaarden'> {
  const schrijfwijzen = new Set<string>()
  const standaarden = new Set<string>()
  for (const { rij } of rijen) {
    if (!('catalogus' in rij.bron)) schrijfwijzen.add(rij.schrijfwijze)
    for (const standaard of readStandaarden(rij)) standaarden.add(standaard)
  }
  return { schrijfwijzen: [...schrijfwijzen].sort(compareText), standaarden: [...standaarden].sort(compareText) }
}

/** The catalogue's own way to write the product: its naam with its present leverancier. Of two products the lower naam. */
function findBekend(rijen: Groep['rijen']): Keyed | undefined {
  let found: Keyed | undefined
  for (const keyed of rijen) {
    const { bron, schrijfwijze } = keyed.rij
    if (!('catalogus' in bron) || bron.catalogus.naam !== schrijfwijze) continue
    if (found === undefined || schrijfwijze < found.rij.schrijfwijze) found = keyed
  }
  return found
}

/** The words that most rows with this key use. */
function chooseWoorden(rijen: Groep['rijen'], leading: Groepsleutel): readonly string[] {
  const { leverancier } = splitSleutel(leading)
  const wordings = countSpellings(
    rijen.filter(({ sleutel }) => sleutel === leading),
    ({ rij }) => readWoorden(rij, leverancier).join(' '),
    ({ rij }) => weighRij(rij),
  )
  return chooseSpelling(wordings).split(' ')
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
  if ('applicatie' in bron) return bron.applicatie.standaarden
  return 'kennis' in bron ? bron.kennis.standaarden : (bron.catalogus.standaarden ?? [])
}
