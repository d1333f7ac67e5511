import type { Kolom, Programma, Regel } from './programma.ts'

/** Collects columns and constraints; gives them out as a value. */
export class Programmabouwer {
  private readonly kolommen: Kolom[] = []
  private readonly regels: Regel[] = []
  private vast = 0

  /** Adds a yes-or-no choice. @returns its position */
  addKeuze(naam: string, kosten: number): number {
    return this.addKolom({ naam, kosten, onder: 0, boven: 1, isGeheel: true })
  }

  /** @returns the position of the column */
  addKolom(kolom: Kolom): number {
    return this.kolommen.push(kolom) - 1
  }

  addRegel(regel: Regel): void {
    this.regels.push(regel)
  }

  /** Adds a cost that no choice changes. */
  addVast(kosten: number): void {
    this.vast += kosten
  }

  /** @param start - a solution to begin with, one value per column */
  build(start?: readonly number[]): Programma {
    return {
      kolommen: [...this.kolommen],
      regels: [...this.regels],
      vast: this.vast,
      ...(start === undefined ? {} : { start }),
    }
  }
}
