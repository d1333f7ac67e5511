import type { Datum } from '../../model/ids.ts'
import type { Planopdracht } from '../../model/plan.ts'

/** A planopdracht to be made anew later on: what is left to do begins on the peildatum, if the plan had begun before. */
export function restartOpdracht<O extends Planopdracht>(opdracht: O, peildatum: Datum): O {
  return (opdracht.startdatum ?? peildatum) < peildatum ? { ...opdracht, startdatum: peildatum } : opdracht
}
