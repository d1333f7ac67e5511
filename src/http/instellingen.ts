import { z } from 'zod'
import { LandschapError } from '../core/index.ts'

const number = (standard: number, least = 1) =>
  z
    .string()
    .regex(/^\d+$/, 'moet een heel getal zijn')
    .transform(Number)
    .pipe(z.int().min(least, `moet minstens ${least} zijn`))
    .default(standard)

const Omgeving = z.object({
  PORT: number(3000, 0),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Address at which others see this server, without path: for absolute links behind a proxy. */
  GEMENE_DELER_URL: z.url('moet een webadres zijn, bijvoorbeeld https://api.voorbeeld.nl').optional(),
  /** Web addresses of pages that may call the API from a browser, with a comma between. */
  GEMENE_DELER_CORS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .optional(),
  /** Style sheet with the design tokens of a gemeente, for the viewer. */
  GEMENE_DELER_THEMA: z.string().optional(),
  GEMENE_DELER_LOG: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Largest upload, in MB. */
  GEMENE_DELER_MAX_MB: number(64),
  /** Uploads above this many bytes become a job. */
  GEMENE_DELER_TAAK_VANAF_BYTES: number(2 * 1024 * 1024, 0),
  /** Requests per minute, per key. */
  GEMENE_DELER_VERZOEKEN_PER_MINUUT: number(6000),
  /** Plans that one key may have waiting or running. */
  GEMENE_DELER_MAX_PLANNEN: number(4),
  /** Mean delay of the event loop over a second, in ms, above which new requests are sent away. */
  GEMENE_DELER_MAX_VERTRAGING: number(1000, 0),
})

/** What a person who runs the server can set. Sizes in bytes, times in milliseconds. */
export type Instellingen = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | null
  readonly corsOrigins: readonly string[]
  /** Path of a style sheet for the viewer. */
  readonly thema: string | null
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug' | 'silent'
  readonly maxUploadBytes: number
  readonly jobFromBytes: number
  readonly requestsPerMinute: number
  /** That one key may have waiting or running; who is at the machine itself has no limit. */
  readonly plannenPerSleutel: number
  readonly maxEventLoopDelay: number
  /** Every answer is held against its schema. */
  readonly isStrict: boolean
}

/**
 * Reads the settings from the environment.
 *
 * @throws LandschapError ongeldige_invoer naming every variable that is wrong, and why
 */
export function parseInstellingen(environment: Readonly<Record<string, string | undefined>>): Instellingen {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Omgeving.safeParse(given)
  if (!read.success) {
    const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new LandschapError('ongeldige_invoer', `De instellingen kloppen niet. ${wrong.join('; ')}.`)
  }
  const { data } = read
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.GEMENE_DELER_URL?.replace(/\/+$/, '') ?? null,
    corsOrigins: data.GEMENE_DELER_CORS ?? [],
    thema: data.GEMENE_DELER_THEMA ?? null,
    logLevel: data.GEMENE_DELER_LOG,
    maxUploadBytes: data.GEMENE_DELER_MAX_MB * 1024 * 1024,
    jobFromBytes: data.GEMENE_DELER_TAAK_VANAF_BYTES,
    requestsPerMinute: data.GEMENE_DELER_VERZOEKEN_PER_MINUUT,
    plannenPerSleutel: data.GEMENE_DELER_MAX_PLANNEN,
    maxEventLoopDelay: data.GEMENE_DELER_MAX_VERTRAGING,
    isStrict: false,
  }
}

/** Only this machine can reach the server. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
