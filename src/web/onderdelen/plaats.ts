import type { Bevinding } from '../api/typen.ts'
import { BRONNAMEN } from '../teksten/bronnen.ts'
import { T } from '../teksten/nl.ts'

type Plaats = NonNullable<Bevinding['plaats']>

/** Where something stands: the list, sheet, row and column; the element of a model or JSON only when it has no row. */
export function toonPlaats({ bestand, ...plaats }: Plaats): string {
  const bron = bestand === undefined ? [] : [BRONNAMEN.get(bestand) ?? bestand]
  return [...bron, ...noemPlek(plaats)].join(', ')
}

/** The same without the file, for a list of what was met in one file. */
export function toonPlek(plaats: Plaats): string {
  return noemPlek(plaats).join(', ')
}

function noemPlek({ blad, regel, kolom, element }: Plaats): string[] {
  const woord = T.inlezen.plaats
  return [
    ...(blad === undefined ? [] : [`${woord.blad} ${blad}`]),
    ...(regel === undefined ? [] : [`${woord.regel} ${regel}`]),
    ...(kolom === undefined ? [] : [`${woord.kolom} ${kolom}`]),
    ...(element === undefined || regel !== undefined ? [] : [`${woord.element} ${element}`]),
  ]
}
