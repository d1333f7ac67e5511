import type { Inlezing, Referentiemodel } from '../../core/index.ts'
import { readModel, readUpload, type Upload } from '../inlezen/read-upload.ts'
import { type Answer, answer } from './antwoord.ts'

/** Runs in a thread of its own: reads one file. */
export function readInThread(task: {
  readonly upload: Upload
  readonly referentiemodel: Referentiemodel
}): Promise<Answer<{ readonly bestand: string; readonly inlezing: Inlezing }>> {
  return answer(() => readUpload(task.upload, task.referentiemodel))
}

/** Runs in a thread of its own: reads a release of GEMMA. */
export function readModelInThread(task: { readonly upload: Upload }): Promise<Answer<Referentiemodel>> {
  return answer(() => readModel(task.upload))
}
