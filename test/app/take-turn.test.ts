import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { takeTurn } from '../../src/app/take-turn.ts'

describe('takeTurn', () => {
  it('does work in the order in which it was asked, with a turn of the event loop between', async () => {
    const done: string[] = []
    const others = async () => {
      for (let turn = 0; turn < 8; turn += 1) {
        await setImmediate()
        done.push('.')
      }
    }
    const waiting = others()
    await Promise.all(['a', 'b', 'c'].map((name) => takeTurn(() => done.push(name))))
    await waiting
    expect(done.join('').replaceAll(/\.+/g, '.')).toMatch(/^\.?a\.b\.c\.?$/)
  })

  it('goes on after work that throws, and gives what it throws to who asked', async () => {
    const refused = takeTurn(() => {
      throw new Error('stuk')
    })
    const next = takeTurn(() => 2)
    await expect(refused).rejects.toThrow('stuk')
    expect(await next).toBe(2)
  })
})
