import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Meting, runProcess } from './measure.ts'

/** The official release of 13.6 MB to a reference model, beside fast-xml-parser alone; each in a process of its own. */
export function benchAmeff(): Meting | string {
  const release = join(process.env['GEMMA_MAP'] ?? '', 'GEMMA-2026-06-30.xml')
  if (!existsSync(release)) return 'AMEFF: overgeslagen, zet GEMMA_MAP op een map met GEMMA-2026-06-30.xml'
  const script = fileURLToPath(new URL('./ameff-run.mjs', import.meta.url))
  const ours = runProcess([script, 'ours', release], 3)
  const peer = runProcess([script, 'peer', release], 3)
  const start = runProcess(['-e', '0'], 3)
  const net = { ours: ours.ms - start.ms, peer: peer.ms - start.ms }
  return {
    naam: 'GEMMA van 13,6 MB tot referentiemodel',
    ours: net.ours,
    peer: net.peer,
    peerName: 'fast-xml-parser alleen',
    norm: '≤ 1,5 × en ≤ 400 MB',
    isMet: net.ours <= 1.5 * net.peer && ours.mb <= 400,
    geheugen: ours.mb,
  }
}
