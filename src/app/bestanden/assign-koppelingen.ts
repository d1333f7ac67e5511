import type { Gemeentecode, Gemeentekoppeling } from '../../core/index.ts'
import {
  type BekendeGemeente,
  type GelezenBestand,
  type GemeenteOpgave,
  nameKey,
  namesOf,
  type Toebedeeld,
} from './assign-gemeenten.ts'

type Context = {
  readonly toebedeeld: readonly Toebedeeld[]
  readonly opgaven: ReadonlyMap<string, GemeenteOpgave>
  readonly bekend: readonly BekendeGemeente[]
}

/**
 * Decides of which gemeente each koppeling can be: the one that its row names, else the one that the person gave for the
 * file, else those whose applicaties stand in the same file.
 *
 * @returns in the order of the files; gemeentecodes only of gemeenten that have a landschap
 */
export function assignKoppelingen(bestanden: readonly GelezenBestand[], context: Context): Gemeentekoppeling[] {
  const codes = new Set(context.toebedeeld.map(({ gemeente }) => gemeente.gemeentecode))
  const codeByName = new Map<string, Gemeentecode>()
  for (const { naam, gemeentecode } of context.bekend) {
    if (codes.has(gemeentecode)) for (const name of namesOf(naam)) codeByName.set(nameKey(name), gemeentecode)
  }
  for (const { gemeente } of context.toebedeeld) codeByName.set(nameKey(gemeente.naam), gemeente.gemeentecode)
  return bestanden.flatMap(({ bestand, inlezing }) => {
    const opgave = context.opgaven.get(bestand)?.gemeentecode
    const own = context.toebedeeld
      .filter((part) => part.bestand === bestand)
      .map(({ gemeente }) => gemeente.gemeentecode)
    const ofBestand = opgave === undefined ? [...new Set(own)] : [opgave].filter((code) => codes.has(code))
    return inlezing.koppelingen.map((koppeling): Gemeentekoppeling => {
      const { gemeente } = koppeling
      if (gemeente === undefined || own.length === 1) return { bestand, koppeling, gemeentecodes: ofBestand }
      const named = codeByName.get(nameKey(gemeente))
      return { bestand, koppeling, gemeentecodes: named === undefined ? [] : [named] }
    })
  })
}
