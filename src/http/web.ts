import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from './regels/may.ts'
import { chooseType } from './regels/media-types.ts'
import { dressPage, readThema, THEMA_PAD } from './thema.ts'

/** The pages of the viewer; src/web/paginas.ts knows the same. Any other address is 404. */
const PAGINAS = [
  '/',
  '/inlezen',
  '/beoordelen',
  '/overzicht',
  '/kaart',
  '/matrix',
  '/paren',
  '/graaf',
  '/plan',
  '/landschap',
  '/referentiemodel',
  '/partners',
  '/landelijk',
  '/toegankelijkheid',
]

/** Only what this server sends; style by style sheets, images also from what the page itself drew. */
const POLICY =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none'; img-src 'self' blob: data:; script-src 'self'; style-src 'self'"

/** Where the build puts the viewer, seen from dist/http or from src/http. */
function findWebmap(): string {
  const isSource = import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(isSource ? '../../dist/web' : '../web', import.meta.url))
}

/** The viewer as the build left it. */
export type Web = {
  readonly root: string
  /** Its one page, with the theme of the gemeente where there is one. */
  readonly page: string
  /** Style sheet with the tokens of a gemeente. */
  readonly css: string | null
}

/**
 * Reads the viewer and dresses its page.
 *
 * @param root - where the build is
 * @param thema - path of a style sheet with the tokens of a gemeente
 * @returns null without a build
 * @throws LandschapError ongeldige_invoer when that style sheet cannot be read
 */
export async function readWeb({
  root = findWebmap(),
  thema = null,
}: {
  readonly root?: string
  readonly thema?: string | null
} = {}): Promise<Web | null> {
  if (!existsSync(`${root}/index.html`)) return null
  const page = await readFile(`${root}/index.html`, 'utf8')
  const css = thema === null ? null : await readThema(thema)
  return { root, page: css === null ? page : dressPage(page, css), css }
}

/**
 * Answers a person whose address does not exist: with the viewer, that says so itself, as 404; an address of a page with
 * a slash behind it leads to the page.
 *
 * @returns whether it answered; not when the address belongs to the API or its documentation, or when the caller would
 *   rather have JSON
 */
export function answerLost(web: Web | null, request: FastifyRequest, reply: FastifyReply): boolean {
  const path = readPath(request.url)
  if (web === null || !['GET', 'HEAD'].includes(request.method) || MACHINES.test(path)) return false
  if (chooseType(request.headers.accept, ANSWERS) !== 'text/html') return false
  const page = path.replace(/\/$/, '')
  if (page !== path && PAGINAS.includes(page)) {
    void reply.redirect(page + request.url.slice(path.length), 308)
    return true
  }
  void reply
    .code(404)
    .headers({ 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-cache' })
    .type('text/html; charset=utf-8')
    .send(web.page)
  return true
}

/** What an address that does not exist can be answered with, first what it is without a header Accept. */
const ANSWERS = ['application/problem+json', 'application/json', 'text/html'] as const

/** What programs ask for: they are answered with a problem, whatever they accept. */
const MACHINES = /^\/(?:v1|documentatie|bestanden|livez|readyz)(?:\/|$)/

function readPath(url: string): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

/**
 * Serves the viewer: its pages at `/`, its files under `/bestanden`. Without a build there is none, and `/` is 404.
 *
 * With a theme, its style sheet comes after those of the build, so that its tokens win.
 *
 * File names carry a hash of what is in them, so they may be kept for ever; the page that names them is asked for again.
 */
export async function addWeb(app: FastifyInstance, web: Web | null): Promise<void> {
  if (web === null) return
  const { root, page, css } = web
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.schema = { ...route.schema, hide: true }
      route.config = { ...route.config, access: may.open, produces: ['text/html', '*/*'] }
    })
    await scope.register(fastifyStatic, {
      root: `${root}/bestanden`,
      prefix: '/bestanden/',
      index: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('Cache-Control', path.endsWith('index.html') ? 'no-cache' : 'public, max-age=31536000, immutable')
      },
    })
    for (const path of PAGINAS) {
      scope.get(path, (_request, reply) => {
        reply.header('Content-Security-Policy', POLICY)
        if (css === null) return reply.sendFile('index.html', root)
        return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page)
      })
    }
    if (css === null) return
    scope.get(THEMA_PAD, (_request, reply) =>
      reply.header('Cache-Control', 'no-cache').type('text/css; charset=utf-8').send(css),
    )
  })
}
