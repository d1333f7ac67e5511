import type { Verdeelsleutel } from '../../core/model/verdeling.ts'

/** What a reader calls each verdeelsleutel. */
export const SLEUTEL_LABELS = {
  gelijk: 'gelijk',
  naar_inwoners: 'naar inwoners',
  naar_gebruik: 'naar gebruik',
  naar_kosten_alleen: 'naar kosten alleen',
  scrb: 'SCRB',
  shapley: 'Shapley',
  nucleolus: 'nucleolus',
} as const satisfies Record<Verdeelsleutel, string>
