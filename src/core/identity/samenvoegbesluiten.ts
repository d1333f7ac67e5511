import type { Samenvoegbesluit } from '../model/besluit.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { Pakket, Samenvoegvoorstel } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { buildDisjointSets } from './disjoint-sets.ts'
import type { Groep } from './group-rijen.ts'
import { splitSleutel } from './rij.ts'

/** A group with the pakket that it is. */
export type Gebouwd = { readonly groep: Groep; readonly pakket: Pakket }

type Paar = readonly [links: Gebouwd, rechts: Gebouwd]

/**
 * Applies what people decided on pairs of pakketten.
 *
 * A decision names ids. An id depends a little on which spellings are at hand, so a pakket is also found under the ids
 * that its other spellings would give. A decision on a pakket that is not here has no effect.
 *
 * @param build - makes the pakket of a group
 * @returns what is one pakket after the decisions, the test on what is to stay apart, and bevindingen where `apart`
 *   contradicts equal keys or other decisions
 */
export function applySamenvoegbesluiten(
  gebouwd: readonly Gebouwd[],
  besluiten: readonly Samenvoegbesluit[],
  build: (groep: Groep) => Pakket,
): {
  readonly gebouwd: Gebouwd[]
  readonly isApart: (voorstel: Samenvoegvoorstel) => boolean
  readonly bevindingen: readonly Bevinding[]
} {
  if (besluiten.length === 0) return { gebouwd: [...gebouwd], isApart: () => false, bevindingen: [] }
  const find = indexIds(gebouwd)
  const paren = { samenvoegen: [] as Paar[], apart: [] as Paar[] }
  for (const { links, rechts, besluit } of keepLast(besluiten)) {
    const [a, b] = [find(links), find(rechts)]
    if (a !== undefined && b !== undefined) paren[besluit].push([a, b])
  }
  const sets = buildDisjointSets()
  for (const [a, b] of paren.samenvoegen) sets.unite(a.groep.sleutel, b.groep.sleutel)
  const united = uniteGroepen(gebouwd, sets.find, build)
  const byRoot = new Map(united.map((one) => [sets.find(one.groep.sleutel), one.pakket]))
  const resolve = ({ groep, pakket }: Gebouwd): Pakket => byRoot.get(sets.find(groep.sleutel)) ?? pakket
  const apart = new Set<string>()
  const contradicted = new Map<string, Bevinding>()
  for (const [a, b] of paren.apart) {
    const [links, rechts] = [resolve(a), resolve(b)]
    if (links === rechts) contradicted.set(links.id, describeTegenspraak(links, a === b))
    else apart.add(pairKey(links.id, rechts.id))
  }
  return {
    gebouwd: united,
    isApart: ({ links, rechts }) => apart.has(pairKey(links, rechts)),
    bevindingen: [...contradicted].sort(([a], [b]) => compareText(a, b)).map(([, bevinding]) => bevinding),
  }
}

function keepLast(besluiten: readonly Samenvoegbesluit[]): Iterable<Samenvoegbesluit> {
  return new Map(besluiten.map((besluit) => [pairKey(besluit.links, besluit.rechts), besluit])).values()
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function indexIds(gebouwd: readonly Gebouwd[]): (id: string) => Gebouwd | undefined {
  const byId = new Map<string, Gebouwd>(gebouwd.map((one) => [one.pakket.id, one]))
  const byForm = new Map<string, Gebouwd>()
  for (const one of gebouwd) {
    for (const form of readForms(one)) if (!byForm.has(form)) byForm.set(form, one)
  }
  return (id) => byId.get(id) ?? byForm.get(shorten(id))
}

/** The ids that its spellings could give, without the hyphens inside leverancier and product. */
function readForms({ groep, pakket }: Gebouwd): Set<string> {
  const forms = new Set([shorten(pakket.id)])
  for (const { rij, sleutel } of groep.rijen) {
    const { leverancier, product } = splitSleutel(sleutel)
    if (leverancier === '') forms.add(product)
    else forms.add(`${leverancier.replace(' ', '')}--${product}`)
    if (rij.leverancier.soort === 'bekend') forms.add(`${rij.leverancier.sleutel}--${product}`)
  }
  return forms
}

function shorten(id: string): string {
  return id
    .split('--')
    .map((part) => part.replaceAll('-', ''))
    .join('--')
}

function uniteGroepen(
  gebouwd: readonly Gebouwd[],
  find: (sleutel: string) => string,
  build: (groep: Groep) => Pakket,
): Gebouwd[] {
  const byRoot = new Map<string, Gebouwd[]>()
  for (const one of gebouwd) {
    const root = find(one.groep.sleutel)
    byRoot.set(root, [...(byRoot.get(root) ?? []), one])
  }
  return [...byRoot].map(([sleutel, parts]) => {
    const [only, ...others] = parts
    if (only !== undefined && others.length === 0) return only
    const groep = { sleutel, rijen: parts.flatMap((part) => part.groep.rijen) }
    return { groep, pakket: build(groep) }
  })
}

function describeTegenspraak({ naam }: Pakket, isSameKey: boolean): Bevinding {
  const why = isSameKey ? 'leverancier en productnaam zijn gelijk' : 'andere besluiten voegen ze samen'
  return {
    code: 'samenvoegbesluit_tegenstrijdig',
    ernst: 'waarschuwing',
    tekst: `Pakket "${naam}": besloten is om het apart te houden van een ander, maar ${why}. Het telt als één pakket. Pas de naam of leverancier in de bron aan, of trek een van de besluiten in.`,
  }
}
