import { describe, expect, it } from 'vitest'
import { describePlanstandaard } from '../../../src/core/index.ts'
import { someServer } from '../../helpers/server.ts'

describe('GET /planstandaard', () => {
  it('gives the usual rules and terms, with an ETag, and refuses what it does not know', async () => {
    const app = await someServer()
    const answer = await app.inject('/v1/planstandaard')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject(describePlanstandaard())
    expect(new URL(answer.json()._links.self.href).pathname).toBe('/v1/planstandaard')
    const headers = { 'if-none-match': String(answer.headers.etag) }
    expect((await app.inject({ url: '/v1/planstandaard', headers })).statusCode).toBe(304)
    expect((await app.inject('/v1/planstandaard?soort=herindeling')).statusCode).toBe(400)
  })
})
