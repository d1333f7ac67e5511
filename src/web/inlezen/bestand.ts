import { vergeet } from '../api/bronnen.ts'
import type { Apifout } from '../api/fout.ts'
import { maakTestgemeente, stuurBestand, verwijderInventarisatie } from '../api/inlezen.ts'
import type { Gemeente, Verslag } from '../api/typen.ts'
import { alsApifout } from '../onderdelen/melding.ts'

/** First code of a test gemeente. */
const EERSTE_TESTCODE = 9901

type Fase = 'kiezen' | 'bezig' | 'gelezen' | 'opgeslagen' | 'verwijderd'

/** One file on its way in: whose it is, how it is read, and what came of it. */
export class Bestand {
  readonly file: File
  readonly #changed: () => void
  fase: Fase = 'kiezen'
  /** Empty: not chosen; `nieuw`: a test gemeente to be made. */
  gemeentecode = ''
  nieuweNaam = ''
  isVolledig = true
  readonly kolommen = new Map<string, string>()
  verslag: Verslag | null = null
  /** How far a large file is, 0..1; null for one that is answered at once. */
  voortgang: number | null = null
  fout: Apifout | null = null

  constructor(file: File, gemeenten: readonly Gemeente[], changed: () => void) {
    this.file = file
    this.#changed = changed
    const known = raadGemeente(file.name, gemeenten)
    this.gemeentecode = known?.gemeentecode ?? 'nieuw'
    this.nieuweNaam = raadNaam(file.name)
    if (known !== undefined) void this.lees(gemeenten)
  }

  /** Reads without storing. */
  lees(gemeenten: readonly Gemeente[]): Promise<void> {
    return this.#send(gemeenten, true)
  }

  bewaar(gemeenten: readonly Gemeente[]): Promise<void> {
    return this.#send(gemeenten, false)
  }

  async verwijder(): Promise<void> {
    const { id } = this.verslag ?? {}
    if (id === undefined) return
    this.fout = await verwijderInventarisatie(this.gemeentecode, id).then(() => null, alsApifout)
    if (this.fout === null) this.fase = 'verwijderd'
    vergeet()
    this.#changed()
  }

  #meld(voortgang: number): void {
    this.voortgang = voortgang
    this.#changed()
  }

  async #send(gemeenten: readonly Gemeente[], isProef: boolean): Promise<void> {
    const before = this.fase
    this.fase = 'bezig'
    this.fout = null
    this.voortgang = null
    this.#changed()
    try {
      // a gemeente is made only for what is kept
      if (this.gemeentecode === 'nieuw' && !isProef) {
        this.gemeentecode = (await maakTestgemeente(kiesTestcode(gemeenten), this.nieuweNaam)).gemeentecode
        vergeet()
      }
      const code = this.gemeentecode === 'nieuw' ? kiesTestcode(gemeenten) : this.gemeentecode
      const { isVolledig, kolommen } = this
      const wijze = { isProef, isVolledig, kolommen }
      this.verslag = await stuurBestand(code, this.file, wijze, (voortgang) => this.#meld(voortgang))
      // the same file again gives the report of then, also to a trial
      this.fase = this.verslag.proef ? 'gelezen' : 'opgeslagen'
      if (!isProef) vergeet()
    } catch (fout) {
      this.fout = alsApifout(fout)
      this.fase = before === 'bezig' ? 'kiezen' : before
    }
    this.#changed()
  }
}

/** The gemeente that a file is called after: its name as words of their own, or its code alone. */
export function raadGemeente(bestandsnaam: string, gemeenten: readonly Gemeente[]): Gemeente | undefined {
  const words = bestandsnaam.toLowerCase().replace(/\.[a-z]+$/, '')
  const isNamed = (naam: string) =>
    ` ${words.replace(/[^\p{L}\d]+/gu, ' ')} `.includes(
      ` ${naam
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()} `,
    )
  const found = gemeenten.filter(({ naam, gemeentecode }) => isNamed(naam) || words === gemeentecode)
  return found.sort((a, b) => b.naam.length - a.naam.length)[0]
}

/** A name out of that of the file: without extension and words that say what it is. */
export function raadNaam(bestandsnaam: string): string {
  const words = bestandsnaam
    .replace(/\.[a-z]+$/i, '')
    .split(/[^\p{L}\d]+/u)
    .filter(
      (word) =>
        word !== '' &&
        !/^(gemeente|testgemeente|ameff|cmdb|softwarecatalogus|applicaties|applicatielijst|export)$/i.test(word),
    )
  const naam = words.join(' ')
  return naam === '' ? 'Testgemeente' : naam.charAt(0).toUpperCase() + naam.slice(1)
}

function kiesTestcode(gemeenten: readonly Gemeente[]): string {
  const used = new Set(gemeenten.map(({ gemeentecode }) => Number(gemeentecode)))
  let code = EERSTE_TESTCODE
  while (used.has(code)) code += 1
  return String(code)
}
