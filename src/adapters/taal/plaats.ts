import type { Bevinding, Plaats } from '../../core/model/bevinding.ts'
import { compareText } from '../../core/model/sorteren.ts'
import { BEVINDING_LABELS } from './labels.ts'

export type Bevindinggroep = {
  readonly code: Bevinding['code']
  readonly label: string
  readonly ernst: Bevinding['ernst']
  readonly bevindingen: readonly Bevinding[]
}

/**
 * Writes where something stands, from large to small; the file itself left out.
 *
 * @returns an empty text when no part is known
 * @example formatPlaats({ blad: 'Lijst', regel: 12 }) // 'blad Lijst, regel 12'
 */
export function formatPlaats({ blad, regel, kolom, element }: Plaats = {}): string {
  const parts = [
    blad === undefined ? null : `blad ${blad}`,
    regel === undefined ? null : `regel ${regel}`,
    kolom === undefined ? null : `kolom ${kolom}`,
    element === undefined ? null : `element ${element}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** The name of a file without the folders before it: what is passed on tells nothing of someone's machine. */
export function nameBestand(pad: string): string {
  return pad.split(/[\\/]/).at(-1) ?? pad
}

/** {@link formatPlaats} with the file before it, for lists of more than one file; of its path only the name. */
export function formatBronplaats(plaats: Plaats = {}): string {
  const bestand = plaats.bestand === undefined ? '' : nameBestand(plaats.bestand)
  return [bestand, formatPlaats(plaats)].filter((part) => part !== '').join(', ')
}

/**
 * Groups bevindingen by code.
 *
 * @returns warnings before remarks, the largest group first, then by code; the order within a group stays
 */
export function groupBevindingen(bevindingen: readonly Bevinding[]): Bevindinggroep[] {
  const byCode = new Map<Bevinding['code'], Bevinding[]>()
  for (const bevinding of bevindingen) {
    const group = byCode.get(bevinding.code)
    if (group === undefined) byCode.set(bevinding.code, [bevinding])
    else group.push(bevinding)
  }
  return [...byCode]
    .map(([code, members]) => ({
      code,
      label: BEVINDING_LABELS[code],
      ernst: findErnst(members),
      bevindingen: members,
    }))
    .sort(
      (a, b) =>
        compareText(b.ernst, a.ernst) || b.bevindingen.length - a.bevindingen.length || compareText(a.code, b.code),
    )
}

function findErnst(members: readonly Bevinding[]): Bevinding['ernst'] {
  return members.some(({ ernst }) => ernst === 'waarschuwing') ? 'waarschuwing' : 'informatie'
}
