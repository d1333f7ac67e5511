import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One line of the bench table: ours beside a peer in the same run. Times in milliseconds, median of the rounds. */
export type Meting = {
  readonly naam: string
  readonly ours: number
  readonly peer: number | null
  readonly peerName: string
  /** What was promised, and whether it holds. */
  readonly norm: string
  readonly isMet: boolean
  /** Peak memory of the process in MB, where it was measured on its own. */
  readonly geheugen?: number
}

/** Median of the times of a function, in milliseconds, after one round to warm up. */
export async function time(rounds: number, work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** Middle value; of an even number the higher of the two. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** The value that 95 of 100 stay under. */
export function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN
}

/** Milliseconds of processor that a process has used, in all its threads: the same on a machine that does other things. */
export function readCpu(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // utime and stime, fields 14 and 15 of the line, in hundredths of a second
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Megabytes that a process holds now, or held at most so far. */
export function readMegabytes(pid: number, which: 'nu' | 'meest' = 'nu'): number {
  const line = which === 'nu' ? /VmRSS:\s+(\d+)/ : /VmHWM:\s+(\d+)/
  return Number(line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024
}

/** Runs a command in a process of its own: how long it took, and its peak memory in MB as the process itself saw it. */
export function runProcess(args: readonly string[], rounds: number): { readonly ms: number; readonly mb: number } {
  const report = 'process.on("exit", () => require("fs").writeSync(2, "\\nMAXRSS " + process.resourceUsage().maxRSS))'
  const preload = `data:text/javascript,import { createRequire } from "node:module"; const require = createRequire("file:///"); ${report}`
  const runs = Array.from({ length: rounds }, () => {
    const start = performance.now()
    const { stderr, status } = spawnSync(process.execPath, ['--import', preload, ...args], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
    return { ms: performance.now() - start, mb: Number(/MAXRSS (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 }
  })
  return { ms: median(runs.map(({ ms }) => ms)), mb: Math.max(...runs.map(({ mb }) => mb)) }
}
