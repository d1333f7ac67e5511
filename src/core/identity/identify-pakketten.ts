import type { Applicatie } from '../model/applicatie.ts'
import type { Samenvoegbesluit } from '../model/besluit.ts'
import type { Catalogus, Cataloguspakket } from '../model/catalogus.ts'
import type { ApplicatieId, PakketId } from '../model/ids.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Pakketindeling, Samenvoegvoorstel } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import { buildPakket } from './build-pakket.ts'
import { buildCatalogusregister } from './catalogusregister.ts'
import { findSamenvoegvoorstellen, type Vergelijknaam } from './find-samenvoegvoorstellen.ts'
import { type Groep, groupRijen } from './group-rijen.ts'
import { buildLeveranciers } from './leveranciers.ts'
import { readRijen } from './rij.ts'
import { applySamenvoegbesluiten } from './samenvoegbesluiten.ts'
import { uniteLeveranciers } from './unite-leveranciers.ts'

const EMPTY: Catalogus = { pakketten: [], leveranciersopvolgingen: [] }

export type IdentiteitOptions = {
  /** What people decided on pairs of pakketten. */
  readonly samenvoegbesluiten?: readonly Samenvoegbesluit[]
  /** Known products; none when absent. */
  readonly catalogus?: Catalogus
}

/**
 * Tells which applicaties are the same pakket, whatever the spelling and whatever the order in which they come.
 *
 * Knowledge of leveranciers takes part: it names leveranciers and spellings, and gives standaarden. A pakket that no
 * applicatie uses is left out. What is merely similar is never united: that is a samenvoegvoorstel, until a person decides.
 *
 * The catalogue says which spellings, former names and former leveranciers are one product.
 *
 * standaarden of a pakket are as the bronnen write them.
 *
 * @returns pakketten sorted by id, bevindingen in the order of the id of the applicatie; empty when there are no
 *   applicaties
 */
export function identifyPakketten(
  applicaties: readonly Applicatie[],
  kennis: readonly Pakketkennis[] = [],
  { samenvoegbesluiten = [], catalogus = EMPTY }: IdentiteitOptions = {},
): Pakketindeling {
  const ordered = [...applicaties].sort((a, b) => compareText(a.id, b.id))
  const register = buildCatalogusregister(catalogus)
  const rijen = readRijen(ordered, kennis, register)
  const nameLeverancier = uniteLeveranciers(rijen, register.volgOp)
  const { groepen, bevindingen } = groupRijen(rijen, nameLeverancier)
  const leveranciers = buildLeveranciers(rijen, nameLeverancier, register)
  const used = groepen.filter((groep) => groep.rijen.some(({ rij }) => 'applicatie' in rij.bron))
  const build = (groep: Groep) => buildPakket(groep, leveranciers)
  const decided = applySamenvoegbesluiten(
    used.map((groep) => ({ groep, pakket: build(groep) })),
    samenvoegbesluiten,
    build,
  )
  const built = decided.gebouwd.sort((a, b) => compareText(a.pakket.id, b.pakket.id))
  const pakketByApplicatie = new Map<ApplicatieId, PakketId>()
  const pakketByKennis = new Map<Pakketkennis, PakketId>()
  const catalogusByPakket = new Map<PakketId, Cataloguspakket[]>()
  for (const { groep, pakket } of built) {
    for (const { rij } of groep.rijen) {
      if ('applicatie' in rij.bron) pakketByApplicatie.set(rij.bron.applicatie.id, pakket.id)
      else if ('kennis' in rij.bron) pakketByKennis.set(rij.bron.kennis, pakket.id)
      else addOnce(catalogusByPakket, pakket.id, rij.bron.catalogus)
    }
  }
  let voorstellen: readonly Samenvoegvoorstel[] | undefined
  return {
    pakketten: built.map(({ pakket }) => pakket),
    pakketByApplicatie,
    pakketByKennis,
    catalogusByPakket,
    // half of the work, and most who map landschappen never ask for it
    get samenvoegvoorstellen() {
      voorstellen ??= findSamenvoegvoorstellen(built.flatMap(readVergelijknamen)).filter(
        (voorstel) => !decided.isApart(voorstel),
      )
      return voorstellen
    },
    bevindingen: [...bevindingen, ...decided.bevindingen],
  }
}

function addOnce<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const items = lists.get(key)
  if (items === undefined) lists.set(key, [item])
  else if (!items.includes(item)) items.push(item)
}

/** Every different product key of a pakket is compared. */
function readVergelijknamen({ groep, pakket }: { groep: Groep; pakket: Vergelijknaam['pakket'] }): Vergelijknaam[] {
  const leverancier = pakket.leverancier?.id.replaceAll('-', '') ?? ''
  const names = new Map<string, Vergelijknaam>()
  for (const { rij } of groep.rijen) {
    const { product } = rij
    const isOwn = leverancier === '' || rij.leverancier.soort !== 'bekend'
    const woorden = isOwn ? product.woordenVolledig : product.woorden
    const hasMaker = leverancier !== '' && woorden.join('') !== leverancier
    names.set(woorden.join(' '), {
      pakket,
      leverancier,
      woorden: hasMaker ? [leverancier, ...woorden] : woorden,
      product: woorden.join(''),
    })
  }
  return [...names.values()].sort((a, b) => compareText(a.woorden.join(' '), b.woorden.join(' ')))
}
