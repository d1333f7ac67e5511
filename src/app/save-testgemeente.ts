import { type Gemeente, type Gemeentecode, LandschapError } from '../core/index.ts'
import type { LandschapStore } from '../storage/index.ts'

/** Codes from here on are free to make: CBS gives none above 2000. */
const FIRST_TEST_CODE = 9901

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
  if (Number(gemeentecode) < FIRST_TEST_CODE) {
    throw new LandschapError(
      'tegenstrijdig',
      `Gemeente ${gemeentecode} is geen testgemeente: alleen codes vanaf ${FIRST_TEST_CODE} zijn te maken en te wijzigen.`,
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
