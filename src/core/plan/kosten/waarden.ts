import type { Kostenparameters, Spreiding3 } from '../../model/kosten.ts'
import { ParameterId } from '../../model/kosten.ts'

/** One value per parameter. */
export type Parameterwaarden = Readonly<Record<ParameterId, number>>

/** The parameters of a plan: those that ship, with what the planopdracht says instead. */
export function overrideParameters(
  standaard: Kostenparameters,
  eigen: Partial<Record<ParameterId, Spreiding3>>,
): Kostenparameters {
  return {
    ...standaard,
    parameters: standaard.parameters.map((parameter) => {
      const waarde = eigen[parameter.id]
      return waarde === undefined ? parameter : { ...parameter, waarde, bron: 'planopdracht' }
    }),
  }
}

/** Takes one value of each range. @param pick - default the expected value */
export function pickWaarden(
  { parameters }: Kostenparameters,
  pick: (spreiding: Spreiding3, id: ParameterId) => number = ({ verwacht }) => verwacht,
): Parameterwaarden {
  const byId = new Map(parameters.map(({ id, waarde }) => [id, pick(waarde, id)]))
  const entries = ParameterId.options.map((id) => [id, byId.get(id) ?? Number.NaN] as const)
  return Object.fromEntries(entries) as Parameterwaarden
}
