// A thread that runs the source: in the build the compiled file stands beside its caller.
import { register } from 'tsx/esm/api'

register()
const { planInThread, alternatiefInThread, verdelingInThread, bestandInThread } = await import(
  '../../src/app/workers/plan-in-thread.ts'
)

export { alternatiefInThread, bestandInThread, planInThread, verdelingInThread }
