import type { Planopdracht, Planstandaard, Spelregel } from '../../model/plan.ts'

/** Registrations of which two side by side cannot be kept in step. */
const EEN_PAKKET = [
  'Burgerzakencomponent',
  'GBA-administratiecomponent',
  'Zaakregistratiecomponent',
  'Financieel component',
] as const

/** What holds for a plan that names none of it. */
export const GEBRUIKELIJK = {
  horizonInJaren: 8,
  planperiodeInJaren: 4,
  verhuizingenPerHalfjaar: 8,
  verdeelsleutel: 'naar_inwoners',
} as const satisfies Omit<Planstandaard, 'spelregels' | 'uitgeschakeld'>

/** Rules that are off unless a plan switches them on, with the measure that they then begin with. */
const UITGESCHAKELD: readonly Spelregel[] = [
  { soort: 'contract_respecteren', aan: false },
  { soort: 'vul_hiaten', aan: false, vanafAandeel: 0.5 },
]

/**
 * The rules of a plan that names none: after a herindeling there is one gemeente, so one pakket for everything.
 *
 * @param isKnown - whether the release has a referentiecomponent of this name; default all
 */
export function usualSpelregels(
  soort: Planopdracht['soort'],
  isKnown: (naam: string) => boolean = () => true,
): Spelregel[] {
  return [
    {
      soort: 'een_pakket',
      aan: true,
      referentiecomponenten: soort === 'herindeling' ? 'alle' : EEN_PAKKET.filter(isKnown),
    },
    { soort: 'einde_ondersteuning', aan: true },
    { soort: 'stevig_bewijs', aan: true },
    { soort: 'verplichte_standaarden', aan: true, hard: false, onbekendVoldoet: true },
    { soort: 'meeste_gebruik', aan: true },
    { soort: 'grootste_gemeente', aan: true },
    { soort: 'nieuwste_contract', aan: true },
    { soort: 'gelijk_dan_aanbesteden', aan: true },
    { soort: 'behoud_wat_goed_is', aan: true, margeInCenten: 250_000 },
  ]
}

/** All that a plan has where it names nothing, to begin a plan of one's own from. */
export function describePlanstandaard(): Planstandaard {
  return {
    ...GEBRUIKELIJK,
    spelregels: {
      samenwerkingsverband: usualSpelregels('samenwerkingsverband'),
      herindeling: usualSpelregels('herindeling'),
    },
    uitgeschakeld: [...UITGESCHAKELD],
  }
}
