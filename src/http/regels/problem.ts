import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Foutcode } from '../../core/index.ts'

/** What HTTP itself can refuse, beside what stops the work in the core. */
type HttpFoutcode =
  | 'niet_ingelogd'
  | 'geen_toegang'
  | 'niet_gevonden'
  | 'methode_niet_mogelijk'
  | 'vorm_niet_leverbaar'
  | 'verzoek_verlopen'
  | 'sleutel_hergebruikt'
  | 'versie_gewijzigd'
  | 'versie_ontbreekt'
  | 'mediatype_onbekend'
  | 'kop_te_groot'
  | 'te_veel_verzoeken'
  | 'interne_fout'

export type Probleemcode = Foutcode | HttpFoutcode

type Soort = { readonly status: number; readonly title: string }

/** Status and title of every code: the one place that decides them. */
export const PROBLEMEN = {
  leeg_bestand: { status: 400, title: 'Leeg bestand' },
  bestand_niet_gevonden: { status: 400, title: 'Bestand niet gevonden' },
  bestand_te_groot: { status: 413, title: 'Te groot' },
  onbekend_formaat: { status: 415, title: 'Formaat niet herkend' },
  onleesbaar_bestand: { status: 400, title: 'Bestand niet te lezen' },
  onveilig_bestand: { status: 400, title: 'Bestand geweigerd' },
  geen_kopregel: { status: 400, title: 'Geen kopregel gevonden' },
  onbekende_kolom: { status: 400, title: 'Kolom niet gevonden' },
  geen_gemma: { status: 400, title: 'Geen release van GEMMA' },
  onbekend_referentiemodel: { status: 400, title: 'Referentiemodel onbekend' },
  referentiemodel_bestaat_al: { status: 409, title: 'Referentiemodel bestaat al' },
  te_weinig_gemeenten: { status: 400, title: 'Te weinig gemeenten' },
  onbekende_gemeente: { status: 404, title: 'Gemeente onbekend' },
  opslag_bezet: { status: 503, title: 'Opslag in gebruik' },
  ongeldige_invoer: { status: 400, title: 'Ongeldige invoer' },
  onbekende_applicatie: { status: 404, title: 'Applicatie onbekend' },
  onbekende_toewijzing: { status: 404, title: 'Toewijzing onbekend' },
  onbekende_inventarisatie: { status: 404, title: 'Inventarisatie onbekend' },
  onbekende_levering: { status: 404, title: 'Levering onbekend' },
  onbekend_referentiecomponent: { status: 404, title: 'Referentiecomponent onbekend' },
  onbekend_pakket: { status: 404, title: 'Pakket onbekend' },
  onbekende_samenvoeging: { status: 404, title: 'Besluit onbekend' },
  onbekend_samenwerkingsverband: { status: 404, title: 'Samenwerkingsverband onbekend' },
  onbekend_scenario: { status: 404, title: 'Scenario onbekend' },
  tegenstrijdig: { status: 409, title: 'In strijd met de huidige toestand' },
  niet_gevonden: { status: 404, title: 'Niet gevonden' },
  niet_ingelogd: { status: 401, title: 'Niet ingelogd' },
  geen_toegang: { status: 403, title: 'Geen toegang' },
  methode_niet_mogelijk: { status: 405, title: 'Methode niet mogelijk' },
  vorm_niet_leverbaar: { status: 406, title: 'Gevraagde vorm niet leverbaar' },
  verzoek_verlopen: { status: 408, title: 'Verzoek duurde te lang' },
  sleutel_hergebruikt: { status: 409, title: 'Idempotency-Key al gebruikt' },
  versie_gewijzigd: { status: 412, title: 'Ondertussen gewijzigd' },
  versie_ontbreekt: { status: 428, title: 'If-Match ontbreekt' },
  mediatype_onbekend: { status: 415, title: 'Mediatype niet ondersteund' },
  kop_te_groot: { status: 431, title: 'Headers te groot' },
  te_veel_verzoeken: { status: 429, title: 'Te veel verzoeken' },
  interne_fout: { status: 500, title: 'Interne fout' },
  te_veel_plannen: { status: 429, title: 'Te veel plannen tegelijk' },
  te_druk: { status: 503, title: 'Tijdelijk niet beschikbaar' },
} as const satisfies Readonly<Record<Probleemcode, Soort>>

/** Types of problems begin with this. They are names, fixed for ever; the API description lists them. */
export const TYPE_BASE = 'https://gemene-deler.example/fouten/'

/** One value that is wrong, and why. `name`: the key, or for a body a JSON Pointer. */
export type InvalidParam = {
  readonly in: 'query' | 'path' | 'header' | 'body'
  readonly name: string
  readonly code: string
  readonly reason: string
}

/** RFC 9457, with our invalidParams. */
export type Probleem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly invalidParams?: readonly InvalidParam[]
}

/** Refuses a request. `detail` is Dutch, for the person who sent it. */
export class HttpProbleem extends Error {
  override readonly name = 'HttpProbleem'
  readonly code: Probleemcode
  readonly detail: string
  readonly invalidParams: readonly InvalidParam[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: Probleemcode,
    detail: string,
    extra: {
      readonly invalidParams?: readonly InvalidParam[]
      readonly headers?: Readonly<Record<string, string>>
      readonly cause?: unknown
    } = {},
  ) {
    super(`${code}: ${detail}`, { cause: extra.cause })
    this.code = code
    this.detail = detail
    this.invalidParams = extra.invalidParams ?? []
    this.headers = extra.headers ?? {}
  }
}

/** Refuses input that is wrong, with all that is wrong with it. */
export function invalidInput(invalidParams: readonly InvalidParam[]): HttpProbleem {
  const count = invalidParams.length
  const detail = count === 1 ? 'Eén gegeven is niet goed ingevuld.' : `Er zijn ${count} gegevens niet goed ingevuld.`
  return new HttpProbleem('ongeldige_invoer', detail, { invalidParams })
}

/** Makes the body of a problem. `id` is that of the request in our log. */
export function buildProbleem({ code, detail, invalidParams }: HttpProbleem, id: string): Probleem {
  return {
    type: `${TYPE_BASE}${code.replaceAll('_', '-')}`,
    title: PROBLEMEN[code].title,
    status: PROBLEMEN[code].status,
    detail,
    instance: `urn:uuid:${id}`,
    ...(invalidParams.length === 0 ? {} : { invalidParams }),
  }
}

/** Answers with a problem, on any request. */
export function sendProbleem(request: FastifyRequest, reply: FastifyReply, problem: HttpProbleem): FastifyReply {
  const text = JSON.stringify(buildProbleem(problem, request.id))
  return reply
    .code(PROBLEMEN[problem.code].status)
    .headers(problem.headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((body: string) => body)
    .send(text)
}
