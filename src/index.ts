export * from './adapters/index.ts'
export { buildDoellandschapuitvoer, buildDossier, startSolver } from './app/index.ts'
export * from './core/index.ts'
