import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { LandschapError } from '../../../src/core/errors.ts'

/** The bytes of a file in test/fixtures/ameff. */
export function readFixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/ameff/${name}`, import.meta.url))
}

/** Object ID number n of the fixtures: `objectId(0x101)` is 00000101-0000-4000-8000-000000000101. */
export function objectId(n: number): string {
  return `${n.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

/** An exchange file around the given content. */
export function someXml(content: string, { prolog = '' } = {}): Buffer {
  const namespaces =
    'xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${prolog}<model ${namespaces}>\n${content}</model>`)
}

/** The error that a call throws; a call that does not throw one fails the test. */
export function catchError(call: () => unknown): { code: string; detail: string } {
  try {
    call()
  } catch (error) {
    if (error instanceof LandschapError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('no error was thrown')
}

export { gzipSync }
