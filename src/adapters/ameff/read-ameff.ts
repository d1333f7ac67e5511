import type { Ameff, AmeffElement, AmeffNode, AmeffRelatie, AmeffView, Eigenschap } from './ameff.ts'
import { collectDrafts, type Draft } from './collect.ts'
import type { DecodedXml } from './decode.ts'
import { attributeOf, typeOf } from './parse-xml.ts'

/** The names of properties, by the identifier of their definition. */
type PropertyNames = ReadonlyMap<string, string>

/**
 * Reads an exchange file into its elements and relationships, with property names resolved.
 *
 * Depends on neither order nor the numbers of `propid-`. Of two elements with one identifier the first is kept.
 *
 * @throws LandschapError as {@link parseXml}
 */
export function readAmeff(xml: DecodedXml, bestand: string): Ameff {
  const { model, elementen, relaties, definities, kaart } = collectDrafts(xml, bestand)
  const names = new Map(definities.map((draft) => [attributeOf(draft.open, 'identifier'), nameOf(draft)]))
  const byIdentifier = new Map<string, AmeffElement>()
  for (const draft of elementen) {
    const element = buildElement(draft, names)
    if (!byIdentifier.has(element.identifier)) byIdentifier.set(element.identifier, element)
  }
  const allRelaties = relaties.map((draft) => buildRelatie(draft, names))
  const known = new Set([...byIdentifier.keys(), ...allRelaties.map(({ identifier }) => identifier)])
  return {
    codering: xml.codering,
    naam: model ? nameOf(model) : '',
    documentatie: model?.documentation?.text.trim() ?? '',
    eigenschappen: model ? buildEigenschappen(model, names) : [],
    elementen: byIdentifier,
    relaties: allRelaties,
    losseRelaties: allRelaties.filter(({ bron, doel }) => !known.has(bron) || !known.has(doel)).length,
    kaartview: kaart ? buildView(kaart.view) : null,
  }
}

function nameOf({ name }: Draft): string {
  return name?.text.trim() ?? ''
}

function buildElement(draft: Draft, names: PropertyNames): AmeffElement {
  return {
    identifier: attributeOf(draft.open, 'identifier'),
    soort: typeOf(draft.open),
    naam: nameOf(draft),
    documentatie: draft.documentation?.text.trim() ?? '',
    eigenschappen: buildEigenschappen(draft, names),
    regel: draft.open.regel,
  }
}

function buildRelatie(draft: Draft, names: PropertyNames): AmeffRelatie {
  const bron = attributeOf(draft.open, 'source')
  const doel = attributeOf(draft.open, 'target')
  return { ...buildElement(draft, names), bron, doel }
}

function buildEigenschappen({ properties }: Draft, names: PropertyNames): Eigenschap[] {
  return properties.flatMap(({ definitionRef, value }) => {
    const naam = names.get(definitionRef) ?? ''
    const waarde = value?.text.trim() ?? ''
    return naam === '' || waarde === '' ? [] : [{ sleutel: naam.toLowerCase(), naam, waarde }]
  })
}

function buildView(view: Draft): AmeffView {
  return { naam: nameOf(view), nodes: view.nodes.flatMap(buildNodes) }
}

/** A node and all nodes inside it, parents first. */
function buildNodes({ open, label, nodes }: Draft): AmeffNode[] {
  const number = (name: string): number => Number(attributeOf(open, name)) || 0
  const node = {
    soort: typeOf(open),
    elementRef: attributeOf(open, 'elementRef'),
    label: label?.text.trim() ?? '',
    x: number('x'),
    y: number('y'),
    breedte: number('w'),
    hoogte: number('h'),
  }
  return [node, ...nodes.flatMap(buildNodes)]
}
