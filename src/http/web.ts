import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { may } from './regels/may.ts'
import { dressPage, readThema, THEMA_PAD } from './thema.ts'

/** The pages of the viewer; src/web/paginas.ts knows the same. Any other address stays 404. */
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

/**
 * Serves the viewer: its pages at `/`, its files under `/bestanden`. Without a build there is none, and `/` is 404.
 *
 * With a theme, its style sheet comes after those of the build, so that its tokens win.
 *
 * File names carry a hash of what is in them, so they may be kept for ever; the page that names them is asked for again.
 *
 * @param root - where the build is
 * @param thema - path of a style sheet with the tokens of a gemeente
 * @throws LandschapError ongeldige_invoer when that style sheet cannot be read
 */
export async function addWeb(
  app: FastifyInstance,
  { root = findWebmap(), thema = null }: { readonly root?: string; readonly thema?: string | null } = {},
): Promise<void> {
  if (!existsSync(`${root}/index.html`)) return
  const css = thema === null ? null : await readThema(thema)
  const page = css === null ? null : dressPage(await readFile(`${root}/index.html`, 'utf8'), css)
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
        if (page === null) return reply.sendFile('index.html', root)
        return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page)
      })
    }
    if (css === null) return
    scope.get(THEMA_PAD, (_request, reply) =>
      reply.header('Cache-Control', 'no-cache').type('text/css; charset=utf-8').send(css),
    )
  })
}
