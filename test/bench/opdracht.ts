import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Meting, runProcess } from './measure.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The whole command on the five samples, in a process of its own. Needs `npm run build` first. */
export function benchOpdracht(): Meting {
  const samples = readdirSync(join(ROOT, 'data/voorbeelden')).map((name) => join(ROOT, 'data/voorbeelden', name))
  const { ms, mb } = runProcess([join(ROOT, 'dist/cli/main.js'), 'vergelijk', ...samples], 5)
  const empty = runProcess(['-e', '0'], 5)
  return {
    naam: 'gemene-deler vergelijk data/voorbeelden/*',
    ours: ms,
    peer: empty.ms,
    peerName: 'Node starten zonder iets te doen',
    norm: '≤ 1.500 ms',
    isMet: ms <= 1500,
    geheugen: mb,
  }
}
