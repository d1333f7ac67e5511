import type { Componentvergelijking, Dekking, Gelijkheid, Staat } from '../../core/model/vergelijking.ts'
import { DEKKING_LABELS, DEKKING_UITLEG, GELIJKHEID_LABELS, GELIJKHEID_UITLEG } from './labels.ts'

/** A colour pair that meets WCAG AA as text on background, and a sign that says the same without colour. */
export type Kleur = { readonly achtergrond: string; readonly tekst: string }

/** What a referentiecomponent is shown as: its gelijkheid, or its dekking where it has none. */
export type Klasse = Gelijkheid | 'enkel' | 'geen' | 'onbekend'

export type Klassebeeld = Kleur & {
  readonly klasse: Klasse
  /** One character, different for every class. */
  readonly teken: string
  readonly label: string
  readonly uitleg: string
}

const INKT = '#14202b'

/** From the same (blue) through exchangeable (yellow) to different (orange): told apart also without red or green. */
const LADDER_KLEUREN = {
  zelfde_instantie: { achtergrond: '#0d3b66', tekst: '#ffffff' },
  zelfde_versie: { achtergrond: '#2569a3', tekst: '#ffffff' },
  zelfde_pakket: { achtergrond: '#7cb5de', tekst: INKT },
  zelfde_leverancier: { achtergrond: '#cfe4f3', tekst: INKT },
  uitwisselbaar: { achtergrond: '#f8e7a0', tekst: INKT },
  verschillend: { achtergrond: '#f0ae74', tekst: INKT },
} as const satisfies Record<Gelijkheid, Kleur>

const LADDER_TEKENS = {
  zelfde_instantie: 'I',
  zelfde_versie: 'V',
  zelfde_pakket: 'P',
  zelfde_leverancier: 'L',
  uitwisselbaar: 'U',
  verschillend: '≠',
} as const satisfies Record<Gelijkheid, string>

export const DEKKING_KLEUREN = {
  volledig: { achtergrond: '#2569a3', tekst: '#ffffff' },
  gedeeltelijk: { achtergrond: '#9cc6e3', tekst: INKT },
  enkel: { achtergrond: '#f3e3b3', tekst: INKT },
  geen: { achtergrond: '#ffffff', tekst: INKT },
  onbekend: { achtergrond: '#d9d9de', tekst: INKT },
} as const satisfies Record<Dekking, Kleur>

/** Cellen that are not aanwezig; aanwezig takes the colour of its referentiecomponent. */
export const STAAT_KLEUREN = {
  aanwezig: { achtergrond: '#ffffff', tekst: INKT },
  afwezig: { achtergrond: '#ffffff', tekst: '#5b6670' },
  onbekend: { achtergrond: '#e6e6ea', tekst: '#3f4750' },
  niet_nodig: { achtergrond: '#f5f5f2', tekst: '#5b6670' },
  elders_belegd: { achtergrond: '#f5f5f2', tekst: '#5b6670' },
} as const satisfies Record<Staat, Kleur>

/** A hiaat: afwezig while another gemeente has it. */
export const HIAAT_KLEUR: Kleur = { achtergrond: '#fbe3e0', tekst: '#8a1f11' }

const describeLadder = (klasse: Gelijkheid): Klassebeeld => ({
  klasse,
  teken: LADDER_TEKENS[klasse],
  label: GELIJKHEID_LABELS[klasse],
  uitleg: GELIJKHEID_UITLEG[klasse],
  ...LADDER_KLEUREN[klasse],
})

const describeDekking = (klasse: 'enkel' | 'geen' | 'onbekend', teken: string, kleur: Kleur): Klassebeeld => ({
  klasse,
  teken,
  label: klasse === 'enkel' ? 'één gemeente' : klasse === 'geen' ? 'geen gemeente' : DEKKING_LABELS.onbekend,
  uitleg: DEKKING_UITLEG[klasse],
  ...kleur,
})

const BEELDEN = {
  zelfde_instantie: describeLadder('zelfde_instantie'),
  zelfde_versie: describeLadder('zelfde_versie'),
  zelfde_pakket: describeLadder('zelfde_pakket'),
  zelfde_leverancier: describeLadder('zelfde_leverancier'),
  uitwisselbaar: describeLadder('uitwisselbaar'),
  verschillend: describeLadder('verschillend'),
  enkel: describeDekking('enkel', '1', { achtergrond: '#f1efe9', tekst: INKT }),
  geen: describeDekking('geen', '0', { achtergrond: '#ffffff', tekst: '#5b6670' }),
  onbekend: describeDekking('onbekend', '?', { achtergrond: '#dcdce2', tekst: INKT }),
} as const satisfies Record<Klasse, Klassebeeld>

/** The whole legend, in reading order: the ladder from the same to different, then what has no place on it. */
export const KLASSEN: readonly Klassebeeld[] = Object.values(BEELDEN)

/** How a class looks and reads. */
export function describeKlasse(klasse: Klasse): Klassebeeld {
  return BEELDEN[klasse]
}

const KLASSE_OF_DEKKING = {
  volledig: 'onbekend',
  gedeeltelijk: 'onbekend',
  enkel: 'enkel',
  geen: 'geen',
  onbekend: 'onbekend',
} as const satisfies Record<Dekking, Klasse>

/** The class of a referentiecomponent: its gelijkheid; with fewer than two users, which have none, its dekking. */
export function findKlasse({
  gelijkheid,
  dekking,
}: Pick<Componentvergelijking, 'gelijkheid' | 'dekking'>): Klassebeeld {
  return BEELDEN[gelijkheid ?? KLASSE_OF_DEKKING[dekking]]
}
