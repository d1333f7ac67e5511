export { identifyPakketten } from './identify-pakketten.ts'
export { buildProductsleutel, splitWords, stripTails } from './normalize.ts'
export { resolveStandaarden } from './resolve-standaarden.ts'
