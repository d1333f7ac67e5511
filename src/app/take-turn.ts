import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Does long computations one at a time, each in a turn of its own of the event loop: what others asked meanwhile, and the
 * requests that come in, get their turn between two of them. Twenty at once would otherwise be one turn of seconds.
 *
 * @throws what the work throws
 */
export function takeTurn<T>(work: () => T): Promise<T> {
  const turn = last.then(() => setImmediate()).then(work)
  last = turn.catch(() => {})
  return turn
}
