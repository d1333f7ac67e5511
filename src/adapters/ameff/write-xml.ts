import { cleanText } from '../taal/index.ts'
import type { Eigenschappen, Schrijfelement, Uitwisseling } from './write-uitwisseling.ts'

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/'
/** The schema with diagrams takes in the one of views, and that the one of the model. */
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd'

/** What stands at the top of an exchange file. */
export type Modelkop = {
  readonly identifier: string
  readonly naam: string
  readonly documentatie: string
  readonly eigenschappen: Eigenschappen
}

export type Schrijfnode = {
  readonly identifier: string
  readonly soort: 'Container' | 'Element' | 'Label'
  /** Of an Element only. */
  readonly elementRef?: string
  /** Not of an Element: that goes by its own name. */
  readonly label?: string
  readonly x: number
  readonly y: number
  readonly breedte: number
  readonly hoogte: number
}

/** A folder of a modelling tool. */
export type Schrijfmap = { readonly naam: string; readonly identifiers: readonly string[] }

/** What an exchange file holds beside elements and relationships. */
export type Schrijfrest = { readonly map: Schrijfmap; readonly view: Schrijfview | null }

export type Schrijfview = {
  readonly identifier: string
  readonly naam: string
  readonly eigenschappen: Eigenschappen
  /** In drawing order, none inside another. */
  readonly nodes: readonly Schrijfnode[]
}

/**
 * Writes an exchange file piece by piece: in the order that the schema asks for, without the parts that would be empty.
 *
 * @returns pieces of text that follow each other, none longer than one element
 * @source ArchiMate Model Exchange File Format 3.1, The Open Group
 */
export function* renderXml(kop: Modelkop, uitwisseling: Uitwisseling, { map, view }: Schrijfrest): Generator<string> {
  const definities = buildDefinities()
  const { elementen, relaties } = uitwisseling
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<model xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="${kop.identifier}">\n`
  yield renderInhoud(kop, definities, '  ')
  if (elementen.length > 0) yield '  <elements>\n'
  for (const element of elementen) {
    yield `    <element identifier="${element.identifier}" xsi:type="${element.soort}">\n${renderInhoud(element, definities, '      ')}    </element>\n`
  }
  if (elementen.length > 0) yield '  </elements>\n'
  if (relaties.length > 0) yield '  <relationships>\n'
  for (const { identifier, soort, bron, doel, naam, eigenschappen = [] } of relaties) {
    const open = `    <relationship identifier="${identifier}" source="${bron}" target="${doel}" xsi:type="${soort}"`
    const inhoud = renderInhoud({ naam, eigenschappen }, definities, '      ')
    yield inhoud === '' ? `${open} />\n` : `${open}>\n${inhoud}    </relationship>\n`
  }
  if (relaties.length > 0) yield '  </relationships>\n'
  yield renderMap(map)
  // before the definitions: a view may be the first to have a property
  const views = view === null ? '' : renderView(view, definities)
  yield definities.render()
  yield views
  yield '</model>\n'
}

type Definities = { readonly refer: (naam: string) => string; readonly render: () => string }

/** Numbers the names of properties in the order in which they are met. */
function buildDefinities(): Definities {
  const refs = new Map<string, string>()
  return {
    refer: (naam) => {
      const ref = refs.get(naam) ?? `propid-${refs.size + 1}`
      refs.set(naam, ref)
      return ref
    },
    render: () => {
      if (refs.size === 0) return ''
      const lines = [...refs].map(
        ([naam, ref]) =>
          `    <propertyDefinition identifier="${ref}" type="string">\n      <name>${escapeXml(naam)}</name>\n    </propertyDefinition>\n`,
      )
      return `  <propertyDefinitions>\n${lines.join('')}  </propertyDefinitions>\n`
    },
  }
}

type Inhoud = Pick<Schrijfelement, 'eigenschappen' | 'documentatie'> & { readonly naam?: string | undefined }

function renderInhoud(
  { naam, documentatie = '', eigenschappen }: Inhoud,
  definities: Definities,
  indent: string,
): string {
  const filled = eigenschappen.flatMap(([name, value = '']) => (value === '' ? [] : [[name, value] as const]))
  const parts = [
    naam === undefined ? '' : `${indent}<name xml:lang="nl">${escapeXml(naam)}</name>\n`,
    documentatie === '' ? '' : `${indent}<documentation xml:lang="nl">${escapeXml(documentatie)}</documentation>\n`,
  ]
  if (filled.length === 0) return parts.join('')
  const lines = filled.map(
    ([name, value]) =>
      `${indent}  <property propertyDefinitionRef="${definities.refer(name)}"><value xml:lang="nl">${escapeXml(value)}</value></property>\n`,
  )
  return `${parts.join('')}${indent}<properties>\n${lines.join('')}${indent}</properties>\n`
}

function renderMap({ naam, identifiers }: Schrijfmap): string {
  if (identifiers.length === 0) return ''
  const items = identifiers.map((identifier) => `      <item identifierRef="${identifier}" />\n`)
  return `  <organizations>\n    <item>\n      <label xml:lang="nl">${escapeXml(naam)}</label>\n${items.join('')}    </item>\n  </organizations>\n`
}

function renderView(view: Schrijfview, definities: Definities): string {
  const nodes = view.nodes.map(({ identifier, soort, elementRef, label = '', x, y, breedte, hoogte }) => {
    const ref = elementRef === undefined ? '' : ` elementRef="${elementRef}"`
    const open = `        <node identifier="${identifier}"${ref} xsi:type="${soort}" x="${x}" y="${y}" w="${breedte}" h="${hoogte}"`
    return label === ''
      ? `${open} />\n`
      : `${open}>\n          <label xml:lang="nl">${escapeXml(label)}</label>\n        </node>\n`
  })
  const open = `      <view identifier="${view.identifier}" xsi:type="Diagram">\n${renderInhoud(view, definities, '        ')}`
  return `  <views>\n    <diagrams>\n${open}${nodes.join('')}      </view>\n    </diagrams>\n  </views>\n`
}

/** Texts come from files: no character that XML forbids, no markup, one kind of line end. */
function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
