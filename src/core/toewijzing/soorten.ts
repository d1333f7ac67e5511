import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { ApplicatieId } from '../model/ids.ts'
import type { Referentiemodel, Voorziening } from '../model/referentiemodel.ts'
import type { Besluiten } from './besluiten.ts'
import { findGeenApplicatie } from './geen-applicatie.ts'
import type { Lezing } from './vermeldingen.ts'
import { buildVoorzieningzoeker } from './voorziening.ts'

/** An applicatie with what its bron states. */
export type Gelezen = Lezing & { readonly applicatie: Applicatie }

/** What a row is by its own words, when nobody assigns it: a voorziening, no application because of something, or neither. */
type Soort = { readonly voorziening: Voorziening | undefined; readonly waarom: string | undefined }

/** Kinds that were worked out before: the same applicatie takes part in many groups. */
const soortenByModel = new WeakMap<Referentiemodel, WeakMap<Applicatie, Soort>>()

/** Finds the rows that are a voorziening or no application. What a gemeente itself assigns or confirms is an application. */
export function sortOut(
  gelezen: readonly Gelezen[],
  referentiemodel: Referentiemodel,
  besluiten: ReadonlyMap<ApplicatieId, Besluiten>,
) {
  const readSoort = buildSoortlezer(referentiemodel)
  const voorzieningen = new Map<ApplicatieId, Voorziening>()
  const geenApplicatie = new Set<ApplicatieId>()
  const bevindingen: Bevinding[] = []
  for (const { applicatie, vermeld } of gelezen) {
    const { id, naam, plaats } = applicatie
    if (vermeld.length > 0 || isConfirmed(besluiten.get(id))) continue
    const { voorziening, waarom } = readSoort(applicatie)
    if (voorziening !== undefined) {
      voorzieningen.set(id, voorziening)
      const tekst = `"${naam}" is een voorziening buiten de gemeente (${voorziening.naam}) en krijgt geen referentiecomponent.`
      bevindingen.push({ code: 'voorziening', ernst: 'informatie', tekst, plaats })
    } else if (waarom !== undefined) {
      geenApplicatie.add(id)
      const tekst = `"${naam.slice(0, 100)}" is geen applicatie (${waarom}) en telt niet mee. Is het er wel een, geef dan de volledige naam.`
      bevindingen.push({ code: 'geen_applicatie', ernst: 'informatie', tekst, plaats })
    }
  }
  return { voorzieningen, geenApplicatie, bevindingen }
}

function isConfirmed(besluiten: Besluiten | undefined): boolean {
  return besluiten !== undefined && [...besluiten.values()].some(({ besluit }) => besluit === 'bevestigd')
}

function buildSoortlezer(referentiemodel: Referentiemodel): (applicatie: Applicatie) => Soort {
  const findVoorziening = buildVoorzieningzoeker(referentiemodel)
  const soorten = soortenByModel.get(referentiemodel) ?? new WeakMap<Applicatie, Soort>()
  soortenByModel.set(referentiemodel, soorten)
  return (applicatie) => {
    const known = soorten.get(applicatie)
    if (known !== undefined) return known
    const isGenoemd = applicatie.leverancier !== undefined || applicatie.vermeldingen.length > 0
    const voorziening = findVoorziening(applicatie)
    const waarom = voorziening === undefined ? findGeenApplicatie(applicatie.naam, isGenoemd) : undefined
    const soort = voorziening === undefined && waarom === undefined ? NEITHER : { voorziening, waarom }
    soorten.set(applicatie, soort)
    return soort
  }
}

const NEITHER: Soort = { voorziening: undefined, waarom: undefined }
