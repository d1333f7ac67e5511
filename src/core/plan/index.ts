export { type Planvraag, planHarmonisatie } from './plan-harmonisatie.ts'
export type { Oplosopties, Oplosser, Oplossing, Programma, Voortgang } from './programma/programma.ts'
export { computeVerdeling, computeVerdelingVanTabel, type Verdeelvraag } from './verdeling/verdeel.ts'
