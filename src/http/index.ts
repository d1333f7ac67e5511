export { isLoopback, parseInstellingen } from './instellingen.ts'
export { readDocument } from './openapi/document.ts'
export { buildServer } from './server.ts'
export { type RunningServer, startServer } from './start.ts'
