// Writes openapi.json from the schemas and routes: npm run openapi.
import { writeFile } from 'node:fs/promises'
import { readDocument } from '../src/http/index.ts'
import { someServer } from '../test/helpers/server.ts'

const app = await someServer()
await writeFile(new URL('openapi.json', import.meta.url), `${JSON.stringify(readDocument(app), null, 2)}\n`)
await app.close()
