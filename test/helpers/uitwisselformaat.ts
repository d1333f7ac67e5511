import { SaxesParser } from 'saxes'

type Node = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Node[]
  readonly parent: Node | null
}

const NCNAME = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u
const INHOUD = ['name+', 'documentation*', 'properties?']

/** Children per tag in the order of the schema; `+` one or more, `*` any number, `?` at most one. */
const VOLGORDE: Readonly<Record<string, readonly string[]>> = {
  model: [...INHOUD, 'metadata?', 'elements?', 'relationships?', 'organizations*', 'propertyDefinitions?', 'views?'],
  elements: ['element+'],
  element: INHOUD,
  relationships: ['relationship+'],
  relationship: ['name*', 'documentation*', 'properties?'],
  organizations: ['item+'],
  item: ['label*', 'documentation*', 'item*'],
  properties: ['property+'],
  property: ['value+'],
  propertyDefinitions: ['propertyDefinition+'],
  propertyDefinition: ['name+', 'documentation*'],
  views: ['viewpoints?', 'diagrams?'],
  diagrams: ['view+'],
  view: [...INHOUD, 'node*', 'connection*'],
  node: ['label*', 'documentation*', 'style?', 'viewRef?', 'node*'],
  connection: [
    'label*',
    'documentation*',
    'style?',
    'viewRef?',
    'sourceAttachment?',
    'bendpoint*',
    'targetAttachment?',
  ],
}

/** Attributes per tag: `!` required. Those of xmlns and schemaLocation go without saying. */
const ATTRIBUTEN: Readonly<Record<string, readonly string[]>> = {
  model: ['identifier!', 'version'],
  element: ['identifier!', 'xsi:type!'],
  relationship: ['identifier!', 'source!', 'target!', 'xsi:type!', 'accessType', 'isDirected', 'modifier'],
  item: ['identifier', 'identifierRef'],
  property: ['propertyDefinitionRef!'],
  propertyDefinition: ['identifier!', 'type!'],
  view: ['identifier!', 'xsi:type!', 'viewpoint', 'viewpointRef'],
  node: ['identifier!', 'xsi:type!', 'elementRef', 'x!', 'y!', 'w!', 'h!'],
  connection: ['identifier!', 'xsi:type!', 'relationshipRef', 'source!', 'target!'],
  name: ['xml:lang'],
  documentation: ['xml:lang'],
  value: ['xml:lang'],
  label: ['xml:lang'],
}

const ELEMENTEN = new Set(
  `BusinessActor BusinessRole BusinessCollaboration BusinessInterface BusinessProcess BusinessFunction
   BusinessInteraction BusinessEvent BusinessService BusinessObject Contract Representation Product ApplicationComponent
   ApplicationCollaboration ApplicationInterface ApplicationFunction ApplicationInteraction ApplicationProcess
   ApplicationEvent ApplicationService DataObject Node Device SystemSoftware TechnologyCollaboration TechnologyInterface
   Path CommunicationNetwork TechnologyFunction TechnologyProcess TechnologyInteraction TechnologyEvent
   TechnologyService Artifact Equipment Facility DistributionNetwork Material Stakeholder Driver Assessment Goal Outcome
   Principle Requirement Constraint Meaning Value Resource Capability ValueStream CourseOfAction WorkPackage Deliverable
   ImplementationEvent Plateau Gap Grouping Location AndJunction OrJunction`.split(/\s+/),
)
const RELATIES = new Set(
  'Composition Aggregation Assignment Realization Serving Access Influence Triggering Flow Specialization Association'.split(
    ' ',
  ),
)
const VIEWNODES = new Set(['Element', 'Container', 'Label'])
const DATATYPEN = new Set(['string', 'boolean', 'currency', 'date', 'time', 'number'])

/**
 * Holds an exchange file against the rules of its schema that a structure can break: order and number of children,
 * attributes, types, unique identifiers, references that lead somewhere.
 *
 * @returns what is wrong, a line each; empty for a sound file
 * @source ArchiMate Model Exchange File Format 3.1: archimate3_Model.xsd, archimate3_View.xsd, archimate3_Diagram.xsd
 */
export function findSchemafouten(xml: string): string[] {
  const nodes = parse(xml)
  const [root] = nodes
  if (root?.tag !== 'model' || root.attributes['xmlns'] !== 'http://www.opengroup.org/xsd/archimate/3.0/') {
    return ['the root is no model of the exchange format']
  }
  return [...nodes.flatMap(checkChildren), ...nodes.flatMap(checkAttributes), ...checkReferences(nodes)]
}

