import type { Gebruik, ProjectieCel } from '../graph/index.ts'
import type { Gelijkheid } from '../model/vergelijking.ts'

/**
 * How much the gemeenten that fill a referentiecomponent chose the same: the first class of the ladder that holds.
 *
 * "In common" is used by all that are aanwezig. An unknown leverancier or versie equals nothing.
 *
 * @param cellen - the cellen of the group for one referentiecomponent
 * @param verplichteStandaarden - Object IDs of the standaarden that the referentiecomponent demands
 * @returns null where fewer than two gemeenten are aanwezig
 * @source design of this project, the sameness ladder
 */
export function computeGelijkheid(
  cellen: readonly ProjectieCel[],
  verplichteStandaarden: readonly string[],
): Gelijkheid | null {
  const users = cellen.filter(({ staat }) => staat === 'aanwezig').map(({ gebruiken }) => gebruiken)
  if (users.length < 2) return null
  if (hasCommon(users, instancesOf)) return 'zelfde_instantie'
  const common = findCommon(users, (gebruiken) => gebruiken.map(({ pakket }) => pakket.id))
  if (common.some((pakketId) => hasOneVersie(users, pakketId))) return 'zelfde_versie'
  if (common.length > 0) return 'zelfde_pakket'
  if (hasCommon(users, leveranciersOf)) return 'zelfde_leverancier'
  if (isUitwisselbaar(users, verplichteStandaarden)) return 'uitwisselbaar'
  return 'verschillend'
}

type Users = readonly (readonly Gebruik[])[]
/** Keys of one user: a few at most, so lists are searched faster than sets are made. */
type KeysOf = (gebruiken: readonly Gebruik[]) => readonly string[]

/** The keys that every user has; stops at the first user that leaves none. */
function findCommon(users: Users, keysOf: KeysOf): string[] {
  let common: string[] | null = null
  for (const gebruiken of users) {
    const keys = keysOf(gebruiken)
    common = common === null ? [...new Set(keys)] : common.filter((key) => keys.includes(key))
    if (common.length === 0) return []
  }
  return common ?? []
}

function hasCommon(users: Users, keysOf: KeysOf): boolean {
  return findCommon(users, keysOf).length > 0
}

/** One pakket that runs through one samenwerkingsverband is one instance. */
function instancesOf(gebruiken: readonly Gebruik[]): readonly string[] {
  const instances: string[] = []
  for (const { applicatie, pakket } of gebruiken) {
    for (const via of applicatie.via) if (via !== 'eigen') instances.push(`${via} ${pakket.id}`)
  }
  return instances
}

function leveranciersOf(gebruiken: readonly Gebruik[]): readonly string[] {
  const leveranciers: string[] = []
  for (const { pakket } of gebruiken) if (pakket.leverancier !== undefined) leveranciers.push(pakket.leverancier.id)
  return leveranciers
}

/** Whether every use of the pakket, in every gemeente, is one and the same known version. */
function hasOneVersie(users: Users, pakketId: string): boolean {
  let common: string | null = null
  for (const gebruiken of users) {
    for (const { pakket, applicatie } of gebruiken) {
      if (pakket.id !== pakketId) continue
      const { versie } = applicatie
      if (versie === undefined) return false
      common ??= versie
      // mostly written alike: only what differs is looked at twice
      if (versie !== common && normalizeVersie(versie) !== normalizeVersie(common)) return false
    }
  }
  return common !== null
}

function normalizeVersie(versie: string): string {
  return versie
    .trim()
    .toLowerCase()
    .replace(/^(?:versie|version|v)[\s.]*(?=\d)/, '')
}

function isUitwisselbaar(users: Users, verplichteStandaarden: readonly string[]): boolean {
  if (verplichteStandaarden.length === 0) return false
  return users.every((gebruiken) =>
    gebruiken.some(({ pakket }) => verplichteStandaarden.every((standaard) => pakket.standaarden.includes(standaard))),
  )
}
