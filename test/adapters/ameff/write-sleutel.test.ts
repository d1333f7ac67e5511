import { describe, expect, it } from 'vitest'
import { buildSleutel, isIdentifier } from '../../../src/adapters/ameff/write-sleutel.ts'
import { ObjectId } from '../../../src/core/index.ts'

describe('buildSleutel', () => {
  it('gives a GUID of version 8, the same for the same text', () => {
    const sleutel = buildSleutel('gemeente\u00009951')
    expect(ObjectId.parse(sleutel)).toBe(sleutel)
    expect(sleutel).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(buildSleutel('gemeente\u00009951')).toBe(sleutel)
  })

  it('tells a hundred thousand texts apart that are almost the same', () => {
    const texts = Array.from({ length: 100_000 }, (_, number) => `pakketversie\u00009951-boomix-${number}`)
    expect(new Set(texts.map(buildSleutel)).size).toBe(texts.length)
  })

  it('has a key for the empty text', () => {
    expect(ObjectId.safeParse(buildSleutel('')).success).toBe(true)
  })
})

describe('isIdentifier', () => {
  it('takes what GEMMA has, and no colon, space or digit at the start', () => {
    for (const text of ['id-009fa62f25844aa3a87d252bf2b6bb0c', 'specialization', '_a.b']) {
      expect(isIdentifier(text)).toBe(true)
    }
    for (const text of ['', '9a', 'a:b', 'a b', 'id-"x"']) expect(isIdentifier(text)).toBe(false)
  })
})
