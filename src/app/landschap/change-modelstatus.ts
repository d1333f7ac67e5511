import { type Datum, LandschapError } from '../../core/index.ts'
import type { LandschapStore, ModelRegel, Modelstatus } from '../../storage/index.ts'

/**
 * Publishes or withdraws a release. What was published or withdrawn does not become a concept again.
 *
 * Every change of what is published has the uses of pakketten derived again, as a taak: they hang on the newest release.
 *
 * @param store - of the transaction in which it must happen
 * @throws LandschapError onbekend_referentiemodel; tegenstrijdig, saying why it cannot
 */
export async function changeModelstatus(
  store: LandschapStore,
  { versie, status, account }: { readonly versie: Datum; readonly status: Modelstatus; readonly account: string },
): Promise<ModelRegel> {
  // two that withdraw at once would both see the other release
  await store.antwoorden.lock('referentiemodellen', 'status')
  const releases = await store.referentiemodellen.list()
  const current = releases.find((release) => release.versie === versie)
  if (current === undefined) throw unknownModel(versie)
  if (current.status === status) return current
  if (status === 'concept') {
    throw refuse(
      `Referentiemodel ${versie} is ${current.status} en wordt geen concept meer. Lees een nieuwe release in.`,
    )
  }
  const published = releases.filter((release) => release.status === 'gepubliceerd')
  if (status === 'ingetrokken' && current.status === 'gepubliceerd' && published.length === 1) {
    throw refuse(
      `Referentiemodel ${versie} is het enige dat gepubliceerd is; zonder kan niemand vergelijken. Publiceer eerst een andere release.`,
    )
  }
  const changed = await store.referentiemodellen.setStatus(versie, status)
  if (changed === null) throw unknownModel(versie)
  if (status === 'gepubliceerd' || current.status === 'gepubliceerd') {
    await store.taken.add({ soort: 'gebruik', account, invoer: {} })
  }
  return changed
}

function refuse(detail: string): LandschapError {
  return new LandschapError('tegenstrijdig', detail)
}

function unknownModel(versie: Datum): LandschapError {
  return new LandschapError('onbekend_referentiemodel', `Referentiemodel ${versie} is er niet.`)
}
