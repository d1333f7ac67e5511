import type { Kostenparameters, ParameterId } from '../../src/core/index.ts'

/** Round figures, so that every amount can be worked out by hand: work comes with 10 % and 20 % on top. */
const VAST: Readonly<Record<ParameterId, number>> = {
  licentie_basis: 0,
  licentie_per_inwoner: 100,
  beheer_per_applicatie: 100_000,
  vast_aandeel: 0.4,
  beheer_aandeel_deelnemer: 0.5,
  regie_opslag: 0.1,
  invoering_basis: 1_000_000,
  invoering_per_inwoner: 0,
  samenvoegen_aandeel: 0.5,
  verhuizing_basis: 200_000,
  verhuizing_per_inwoner: 0,
  koppeling_per_kant: 50_000,
  dubbele_lasten_maanden: 6,
  afkoop_aandeel: 1,
  aanbesteding_per_traject: 0,
  projectleiding_opslag: 0.1,
  uitloop_opslag: 0.2,
  nieuw_pakket_factor: 1,
  inwoners_onbekend: 1,
  discontovoet: 0,
}

/**
 * The shipped parameters with those round figures, each with the range that is asked.
 *
 * @param overrides - other figures than the round ones
 */
export function rondeParameters(
  shipped: Kostenparameters,
  {
    overrides = {},
    spread = (_, value) => ({ laag: value, hoog: value }),
  }: {
    overrides?: Partial<Record<ParameterId, number>>
    spread?: (id: ParameterId, value: number) => { laag: number; hoog: number }
  } = {},
): Kostenparameters {
  return {
    ...shipped,
    parameters: shipped.parameters.map((one) => {
      const verwacht = overrides[one.id] ?? VAST[one.id]
      return { ...one, waarde: { verwacht, ...spread(one.id, verwacht) } }
    }),
  }
}
