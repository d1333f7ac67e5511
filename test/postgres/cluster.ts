import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/**
 * Runs work on a PostgreSQL server: that of TEST_DATABASE_URL, else one of its own in a temporary folder, on a free port, as
 * an unprivileged user, which is gone afterwards.
 *
 * @returns what the work gives; ends the process with a clear text when PostgreSQL is not installed
 */
export async function withCluster<T>(work: (databaseUrl: string) => Promise<T>): Promise<T> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined) return work(given)
  const bin = findBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'gemene-deler-postgres-'))
  const data = join(folder, 'data')
  const port = await findPort()
  if (process.getuid?.() === 0) {
    const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
    chownSync(folder, id('-u'), id('-g'))
  }
  try {
    runSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=200`
    runSync(join(bin, 'pg_ctl'), ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start'])
    return await work(`postgres://postgres@127.0.0.1:${port}/postgres`)
  } finally {
    if (existsSync(join(data, 'postmaster.pid'))) runSync(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Whether there is a PostgreSQL server to work on, or one that can be started. */
export function hasCluster(): boolean {
  return process.env['TEST_DATABASE_URL'] !== undefined || lookForBinaries() !== undefined
}

function lookForBinaries(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

function findBinaries(): string {
  const found = lookForBinaries()
  if (found !== undefined) return found
  console.error(
    'PostgreSQL ontbreekt (gezocht in /usr/lib/postgresql). Installeer het: apt-get update && apt-get install -y postgresql\n' +
      'PostgreSQL is missing: install it with the command above, or set TEST_DATABASE_URL to a server where databases may be made.',
  )
  process.exit(2)
}

/** PostgreSQL refuses to run as root. */
function asUser(command: string, args: readonly string[]): [string, string[]] {
  return process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, [...args]]
}

function runSync(command: string, args: readonly string[]): void {
  const [name, rest] = asUser(command, args)
  const { status, stderr, error } = spawnSync(name, rest, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? stderr}`)
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error())))
    })
  })
}
