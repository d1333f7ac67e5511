import { type Gemeente, type Gemeentecode, LandschapError } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'

/** @throws LandschapError onbekende_gemeente, with how to make a test gemeente */
export async function findGemeente(store: LandschapStore, code: Gemeentecode): Promise<Gemeente> {
  return (await store.gemeenten.find(code)) ?? refuseUnknown(code)
}

export function refuseUnknown(code: Gemeentecode): never {
  throw new LandschapError(
    'onbekende_gemeente',
    `Gemeente ${code} is niet bekend. Een testgemeente (code vanaf 9901) maakt u met PUT /v1/gemeenten/${code}.`,
  )
}
