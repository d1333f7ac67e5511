import { type Foutcode, type Inlezing, LandschapError, type Referentiemodel } from '../../core/index.ts'
import { readUpload, type Upload } from '../read-upload.ts'

/** What a thread answers: errors of ours travel as values, for a class does not survive the crossing. */
export type Answer =
  | { readonly gelezen: { readonly bestand: string; readonly inlezing: Inlezing } }
  | { readonly fout: { readonly code: Foutcode; readonly detail: string } }

/** Runs in a thread of its own: reads one file. */
export async function readInThread(task: {
  readonly upload: Upload
  readonly referentiemodel: Referentiemodel
}): Promise<Answer> {
  try {
    return { gelezen: await readUpload(task.upload, task.referentiemodel) }
  } catch (error) {
    if (!(error instanceof LandschapError)) throw error
    return { fout: { code: error.code, detail: error.detail } }
  }
}
