/** What went wrong, as the API says it (RFC 9457), or `offline` when it could not be reached. */
export type Foutsoort = {
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly titel: string
  readonly uitleg: string
  /** One line per value that is wrong. */
  readonly punten: readonly string[]
  /** Seconds to wait, where the API says so. */
  readonly wachttijd: number | null
  /** Id in the log of the server. */
  readonly kenmerk: string | null
}

/** Every failed request ends as this. */
export class Apifout extends Error {
  override readonly name = 'Apifout'
  readonly soort: Foutsoort

  constructor(soort: Foutsoort) {
    super(`${soort.status} ${soort.titel}`)
    this.soort = soort
  }
}

/** Reads the problem of an answer; fields that are missing or of another kind are passed over. */
export function leesFout(response: Response, body: unknown): Apifout {
  const wait = Number(response.headers.get('retry-after'))
  return new Apifout({
    status: response.status,
    titel: textIn(body, 'title') ?? '',
    uitleg: textIn(body, 'detail') ?? '',
    punten: listIn(body, 'invalidParams').map((param) =>
      [textIn(param, 'name'), textIn(param, 'reason')].filter((text) => text !== null && text !== '').join(': '),
    ),
    wachttijd: Number.isFinite(wait) && wait > 0 ? wait : null,
    kenmerk: textIn(body, 'instance'),
  })
}

/** The request never got an answer. */
export function maakOffline(): Apifout {
  return new Apifout({ status: 0, titel: '', uitleg: '', punten: [], wachttijd: null, kenmerk: null })
}

function valueIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function textIn(value: unknown, key: string): string | null {
  const found = valueIn(value, key)
  return typeof found === 'string' ? found : null
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const found = valueIn(value, key)
  return Array.isArray(found) ? found : []
}
