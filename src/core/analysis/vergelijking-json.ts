import { type Celtabel, findPositie, type Kolom, type Overlapindex, selectKolommen } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { describeCel } from './compare-component.ts'
import { compareKoppen, type TabelvergelijkingOptions, type Vergelijkingkop } from './compare-landschappen.ts'
import { namePakket } from './name-pakket.ts'
import { type Pakketgebruik, spreadUitIndex } from './spread-pakketten.ts'

/**
 * Compares the gemeenten of a table, at once as JSON text: byte for byte what `JSON.stringify` makes of compareCeltabel.
 *
 * Nine tenths of the text are cellen and pakketten, which read the same in every group. So the text of a cel is made once
 * per kolom and that of a pakket once, and they are kept as long as the kolom or pakket itself; a group only joins them.
 *
 * Cost: O(c × n² + gebruiken) for n gemeenten and c referentiecomponenten, and the length of the text.
 *
 * @throws LandschapError te_weinig_gemeenten when the table has fewer than two
 */
export function writeVergelijkingJson(celtabel: Celtabel, options: TabelvergelijkingOptions): string {
  return writeJson(celtabel.kolommen, compareKoppen(celtabel, options))
}

/**
 * The same for some gemeenten of the index, which knows already who uses what.
 *
 * @throws LandschapError te_weinig_gemeenten for fewer than two, onbekende_gemeente for one that is not in the index
 */
export function writeVergelijkingUitIndex(
  index: Overlapindex,
  codes: readonly Gemeentecode[],
  options: TabelvergelijkingOptions,
): string {
  const celtabel = selectKolommen(index.celtabel, codes)
  const posities = celtabel.kolommen.map(({ gemeente }) => findPositie(index, gemeente.gemeente.gemeentecode) ?? -1)
  return writeJson(celtabel.kolommen, compareKoppen(celtabel, options, spreadUitIndex(index, posities)))
}

function writeJson(kolommen: readonly Kolom[], { kop, componenten, spreidingen }: Vergelijkingkop): string {
  // a code is four digits: nothing to escape
  const codes = kop.gemeenten.map(({ gemeentecode }) => `"${gemeentecode}"`)
  const perGemeente = kolommen.map(writeCellen)
  const texts = componenten.map((component, row) => {
    const pakketten = (spreidingen[row] ?? []).map((gebruik) => writeGebruik(gebruik, codes))
    const cellen = perGemeente.map((own) => own[row])
    return `${open(component)},"pakketten":[${pakketten.join(',')}],"cellen":[${cellen.join(',')}]}`
  })
  return `${open(kop)},"componenten":[${texts.join(',')}]}`
}

/** The JSON of an object with at least one member, still open for more. */
function open(value: object): string {
  return JSON.stringify(value).slice(0, -1)
}

const pakketteksten = new WeakMap<Pakket, string>()

function writeGebruik({ pakket, gemeenten }: Pakketgebruik, codes: readonly string[]): string {
  let text = pakketteksten.get(pakket)
  if (text === undefined) {
    text = `{"pakket":${JSON.stringify(namePakket(pakket))},"gemeenten":[`
    pakketteksten.set(pakket, text)
  }
  let separator = ''
  for (const position of gemeenten) {
    text += separator + codes[position]
    separator = ','
  }
  return `${text}]}`
}

const celteksten = new WeakMap<Kolom, readonly string[]>()

/** The JSON text of each cel of one gemeente; kept, because a kolom never changes. */
function writeCellen(kolom: Kolom): readonly string[] {
  const known = celteksten.get(kolom)
  if (known !== undefined) return known
  const { gemeentecode } = kolom.gemeente.gemeente
  const texts = kolom.cellen.map((cel) => JSON.stringify(describeCel(cel, gemeentecode)))
  celteksten.set(kolom, texts)
  return texts
}
