import type { Geleerd } from '../model/geleerd.ts'

/**
 * What the ranking learned on 2026-11-26 from 188 products of the examples, none of the development set, without known
 * products beside them: for a catalogue that is empty or too small to learn from.
 */
export const EERDER_GELEERD: Geleerd = {
  rangorde: [0.048427, 1.303769, 1.031254, 0.151258, -0.776216, 4.331449, 0, 0, 0, 0, 0, 0, 2.220075, 0, 0, 0, 0, 0, 0],
  eerste: [-5.457779, -0.088439, 2.960418, 1.185321, 0.572731, 0.262431, -0.012213, 0, 0],
  later: [0.219876, 0.954547, -0.221872, 0.403078],
}
