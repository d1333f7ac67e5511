export { readProductwaarheid } from './producten.ts'
export { readRijwaarheid } from './rijen.ts'
