import { spawn } from 'node:child_process'
import { withCluster } from '../postgres/cluster.ts'

/**
 * Kills servers while they work, on the embedded store and on a PostgreSQL of its own.
 *
 * `tsx test/faults/run.ts 50` kills 50 times per store; without a number three times.
 */
const [rounds = '3'] = process.argv.slice(2)

function runTests(databaseUrl: string): Promise<number> {
  const report = ['--reporter=default', '--reporter=json', '--outputFile.json=.ci/results/faults.json']
  const args = ['vitest', 'run', '--config', 'vitest.process.config.ts', 'test/faults', ...report]
  const env = { ...process.env, TEST_DATABASE_URL: databaseUrl, FAULT_ROUNDS: rounds }
  const child = spawn('npx', args, { stdio: 'inherit', env })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

process.exitCode = await withCluster(runTests)
