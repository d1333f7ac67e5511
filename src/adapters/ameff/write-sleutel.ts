/**
 * Makes a key of the shape of an Object ID from a text: the same text gives the same key, in every run and on every machine.
 *
 * For what has no key of its own. No proof against anyone who seeks two texts with one key.
 *
 * @returns a GUID of version 8 (RFC 9562: made by its own rules), lowercase
 */
export function buildSleutel(text: string): string {
  const hex = hashText(text)
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('')
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20)].join(
    '-',
  )
}

const SEEDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const
const FNV_PRIME = 0x01000193

/** FNV-1a over the UTF-16 code units in four lanes with seeds of their own, each mixed at the end as MurmurHash3 does. */
function hashText(text: string): number[] {
  return SEEDS.map((seed) => {
    let hash: number = seed
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME)
      hash ^= hash >>> 15
    }
    return mix(hash ^ text.length)
  })
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** XML's name without a colon, in plain letters: what an identifier of a modelling tool looks like. */
const NCNAME = /^[A-Za-z_][\w.-]*$/

/** Whether a text may be the identifier of an element: an xs:ID. */
export function isIdentifier(text: string): boolean {
  return NCNAME.test(text)
}
