import { LandschapError } from '../../core/errors.ts'
import type { DecodedXml } from './decode.ts'
import { attributeOf, isDutch, type OpenTag, parseXml, type XmlHandler } from './parse-xml.ts'

/** Elements and relationships that are kept in memory; a GEMMA release has 8,512. */
const MAX_DRAFTS = 100_000

/** What carries the names, labels, documentation and properties that we read. */
const OWNERS = new Set(['model', 'element', 'relationship', 'propertyDefinition', 'view', 'node'])

/** The view with all referentiecomponenten: recognised by Object ID, else identifier, else name. */
export const KAART = {
  objectId: 'fa485a36-dc24-40e2-9934-e2076e95cec4',
  identifier: 'id-fb0afc5e95bd410dba2c8abf8b5f9c8b',
  naam: 'RC00 Alle referentiecomponenten',
}

type Text = { readonly text: string; readonly isDutch: boolean }
type Property = { readonly definitionRef: string; value: Text | undefined }

/** A thing of the file as it stands there, with its properties by the reference to their definition. */
export type Draft = {
  readonly open: OpenTag
  name: Text | undefined
  label: Text | undefined
  documentation: Text | undefined
  readonly properties: Property[]
  /** Nodes directly inside, in drawing order. */
  readonly nodes: Draft[]
}

/** The things of a file in file order; of the views only the one with all referentiecomponenten. */
type Drafts = {
  model: Draft | undefined
  readonly elementen: Draft[]
  readonly relaties: Draft[]
  readonly definities: Draft[]
  kaart: { readonly rank: number; readonly view: Draft } | undefined
}

/** Walks through a file and keeps what an {@link Ameff} is made of. @throws LandschapError as {@link parseXml} */
export function collectDrafts(xml: DecodedXml, bestand: string): Drafts {
  const drafts: Drafts = { model: undefined, elementen: [], relaties: [], definities: [], kaart: undefined }
  parseXml(xml, bestand, buildHandler(drafts, bestand))
  return drafts
}

function buildHandler(drafts: Drafts, bestand: string): XmlHandler {
  const path: OpenTag[] = []
  const owners: Draft[] = []
  let text: string | null = null
  return {
    open(open) {
      const owner = owners.at(-1)
      if (OWNERS.has(open.tag)) owners.push(buildDraft(open))
      else if (isPropertyOf(owner, open, path)) {
        owner?.properties.push({ definitionRef: attributeOf(open, 'propertyDefinitionRef'), value: undefined })
      } else if (path.at(-1) === owner?.open || open.tag === 'value') text = ''
      path.push(open)
    },
    text(piece) {
      if (text !== null) text += piece
    },
    close() {
      const closing = path.pop()
      const owner = owners.at(-1)
      if (closing === undefined || owner === undefined) return
      if (owner.open === closing) {
        owners.pop()
        keepDraft(drafts, owner, owners.at(-1))
        if (drafts.elementen.length + drafts.relaties.length > MAX_DRAFTS) throw tooMany(bestand)
      } else if (text !== null) {
        keepText(owner, closing, { text: text.replace(/\r\n?/g, '\n'), isDutch: isDutch(closing) })
        text = null
      }
    },
  }
}

function buildDraft(open: OpenTag): Draft {
  return { open, name: undefined, label: undefined, documentation: undefined, properties: [], nodes: [] }
}

function isPropertyOf(owner: Draft | undefined, { tag }: OpenTag, path: readonly OpenTag[]): boolean {
  return tag === 'property' && path.at(-2) === owner?.open
}

function keepText(owner: Draft, { tag }: OpenTag, text: Text): void {
  if (tag === 'name') owner.name = chooseText(owner.name, text)
  else if (tag === 'label') owner.label = chooseText(owner.label, text)
  else if (tag === 'documentation') owner.documentation = chooseText(owner.documentation, text)
  else if (tag === 'value') {
    const property = owner.properties.at(-1)
    if (property) property.value = chooseText(property.value, text)
  }
}

function tooMany(bestand: string): LandschapError {
  const detail = `${bestand}: meer dan ${MAX_DRAFTS} elementen en relaties. Exporteer een kleiner deel van het model.`
  return new LandschapError('bestand_te_groot', detail)
}

/** Of several languages Dutch wins, else the first. */
function chooseText(current: Text | undefined, candidate: Text): Text {
  return current === undefined || (candidate.isDutch && !current.isDutch) ? candidate : current
}

function keepDraft(drafts: Drafts, draft: Draft, parent: Draft | undefined): void {
  const { tag } = draft.open
  if (tag === 'model') drafts.model = draft
  else if (tag === 'element') drafts.elementen.push(draft)
  else if (tag === 'relationship') drafts.relaties.push(draft)
  else if (tag === 'propertyDefinition') drafts.definities.push(draft)
  else if (tag === 'node') parent?.nodes.push(draft)
  else if (tag === 'view') {
    const rank = rankAsKaart(draft)
    if (rank > (drafts.kaart?.rank ?? 0)) drafts.kaart = { rank, view: draft }
  }
}

function rankAsKaart({ open, name, properties }: Draft): number {
  if (properties.some(({ value }) => value?.text.trim().toLowerCase() === KAART.objectId)) return 3
  if (attributeOf(open, 'identifier') === KAART.identifier) return 2
  return name?.text.trim() === KAART.naam ? 1 : 0
}
