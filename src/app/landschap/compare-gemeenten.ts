import { type Gebruikstatus, LandschapError, type Weging, writeVergelijkingJson } from '../../core/index.ts'
import { hashText } from '../hash-text.ts'
import type { Group, Workspace } from '../workspace.ts'
import { type GroupRequest, mapGemeenten } from './map-gemeenten.ts'

export type CompareRequest = GroupRequest & {
  /** What counts as in use; default in productie, uit te faseren and not stated. */
  readonly status?: readonly Gebruikstatus[]
  /** Default gelijk. */
  readonly weging?: Weging
}

/** A comparison of more gemeenten than this is a question about the country. */
export const MOST_GEMEENTEN = 50

/**
 * Compares gemeenten as the store has them.
 *
 * @returns the vergelijking as JSON text in UTF-8, and a name that is another when anything in it is; an unchanged one is
 *   answered from memory
 * @throws LandschapError te_weinig_gemeenten, te_veel_gemeenten, onbekende_gemeente, onbekend_referentiemodel
 */
export async function compareGemeenten(
  workspace: Workspace,
  request: CompareRequest,
): Promise<{ readonly text: Buffer; readonly version: string }> {
  refuseMany(request)
  const group = await mapGemeenten(workspace, request)
  const key = [group.key, request.weging ?? 'gelijk', ...(request.status ?? ['gebruikelijk'])].join(' ')
  const version = hashText(key)
  const known = workspace.memory.texts.get(version)
  if (known !== undefined) return { text: known, version }
  // in the turn in which the group was mapped: waiting for another one would be waiting twice
  const text = Buffer.from(write(group, request).buffer)
  workspace.memory.texts.set(version, text)
  return { text, version }
}

function write({ mapped, peildatum }: Group, { status, weging }: CompareRequest): Uint8Array<ArrayBuffer> {
  const celtabel = mapped.readCeltabel(status === undefined ? {} : { status })
  return writeVergelijkingJson(celtabel, { peildatum, ...(weging === undefined ? {} : { weging }) })
}

/** @throws LandschapError ongeldige_invoer for more gemeenten than are compared at once */
export function refuseMany({ gemeenten }: Pick<CompareRequest, 'gemeenten'>): void {
  if (new Set(gemeenten).size <= MOST_GEMEENTEN) return
  throw new LandschapError(
    'ongeldige_invoer',
    `Vergelijken kan met hoogstens ${MOST_GEMEENTEN} gemeenten tegelijk; u noemt er ${new Set(gemeenten).size}.`,
  )
}
