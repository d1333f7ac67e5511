/** A variable of a linear or integer programme. */
export type Kolom = {
  /** For people who check the programme; unique within it. */
  readonly naam: string
  /** Coefficient in the objective, which is always minimised. */
  readonly kosten: number
  readonly onder: number
  /** `Infinity` for no bound. */
  readonly boven: number
  readonly isGeheel: boolean
}

/** A constraint: `onder` ≤ sum of coefficient × column ≤ `boven`. No column twice. */
export type Regel = {
  readonly naam: string
  readonly onder: number
  readonly boven: number
  /** Position of the column and its coefficient. */
  readonly termen: readonly (readonly [kolom: number, coefficient: number])[]
}

/** A linear or integer programme as a value: what is minimised, and under which constraints. */
export type Programma = {
  readonly kolommen: readonly Kolom[]
  readonly regels: readonly Regel[]
  /** Constant part of the objective. */
  readonly vast: number
  /** A solution to begin with, one value per column. */
  readonly start?: readonly number[]
}

export type Oplossing =
  | {
      /** `tijd_op`: the best that was found in time, not proved best. */
      readonly status: 'optimaal' | 'tijd_op'
      readonly doelwaarde: number
      /** No solution can cost less than this; null when the time was up before anything was proved. */
      readonly ondergrens: number | null
      /** (doelwaarde − ondergrens) / |doelwaarde|; 0 when proved best, null without a bound. */
      readonly gat: number | null
      /** One per column. */
      readonly waarden: readonly number[]
      /** One per constraint; only of a programme without integer columns, else empty. */
      readonly schaduwprijzen: readonly number[]
    }
  /** No solution exists. */
  | { readonly status: 'onmogelijk' }
  /** The time was up before any solution was found. */
  | { readonly status: 'niets_gevonden' }

export type Voortgang = {
  readonly seconden: number
  readonly doelwaarde: number | null
  readonly gat: number | null
}

export type Oplosopties = {
  /** Seconds; default 60. */
  readonly tijdslimiet?: number
  readonly onVoortgang?: (voortgang: Voortgang) => void
}

/** Solves a programme. The core only builds programmes: whoever calls it gives the solver. */
export type Oplosser = (programma: Programma, opties?: Oplosopties) => Promise<Oplossing>
