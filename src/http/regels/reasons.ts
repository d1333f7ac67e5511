import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const KINDS: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
}

const FORMS: Readonly<Record<string, string>> = {
  date: 'een datum als 2026-11-24',
  datetime: 'een tijdstip als 2026-11-24T09:30:00Z',
  uuid: 'een UUID',
  guid: 'een UUID',
  url: 'een webadres',
}

/**
 * Says in Dutch what is wrong with a value.
 *
 * @param issue - what zod found; a text of our own, with a capital, goes before what is said here
 * @param isMissing - the value was not given at all
 */
export function describeIssue(issue: Issue, isMissing: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing) return 'Is verplicht.'
      return isOurs(issue.message) ? issue.message : `Moet ${KINDS[issue.expected] ?? issue.expected} zijn.`
    case 'too_small':
      return describeBound(issue.origin, issue.minimum, 'minstens')
    case 'too_big':
      return describeBound(issue.origin, issue.maximum, 'hoogstens')
    case 'invalid_format':
      return isOurs(issue.message)
        ? issue.message
        : `Moet ${FORMS[issue.format] ?? 'de juiste vorm hebben'}${FORMS[issue.format] ? ' zijn' : ''}.`
    case 'invalid_value':
      return `Kies uit: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return isOurs(issue.message) ? issue.message : 'Heeft niet de juiste vorm.'
    case 'custom':
      return issue.message
    default:
      return isOurs(issue.message) ? issue.message : 'Is niet goed ingevuld.'
  }
}

/** Texts of zod are English and begin with one of these words. */
function isOurs(message: string): boolean {
  return !/^(?:Invalid|Too|Expected|Unrecognized|Required|Input)\b/.test(message)
}

function describeBound(origin: string, bound: number | bigint, word: 'minstens' | 'hoogstens'): string {
  if (origin === 'string') {
    if (word === 'minstens' && Number(bound) === 1) return 'Mag niet leeg zijn.'
    return `Moet ${word} ${bound} tekens hebben.`
  }
  if (origin === 'array' || origin === 'set')
    return `Moet ${word} ${bound} ${Number(bound) === 1 ? 'waarde' : 'waarden'} hebben.`
  return word === 'minstens' ? `Mag niet kleiner zijn dan ${bound}.` : `Mag niet groter zijn dan ${bound}.`
}
