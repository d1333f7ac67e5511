import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

/** A fact of GEMMA that the examples refer to. */
export type Gemmafeit = {
  readonly objectId: string
  readonly identifier: string
  readonly naam: string
  readonly status: string
}

/** The parts of a GEMMA release that the examples refer to, by naam. */
export type Gemma = {
  readonly referentiecomponenten: ReadonlyMap<string, Gemmafeit>
  readonly voorzieningen: ReadonlyMap<string, Gemmafeit>
  readonly standaardversies: ReadonlyMap<string, Gemmafeit>
}

/** Components that were renamed since 2024-05-27: former naam to present naam. */
export const FORMER_NAMEN: ReadonlyMap<string, string> = new Map([
  ['WMO-component', 'Wmo-component'],
  ['Architectuurcomponent', 'Architectuur- en ontwerpcomponent'],
  ['Managementinformatiecomponent', 'BI-component'],
  ['Servicebuscomponent', 'Gemeentelijke servicebuscomponent'],
  ['Firewall-component', 'Firewall component'],
  ['Generiek Zaakafhandelcomponent', 'Generiek zaakafhandelcomponent'],
])

/** Withdrawn from GEMMA: no release of the last years has it, but old inventories do. */
export const WITHDRAWN = 'Sonderingenregistercomponent'

/** Reads a release: the ArchiMate file at `path`, or else the newest release that data/gemma holds as JSON. */
export function readGemma(path: string | undefined, gemmaFolder: string): Gemma {
  if (path !== undefined) return readExchangeFile(readFileSync(path, 'utf8'))
  const releases = existsSync(gemmaFolder) ? readdirSync(gemmaFolder).filter((name) => name.endsWith('.json')) : []
  const models = releases.flatMap((name) => {
    const parsed = Model.safeParse(JSON.parse(readFileSync(join(gemmaFolder, name), 'utf8')))
    return parsed.success ? [parsed.data] : []
  })
  const newest = models.sort((a, b) => a.versie.localeCompare(b.versie)).at(-1)
  if (newest === undefined) throw new Error('geen GEMMA gevonden: geef het pad van het ArchiMate-bestand als argument')
  return {
    referentiecomponenten: byNaam(newest.referentiecomponenten),
    voorzieningen: byNaam(newest.voorzieningen),
    standaardversies: byNaam(newest.standaarden.flatMap(({ versies }) => versies)),
  }
}

const Feit = z
  .object({ id: z.string(), identifier: z.string(), naam: z.string(), status: z.string() })
  .transform(({ id, identifier, naam, status }) => ({ objectId: id, identifier, naam, status: formatStatus(status) }))

const Model = z.object({
  versie: z.string(),
  referentiecomponenten: z.array(Feit),
  voorzieningen: z.array(Feit),
  standaarden: z.array(z.object({ versies: z.array(Feit) })),
})

const Text = z.union([
  z.string(),
  z.object({ '#text': z.string().optional() }).transform((node) => node['#text'] ?? ''),
])

const Properties = z
  .object({ property: z.array(z.object({ propertyDefinitionRef: z.string(), value: Text.optional() })) })
  .optional()

const ExchangeFile = z.object({
  model: z.object({
    elements: z.object({
      element: z.array(z.object({ identifier: z.string(), name: z.array(Text).optional(), properties: Properties })),
    }),
    propertyDefinitions: z.object({
      propertyDefinition: z.array(z.object({ identifier: z.string(), name: z.array(Text) })),
    }),
  }),
})

function readExchangeFile(xml: string): Gemma {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    isArray: (name) => ['element', 'property', 'propertyDefinition', 'name'].includes(name),
  })
  const { model } = ExchangeFile.parse(parser.parse(xml))
  const definitions = new Map(
    model.propertyDefinitions.propertyDefinition.map(({ identifier, name }) => [identifier, name[0] ?? '']),
  )
  const perType = new Map<string, Gemmafeit[]>()
  for (const element of model.elements.element) {
    const properties = new Map(
      (element.properties?.property ?? []).map((property) => [
        definitions.get(property.propertyDefinitionRef) ?? '',
        property.value ?? '',
      ]),
    )
    const type = properties.get('GEMMA type') ?? ''
    const feit = {
      objectId: properties.get('Object ID') ?? '',
      identifier: element.identifier,
      naam: element.name?.[0] ?? '',
      status: properties.get('GEMMA status') ?? properties.get('Status') ?? '',
    }
    perType.set(type, [...(perType.get(type) ?? []), feit])
  }
  return {
    referentiecomponenten: byNaam(perType.get('Referentiecomponent') ?? []),
    voorzieningen: byNaam(perType.get('Buitengemeentelijke voorziening') ?? []),
    standaardversies: byNaam(perType.get('Standaardversie') ?? []),
  }
}

function byNaam(feiten: readonly Gemmafeit[]): Map<string, Gemmafeit> {
  return new Map(feiten.map((feit) => [feit.naam, feit]))
}

function formatStatus(status: string): string {
  const words = status.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The fact with this naam; former names of referentiecomponenten are resolved. */
export function getFeit(feiten: ReadonlyMap<string, Gemmafeit>, naam: string): Gemmafeit {
  const feit = feiten.get(naam) ?? feiten.get(FORMER_NAMEN.get(naam) ?? '')
  if (feit === undefined) throw new Error(`${naam} staat niet in deze release van GEMMA`)
  return feit
}
