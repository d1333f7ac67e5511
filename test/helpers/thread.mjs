// A thread that runs the source: in the build the compiled file stands beside its caller.
import { register } from 'tsx/esm/api'

register()
const { readInThread, readModelInThread } = await import('../../src/app/workers/read-upload.ts')

export { readInThread, readModelInThread }
