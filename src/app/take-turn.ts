import { setImmediate } from 'node:timers/promises'

/** So long may computations follow each other before requests that came in meanwhile get their turn. */
const TURN_MS = 20

let last: Promise<unknown> = Promise.resolve()
let turnEnds = 0

/**
 * Does long computations one at a time. Short ones follow each other within a turn of the event loop; once that has lasted
 * long enough, what others asked meanwhile and the requests that come in go first. Twenty at once would otherwise be one
 * turn of seconds; and with a turn for each, those who wait for a computation would wait for all who ask something small.
 *
 * @throws what the work throws
 */
export function takeTurn<T>(work: () => T): Promise<T> {
  const turn = last.then(openTurn).then(work)
  last = turn.catch(() => {})
  return turn
}

async function openTurn(): Promise<void> {
  if (performance.now() < turnEnds) return
  await setImmediate()
  turnEnds = performance.now() + TURN_MS
}
