import type { Plan, Strategie, Uitkomst } from '../api/typen.ts'

/** How the line of a scenario looks: colour and dashes, so that it is known without colour too. */
export type Lijnstijl = { readonly kleur: string; readonly streep: string }

const STIJLEN: readonly Lijnstijl[] = [
  { kleur: '#0d5c9e', streep: '' },
  { kleur: '#b3410b', streep: '9 4' },
  { kleur: '#5b3f94', streep: '3 3' },
  { kleur: '#1f6b45', streep: '12 3 3 3' },
]
const NIETS_DOEN: Lijnstijl = { kleur: '#5b6670', streep: '2 5' }

/** Doing nothing is grey; the others in turn. */
export function stijlVan({ scenarios }: Pick<Plan, 'scenarios'>, uitkomst: Uitkomst): Lijnstijl {
  if (isNietsDoen(uitkomst)) return NIETS_DOEN
  const others = scenarios.filter((one) => !isNietsDoen(one))
  return STIJLEN[others.indexOf(uitkomst) % STIJLEN.length] ?? NIETS_DOEN
}

export function isNietsDoen({ scenario }: Uitkomst): boolean {
  return scenario.strategie === ('niets_doen' satisfies Strategie)
}
