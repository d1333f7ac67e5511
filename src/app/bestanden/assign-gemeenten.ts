import { LandschapError } from '../../core/errors.ts'
import {
  type AangetroffenInventarisatie,
  buildSlug,
  type Gemeente,
  Gemeentecode,
  type Gemeenteherkomst,
  type Inlezing,
} from '../../core/index.ts'

/** What a person says of a file: `--gemeente BESTAND=code[:naam]`. */
export type GemeenteOpgave = { readonly gemeentecode: Gemeentecode; readonly naam?: string }

/** A gemeente as the reference data know it. */
export type BekendeGemeente = Omit<Gemeente, 'voorlopig'>

export type GelezenBestand = { readonly bestand: string; readonly inlezing: Inlezing }

/** One inventarisatie with the gemeente that it turned out to be of. */
export type Toebedeeld = {
  readonly bestand: string
  readonly inventarisatie: AangetroffenInventarisatie
  readonly gemeente: Gemeente
  readonly herkomst: Gemeenteherkomst
}

type Claim = Omit<Toebedeeld, 'gemeente'> & { readonly code: Gemeentecode | null; readonly naam: string | null }

/** Whose word on a name goes first. */
const HERKOMSTEN: readonly Gemeenteherkomst[] = ['opgegeven', 'bestand', 'bestandsnaam']

/** Working codes start here: CBS has not used this range. */
export const FIRST_WORKING_CODE = 9901

/**
 * Decides whose inventarisatie each is: what the person says, then what the file says, then the file name.
 *
 * A name without a code gets the code of another file with that name, or that of the real gemeente; else a working code
 * from 9901 in the order of the files, skipping codes that are taken.
 *
 * @returns one per inventarisatie, in the order of the files; two with one gemeentecode are of one gemeente
 * @throws LandschapError ongeldige_invoer when a person names one gemeente for a file that holds several
 */
export function assignGemeenten(
  bestanden: readonly GelezenBestand[],
  opgaven: ReadonlyMap<string, GemeenteOpgave>,
  bekend: readonly BekendeGemeente[],
): Toebedeeld[] {
  const claims = bestanden.flatMap((bestand) => claimGemeenten(bestand, opgaven.get(bestand.bestand)))
  const codeByName = new Map<string, Gemeentecode>(
    bekend.flatMap(({ naam, gemeentecode }) => namesOf(naam).map((name) => [nameKey(name), gemeentecode] as const)),
  )
  for (const { code, naam } of claims) if (code !== null && naam !== null) codeByName.set(nameKey(naam), code)
  const taken = new Set<string>([
    ...claims.flatMap(({ code }) => code ?? []),
    ...bekend.map(({ gemeentecode }) => gemeentecode),
  ])
  const working = new Map<string, Gemeentecode>()
  const nextCode = (name: string) => {
    const known = working.get(name)
    if (known !== undefined) return known
    let number = FIRST_WORKING_CODE
    while (taken.has(String(number))) number += 1
    const code = Gemeentecode.parse(String(number))
    taken.add(code)
    working.set(name, code)
    return code
  }
  const resolved = claims.map((claim) => {
    const code = claim.code ?? (claim.naam === null ? null : codeByName.get(nameKey(claim.naam))) ?? null
    return { claim, code: code ?? nextCode(nameKey(claim.naam ?? claim.bestand)), voorlopig: code === null }
  })
  return resolved.map(({ claim, code, voorlopig }) => {
    const facts = bekend.find(({ gemeentecode }) => gemeentecode === code)
    const named = resolved.filter((other) => other.code === code && other.claim.naam !== null)
    const stated = HERKOMSTEN.map((source) => named.find((other) => other.claim.herkomst === source))
    const naam = stated.find((other) => other !== undefined)?.claim.naam
    const gemeente = { ...facts, gemeentecode: code, naam: naam ?? facts?.naam ?? `Gemeente ${code}`, voorlopig }
    const { bestand, inventarisatie, herkomst } = claim
    return { bestand, inventarisatie, gemeente, herkomst }
  })
}

/** What a gemeente is called beside its official name. */
const ROEPNAMEN: Readonly<Record<string, readonly string[]>> = {
  "'s-Gravenhage": ['Den Haag'],
  "'s-Hertogenbosch": ['Den Bosch'],
  'Nuenen, Gerwen en Nederwetten': ['Nuenen', 'Nuenen c.a.', 'Nuenen ca'],
  'De Fryske Marren': ['De Friese Meren'],
  'Súdwest-Fryslân': ['Súdwest Fryslân'],
}

/** The official name and the usual ones. An addition such as (NH.) stays: without it two gemeenten have one name. */
export function namesOf(naam: string): readonly string[] {
  return [naam, ...(ROEPNAMEN[naam] ?? [])]
}

/** The key of a gemeente's name: without the word gemeente, and without that it is a test. */
export function nameKey(naam: string): string {
  return buildSlug(naam.replace(/\(testgemeente\)/gi, '').replace(/^\s*gemeente\s+/i, ''))
}

function claimGemeenten({ bestand, inlezing }: GelezenBestand, opgave: GemeenteOpgave | undefined): Claim[] {
  const { inventarisaties } = inlezing
  if (opgave !== undefined && inventarisaties.length > 1) {
    throw new LandschapError(
      'ongeldige_invoer',
      `${bestand}: het bestand bevat ${inventarisaties.length} gemeenten, dus --gemeente kan er niet één voor allemaal noemen. Laat --gemeente voor dit bestand weg.`,
    )
  }
  return inventarisaties.map((inventarisatie): Claim => {
    const { gemeentecode: code, naam } = inventarisatie.gemeente
    if (opgave !== undefined) {
      return {
        bestand,
        inventarisatie,
        code: opgave.gemeentecode,
        naam: opgave.naam ?? naam ?? null,
        herkomst: 'opgegeven',
      }
    }
    if (code !== undefined || naam !== undefined) {
      return { bestand, inventarisatie, code: code ?? null, naam: naam ?? null, herkomst: 'bestand' }
    }
    return { bestand, inventarisatie, ...readFileName(bestand), herkomst: 'bestandsnaam' }
  })
}

/**
 * What a file name says: `0363.csv` is a code, `gemeente-stroomdrecht.csv` and `Stroomdrecht (testgemeente).xlsx` a name.
 */
function readFileName(bestand: string): { code: Gemeentecode | null; naam: string | null } {
  const base = bestand.replace(/^.*[\\/]/, '').replace(/(?:\.(?:csv|txt|tsv|xlsx|xls|xml|json|gz))+$/i, '')
  const code = Gemeentecode.safeParse(base)
  if (code.success) return { code: code.data, naam: null }
  const naam = base
    .replace(/^gemeente[-_ ]+/i, '')
    .replace(/[-_ ]*\(testgemeente\)/i, '')
    .trim()
  return { code: null, naam: naam === '' ? null : naam.charAt(0).toUpperCase() + naam.slice(1) }
}
