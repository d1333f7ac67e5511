import type { AangetroffenApplicatie, Applicatie } from '../model/applicatie.ts'
import type { Toewijzingsbesluit } from '../model/besluit.ts'
import { groupBy } from '../model/group-by.ts'
import type { ApplicatieId, Datum } from '../model/ids.ts'
import type { AangetroffenInventarisatie } from '../model/inlezing.ts'
import type { Inventarisatie, Inventarisatieinhoud } from '../model/inventarisatie.ts'
import type { Celbesluit, Gemeente, Landschap } from '../model/landschap.ts'
import { buildLandschap } from './build-landschap.ts'
import { type MappingInput, mapLandschappen } from './map-landschappen.ts'
import type { Keuze } from './select-inventarisaties.ts'

/** An inventarisatie that counts, with what it holds. */
export type Landschapsdeel = Keuze<Inventarisatie> & { readonly inhoud: Inventarisatieinhoud }

export type CompositionInput = {
  readonly gemeente: Gemeente
  readonly peildatum: Datum
  /** From {@link selectInventarisaties}. */
  readonly delen: readonly Landschapsdeel[]
  readonly celbesluiten: readonly Celbesluit[]
  readonly toewijzingsbesluiten: readonly Toewijzingsbesluit[]
  /** What is needed to tell which domains an applicatie is of, where a part was replaced in some domains only. */
  readonly mapping: Omit<MappingInput, 'landschappen'>
}

/**
 * Puts the landschap of one gemeente together from the inventarisaties that count.
 *
 * Of a part that was replaced in some beleidsdomeinen those applicaties go that fill referentiecomponenten of these domains
 * only; what fills nothing stays, for nobody knows that it is gone.
 *
 * @returns the landschap; without delen an empty one that is not volledig
 */
export function composeLandschap(input: CompositionInput): Landschap {
  const { gemeente, peildatum, delen, celbesluiten, toewijzingsbesluiten } = input
  const names = new Set<string>()
  const inventarisaties = delen.map((deel): AangetroffenInventarisatie => {
    const bestand = nameBron(deel, names)
    const applicaties = keepCounting(input, deel).map((applicatie) => ({
      ...applicatie,
      plaats: { ...applicatie.plaats, bestand },
    }))
    return { gemeente, volledig: deel.inventarisatie.volledig, applicaties }
  })
  return buildLandschap({ gemeente, inventarisaties, peildatum, celbesluiten, toewijzingsbesluiten })
}

/** Two bronnen may have one file name, and yet a row of each may be one use. */
function nameBron({ inventarisatie }: Landschapsdeel, names: Set<string>): string {
  const { bestandsnaam = inventarisatie.bron, volgnummer } = inventarisatie
  const name = names.has(bestandsnaam) ? `${bestandsnaam} (${volgnummer})` : bestandsnaam
  names.add(name)
  return name
}

function keepCounting(input: CompositionInput, deel: Landschapsdeel): readonly AangetroffenApplicatie[] {
  const { applicaties } = deel.inhoud
  if (deel.vervangenDomeinen.length === 0 || applicaties.length === 0) return applicaties
  const { gemeente, peildatum, mapping } = input
  const own = buildLandschap({ gemeente, peildatum, inventarisaties: [{ gemeente, applicaties }] })
  const mapped = mapLandschappen({ ...mapping, landschappen: [own] })
  const domainNames = new Map<string, string>(mapping.referentiemodel.beleidsdomeinen.map(({ id, naam }) => [id, naam]))
  const domainsOf = new Map<string, readonly string[]>(
    mapping.referentiemodel.referentiecomponenten.map(({ id, beleidsdomeinen }) => [
      id,
      beleidsdomeinen.map((domain) => domainNames.get(domain) ?? domain),
    ]),
  )
  const replaced = new Set(deel.vervangenDomeinen)
  const gone = new Set<ApplicatieId>()
  const inForce = mapped.toewijzing.toewijzingen.filter(({ vanKracht }) => vanKracht)
  for (const [id, toewijzingen] of groupBy(inForce, ({ applicatieId }) => applicatieId)) {
    const domains = toewijzingen.map(({ referentiecomponentId }) => domainsOf.get(referentiecomponentId) ?? [])
    if (domains.every((names) => names.length > 0 && names.every((name) => replaced.has(name)))) gone.add(id)
  }
  // a row that was united with another goes with it
  const left = new Set(mapped.landschappen.flatMap((landschap) => landschap.applicaties.map(({ id }) => id)))
  const gonePakketten = new Set([...gone].map((id) => mapped.indeling.pakketByApplicatie.get(id)))
  const isGone = ({ id }: Applicatie): boolean =>
    left.has(id) ? gone.has(id) : gonePakketten.has(mapped.indeling.pakketByApplicatie.get(id))
  // known again by its place: ids were given over the whole part
  const gonePlaces = new Set(own.applicaties.filter(isGone).map(buildPlaatssleutel))
  return applicaties.filter((applicatie) => !gonePlaces.has(buildPlaatssleutel(applicatie)))
}

function buildPlaatssleutel({ naam, plaats }: AangetroffenApplicatie): string {
  return JSON.stringify([naam, plaats])
}
