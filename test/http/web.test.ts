import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addWeb } from '../../src/http/web.ts'
import { someFolder } from '../helpers/cli.ts'

let app: FastifyInstance

beforeAll(async () => {
  const root = someFolder()
  await mkdir(join(root, 'bestanden'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Gemene Deler</title>')
  await writeFile(join(root, 'bestanden/index-a1b2c3.js'), 'export {}')
  app = fastify()
  await addWeb(app, root)
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

  it('is not there without a build', async () => {
    const bare = fastify()
    await addWeb(bare, join(someFolder(), 'geen'))
    expect((await bare.inject('/')).statusCode).toBe(404)
    await bare.close()
  })
})
