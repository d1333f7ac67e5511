import { describe, expect, it } from 'vitest'
import { compareLandschappen } from '../../../src/core/analysis/index.ts'
import { PEILDATUM, someGraph, someReferentiemodel, type Use } from '../../helpers/landschap.ts'

type Variant = Partial<Use> & { readonly pakket: string }

/** Gelijkheid of the one component `web`, each argument a gemeente with its uses of it. */
function gelijkheid(...gemeenten: (readonly Variant[])[]) {
  const model = someReferentiemodel([{ naam: 'web', verplicht: ['stuf', 'zgw'] }])
  const graph = someGraph(
    gemeenten.map((variants, position) => ({
      code: String(9901 + position),
      uses: variants.map((variant) => ({ component: 'web', ...variant })),
    })),
    model,
  )
  return compareLandschappen(graph, { peildatum: PEILDATUM }).componenten[0]?.gelijkheid
}

const both = ['stuf', 'zgw']

describe('computeGelijkheid', () => {
  it('is zelfde_instantie when one pakket runs for all through one samenwerkingsverband', () => {
    expect(gelijkheid([{ pakket: 'p', via: ['dienst'] }], [{ pakket: 'p', via: ['dienst', 'eigen'] }])).toBe(
      'zelfde_instantie',
    )
    expect(gelijkheid([{ pakket: 'p', via: ['dienst'] }], [{ pakket: 'p', via: ['elders'] }])).toBe('zelfde_pakket')
    expect(gelijkheid([{ pakket: 'p', via: ['dienst'] }], [{ pakket: 'q', via: ['dienst'] }])).toBe('verschillend')
  })

  it('is zelfde_versie only when each runs one and the same known version', () => {
    expect(gelijkheid([{ pakket: 'p', versie: '8.5' }], [{ pakket: 'p', versie: 'V8.5 ' }])).toBe('zelfde_versie')
    expect(gelijkheid([{ pakket: 'p', versie: '8.5' }], [{ pakket: 'p', versie: '8.6' }])).toBe('zelfde_pakket')
    expect(gelijkheid([{ pakket: 'p' }], [{ pakket: 'p' }])).toBe('zelfde_pakket')
    expect(
      gelijkheid(
        [
          { pakket: 'p', versie: '8' },
          { pakket: 'p', versie: '9' },
        ],
        [{ pakket: 'p', versie: '8' }],
      ),
    ).toBe('zelfde_pakket')
  })

  it('is zelfde_leverancier only for a known leverancier of all', () => {
    expect(gelijkheid([{ pakket: 'p', leverancier: 'l' }], [{ pakket: 'q', leverancier: 'l' }])).toBe(
      'zelfde_leverancier',
    )
    expect(gelijkheid([{ pakket: 'p' }], [{ pakket: 'q' }])).toBe('verschillend')
  })

  it('is uitwisselbaar when each has a pakket that supports every demanded standaard', () => {
    const p = { pakket: 'p', standaarden: both }
    expect(gelijkheid([p], [{ pakket: 'q', standaarden: both }])).toBe('uitwisselbaar')
    expect(gelijkheid([p], [{ pakket: 'q', standaarden: ['stuf'] }])).toBe('verschillend')
  })

  it('needs two gemeenten, and all of those that use it', () => {
    expect(gelijkheid([{ pakket: 'p' }], [])).toBeNull()
    expect(gelijkheid([{ pakket: 'p' }], [{ pakket: 'p' }], [])).toBe('zelfde_pakket')
    expect(gelijkheid([{ pakket: 'p' }], [{ pakket: 'p' }], [{ pakket: 'q' }])).toBe('verschillend')
  })

  it('takes the best class that holds', () => {
    const same = { pakket: 'p', versie: '1', leverancier: 'l', standaarden: both, via: ['dienst'] }
    expect(gelijkheid([same], [same])).toBe('zelfde_instantie')
    expect(gelijkheid([{ ...same, via: ['eigen'] }], [same])).toBe('zelfde_versie')
  })
})
