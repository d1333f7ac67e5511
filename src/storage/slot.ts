import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { LandschapError } from '../core/index.ts'

const Houder = z.object({ pid: z.int(), gestart: z.string(), machine: z.string(), kenmerk: z.string() })
type Houder = z.infer<typeof Houder>

const TOUCH_MS = 5000
/** On another machine or in another container a process cannot be seen: there a lock that nobody touched this long is left behind. */
const SILENT_MS = 30_000

/**
 * Takes the folder of the embedded store for this process: two on one folder lose data.
 *
 * A lock whose process is gone, even when its number was given to another process since, is taken over.
 *
 * @returns what gives it back
 * @throws LandschapError opslag_bezet, naming the process that has it
 */
export async function takeSlot(map: string): Promise<() => Promise<void>> {
  await mkdir(map, { recursive: true })
  const path = join(map, 'slot')
  const own: Houder = {
    pid: process.pid,
    gestart: await readStart(process.pid),
    machine: hostname(),
    kenmerk: randomUUID(),
  }
  while (!(await create(path, own))) await clearStale(path, own.kenmerk)
  const touching = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), TOUCH_MS)
  touching.unref()
  return async () => {
    clearInterval(touching)
    if ((await readHouder(path))?.kenmerk === own.kenmerk) await rm(path, { force: true })
  }
}

/** Written beside it and linked: whoever reads the lock reads all of it. @returns false when there is one */
async function create(path: string, houder: Houder): Promise<boolean> {
  const draft = `${path}.${houder.kenmerk}`
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(JSON.stringify(houder))
    await file.close()
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function clearStale(path: string, kenmerk: string): Promise<void> {
  const houder = await readHouder(path)
  if (houder !== null && (await isAlive(path, houder))) throw refuse(path, houder)
  const aside = `${path}.${kenmerk}.oud`
  // of several processes that see the stale lock one moves it; the others find nothing to move, or a new lock
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  const taken = await readHouder(aside)
  if (taken !== null && taken.kenmerk !== houder?.kenmerk) await link(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

function refuse(path: string, { pid, machine }: Houder): LandschapError {
  const where = machine === hostname() ? '' : ` op ${machine}`
  return new LandschapError(
    'opslag_bezet',
    `De opslag ${path.slice(0, -'/slot'.length)} is in gebruik door een ander proces (pid ${pid}${where}). Gebruik de server die al draait, stop dat proces, of kies met GEMENE_DELER_DATA een andere map.`,
  )
}

async function readHouder(path: string): Promise<Houder | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  try {
    return Houder.parse(JSON.parse(text))
  } catch {
    // a power cut left it empty: nobody has it
    return null
  }
}

async function isAlive(path: string, houder: Houder): Promise<boolean> {
  if (houder.machine !== hostname()) {
    const touched = await stat(path).catch(() => null)
    return touched !== null && Date.now() - touched.mtimeMs < SILENT_MS
  }
  try {
    process.kill(houder.pid, 0)
  } catch (error) {
    // EPERM: it is there, of another user
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return (await readStart(houder.pid)) === houder.gestart
}

/** When a process started, in ticks since the machine did; empty where the system does not tell. */
async function readStart(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // the name between brackets may hold spaces: count from the last bracket, field 22 of the line
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
