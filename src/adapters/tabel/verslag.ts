import type { Bevinding, Plaats } from '../../core/model/bevinding.ts'
import type { Tellingen } from '../../core/model/inlezing.ts'

type Code = Bevinding['code']
type Ernst = Bevinding['ernst']

/** More bevindingen of one code than this become one closing line: a person reads no more, and memory stays bounded. */
export const MAX_PER_CODE = 500

/** Collects while a bron is read: what was met, and why rows did not come out. */
export type Verslag = {
  /** One bevinding at one place. */
  readonly meld: (code: Code, ernst: Ernst, tekst: string, plaats: Plaats) => void
  /** One bevinding for all cells with the same text, at the first of them, with how often it occurs. */
  readonly meldWaarde: (code: Code, ernst: Ernst, tekst: string, plaats: Plaats) => void
  readonly telRegel: () => void
  /** A row that did not become an own result. */
  readonly telReden: (reden: string) => void
  readonly bevindingen: () => Bevinding[]
  readonly tellingen: (uit: number) => Tellingen
}

type Herhaald = { readonly bevinding: Bevinding; aantal: number }

/** Makes an empty verslag. Bevindingen come out in the order in which they were met. */
export function buildVerslag(): Verslag {
  const found: Herhaald[] = []
  const byTekst = new Map<string, Herhaald>()
  const perCode = new Map<Code, number>()
  const redenen = new Map<string, number>()
  let regelsIn = 0

  const add = (bevinding: Bevinding): Herhaald | null => {
    const count = (perCode.get(bevinding.code) ?? 0) + 1
    perCode.set(bevinding.code, count)
    if (count > MAX_PER_CODE) return null
    const entry = { bevinding, aantal: 1 }
    found.push(entry)
    return entry
  }
  return {
    meld: (code, ernst, tekst, plaats) => {
      add({ code, ernst, tekst, plaats })
    },
    meldWaarde: (code, ernst, tekst, plaats) => {
      const key = `${code}\u0000${tekst}`
      const earlier = byTekst.get(key)
      if (earlier !== undefined) {
        earlier.aantal++
        return
      }
      const entry = add({ code, ernst, tekst, plaats })
      if (entry !== null) byTekst.set(key, entry)
    },
    telRegel: () => {
      regelsIn++
    },
    telReden: (reden) => {
      redenen.set(reden, (redenen.get(reden) ?? 0) + 1)
    },
    bevindingen: () => [...found.map(closeHerhaald), ...closeOverflow(perCode)],
    tellingen: (uit) => ({
      regelsIn,
      uit,
      redenen: [...redenen].map(([reden, aantal]) => ({ reden, aantal })),
    }),
  }
}

function closeHerhaald({ bevinding, aantal }: Herhaald): Bevinding {
  return aantal === 1 ? bevinding : { ...bevinding, tekst: `${bevinding.tekst} Komt ${aantal} keer voor.` }
}

function closeOverflow(perCode: ReadonlyMap<Code, number>): Bevinding[] {
  return [...perCode]
    .filter(([, count]) => count > MAX_PER_CODE)
    .map(([code, count]) => ({
      code,
      ernst: 'informatie',
      tekst: `Nog ${count - MAX_PER_CODE} bevindingen van dezelfde soort zijn niet apart vermeld.`,
    }))
}
