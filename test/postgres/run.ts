import { spawn } from 'node:child_process'
import { withCluster } from './cluster.ts'

/** Runs the tests of the store on a PostgreSQL of its own; see {@link withCluster}. Files to run may be named. */
const FILES = process.argv.slice(2)

function runTests(databaseUrl: string): Promise<number> {
  const report = ['--reporter=default', '--reporter=json', '--outputFile.json=.ci/results/postgres.json']
  const args = ['vitest', 'run', ...(FILES.length === 0 ? ['test/storage'] : FILES), ...report]
  const child = spawn('npx', args, { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: databaseUrl } })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

process.exitCode = await withCluster(runTests)