function parse(xml: string): Node[] {
  const parser = new SaxesParser()
  const nodes: Node[] = []
  let current: Node | null = null
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { tag: name, attributes, children: [], parent: current }
    current?.children.push(node)
    nodes.push(node)
    current = node
  })
  parser.on('closetag', () => {
    current = current?.parent ?? null
  })
  parser.write(xml).close()
  return nodes
}

function checkChildren(node: Node): string[] {
  const rules = VOLGORDE[node.tag]
  if (rules === undefined) return []
  const pattern = rules.map((rule) => `(?:${rule.slice(0, -1)} )${rule.slice(-1)}`).join('')
  const found = node.children.map(({ tag }) => `${tag} `).join('')
  return new RegExp(`^${pattern}$`).test(found) ? [] : [`${describe(node)}: children ${found.slice(0, 120)}`]
}

function checkAttributes(node: Node): string[] {
  const rules = ATTRIBUTEN[node.tag] ?? []
  const { attributes, tag } = node
  const allowed = new Set(rules.map((rule) => rule.replace('!', '')))
  const names = Object.keys(attributes).filter((name) => !/^xmlns|schemaLocation$/.test(name))
  // style and what is inside it is about looks and not written by us
  const isLooks = !(tag in VOLGORDE) && !(tag in ATTRIBUTEN)
  const extra = isLooks ? [] : names.filter((name) => !allowed.has(name)).map((name) => `extra attribute ${name}`)
  const missing = rules.filter((rule) => rule.endsWith('!') && attributes[rule.slice(0, -1)] === undefined)
  const type = attributes['xsi:type'] ?? ''
  const wrong = [
    ...(tag === 'element' && !ELEMENTEN.has(type) ? [`type ${type}`] : []),
    ...(tag === 'relationship' && !RELATIES.has(type) ? [`type ${type}`] : []),
    ...(tag === 'node' && !VIEWNODES.has(type) ? [`type ${type}`] : []),
    ...(tag === 'node' && (type === 'Element') !== (attributes['elementRef'] !== undefined) ? ['elementRef'] : []),
    ...(tag === 'view' && type !== 'Diagram' ? [`type ${type}`] : []),
    ...(tag === 'propertyDefinition' && !DATATYPEN.has(attributes['type'] ?? '') ? ['data type'] : []),
    ...(tag === 'node' ? ['x', 'y'].filter((name) => !/^\d+$/.test(attributes[name] ?? '')) : []),
    ...(tag === 'node' ? ['w', 'h'].filter((name) => !/^[1-9]\d*$/.test(attributes[name] ?? '')) : []),
    ...(attributes['identifier'] !== undefined && !NCNAME.test(attributes['identifier']) ? ['identifier'] : []),
  ]
  return [...extra, ...missing, ...wrong].map((text) => `${describe(node)}: ${text}`)
}

function checkReferences(nodes: readonly Node[]): string[] {
  const faults: string[] = []
  const seen = new Map<string, Node>()
  for (const node of nodes) {
    const id = node.attributes['identifier']
    if (id === undefined) continue
    if (seen.has(id)) faults.push(`${describe(node)}: identifier twice`)
    seen.set(id, node)
  }
  const expect = (node: Node, attribute: string, tags: readonly string[]) => {
    const ref = node.attributes[attribute]
    if (ref !== undefined && !tags.includes(seen.get(ref)?.tag ?? '')) faults.push(`${describe(node)}: ${attribute}`)
  }
  for (const node of nodes) {
    expect(node, 'propertyDefinitionRef', ['propertyDefinition'])
    expect(node, 'elementRef', ['element'])
    expect(node, 'relationshipRef', ['relationship'])
    const ends = node.tag === 'connection' ? ['node', 'connection'] : ['element', 'relationship']
    expect(node, 'source', ends)
    expect(node, 'target', ends)
    if (node.tag === 'item') expect(node, 'identifierRef', ['element', 'relationship', 'view', 'item'])
  }
  return faults
}

/** Relationship types with the types of their ends, `Flow ApplicationComponent ApplicationComponent`, each once, sorted. */
export function listVerbindingen(xml: string): string[] {
  const nodes = parse(xml)
  const types = new Map(nodes.map(({ attributes }) => [attributes['identifier'], attributes['xsi:type']]))
  const found = nodes
    .filter(({ tag }) => tag === 'relationship')
    .map(({ attributes: { source, target, ...rest } }) =>
      [rest['xsi:type'], types.get(source), types.get(target)].join(' '),
    )
  return [...new Set(found)].sort()
}

function describe({ tag, attributes }: Node): string {
  return `${tag} ${attributes['identifier'] ?? ''}`.trim()
}
