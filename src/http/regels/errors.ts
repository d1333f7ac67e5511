import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LandschapError } from '../../core/index.ts'
import { VASTE_HEADERS } from './headers.ts'
import { buildProbleem, HttpProbleem, invalidInput, PROBLEMEN, type Probleemcode, sendProbleem } from './problem.ts'
import { findInvalidParams } from './validation.ts'

/** What Fastify or the database refuses by itself, in our words. */
const FRAMEWORK: Readonly<Record<string, readonly [Probleemcode, string]>> = {
  FST_ERR_BAD_URL: ['ongeldige_invoer', 'Het adres is niet leesbaar. Controleer de tekens achter een %.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['bestand_te_groot', 'De inhoud is te groot voor dit adres. Stuur een kleiner bestand.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    'ongeldige_invoer',
    'Content-Length komt niet overeen met wat er gestuurd is. Stuur het verzoek opnieuw.',
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'mediatype_onbekend',
    'Noem in Content-Type wat u stuurt; de API-beschrijving zegt wat hier kan.',
  ],
  // SQLSTATE character_not_in_repertoire: nothing of the request was kept
  '22021': ['ongeldige_invoer', 'Een tekst bevat een teken dat niet bewaard kan worden (NUL). Haal het weg.'],
  FST_ERR_HANDLER_TIMEOUT: ['te_druk', 'Het antwoord liet te lang op zich wachten. Probeer het straks opnieuw.'],
}

/** What passes by itself, with the seconds after which it makes sense to try again. */
const WACHT: Readonly<Partial<Record<Probleemcode, string>>> = { te_druk: '60', te_veel_plannen: '10' }

/** Has every failure answered as a problem: of handlers, of Fastify and of the connection itself. */
export function addErrorHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendProbleem(request, reply, toProbleem(error, request)))
}

/** For what fails before there is a route: no hook has run, so the fixed headers come along here. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProbleem(request, reply.headers(VASTE_HEADERS), toProbleem(error, request))
}

/** Maps what was thrown to the problem that the caller sees; what is our fault is logged with its cause. */
export function toProbleem(error: unknown, request: FastifyRequest): HttpProbleem {
  if (error instanceof HttpProbleem) return error
  if (error instanceof LandschapError) {
    const wait = WACHT[error.code]
    return new HttpProbleem(error.code, error.detail, wait === undefined ? {} : { headers: { 'Retry-After': wait } })
  }
  const { code = '', validationContext, validation } = readFacts(error)
  if (validation) return invalidInput(findInvalidParams(request, validationContext ?? 'params'))
  const known = FRAMEWORK[code]
  if (known !== undefined)
    return new HttpProbleem(
      known[0],
      known[1],
      code === 'FST_ERR_HANDLER_TIMEOUT' ? { headers: { 'Retry-After': '5' } } : {},
    )
  request.log.error({ err: error, route: request.routeOptions.url }, 'interne fout')
  return new HttpProbleem(
    'interne_fout',
    'Er ging iets mis aan onze kant; uw gegevens zijn niet gewijzigd. Meld het met de waarde van instance erbij.',
  )
}

function readFacts(error: unknown): Partial<FastifyError> {
  return error instanceof Error ? error : {}
}

const CONNECTION: Readonly<Record<string, readonly [Probleemcode, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['verzoek_verlopen', 'Het verzoek kwam te langzaam binnen. Stuur het opnieuw.'],
  HPE_HEADER_OVERFLOW: ['kop_te_groot', 'De headers of het adres zijn samen te groot.'],
}

/** Answers what is no HTTP at all, straight on the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // ECONNRESET: there is nobody to answer
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [code, detail] = CONNECTION[error.code ?? ''] ?? ['ongeldige_invoer', 'Dit is geen geldig HTTP-verzoek.']
  const { status } = PROBLEMEN[code]
  const body = JSON.stringify(buildProbleem(new HttpProbleem(code, detail), randomUUID()))
  const headers = {
    ...VASTE_HEADERS,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}
