import { benchAmeff } from './ameff.ts'
import { benchCsv } from './csv.ts'
import { benchLandelijk } from './landelijk/main.ts'
import { benchServer } from './landelijk/server.ts'
import { benchLast } from './last/main.ts'
import type { Meting } from './measure.ts'
import { benchOpdracht } from './opdracht.ts'
import { benchPlan } from './plan.ts'
import { benchVergelijking } from './vergelijking.ts'
import { benchViewer } from './viewer.ts'

const BENCHES = {
  ameff: benchAmeff,
  vergelijking: benchVergelijking,
  csv: benchCsv,
  opdracht: benchOpdracht,
  landelijk: benchLandelijk,
  landserver: benchServer,
  plan: benchPlan,
  last: benchLast,
  viewer: benchViewer,
} as const

function describe({ naam, ours, peer, peerName, norm, isMet, geheugen }: Meting): string {
  const ratio = peer === null ? '' : ` · ${describeRatio(ours / peer)} ${peerName} (${peer.toFixed(1)} ms)`
  const memory = geheugen === undefined ? '' : ` · ${geheugen.toFixed(0)} MB`
  return `${isMet ? 'ja ' : 'NEE'}  ${naam}: ${ours.toFixed(ours < 1 ? 3 : 1)} ms${ratio}${memory} · norm ${norm}`
}

function describeRatio(ratio: number): string {
  return ratio < 0.5 ? `${(1 / ratio).toFixed(1)} × zo snel als` : `${ratio.toFixed(2)} × de tijd van`
}

const wanted = process.argv.slice(2)
console.log(`Node ${process.version}, ${process.platform} ${process.arch}`)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const meting = await bench()
  for (const line of [meting].flat()) console.log(typeof line === 'string' ? `–    ${line}` : describe(line))
}
