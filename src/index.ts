export * from './adapters/index.ts'
export * from './core/index.ts'
