import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, runCommand, someFolder } from '../helpers/cli.ts'

/** Starts `serveer` as a user would, and waits until it says where it is. */
async function startServeer(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), 'serveer'], {
    cwd: ROOT,
    env: { ...process.env, GEMENE_DELER_LOG: 'info', PORT: '0', ...environment },
  })
  let [out, err] = ['', '']
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += String(chunk)
      if (out.includes('Stoppen:')) resolve()
    })
    child.on('exit', () => reject(new Error(err)))
  })
  const url = /http:\/\/[\w.]+:\d+/.exec(out)?.[0] ?? ''
  return { child, url, out, readLog: () => err }
}

describe('serveer', () => {
  it('says what to open, answers, logs without what was asked, and ends well when told to', async () => {
    const { child, url, out, readLog } = await startServeer({ GEMENE_DELER_DATA: someFolder() })
    expect(out).toContain(`${url}/documentatie`)
    expect(out).toContain(`curl '${url}/v1/`)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    const answer = await fetch(`${url}/v1/gemeenten?search=geheimezoekvraag`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ resultaten: [], paginering: { totaalAantal: 0 } })
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    const log = readLog()
    expect(log).toContain('"route":"/v1/gemeenten"')
    expect(log).not.toMatch(/geheimezoekvraag|127\.0\.0\.1:\d+"?,"remote|user-agent/i)
  })

  it('listens to nobody else without a key, and does with one', async () => {
    const data = someFolder()
    process.env['HOST'] = '0.0.0.0'
    const refused = runCommand(['serveer'], data)
    delete process.env['HOST']
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('gemene-deler sleutel maak --rol beheerder')
    const made = runCommand(['sleutel', 'maak', '--rol', 'beheerder', '--omschrijving', 'eerste'], data)
    expect(made.code).toBe(0)
    const { child, url } = await startServeer({ GEMENE_DELER_DATA: data, HOST: '0.0.0.0' })
    expect((await fetch(`${url}/v1/sleutels`)).status).toBe(401)
    const headers = { authorization: `Bearer ${made.stdout.trim()}` }
    expect((await fetch(`${url}/v1/sleutels`, { headers })).status).toBe(200)
    const busy = runCommand(['sleutel', 'lijst'], data)
    expect([busy.code, busy.stderr]).toEqual([2, expect.stringContaining('in gebruik door een ander proces')])
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect((await ended)[0]).toBe(0)
  })

  it('says which setting is wrong, and that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    process.env['PORT'] = port
    const busy = runCommand(['serveer'])
    process.env['PORT'] = 'drieduizend'
    const wrong = runCommand(['serveer'])
    delete process.env['PORT']
    taken.close()
    expect([busy.code, busy.stderr]).toEqual([2, expect.stringContaining(`Poort ${port} is al in gebruik`)])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('PORT: moet een heel getal zijn')])
  })
})
