export type { Oplosopties, Oplosser, Oplossing, Programma, Voortgang } from './programma/programma.ts'
export { computeVerdeling, computeVerdelingVanTabel, type Verdeelvraag } from './verdeling/verdeel.ts'
