export { writeGexf } from './write.ts'
