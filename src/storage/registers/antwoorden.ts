/** What was answered to a POST with an Idempotency-Key, kept for 24 hours. */
export type BewaardAntwoord = {
  readonly verzoekhash: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export type AntwoordRegister = {
  find(account: string, sleutel: string): Promise<BewaardAntwoord | null>
  /** Waits for another transaction that holds the same key: two at once do the work once. */
  lock(account: string, sleutel: string): Promise<void>
  save(account: string, sleutel: string, antwoord: BewaardAntwoord): Promise<void>
}
