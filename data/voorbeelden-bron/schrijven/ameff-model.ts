import { buildGuid } from '../vast.ts'

export type Properties = Readonly<Record<string, string>>

type Element = {
  readonly identifier: string
  readonly type: 'ApplicationComponent' | 'BusinessActor' | 'BusinessCollaboration' | 'Constraint'
  readonly naam: string
  readonly documentatie?: string
  readonly properties: Properties
}

type Relatie = {
  readonly type: 'Association' | 'Flow' | 'Realization' | 'Serving' | 'Specialization'
  readonly source: string
  readonly target: string
  readonly naam?: string
  readonly properties?: Properties
}

/** Collects elements and relations and writes them as ArchiMate Model Exchange File 3.1. */
export class AmeffModel {
  readonly #naam: string
  readonly #documentatie: string
  readonly #elements = new Map<string, Element>()
  readonly #relaties = new Map<string, Relatie>()
  readonly #definitions = new Map<string, string>()

  constructor(naam: string, documentatie: string) {
    this.#naam = naam
    this.#documentatie = documentatie
  }

  /** Adds the element unless it is there already. */
  addElement(element: Element): string {
    if (!this.#elements.has(element.identifier)) this.#elements.set(element.identifier, element)
    return element.identifier
  }

  /** Adds the relation unless the same one is there already. */
  addRelatie(relatie: Relatie): void {
    const { type, source, target, naam = '' } = relatie
    const objectId = buildGuid('relatie', `${type}/${source}/${target}/${naam}`)
    this.#relaties.set(objectId, { ...relatie, properties: { ...relatie.properties, 'Object ID': objectId } })
  }

  toXml(): string {
    const elements = [...this.#elements.values()].flatMap((element) => this.#writeElement(element))
    const relaties = [...this.#relaties].flatMap(([objectId, relatie]) => this.#writeRelatie(objectId, relatie))
    return `${[
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"' +
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
        ' xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/' +
        ' http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"' +
        ` identifier="id-${buildGuid('model', this.#naam)}">`,
      `  <name xml:lang="nl">${escapeXml(this.#naam)}</name>`,
      `  <documentation xml:lang="nl">${escapeXml(this.#documentatie)}</documentation>`,
      '  <elements>',
      ...elements,
      '  </elements>',
      '  <relationships>',
      ...relaties,
      '  </relationships>',
      '  <propertyDefinitions>',
      ...[...this.#definitions].flatMap(([naam, identifier]) => [
        `    <propertyDefinition identifier="${identifier}" type="string">`,
        `      <name>${escapeXml(naam)}</name>`,
        '    </propertyDefinition>',
      ]),
      '  </propertyDefinitions>',
      '</model>',
    ].join('\n')}\n`
  }

  #writeElement({ identifier, type, naam, documentatie, properties }: Element): string[] {
    return [
      `    <element identifier="${identifier}" xsi:type="${type}">`,
      `      <name xml:lang="nl">${escapeXml(naam)}</name>`,
      ...(documentatie ? [`      <documentation xml:lang="nl">${escapeXml(documentatie)}</documentation>`] : []),
      ...this.#writeProperties(properties),
      '    </element>',
    ]
  }

  #writeRelatie(objectId: string, { type, source, target, naam, properties = {} }: Relatie): string[] {
    return [
      `    <relationship identifier="id-${objectId}" source="${source}" target="${target}" xsi:type="${type}">`,
      ...(naam ? [`      <name xml:lang="nl">${escapeXml(naam)}</name>`] : []),
      ...this.#writeProperties(properties),
      '    </relationship>',
    ]
  }

  #writeProperties(properties: Properties): string[] {
    const filled = Object.entries(properties).filter(([, value]) => value !== '')
    return [
      '      <properties>',
      ...filled.flatMap(([naam, value]) => [
        `        <property propertyDefinitionRef="${this.#defineProperty(naam)}">`,
        `          <value xml:lang="nl">${escapeXml(value)}</value>`,
        '        </property>',
      ]),
      '      </properties>',
    ]
  }

  /** Numbers differ per file on purpose: a reader has to look names up. */
  #defineProperty(naam: string): string {
    const identifier = this.#definitions.get(naam) ?? `propid-${101 + this.#definitions.size * 3}`
    this.#definitions.set(naam, identifier)
    return identifier
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
