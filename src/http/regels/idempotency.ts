import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { BewaardAntwoord, LandschapStore } from '../../storage/index.ts'
import { callerOf } from './access.ts'
import { HttpProbleem, invalidInput } from './problem.ts'

/** What a POST answers: kept as it is when an Idempotency-Key was given. */
export type Antwoord<T> = {
  readonly status: 200 | 201 | 202
  readonly headers?: Readonly<Record<string, string>>
  readonly body: T
}

/**
 * Does work once per Idempotency-Key: key, answer and change are in one transaction. Without a key the work is simply done.
 *
 * The kept answer can be read only with the key itself: it may hold something that is shown once.
 *
 * @param work - uses only the store that it is given
 * @throws HttpProbleem sleutel_hergebruikt (409) when the key came with another request before
 */
export async function runIdempotent<T>(
  { request, reply, store }: { request: FastifyRequest; reply: FastifyReply; store: LandschapStore },
  work: (store: LandschapStore) => Promise<Antwoord<T>>,
): Promise<T> {
  const key = readKey(request)
  if (key === null) return apply(reply, await store.transaction(work))
  const { account } = callerOf(request)
  const name = createHash('sha256').update(key).digest('hex')
  const verzoekhash = hashRequest(request)
  const answer = await store.transaction(async (inside): Promise<Antwoord<T>> => {
    await inside.antwoorden.lock(account, name)
    const earlier = await inside.antwoorden.find(account, name)
    if (earlier !== null) return repeat<T>(earlier, verzoekhash, key)
    const fresh = await work(inside)
    const { status, headers = {}, body } = fresh
    await inside.antwoorden.save(account, name, { verzoekhash, status, headers, body: seal(JSON.stringify(body), key) })
    return fresh
  })
  return apply(reply, answer)
}

function apply<T>(reply: FastifyReply, { status, headers = {}, body }: Antwoord<T>): T {
  reply.code(status).headers(headers)
  return body
}

function readKey({ headers }: FastifyRequest): string | null {
  const given = headers['idempotency-key']
  if (given === undefined) return null
  const read = z.uuid().safeParse(given)
  if (read.success) return read.data.toLowerCase()
  throw invalidInput([{ in: 'header', name: 'Idempotency-Key', code: 'formaat', reason: 'Moet een UUID zijn.' }])
}

function hashRequest({ method, url, headers, body }: FastifyRequest): string {
  const hash = createHash('sha256').update(`${method} ${url}\n${headers['content-type'] ?? ''}\n`)
  return hash.update(Buffer.isBuffer(body) ? body : (JSON.stringify(body) ?? '')).digest('hex')
}

function repeat<T>(earlier: BewaardAntwoord, verzoekhash: string, key: string): Antwoord<T> {
  if (earlier.verzoekhash !== verzoekhash) {
    const detail = 'Deze Idempotency-Key is al gebruikt voor een ander verzoek. Neem een nieuwe UUID.'
    throw new HttpProbleem('sleutel_hergebruikt', detail)
  }
  const { status } = earlier
  if (status !== 200 && status !== 201 && status !== 202) throw new Error(`a kept answer has status ${status}`)
  return { status, headers: earlier.headers, body: JSON.parse(open(earlier.body, key)) }
}

function seal(text: string, key: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyBytes(key), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

function open(sealed: string, key: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyBytes(key), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

function keyBytes(key: string): Buffer {
  return createHash('sha256').update(`antwoord ${key}`).digest()
}
