// A thread that runs the source: in the build the compiled file stands beside its caller.
import { register } from 'tsx/esm/api'

register()
const { solveInThread } = await import('../../src/app/workers/solve-programma.ts')

export { solveInThread }
