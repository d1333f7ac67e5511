import type { Bevinding } from '../model/bevinding.ts'
import type { Gemeentekoppeling } from '../model/koppeling.ts'

/** Examples that a bevinding names. */
const MOST = 3

/**
 * Says per file which koppelingen were not connected, and why: how many, with a few examples.
 *
 * @returns files in the order in which they are met; at most two bevindingen each; empty when all were connected
 */
export function reportLosseKoppelingen(los: readonly Gemeentekoppeling[]): Bevinding[] {
  const byBestand = new Map<string | undefined, Gemeentekoppeling[]>()
  for (const item of los) {
    const list = byBestand.get(item.bestand)
    if (list === undefined) byBestand.set(item.bestand, [item])
    else list.push(item)
  }
  return [...byBestand].flatMap(([bestand, items]) => {
    const elsewhere = items.filter(({ gemeentecodes }) => gemeentecodes.length === 0)
    const unmatched = items.filter(({ gemeentecodes }) => gemeentecodes.length > 0)
    const place = bestand === undefined ? {} : { plaats: { bestand } }
    return [
      ...(unmatched.length === 0 ? [] : [{ ...buildUnmatched(unmatched), ...place }]),
      ...(elsewhere.length === 0 ? [] : [{ ...buildElsewhere(elsewhere), ...place }]),
    ]
  })
}

function buildUnmatched(items: readonly Gemeentekoppeling[]): Bevinding {
  const examples = items.map(({ koppeling }) => `${koppeling.van.naam} – ${koppeling.naar.naam}`)
  const tekst = `${count(items)} niet verbonden: minstens één kant staat niet als applicatie in het landschap van de gemeente (${list(examples)}). Vul de applicatie aan, of schrijf de naam zoals in het landschap.`
  return { code: 'koppeling_onbekend', ernst: 'waarschuwing', tekst }
}

function buildElsewhere(items: readonly Gemeentekoppeling[]): Bevinding {
  const names = items.flatMap(({ koppeling }) => koppeling.gemeente ?? [])
  const who = names.length === 0 ? 'er staat geen gemeente bij' : `van ${list(names)} is geen landschap gegeven`
  const tekst = `${count(items)} niet gebruikt: ${who}. Geef ook het landschap van die gemeente, of zeg met --gemeente BESTAND=code:naam van wie de koppelingen zijn.`
  return { code: 'koppeling_onbekend', ernst: 'informatie', tekst }
}

function count(items: readonly Gemeentekoppeling[]): string {
  return items.length === 1 ? 'Eén koppeling is' : `${items.length} koppelingen zijn`
}

function list(texts: readonly string[]): string {
  const different = [...new Set(texts)]
  const rest = different.length - MOST
  return `${different.slice(0, MOST).join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`
}
