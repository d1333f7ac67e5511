import type { Adres } from './adres.ts'

/** What a comparison is about, out of the address. */
export type Keuze = {
  readonly gemeenten: readonly string[]
  readonly referentiemodel: string | null
  readonly peildatum: string | null
  readonly weging: 'gelijk' | 'inwoners' | null
}

export function leesKeuze({ query }: Adres): Keuze {
  const codes = (query.get('gemeenten') ?? '').split(',').filter((code) => /^\d{4}$/.test(code))
  const weging = query.get('weging')
  return {
    gemeenten: [...new Set(codes)].sort(),
    referentiemodel: query.get('referentiemodel'),
    peildatum: query.get('peildatum'),
    weging: weging === 'gelijk' || weging === 'inwoners' ? weging : null,
  }
}

/** A value out of a closed list, else the first of it. */
export function leesOptie<T extends string>({ query }: Adres, key: string, opties: readonly [T, ...T[]]): T {
  const given = query.get(key)
  return opties.find((optie) => optie === given) ?? opties[0]
}
