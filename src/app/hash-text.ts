import { createHash } from 'node:crypto'

/** A text as 32 lowercase hexadecimal digits: the same text always, another text practically never. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
