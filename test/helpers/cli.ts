import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

/** A fresh folder for what a test writes. */
export function someFolder(): string {
  return mkdtempSync(join(tmpdir(), 'gemene-deler-'))
}

/** Runs the command line in a process of its own, with a data folder of its own, as a user would. */
export function runCommand(args: readonly string[], data = someFolder()): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/cli/main.ts'), ...args],
    {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, GEMENE_DELER_DATA: data, NO_COLOR: '1' },
    },
  )
  return { code: status, stdout, stderr }
}
