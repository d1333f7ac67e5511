import { compactText, parseLeverancier } from '../identity/index.ts'
import type { Catalogus } from '../model/catalogus.ts'

/** What a leverancier is known to deliver. */
export type Profiel = {
  readonly leverancier: string
  /** Known products. */
  readonly producten: readonly number[]
}

/** By the key of the leverancier's name, now or before. */
export type Leveranciersprofielen = ReadonlyMap<string, Profiel>

/** Learns from the catalogue what each leverancier delivers. */
export function buildLeveranciersprofielen({ pakketten }: Catalogus): Leveranciersprofielen {
  const found = new Map<string, { leverancier: string; producten: number[] }>()
  pakketten.forEach(({ leverancier, eerdereLeveranciers }, product) => {
    for (const maker of leverancier === undefined ? eerdereLeveranciers : [leverancier, ...eerdereLeveranciers]) {
      const key = readLeverancierssleutel(maker)
      if (key === undefined) continue
      const entry = found.get(key) ?? { leverancier: maker, producten: [] }
      if (!entry.producten.includes(product)) entry.producten.push(product)
      found.set(key, entry)
    }
  })
  return found
}

/** The key of a leverancier in the profiles; undefined when none is named. */
export function readLeverancierssleutel(leverancier: string | undefined): string | undefined {
  const parsed = parseLeverancier(leverancier)
  return parsed.soort === 'bekend' ? compactText(parsed.woorden.join('')) : undefined
}
