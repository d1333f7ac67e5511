import type { Geleerd } from '../model/geleerd.ts'

/**
 * What the ranking learned on 2026-11-26 from 188 products of the examples, none of the development set, without known
 * products beside them: for a catalogue that is empty or too small to learn from.
 */
export const EERDER_GELEERD: Geleerd = {
  rangorde: [
    0.159038, 2.956111, 1.132535, 0.347099, -1.210267, 0, 0, 4.218963, 0, 0, 0, 0, 0, 0, 0.83962, 0, 0, 0, 0, 0, 0,
  ],
  eersteMetTekst: [-5.487759, 0.703174, -1.120529, 1.564481, -0.15516, 0.233673, -0.220825, 0, 0],
  eersteZonderTekst: [-5.287512, -0.114691, 2.888967, 1.176332, 0.779444, 0, -0.433632, 0, 0],
  later: [0.175982, 0.917381, -0.378913, 0.349543],
}
