import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from './browser.ts'
import { ROOT, someFolder } from './cli.ts'

/** The sample gemeenten, as a choice in the address. */
export const KEUZE = 'gemeenten=9911,9912,9913,9914,9915'

export type Viewer = {
  readonly url: string
  readonly browser: Browser
  /** Asks the API, beside the viewer. @param body - makes it a POST */
  readonly ask: (pad: string, body?: object) => Promise<unknown>
  /** A new page; what it asks for and what goes wrong in it is kept. */
  readonly open: (pad: string, size?: { readonly width: number; readonly height: number }) => Promise<Page>
  readonly requests: string[]
  readonly errors: string[]
  readonly close: () => Promise<void>
}

/**
 * The product as it is built (`npm run build`) with the sample gemeenten in a store of its own, and a browser.
 *
 * @param environment - settings of the server
 * @param withVoorbeeld - the sample gemeenten are in the store
 */
export async function startViewer(
  environment: Readonly<Record<string, string>> = {},
  withVoorbeeld = true,
): Promise<Viewer> {
  const { server, url } = await startProduct(environment, withVoorbeeld)
  const browser = await startChromium()
  const requests: string[] = []
  const errors: string[] = []
  const open = async (pad: string, size = { width: 1440, height: 900 }): Promise<Page> => {
    const page = await browser.newPage({ viewport: size, acceptDownloads: true })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`${url}${pad}`)
    await page.locator('h1').waitFor()
    return page
  }
  const ask = async (pad: string, body?: object): Promise<unknown> => {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return (await fetch(`${url}/v1${pad}`, body === undefined ? {} : post)).json()
  }
  const close = async (): Promise<void> => {
    await browser.close()
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await gone
  }
  return { url, browser, ask, open, requests, errors, close }
}

/** Waits for the line that says where it runs; a server that ends before it fails with what it said. */
function startProduct(
  environment: Readonly<Record<string, string>>,
  withVoorbeeld: boolean,
): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const server = spawn(
    process.execPath,
    [join(ROOT, 'dist/cli/main.js'), 'serveer', ...(withVoorbeeld ? ['--voorbeeld'] : [])],
    {
      env: {
        ...process.env,
        PORT: '0',
        GEMENE_DELER_DATA: someFolder(),
        GEMENE_DELER_LOG: 'silent',
        GEMENE_DELER_MAX_VERTRAGING: '0',
        GEMENE_DELER_VERZOEKEN_PER_MINUUT: '100000',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said: string[] = []
  server.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')))
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const url = /draait op (\S+)/.exec(line)?.[1]
      if (url !== undefined) resolve({ server, url })
    })
    server.once('exit', () => reject(new Error(`the server did not start: ${said.join('')}`)))
  })
}
