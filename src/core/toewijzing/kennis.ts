import type { Bevinding } from '../model/bevinding.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Vermeldingzoeker } from './resolve-vermelding.ts'
import { readVermeldingen, type Vermeld } from './vermeldingen.ts'

/** Knowledge of a pakket in use, with what it states resolved. */
export type GelezenKennis = {
  readonly item: Pakketkennis
  readonly vermeld: readonly Vermeld[]
  /** Names and ids that the release does not have. */
  readonly onbekend: readonly string[]
}

/** Resolves the knowledge of pakketten that some applicatie uses; the rest is left out. */
export function readKennis(
  kennis: readonly Pakketkennis[],
  indeling: Pakketindeling,
  { zoek, versie }: { readonly zoek: Vermeldingzoeker; readonly versie: string },
): GelezenKennis[] {
  return kennis.flatMap((item) => {
    if (indeling.pakketByKennis?.has(item) !== true) return []
    const { vermeld } = readVermeldingen(item.vermeldingen, { naam: item.naam, versie }, zoek)
    const unknown = item.vermeldingen.filter((vermelding) => zoek(vermelding).soort === 'onbekend')
    return [{ item, vermeld, onbekend: unknown.map(({ naam, id }) => naam ?? id ?? '') }]
  })
}

/** One bevinding per name that the release does not have: a supply repeats it for many pakketten. Sorted by name. */
export function describeOnbekendeKennis(kennis: readonly GelezenKennis[], versie: string): Bevinding[] {
  const pakketten = new Map<string, Set<string>>()
  for (const { item, onbekend } of kennis) {
    for (const naam of onbekend) pakketten.set(naam, (pakketten.get(naam) ?? new Set()).add(item.naam))
  }
  return [...pakketten]
    .sort(([a], [b]) => compareText(a, b))
    .map(([naam, items]) => {
      const [first = ''] = [...items].sort(compareText)
      const others = items.size === 1 ? '' : ` en ${items.size - 1} andere`
      return {
        code: 'referentiecomponent_onbekend',
        ernst: 'waarschuwing',
        tekst: `Leveranciersopgave van "${first}"${others}: referentiecomponent "${naam}" staat niet in GEMMA ${versie} en telt niet mee.`,
      }
    })
}
