import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNotFound } from '../../src/http/regels/not-found.ts'
import { addWeb, answerLost, readWeb } from '../../src/http/web.ts'
import { someFolder } from '../helpers/cli.ts'

let app: FastifyInstance
const root = someFolder()

beforeAll(async () => {
  await mkdir(join(root, 'bestanden'))
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html class="a-theme"><head><title>Gemene Deler</title></head>',
  )
  await writeFile(join(root, 'bestanden/index-a1b2c3.js'), 'export {}')
  app = fastify()
  const web = await readWeb({ root })
  addNotFound(app, (request, reply) => answerLost(web, request, reply))
  await addWeb(app, web)
})
afterAll(() => app.close())

describe('the viewer', () => {
  it.each(['/', '/kaart', '/matrix?gemeenten=9911,9912'])('answers %s with its one page', async (url) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('<title>Gemene Deler</title>')
    expect(answer.headers['cache-control']).toBe('no-cache')
  })

  it('lets its page use nothing of another host, and no script or style in the page itself', async () => {
    const policy = String((await app.inject('/')).headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-|https?:/)
  })

  it('lets files be kept for ever, as their name changes with what is in them', async () => {
    const answer = await app.inject('/bestanden/index-a1b2c3.js')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  it.each(['/bestanden/weg.js', '/bestanden/../index.html.map', '/onbekend'])('does not know %s', async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404)
  })

  describe('an address that does not exist', () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

    it.each(['/bestaatniet', '/bestaatniet/', '/kaart/9911', '//elders.example/'])(
      'shows a person the viewer, which says so: %s',
      async (url) => {
        const answer = await app.inject({ url, headers: { accept } })
        expect(answer.statusCode).toBe(404)
        expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
        expect(answer.headers['content-security-policy']).toBe(
          (await app.inject('/')).headers['content-security-policy'],
        )
        expect(answer.body).toContain('<title>Gemene Deler</title>')
      },
    )

    it('leads to the page when only its slash is too much', async () => {
      const answer = await app.inject({ url: '/overzicht/?gemeenten=9911,9912', headers: { accept } })
      expect([answer.statusCode, answer.headers.location]).toEqual([308, '/overzicht?gemeenten=9911,9912'])
    })

    it.each(['/v1/niets', '/v1/gemeenten/', '/documentatie/niets', '/bestanden/weg.js', '/livez/'])(
      'stays a problem where programs ask: %s',
      async (url) => {
        const answer = await app.inject({ url, headers: { accept } })
        expect(answer.statusCode).toBe(404)
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      },
    )

    it.each(['*/*', 'application/json', 'application/json, text/html;q=0.5'])(
      'is a problem for who accepts %s, with a slash too',
      async (given) => {
        for (const url of ['/bestaatniet', '/overzicht/']) {
          const answer = await app.inject({ url, headers: { accept: given } })
          expect(answer.statusCode).toBe(404)
          expect(answer.json()).toMatchObject({ status: 404 })
        }
      },
    )

    it('is a problem for what is no question', async () => {
      const answer = await app.inject({ method: 'POST', url: '/bestaatniet', headers: { accept } })
      expect([answer.statusCode, answer.json().status]).toEqual([404, 404])
    })
  })

  it('is not there without a build', async () => {
    const bare = fastify()
    await addWeb(bare, await readWeb({ root: join(someFolder(), 'geen') }))
    expect((await bare.inject('/')).statusCode).toBe(404)
    await bare.close()
  })
})

describe('the theme of a gemeente', () => {
  const withThema = async (css: string): Promise<FastifyInstance> => {
    const thema = join(someFolder(), 'tokens.css')
    await writeFile(thema, css)
    const dressed = fastify()
    await addWeb(dressed, await readWeb({ root, thema }))
    return dressed
  }

  it('comes last in the page and is sent by this server, under the same policy', async () => {
    const css = '.zilverlo-theme { --basis-color-accent-1-color-default: #7a1f5c }'
    const dressed = await withThema(css)
    const page = await dressed.inject('/kaart')
    expect(page.body).toContain('<link rel="stylesheet" href="/thema.css"></head>')
    expect(page.body).toContain('<html class="zilverlo-theme a-theme">')
    expect(page.headers['content-security-policy']).toBe((await app.inject('/')).headers['content-security-policy'])
    const sheet = await dressed.inject('/thema.css')
    expect(sheet.body).toBe(css)
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8')
    await dressed.close()
  })

  it('may also stand on :root', async () => {
    const dressed = await withThema(':root { --gd-diep: #123456 }')
    expect((await dressed.inject('/')).body).toContain('<html class="a-theme">')
    await dressed.close()
  })

  it('is not there when none is given', async () => {
    expect((await app.inject('/thema.css')).statusCode).toBe(404)
  })

  it('is refused at the start when it is no style sheet with tokens, or is not there', async () => {
    await expect(withThema('geen css')).rejects.toMatchObject({ code: 'ongeldige_invoer' })
    const missing = readWeb({ root, thema: join(root, 'weg.css') })
    await expect(missing).rejects.toMatchObject({ code: 'ongeldige_invoer' })
  })
})
