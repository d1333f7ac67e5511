import { LandschapError } from '../../core/errors.ts'
import { cleanCel, showKop } from '../tabel/index.ts'
import { findAttribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

export type Bladverwijzing = { readonly naam: string; readonly onderdeel: string; readonly isVerborgen: boolean }

/** The table of contents of a workbook: its worksheets in order, and where shared texts and styles stand. */
export type Werkmap = {
  readonly bladen: readonly Bladverwijzing[]
  readonly teksten: string | null
  readonly opmaak: string | null
  readonly is1904: boolean
}

type Relatie = { readonly soort: string; readonly doel: string }

/**
 * Reads which worksheets a workbook has. Charts and dialogs are no worksheets.
 *
 * @throws LandschapError onbekend_formaat - the zip holds no Excel workbook
 */
export async function readWerkmap(zip: Zip): Promise<Werkmap> {
  const root = await readRelaties(zip, '')
  const path = [...root.values()].find(({ soort }) => soort === 'officeDocument')?.doel ?? 'xl/workbook.xml'
  if (!zip.has(path) || !path.toLowerCase().endsWith('.xml')) throw buildGeenWerkmap(zip)
  const relaties = await readRelaties(zip, path)
  const bladen: Bladverwijzing[] = []
  let is1904 = false
  let isWorkbook = false
  await readXml(zip, path, {
    open: (tag, attributes) => {
      if (tag === 'workbook') isWorkbook = true
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(findAttribute(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      const relatie = relaties.get(findAttribute(attributes, 'id') ?? '')
      if (relatie?.soort !== 'worksheet' || !zip.has(relatie.doel)) return
      const isVerborgen = /hidden/i.test(findAttribute(attributes, 'state') ?? '')
      const naam = showKop(cleanCel(findAttribute(attributes, 'name') ?? '', false).tekst, `blad ${bladen.length + 1}`)
      bladen.push({ naam, onderdeel: relatie.doel, isVerborgen })
    },
  })
  if (!isWorkbook) throw buildGeenWerkmap(zip)
  const findDoel = (soort: string): string | null =>
    [...relaties.values()].find((relatie) => relatie.soort === soort)?.doel ?? null
  return { bladen, teksten: findDoel('sharedStrings'), opmaak: findDoel('styles'), is1904 }
}

async function readRelaties(zip: Zip, part: string): Promise<ReadonlyMap<string, Relatie>> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const relaties = new Map<string, Relatie>()
  await readXml(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (tag, attributes) => {
      const target = findAttribute(attributes, 'Target')
      if (tag !== 'Relationship' || target === undefined) return
      const soort = (findAttribute(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      relaties.set(findAttribute(attributes, 'Id') ?? '', { soort, doel: resolvePart(folder, target) })
    },
  })
  return relaties
}

/** The name of a part as the zip has it: relative to the folder of the part that points to it. */
function resolvePart(folder: string, target: string): string {
  return new URL(target, `zip:/${folder}`).pathname.replace(/^\/+/, '')
}

function buildGeenWerkmap({ bestand, has }: Zip): LandschapError {
  const wat = has('content.xml')
    ? 'dit is een OpenDocument-bestand (.ods)'
    : has('xl/workbook.bin')
      ? 'dit is een binaire Excel-werkmap (.xlsb)'
      : 'dit zip-bestand is geen Excel-werkmap'
  return new LandschapError('onbekend_formaat', `${bestand}: ${wat}. Sla de lijst op als .xlsx of als CSV.`)
}
