import { type Gemeente, type Gemeentecode, LandschapError } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { FIRST_WORKING_CODE } from '../bestanden/assign-gemeenten.ts'

/** Whether a gemeente of this code may be made. */
export function isTestcode(gemeentecode: Gemeentecode): boolean {
  return Number(gemeentecode) >= FIRST_WORKING_CODE
}

/**
 * Makes or changes a test gemeente.
 *
 * @param store - of the transaction in which it must happen
 * @throws LandschapError tegenstrijdig for the code of a real gemeente
 */
export async function saveTestgemeente(
  store: LandschapStore,
  gemeentecode: Gemeentecode,
  { naam, provincie, inwoners }: { naam: string; provincie?: string | undefined; inwoners?: number | undefined },
): Promise<Gemeente> {
  if (!isTestcode(gemeentecode)) {
    throw new LandschapError(
      'tegenstrijdig',
      `Gemeente ${gemeentecode} is geen testgemeente: alleen codes vanaf ${FIRST_WORKING_CODE} zijn te maken en te wijzigen.`,
    )
  }
  const gemeente: Gemeente = {
    gemeentecode,
    naam,
    ...(provincie === undefined ? {} : { provincie }),
    ...(inwoners === undefined ? {} : { inwoners }),
    voorlopig: false,
  }
  await store.gemeenten.save([gemeente])
  return gemeente
}
