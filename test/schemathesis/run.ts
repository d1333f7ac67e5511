import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { ROOT, someFolder } from '../helpers/cli.ts'
import { makeSleutel, startServerProcess } from '../helpers/server-process.ts'

/**
 * Has schemathesis try the running server with requests that the API description allows and forbids, all its checks on.
 *
 * `tsx test/schemathesis/run.ts 2000` does at least so many requests. Schemathesis is Python: it gets a folder of its own.
 */
const VERSION = '4.32.5'
const HERE = join(ROOT, 'test/schemathesis')
const VENV = join(ROOT, `.gemene-deler/schemathesis-${VERSION}`)
const RESULT = join(ROOT, '.ci/results/schemathesis.json')

/** Its phases with examples and boundaries make about 3,000 requests whatever is asked; the rest is drawn, per operation. */
const casesPerOperation = (wanted: number): number => Math.max(5, Math.ceil((wanted - 3000) / 50))

const Verslag = z.object({
  exit_code: z.int(),
  operations: z.object({ tested: z.int() }),
  test_cases: z.object({ generated: z.int() }),
  failures: z.array(z.object({ code: z.string(), title: z.string(), operations: z.array(z.string()) })),
})
type Verslag = z.infer<typeof Verslag>

function stop(text: string): never {
  console.error(text)
  process.exit(2)
}

/** @returns the program, installed when it was not there */
function install(): string {
  const program = join(VENV, 'bin/schemathesis')
  if (existsSync(program)) return program
  const { status } = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'])
  if (status !== 0) {
    stop(
      'python3 (3.10 of nieuwer) ontbreekt, en schemathesis is in Python geschreven. Installeer het: apt-get update && apt-get install -y python3 python3-venv\n' +
        'python3 (3.10 or newer) is missing, and schemathesis is written in Python: install it with the command above.',
    )
  }
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', VENV],
    [join(VENV, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`],
  ]) {
    if (command !== undefined && spawnSync(command, args, { stdio: 'inherit' }).status === 0) continue
    stop(
      `schemathesis ${VERSION} kan niet geïnstalleerd worden. Ontbreekt python3-venv (apt-get install -y python3-venv), of is er geen PyPI te bereiken?\n` +
        `schemathesis ${VERSION} cannot be installed: is python3-venv missing, or can PyPI not be reached?`,
    )
  }
  return program
}

async function run(program: string, wanted: number, seed: string): Promise<Verslag> {
  const server = await startServerProcess({
    environment: {
      GEMENE_DELER_DATA: someFolder(),
      // what is tried is the description, not how much one caller may ask or how busy this machine is
      GEMENE_DELER_VERZOEKEN_PER_MINUUT: '1000000',
      GEMENE_DELER_MAX_VERTRAGING: '0',
    },
    args: ['--voorbeeld'],
  })
  try {
    const { id, geheim } = await makeSleutel(server.url)
    const report = join(someFolder(), 'verslag.json')
    const args = [
      ...['--config-file', join(HERE, 'schemathesis.toml'), '--no-color'],
      ...['run', join(ROOT, 'openapi/openapi.json'), '--url', `${server.url}/v1`],
      ...['--header', `Authorization: Bearer ${geheim}`, '--checks', 'all', '--continue-on-failure'],
      // these are about the speed of the generator, on a machine that does more than this
      ...['--suppress-health-check', 'all', '--warnings', 'off'],
      ...['--max-examples', String(casesPerOperation(wanted)), '--seed', seed],
      ...['--report', 'json', '--report-json-path', report],
    ]
    const env = { ...process.env, EIGEN_SLEUTEL: id, PYTHONPATH: HERE, SCHEMATHESIS_HOOKS: 'hooks' }
    await runProgram(program, args, env)
    if (server.stderr() !== '') console.error(`De server schreef in het log:\n${server.stderr().slice(0, 20_000)}`)
    return Verslag.parse(JSON.parse(readFileSync(report, 'utf8')))
  } finally {
    await server.stop()
  }
}

/** Beside this process, which reads what the server says meanwhile. */
function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env, cwd: someFolder() })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', () => resolve())
  })
}

/** Counted per operation: passed when none of its requests broke a check. */
function writeResult({ exit_code, operations, failures }: Verslag): number {
  const broken = new Set(failures.flatMap((failure) => failure.operations)).size
  const failed = exit_code === 0 ? 0 : Math.max(1, broken)
  const result = { numPassedTests: operations.tested - broken, numFailedTests: failed, testResults: [] }
  mkdirSync(dirname(RESULT), { recursive: true })
  writeFileSync(RESULT, JSON.stringify(result))
  return failed
}

const [wanted = '2000', seed = '20261126'] = process.argv.slice(2)
const verslag = await run(install(), Number(wanted), seed)
const failed = writeResult(verslag)
const { generated } = verslag.test_cases
console.log(`schemathesis: ${generated} verzoeken, ${verslag.operations.tested} bewerkingen, ${failed} met fouten.`)
if (generated < Number(wanted)) stop(`Dat zijn er minder dan ${wanted}.`)
process.exitCode = failed === 0 ? 0 : 1
