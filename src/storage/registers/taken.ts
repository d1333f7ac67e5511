import type { Foutcode, Gemeentecode } from '../../core/index.ts'

export type Taakstatus = 'wacht' | 'loopt' | 'gereed' | 'mislukt'

/** Long work: what is asked, how far it is, what came of it. */
export type Taak = {
  readonly id: string
  readonly soort: string
  readonly account: string
  readonly gemeentecode?: Gemeentecode
  readonly invoer: unknown
  readonly status: Taakstatus
  /** 0..1 */
  readonly voortgang: number
  readonly aangemaaktOp: string
  readonly gereedOp: string | null
  readonly fout: { readonly code: Foutcode | 'interne_fout'; readonly detail: string } | null
  /** Path of what came of it, without host: `/v1/gemeenten/9911/inventarisaties/…`. */
  readonly resultaat: string | null
}

export type TaakRegister = {
  /** Queues the work; `bestand` is kept only until it is done. In a transaction the work is seen after the commit. */
  add(taak: Pick<Taak, 'soort' | 'account' | 'gemeentecode' | 'invoer'>, bestand?: Uint8Array): Promise<Taak>
  find(id: string): Promise<Taak | null>
  /** The oldest that is not done yet with this soort and exactly this invoer. */
  findOpen(vraag: Pick<Taak, 'soort' | 'invoer'>): Promise<Taak | null>
  /** How many of this soort an account has waiting or running. */
  countOpen(vraag: Pick<Taak, 'soort' | 'account'>): Promise<number>
  readBestand(id: string): Promise<Uint8Array | null>
  setVoortgang(id: string, voortgang: number): Promise<void>
  /** Ends it, once: false when it was ended before, and then the transaction must change nothing else. Drops the bestand. */
  finish(
    id: string,
    uitkomst: { readonly resultaat: string } | { readonly fout: NonNullable<Taak['fout']> },
  ): Promise<boolean>
  /**
   * Starts to take taken off the queue in this process, oldest first; see startWerkbank, which calls it.
   *
   * `work` gets a taak that is `loopt` and ends it with `finish`; when it throws the taak goes back on the queue. A taak
   * whose process is gone is given to another within a minute; after three starts without an end it is `mislukt`.
   */
  startWork(work: (taak: Taak) => Promise<void>, options: Werkopties): Promise<Werk>
}

export type Werkopties = {
  /** How many taken at once. */
  readonly gelijktijdig: number
  /** A process on the same server that says nothing for this long is taken to be gone. */
  readonly stilMs: number
  /** What went wrong in the machinery, for the log. */
  readonly onFout: (error: unknown) => void
}

export type Werk = {
  /** Takes nothing new; waits for what runs, then puts what still runs back on the queue. */
  stop(waitMs: number): Promise<void>
}
