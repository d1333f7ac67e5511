/** A sub-group of the deelnemers: the sum of 2^position of its members. Exact up to 50 deelnemers. */
export type Groep = number

/** Who shares cost, and what every sub-group would pay on its own. */
export type Kostenspel = {
  readonly deelnemers: number
  /** Cost in cents of a sub-group that is not empty. */
  readonly kosten: (groep: Groep) => number
}

/** The group of all. */
export function everyone(deelnemers: number): Groep {
  return 2 ** deelnemers - 1
}

export function isMember(groep: Groep, positie: number): boolean {
  return Math.floor(groep / 2 ** positie) % 2 === 1
}

/** Positions of the members, low to high. */
export function membersOf(groep: Groep, deelnemers: number): number[] {
  return Array.from({ length: deelnemers }, (_, at) => at).filter((at) => isMember(groep, at))
}

/** Every sub-group that is neither empty nor everyone, in a fixed order. */
export function properGroups(deelnemers: number): Groep[] {
  return Array.from({ length: Math.max(0, everyone(deelnemers) - 1) }, (_, at) => at + 1)
}

/** Asks for the cost of every group only once. */
export function rememberKosten({ deelnemers, kosten }: Kostenspel): Kostenspel {
  const known = new Map<Groep, number>()
  return {
    deelnemers,
    kosten: (groep) => {
      const found = known.get(groep) ?? kosten(groep)
      known.set(groep, found)
      return found
    },
  }
}
