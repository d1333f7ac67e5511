import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { takeTurn } from '../../src/app/take-turn.ts'

/** Longer than a turn may last. */
const LONG_MS = 30

function work(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

/** Letters are computations, dots what others did meanwhile. */
async function runBeside(names: readonly string[], ms: number): Promise<string> {
  await setImmediate()
  const done: string[] = []
  let isBusy = true
  const others = async () => {
    while (isBusy) {
      await setImmediate()
      done.push('.')
    }
  }
  const waiting = others()
  await Promise.all(
    names.map((name) =>
      takeTurn(() => {
        work(ms)
        done.push(name)
      }),
    ),
  )
  isBusy = false
  await waiting
  return done.join('').replaceAll(/\.+/g, '.')
}

describe('takeTurn', () => {
  it('does long work in the order in which it was asked, and lets others go between', async () => {
    expect(await runBeside(['a', 'b', 'c'], LONG_MS)).toMatch(/^\.?a\.b\.c\.?$/)
  })

  it('does short work in that order too', async () => {
    expect((await runBeside(['a', 'b', 'c'], 0)).replaceAll('.', '')).toBe('abc')
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
