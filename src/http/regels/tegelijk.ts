import type { Vrager } from '../../app/index.ts'
import { LandschapError } from '../../core/index.ts'

/** Does work for a vrager, unless it has as much under way in this process as it may. */
export type Tegelijk = <T>(vrager: Vrager, work: () => Promise<T>) => Promise<T>

/**
 * Counts what each account has under way of work that somebody waits for and that keeps a thread busy.
 *
 * @param wat - plural of what is asked, for the refusal
 * @throws LandschapError te_veel_plannen, from what it returns, when the vrager has as many under way as it may
 */
export function buildTegelijk(wat: string): Tegelijk {
  const underWay = new Map<string, number>()
  return async ({ account, meeste }, work) => {
    const count = underWay.get(account) ?? 0
    if (meeste !== null && count >= meeste) {
      throw new LandschapError(
        'te_veel_plannen',
        `Met deze sleutel worden al ${count} ${wat} uitgerekend, en meer tegelijk kan niet. Vraag deze opnieuw als er een klaar is, of vraag de beheerder van de server om een hogere grens (GEMENE_DELER_MAX_PLANNEN).`,
      )
    }
    underWay.set(account, count + 1)
    try {
      return await work()
    } finally {
      const left = (underWay.get(account) ?? 1) - 1
      if (left === 0) underWay.delete(account)
      else underWay.set(account, left)
    }
  }
}
