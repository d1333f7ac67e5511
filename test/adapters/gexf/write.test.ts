import { MultiDirectedGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, it } from 'vitest'
import { writeGexf } from '../../../src/adapters/gexf/index.ts'
import { GOLDEN, someGraph } from '../../helpers/landschap.ts'

describe('writeGexf', () => {
  const graph = someGraph(GOLDEN)
  const xml = writeGexf(graph)

  it('is read back as the same nodes and edges with their kinds', () => {
    const back = parse(MultiDirectedGraph, xml)
    expect(back.order).toBe(graph.order)
    expect(back.size).toBe(graph.size)
    expect(back.getNodeAttribute('gemeente:9901', 'soort')).toBe('gemeente')
  })

  it('is the same text for the same graph', () => {
    expect(writeGexf(someGraph(GOLDEN))).toBe(xml)
  })

  it('leaves out characters that XML has no place for', () => {
    const odd = someGraph(GOLDEN)
    odd.setNodeAttribute('pakket:p1', 'naam', 'a\u0000b<&>')
    const text = writeGexf(odd)
    expect(text).not.toContain('\u0000')
    expect(text).toContain('ab&lt;&amp;')
  })
})
