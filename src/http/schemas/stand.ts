import type { GroupRequest } from '../../app/index.ts'

type Stand = { [K in 'referentiemodel' | 'peildatum']?: GroupRequest[K] | undefined }

/** Which release and which day a query asks for; what it leaves out is left out. */
export function readStand({ referentiemodel, peildatum }: Stand): Omit<GroupRequest, 'gemeenten'> {
  return {
    ...(referentiemodel === undefined ? {} : { referentiemodel }),
    ...(peildatum === undefined ? {} : { peildatum }),
  }
}
