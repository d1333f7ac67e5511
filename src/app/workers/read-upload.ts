import { type Foutcode, type Inlezing, LandschapError, type Referentiemodel } from '../../core/index.ts'
import { readModel, readUpload, type Upload } from '../read-upload.ts'

/** What a thread answers: errors of ours travel as values, for a class does not survive the crossing. */
export type Answer<T> =
  | { readonly gelezen: T }
  | { readonly fout: { readonly code: Foutcode; readonly detail: string } }

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

async function answer<T>(read: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { gelezen: await read() }
  } catch (error) {
    if (!(error instanceof LandschapError)) throw error
    return { fout: { code: error.code, detail: error.detail } }
  }
}
