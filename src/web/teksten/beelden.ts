import type { Component, Dekking, Gelijkheid } from '../api/typen.ts'
import { T } from './nl.ts'

/** How a class looks: colour pairs meet WCAG AA, and the sign says the same without colour. */
export type Beeld = {
  readonly klasse: string
  readonly teken: string
  readonly label: string
  readonly uitleg: string
  readonly achtergrond: string
  readonly tekst: string
}

const INKT = '#14202b'

/** From the same (blue) through exchangeable (yellow) to different (orange): told apart also without red or green. */
const LADDER = {
  zelfde_instantie: ['I', '#0d3b66', '#ffffff'],
  zelfde_versie: ['V', '#2569a3', '#ffffff'],
  zelfde_pakket: ['P', '#7cb5de', INKT],
  zelfde_leverancier: ['L', '#cfe4f3', INKT],
  uitwisselbaar: ['U', '#f8e7a0', INKT],
  verschillend: ['≠', '#f0ae74', INKT],
  enkel: ['1', '#f1efe9', INKT],
  geen: ['0', '#ffffff', '#5b6670'],
  onbekend: ['?', '#dcdce2', INKT],
} as const satisfies Record<Gelijkheid | 'enkel' | 'geen' | 'onbekend', readonly [string, string, string]>

const DEKKINGEN = {
  volledig: ['●', '#2569a3', '#ffffff'],
  gedeeltelijk: ['◐', '#9cc6e3', INKT],
  enkel: ['1', '#f3e3b3', INKT],
  geen: ['0', '#ffffff', INKT],
  onbekend: ['?', '#d9d9de', INKT],
} as const satisfies Record<Dekking, readonly [string, string, string]>

/** Light to dark: none, few, some, many. */
const TINTEN = [
  ['#ffffff', '#5b6670'],
  ['#e1edf6', INKT],
  ['#98c2e1', INKT],
  ['#2b70a8', '#ffffff'],
  ['#0d3b66', '#ffffff'],
] as const

const maak = (
  klasse: string,
  [teken, achtergrond, tekst]: readonly [string, string, string],
  [label, uitleg]: readonly [string, string],
): Beeld => ({ klasse, teken, label, uitleg, achtergrond, tekst })

const VERSCHILLEND = maak('g-verschillend', LADDER.verschillend, T.gelijkheid.verschillend)

/** The ladder of gelijkheid and what has no place on it, in reading order. */
export const GELIJKHEDEN: readonly (Beeld & { readonly sleutel: keyof typeof LADDER })[] = (
  [
    'zelfde_instantie',
    'zelfde_versie',
    'zelfde_pakket',
    'zelfde_leverancier',
    'uitwisselbaar',
    'verschillend',
    'enkel',
    'geen',
    'onbekend',
  ] as const
).map((sleutel) => ({ sleutel, ...maak(`g-${sleutel}`, LADDER[sleutel], T.gelijkheid[sleutel]) }))

export const DEKKING_BEELDEN: readonly (Beeld & { readonly sleutel: Dekking })[] = (
  ['volledig', 'gedeeltelijk', 'enkel', 'geen', 'onbekend'] as const
).map((sleutel) => ({ sleutel, ...maak(`d-${sleutel}`, DEKKINGEN[sleutel], T.dekking[sleutel]) }))

/** A referentiecomponent by its gelijkheid; where it has none, by its dekking. */
export function beeldVanGelijkheid({ gelijkheid, dekking }: Pick<Component, 'gelijkheid' | 'dekking'>) {
  const sleutel = gelijkheid ?? (dekking === 'enkel' || dekking === 'geen' ? dekking : 'onbekend')
  return GELIJKHEDEN.find((beeld) => beeld.sleutel === sleutel) ?? VERSCHILLEND
}

export function beeldVanDekking(dekking: Dekking): Beeld {
  return DEKKING_BEELDEN.find(({ sleutel }) => sleutel === dekking) ?? VERSCHILLEND
}

/** A count as a shade: 0, 1, 2–3, 4–6, more. */
export function beeldVanAantal(aantal: number | null, woord: string): Beeld {
  const stap = aantal === null || aantal === 0 ? 0 : aantal === 1 ? 1 : aantal <= 3 ? 2 : aantal <= 6 ? 3 : 4
  const [achtergrond, tekst] = TINTEN[stap] ?? TINTEN[0]
  const teken = aantal === null ? '–' : String(aantal)
  return { klasse: `t-${stap}`, teken, label: `${teken} ${woord}`, uitleg: '', achtergrond, tekst }
}

/** The legend of counts. */
export const AANTAL_STAPPEN: readonly { readonly beeld: Beeld; readonly bereik: string }[] = [
  [0, '0'],
  [1, '1'],
  [2, '2–3'],
  [4, '4–6'],
  [7, '7+'],
].map(([aantal, bereik]) => ({ beeld: beeldVanAantal(Number(aantal), ''), bereik: String(bereik) }))
