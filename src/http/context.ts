import type { Workspace } from '../app/index.ts'
import type { Instellingen } from './instellingen.ts'
import type { AccessRule, Caller, Verdict } from './regels/may.ts'

/** What routes work with. */
export type RouteContext = {
  readonly workspace: Workspace
  readonly instellingen: Instellingen
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null without a valid key. */
    caller: Caller | null
    verdict: Verdict
  }
  interface FastifyInstance {
    /** Set address of the server; null: as each request says. */
    publicUrl: string | null
  }
  /** What a route declares; it decides both behaviour and what the API description says. */
  interface FastifyContextConfig {
    /** Who may use it: default nobody. */
    access?: AccessRule
    /** One resource: the answer gets an ETag, and GET answers If-None-Match. */
    hasEtag?: boolean
    /** A change of one resource: If-Match is required, or (`bij_wijziging`, PUT) only when it is there already. */
    ifMatch?: 'verplicht' | 'bij_wijziging'
    /** A POST whose handler uses runIdempotent. */
    isIdempotent?: boolean
    /** Reference data, the same for every caller: the answer is kept until this revisie changes. */
    keptUntil?: 'referentiemodellen' | 'gemeentenlijst'
    /** Media types of the body; default JSON, for PATCH merge-patch. */
    consumes?: readonly string[]
    /** Media types of the answer; default JSON. */
    produces?: readonly string[]
    /** The body stays bytes. */
    isRaw?: boolean
    /** Problems beside those that follow from the rest. */
    problems?: readonly number[]
    /** Examples of bodies that have no schema: of uploads in JSON. */
    bodyExample?: unknown
    /** Description of a body without schema. */
    bodyDescription?: string
    /** Open data: every web page may read it. */
    isForEveryOrigin?: boolean
  }
}
